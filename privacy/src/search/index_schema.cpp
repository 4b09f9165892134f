#include "search/index_schema.h"

#include <algorithm>
#include <stdexcept>

namespace candor::search {
namespace {

ColumnKind kind_of(const FilterablePath& path) {
  const auto* declaration = path.member ? path.member : path.field;
  switch (declaration ? declaration->rules.match : Match::none) {
    case Match::email:
      return ColumnKind::email;
    case Match::phone:
      return ColumnKind::phone;
    case Match::domain:
      return ColumnKind::domain;
    case Match::none:
      break;
  }
  switch (path.type) {
    case FieldType::id:
      return ColumnKind::id;
    case FieldType::choice:
      return ColumnKind::choice;
    case FieldType::flag:
    case FieldType::integer:
    case FieldType::timestamp:
    case FieldType::money:
      return ColumnKind::number;
    default:
      return ColumnKind::text;
  }
}

std::string_view sql_type(ColumnKind kind) {
  switch (kind) {
    case ColumnKind::id:
      return "BLOB";
    case ColumnKind::number:
      return "INTEGER";
    default:
      return "TEXT";
  }
}

std::uint64_t mixed(std::uint64_t hash, std::string_view text) {
  for (char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;  // FNV-1a
  return hash;
}

}  // namespace

bool has_sort_key(const Column& column) {
  return !column.sort_name.empty() && column.sort_name != column.name;
}

IndexSchema::IndexSchema(const RecordType& type)
    : type_(&type), table_(type.plural), fingerprint_(0xcbf29ce484222325u) {
  for (auto& path : filterable_paths(type)) add_column(std::move(path));
  for (std::size_t i = 0; i < type.fields.size(); ++i) {
    const auto& field = type.fields[i];
    if (field.privacy_class == PrivacyClass::special || !field.rules.searchable) continue;
    if (i >= most_searched_fields) throw std::logic_error("a searched field must be among the first thirty");
    searched_fields_ |= std::uint64_t{1} << i;
    if (std::ranges::find(type.title_fields, field.name) != type.title_fields.end()) {
      title_fields_ |= std::uint64_t{1} << i;
    }
  }
  write_sql();
}

void IndexSchema::add_column(FilterablePath declared) {
  if (declared.path == "id") return;  // the main table has it anyway
  Column column;
  column.kind = kind_of(declared);
  if (declared.field) column.field = static_cast<std::size_t>(declared.field - type_->fields.data());
  std::string sql_name = declared.path;
  std::ranges::replace(sql_name, '.', '_');
  column.name = declared.several ? table_ + "__" + sql_name : sql_name;
  if (declared.sortable) {
    // What every record has is ordered by its value; a field may be missing, and then stands last.
    const bool by_key = declared.field != nullptr;
    column.sort_name = by_key ? "sort_" + sql_name : sql_name;
  }
  fingerprint_ = mixed(fingerprint_, declared.path);
  fingerprint_ = mixed(fingerprint_, column.sort_name);
  column.declared = std::move(declared);
  columns_.push_back(std::move(column));
}

const Column* IndexSchema::column(std::string_view path) const {
  const auto found = std::ranges::find(columns_, path, &Column::path);
  return found == columns_.end() ? nullptr : &*found;
}

void IndexSchema::write_sql() {
  std::string columns = "row INTEGER PRIMARY KEY, id BLOB NOT NULL, purposes INTEGER NOT NULL, title TEXT";
  std::string places = "$1, $2, $3, $4";
  int count = 4;
  std::string tables, indexes = "CREATE UNIQUE INDEX " + table_ + "_id ON " + table_ + " (id);\n";
  indexes += "CREATE INDEX " + table_ + "_title ON " + table_ + " (title);\n";
  indexes +=
      "CREATE INDEX " + table_ + "_trash ON " + table_ + " (trashed_at, id) WHERE trashed_at IS NOT NULL;\n";
  for (const auto& column : columns_) {
    const std::string type(sql_type(column.kind));
    if (column.many()) {
      tables += "CREATE TABLE " + column.name + " (value " + type +
                " NOT NULL, row INTEGER NOT NULL, PRIMARY KEY (value, row)) WITHOUT ROWID, STRICT;\n";
      indexes += "CREATE INDEX " + column.name + "_row ON " + column.name + " (row);\n";
      continue;
    }
    columns += ", " + column.name + " " + type;
    places += ", $" + std::to_string(++count);
    if (has_sort_key(column)) {
      columns += ", " + column.sort_name + " BLOB NOT NULL";
      places += ", $" + std::to_string(++count);
      // Equality and prefixes of what people sort by are what they filter by too.
      indexes += "CREATE INDEX " + table_ + "_" + column.name + " ON " + table_ + " (" + column.name + ");\n";
    }
    if (!column.references().empty() && column.references() != "user") {
      indexes += "CREATE INDEX " + table_ + "_" + column.name + " ON " + table_ + " (" + column.name + ");\n";
    }
    // A page of a list is answered from the index alone: purposes are what is asked of every record.
    if (!column.sort_name.empty() && column.path() != "trashed_at") {
      indexes += "CREATE INDEX " + table_ + "_by_" + column.name + " ON " + table_ + " (" + column.sort_name +
                 ", id, purposes) WHERE trashed_at IS NULL;\n";
    }
  }
  create_tables_ = "CREATE TABLE " + table_ + " (" + columns + ") STRICT;\n" + tables;
  create_indexes_ = indexes;
  insert_ = "INSERT INTO " + table_ + " VALUES (" + places + ")";
}

}  // namespace candor::search
