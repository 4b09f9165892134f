#pragma once
// What of a record type can be filtered and sorted by (privacy/filterable.h) as columns of its table in the
// index, and the SQL that makes them. Immutable; thread safe.
#include <string>
#include <string_view>
#include <vector>

#include "privacy/filterable.h"
#include "privacy/schema.h"

namespace candor::search {

enum class ColumnKind : std::uint8_t {
  id,
  number,  // numbers, flags, times
  choice,
  text,   // compared folded
  email,  // compared as mail servers do
  phone,  // compared by its digits, international form first
  domain,
};

inline constexpr std::size_t no_field = ~std::size_t{0};

struct Column {
  FilterablePath declared;
  ColumnKind kind = ColumnKind::text;
  std::size_t field = no_field;  // position in the type's fields; none: of every record
  // SQL: a column of the main table; of several values the table they have of their own.
  std::string name;
  std::string sort_name;  // column to order by; empty when not sortable

  const std::string& path() const { return declared.path; }
  bool many() const { return declared.several; }
  std::string_view references() const {
    const auto* declaration = declared.member ? declared.member : declared.field;
    return declaration ? declaration->rules.references : std::string_view();
  }
};

class IndexSchema {
 public:
  explicit IndexSchema(const RecordType& type);

  const RecordType& type() const { return *type_; }
  const std::string& table() const { return table_; }
  const std::vector<Column>& columns() const { return columns_; }
  const Column* column(std::string_view path) const;
  // By field bits: those that name the record, and all whose texts are searched.
  std::uint64_t title_fields() const { return title_fields_; }
  std::uint64_t searched_fields() const { return searched_fields_; }

  // Indexes apart: many rows go in faster before there are any.
  const std::string& create_tables() const { return create_tables_; }
  const std::string& create_indexes() const { return create_indexes_; }
  // $1 row, $2 id, $3 purposes, $4 title, then the single-valued columns, each followed by its sort key when
  // it has one apart.
  const std::string& insert() const { return insert_; }
  // Changes when a cursor of before could mean something else now.
  std::uint64_t fingerprint() const { return fingerprint_; }

 private:
  void add_column(FilterablePath declared);
  void write_sql();

  const RecordType* type_;
  std::string table_;
  std::vector<Column> columns_;
  std::uint64_t title_fields_ = 0;
  std::uint64_t searched_fields_ = 0;
  std::uint64_t fingerprint_ = 0;
  std::string create_tables_, create_indexes_, insert_;
};

// Text columns are ordered by sort keys of their own; everything else by its value.
bool has_sort_key(const Column& column);

// The control character that begins a field's text in the arena.
inline constexpr std::size_t most_searched_fields = 30;
constexpr char section_of(std::size_t field) {
  return static_cast<char>(field + 1);
}

}  // namespace candor::search
