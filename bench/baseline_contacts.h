#pragma once
// The baseline's contacts: a plain SQLite table, prepared SELECTs per thread, JSON built by hand.
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

constexpr std::size_t page_size = 50;

// Where each page of the list by name begins, as Reader::list takes it: every fiftieth contact.
std::vector<std::string> page_starts(const std::string& path);

// One per thread: SQLite connections are not shared.
class Reader {
 public:
  explicit Reader(const std::string& path);
  ~Reader();

  // The contact as JSON; nothing if there is none of that id.
  std::optional<std::string> find(std::string_view id);
  // A JSON array of the contacts that follow the one at `after` in the order of family name and id; nothing
  // if `after` is unreadable.
  std::optional<std::string> list(std::string_view after);

 private:
  struct Handles;
  std::unique_ptr<Handles> handles_;
};

}  // namespace candor::baseline
