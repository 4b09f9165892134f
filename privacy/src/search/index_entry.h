#pragma once
// What the index keeps of one record: values to filter by, sort keys, and folded texts. Made from the opened
// record, on any thread; holds clear text, in memory only.
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/id.h"
#include "base/value.h"
#include "privacy/purpose.h"
#include "search/collation.h"
#include "search/index_schema.h"
#include "storage/record_table.h"

namespace candor::search {

struct Blob {
  std::string bytes;
  bool operator==(const Blob&) const = default;
};
using Cell = std::variant<std::monostate, std::int64_t, std::string, Blob>;

struct IndexEntry {
  Uuid id;
  PurposeSet purposes;  // for which it may be found
  bool trashed = false;
  std::string title;        // folded name of the record
  std::vector<Cell> cells;  // as IndexSchema::insert wants them, after the title
  struct Many {
    std::uint16_t column;
    Cell value;
  };
  std::vector<Many> many;
  std::string title_text;  // for the arenas; without the names of records that this one points to
  std::string other_text;
};

IndexEntry make_entry(const IndexSchema& schema, const Collation& collation,
                      const storage::StoredRecord& record, const Object& members, PurposeSet purposes);
// Of who is on hold: id, times and what the duplicate check compares.
void reduce(const IndexSchema& schema, IndexEntry& entry);

// One value as the column compares it: folded, in ASCII form, digits ... Nothing when nothing is left of it.
Cell comparable(const Column& column, const Value& value);
Cell comparable_text(const Column& column, std::string_view text);

// The order of a value among others; a missing one stands last.
Blob sort_key(const Column& column, const Collation& collation, const Value* value);

}  // namespace candor::search
