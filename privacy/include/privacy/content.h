#pragma once
// The file that belongs to a record, in pieces, so that memory does not grow with it. Coming in, each piece
// is sealed and stored as it comes, under a key that is in memory alone until the record is made: what breaks
// off leaves noise, which is taken away. Going out, each piece is opened when its turn comes, by who was
// allowed to when the reading began. Both belong to one thread at a time.
#include <cstdint>
#include <memory>
#include <string_view>

#include "base/id.h"
#include "privacy/vault.h"

namespace candor {

class Contents;

class ContentUpload {
 public:
  struct Inside;
  explicit ContentUpload(std::unique_ptr<Inside> inside);
  ContentUpload(ContentUpload&&) noexcept;
  ContentUpload& operator=(ContentUpload&&) noexcept;
  ~ContentUpload();

  const Uuid& record() const;
  std::uint64_t size() const;
  // Seals what came; Contents::store writes it down.
  void add(std::string_view bytes);

 private:
  friend class Contents;
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
  friend class Contents;
  std::unique_ptr<Inside> inside_;
};

// The next piece of a file that is read.
struct ContentPiece {
  Personal<std::string> bytes{std::string()};
  bool last = false;
};

class Contents {
 public:
  // A file comes in over several writes, and its record with the last one; each of them may be refused, and
  // then or when it breaks off, drop() takes away what was stored.
  static Result<ContentUpload> begin(Writing& writing, const Access& access, const RecordType& type);
  static void store(Writing& writing, ContentUpload& upload);
  static Result<DisclosedContent> create(Writing& writing, const Access& access, const DraftContent& draft,
                                         ContentUpload& upload);
  // An upload came to nothing. Returns at once; until it is done, it is tried again.
  static void drop(Vault& vault, const Uuid& record);

  // The file that belongs to a record, to be read with next() once this act is recorded. Damage that shows
  // beforehand is error damaged.
  static Result<ContentReader> open(Reading& reading, const Access& access, const RecordType& type,
                                    const Uuid& id);
  // On any thread. Error damaged: what is stored is not what was sealed, or it went meanwhile.
  static Result<ContentPiece> next(Vault& vault, ContentReader& reader);
};

}  // namespace candor
