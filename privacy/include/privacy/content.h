#pragma once
// The file that belongs to a record, in pieces, so that memory does not grow with it. Coming in, each piece
// is sealed and stored as it comes, under a key that is in memory alone until the record is made: what breaks
// off leaves noise, which is taken away. Going out, each piece is opened when its turn comes, by who was
// allowed to when the reading began. Both belong to one thread at a time.
#include <cstdint>
#include <memory>
#include <string_view>

#include "base/id.h"
#include "privacy/disclosed.h"
#include "privacy/personal.h"

namespace candor {

class Writing;
class Reading;
class Vault;

class ContentUpload {
 public:
  struct Inside;
  explicit ContentUpload(std::unique_ptr<Inside> inside);
  ContentUpload(ContentUpload&&) noexcept;
  ContentUpload& operator=(ContentUpload&&) noexcept;
  ~ContentUpload();

  const Uuid& record() const;
  std::uint64_t size() const;
  // Seals what came; Writing::store_content writes it down.
  void add(std::string_view bytes);

 private:
  friend class Writing;
  std::unique_ptr<Inside> inside_;
};

class ContentReader {
 public:
  struct Inside;
  explicit ContentReader(std::unique_ptr<Inside> inside);
  ContentReader(ContentReader&&) noexcept;
  ContentReader& operator=(ContentReader&&) noexcept;
  ~ContentReader();

  const DisclosedContent& record() const;
  std::uint64_t size() const;

 private:
  friend class Vault;
  std::unique_ptr<Inside> inside_;
};

// The next piece of a file that is read.
struct ContentPiece {
  Personal<std::string> bytes{std::string()};
  bool last = false;
};

}  // namespace candor
