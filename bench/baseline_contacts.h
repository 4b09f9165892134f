#pragma once
// The baseline's contacts: a plain SQLite table, one prepared SELECT per thread, JSON built by hand.
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace candor::baseline {

// Makes the table with `rows` contacts whose JSON has about `answer_bytes`; the same every time. Returns the
// ids.
std::vector<std::string> make_contacts(const std::string& path, std::size_t rows, std::size_t answer_bytes);

// One per thread: SQLite connections are not shared.
class Reader {
 public:
  explicit Reader(const std::string& path);
  ~Reader();

  // The contact as JSON; nothing if there is none of that id.
  std::optional<std::string> find(std::string_view id);

 private:
  struct Handles;
  std::unique_ptr<Handles> handles_;
};

}  // namespace candor::baseline
