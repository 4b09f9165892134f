#pragma once
// A connection to the index's database in memory. Reading ones have a function text_hit(row) over the rows
// that a text search found, and stop a query that works too long. One thread at a time, under the index's
// lock: connections to a database in memory do not wait for each other.
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "storage/database.h"

namespace candor::storage {

class IndexConnection {
 public:
  enum class Use : std::uint8_t { write, read };
  // The database lives as long as one connection of the same name.
  IndexConnection(const std::string& name, Use use);
  ~IndexConnection();

  Connection& sql();
  // For text_hit: the rows that count, by number; null again when the query is done.
  void set_hits(const std::vector<bool>* hits);
  // Work allowed from here on, in thousands of SQLite's steps; a query that takes more ends with
  // StorageError, and exhausted() says that it was this. 0: any.
  void allow(std::uint32_t thousand_steps);
  bool exhausted() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// A step takes about 12 ns: 50 ms.
inline constexpr std::uint32_t thousand_steps_of_a_read = 4000;

}  // namespace candor::storage
