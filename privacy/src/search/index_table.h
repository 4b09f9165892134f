#pragma once
// One record type in the index: its schema, the facts of its rows, and their texts.
#include "search/search_index.h"

namespace candor::search {

struct SearchIndex::Table {
  Table(const RecordType& declared, std::uint32_t place) : schema(declared), number(place) {
    const auto& columns = schema.columns();
    std::size_t cell = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      cells.push_back(cell);
      if (columns[i].many()) {
        many.push_back(i);
      } else {
        cell += has_sort_key(columns[i]) ? 2 : 1;
      }
      if (!columns[i].references().empty()) pointing.push_back(i);
      if (columns[i].path().ends_with(".city")) places.push_back(i);
    }
    const std::string& name = schema.table();
    find_row = "SELECT row FROM " + name + " WHERE id = $1";
    find_row_before = "SELECT max(row) FROM " + name + " WHERE id < $1";
    find_title = "SELECT title FROM " + name + " WHERE id = $1 AND purposes = -1 AND trashed_at IS NULL";
    remove_row = "DELETE FROM " + name + " WHERE row = $1";
  }

  // The values of a column in a row ($1), and the rows with a value ($1).
  std::string values_of(std::size_t column) const {
    const auto& one = schema.columns()[column];
    if (one.many()) return "SELECT value FROM " + one.name + " WHERE row = $1";
    return "SELECT " + one.name + " FROM " + schema.table() + " WHERE row = $1";
  }
  std::string rows_with(std::size_t column) const {
    const auto& one = schema.columns()[column];
    if (one.many()) return "SELECT row FROM " + one.name + " WHERE value = $1";
    return "SELECT row FROM " + schema.table() + " WHERE " + one.name + " = $1";
  }

  IndexSchema schema;
  std::uint32_t number;
  std::vector<std::size_t> many;      // columns with tables of their own
  std::vector<std::size_t> pointing;  // those that hold ids of other records
  std::vector<std::size_t> cells;     // of each column with one value: where it stands in an entry's cells
  std::vector<std::size_t> places;    // cities
  std::vector<RowFacts> rows;
  std::size_t live = 0;
  TextIndex texts;
  std::string find_row, find_row_before, find_title, remove_row;
};

// A reading connection for the length of one call, under the shared lock.
class SearchIndex::Reader {
 public:
  explicit Reader(const SearchIndex& index);
  ~Reader();
  storage::Connection& sql() { return connection_->sql(); }
  storage::IndexConnection* operator->() { return connection_.get(); }

 private:
  const SearchIndex& index_;
  std::unique_ptr<storage::IndexConnection> connection_;
};

storage::Parameter parameter_of(const Cell& cell);
Cell cell_of(const storage::Rows& rows, int column, ColumnKind kind, bool sort_key);

// What every question asks of a row of the main table, named t: $1 is the purpose's bit.
std::string conditions_of(const Plan& plan, bool by_text);
std::int64_t bit_of(Purpose purpose);
Error too_broad();

}  // namespace candor::search
