#include "storage/record_table.h"

#include <sodium.h>

#include <algorithm>
#include <stdexcept>

#include "base/time.h"

namespace candor::storage {
namespace {

// In the order of StoredRecord.
constexpr std::string_view system_columns[] = {"id",         "version",    "created_at",
                                               "created_by", "updated_at", "updated_by",
                                               "owner_id",   "trashed_at", "trashed_by"};
constexpr int system_column_count = std::size(system_columns);

Parameter parameter_of(const Value& value, FieldType type, std::vector<Uuid>& ids) {
  if (const auto* flag = value.boolean()) return *flag;
  if (const auto* number = value.integer()) return *number;
  if (const auto* text = value.text()) {
    if (type != FieldType::id) return std::string_view(*text);
    ids.push_back(Uuid::parse(*text).value_or(Uuid{}));
    return ids.back();
  }
  return nullptr;
}

Value value_of(const Rows& rows, int column, FieldType type) {
  if (rows.is_null(column)) return {};
  switch (type) {
    case FieldType::flag:
      return rows.integer(column) != 0;
    case FieldType::id:
      return rows.id(column).text();
    case FieldType::choice:
      return std::string(rows.text(column));
    default:
      return rows.integer(column);
  }
}

}  // namespace

Value as_it_goes_out(FieldType type, const Value& stored) {
  const auto* number = stored.integer();
  if (type != FieldType::timestamp || !number) return stored;
  return format_timestamp(from_milliseconds(*number));
}

// What envelopes are bound to must not depend on spelling.
Value as_it_is_stored(FieldType type, const Value& given) {
  if (!given.text()) return given;
  if (type == FieldType::id) return Uuid::parse(*given.text()).value_or(Uuid{}).text();
  if (type == FieldType::timestamp) {
    if (const auto time = parse_timestamp(*given.text())) return to_milliseconds(*time);
  }
  return given;
}

std::string sealed_column(RetentionClass retention_class) {
  return "sealed_" + std::string(name_of(retention_class));
}

std::array<std::byte, 32> digest_of(const StoredRecord& record) {
  Framing framing;
  framing.sized("candor row 1")
      .u64(static_cast<std::uint64_t>(record.created_at))
      .fixed(record.created_by.view())
      .u64(static_cast<std::uint64_t>(record.updated_at))
      .fixed(record.updated_by.view())
      .fixed(record.owner.view())
      .u8(record.trashed_at.has_value())
      .u64(static_cast<std::uint64_t>(record.trashed_at.value_or(0)))
      .fixed(record.trashed_by.view());
  std::uint8_t envelopes = 0;
  for (std::size_t i = 0; i < record.sealed.size(); ++i) {
    if (!record.sealed[i].empty()) envelopes = static_cast<std::uint8_t>(envelopes | 1u << i);
  }
  framing.u8(envelopes);
  for (const auto& value : record.open) {
    if (const auto* flag = value.boolean()) {
      framing.u8(1).u8(*flag);
    } else if (const auto* number = value.integer()) {
      framing.u8(2).u64(static_cast<std::uint64_t>(*number));
    } else if (const auto* text = value.text()) {
      framing.u8(3).sized(*text);
    } else {
      framing.u8(0);
    }
  }
  std::array<std::byte, 32> digest;
  crypto_generichash(raw(std::span<std::byte>(digest)), digest.size(), raw(framing.bytes()),
                     framing.bytes().size(), nullptr, 0);
  return digest;
}

RecordTable::RecordTable(const RecordType& type) : type_(type) {
  for (std::size_t i = 0; i < type.fields.size(); ++i) {
    const auto& field = type.fields[i];
    if (field.privacy_class == PrivacyClass::open) {
      open_fields_.push_back(i);
    } else if (std::find(classes_.begin(), classes_.end(), field.retention_class) == classes_.end()) {
      classes_.push_back(field.retention_class);
    }
  }
  std::sort(classes_.begin(), classes_.end());

  std::vector<std::string> columns(std::begin(system_columns), std::end(system_columns));
  for (auto position : open_fields_) columns.emplace_back(type.fields[position].name);
  for (auto retention_class : classes_) columns.push_back(sealed_column(retention_class));

  std::string names, places, assignments;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const std::string place = "$" + std::to_string(i + 1);
    names += (i ? ", " : "") + columns[i];
    places += (i ? ", " : "") + place;
    if (i) assignments += (i > 1 ? ", " : "") + columns[i] + " = " + place;
  }
  const std::string table(type.plural);
  const std::string previous = "$" + std::to_string(columns.size() + 1);
  find_ = "SELECT " + names + " FROM " + table + " WHERE id = $1";
  exists_ = "SELECT 1 FROM " + table + " WHERE id = $1 AND trashed_at IS NULL";
  after_ = "SELECT " + names + " FROM " + table + " WHERE id > $1 ORDER BY id LIMIT $2";
  count_ = "SELECT count(*) FROM " + table;
  insert_ = "INSERT INTO " + table + " (" + names + ") VALUES (" + places + ")";
  update_ = "UPDATE " + table + " SET " + assignments + " WHERE id = $1 AND version = " + previous;
  remove_ = "DELETE FROM " + table + " WHERE id = $1";
}

std::optional<StoredRecord> RecordTable::find(Connection& connection, const Uuid& id) const {
  auto rows = connection.query(find_, {id});
  if (!rows.next()) return std::nullopt;
  return record_of(rows);
}

std::vector<StoredRecord> RecordTable::after(Connection& connection, const Uuid& id,
                                             std::size_t limit) const {
  std::vector<StoredRecord> records;
  auto rows = connection.query(after_, {id, static_cast<std::int64_t>(limit)});
  while (rows.next()) records.push_back(record_of(rows));
  return records;
}

std::uint64_t RecordTable::count(Connection& connection) const {
  auto rows = connection.query(count_);
  rows.next();
  return static_cast<std::uint64_t>(rows.integer(0));
}

StoredRecord RecordTable::record_of(const Rows& rows) const {
  StoredRecord record;
  record.id = rows.id(0);
  record.version = static_cast<std::uint64_t>(rows.integer(1));
  record.created_at = rows.integer(2);
  record.created_by = rows.id(3);
  record.updated_at = rows.integer(4);
  record.updated_by = rows.id(5);
  record.owner = rows.id(6);
  if (!rows.is_null(7)) record.trashed_at = rows.integer(7);
  record.trashed_by = rows.id(8);
  int column = system_column_count;
  record.open.reserve(open_fields_.size());
  for (auto position : open_fields_) {
    record.open.push_back(value_of(rows, column++, type_.fields[position].type));
  }
  for (auto retention_class : classes_) {
    const auto blob = rows.blob(column++);
    record.sealed[static_cast<std::size_t>(retention_class)].assign(blob.begin(), blob.end());
  }
  return record;
}

bool RecordTable::exists(Connection& connection, const Uuid& id) const {
  return connection.query(exists_, {id}).next();
}

std::optional<Object> RecordTable::first_open(Connection& connection, const Wanted& wanted) const {
  const auto declared = [&](std::string_view name) -> const FieldDeclaration& {
    const auto* field = type_.field(name);
    if (!field || field->privacy_class != PrivacyClass::open) throw std::logic_error("not an open field");
    return *field;
  };
  std::string sql = "SELECT id";
  for (auto position : open_fields_) sql += ", " + std::string(type_.fields[position].name);
  sql += " FROM " + std::string(type_.plural) + " WHERE trashed_at IS NULL";
  std::vector<Parameter> parameters;
  std::vector<Uuid> ids;
  ids.reserve(wanted.equal.size());
  for (const auto& [name, value] : wanted.equal) {
    const bool is_id = name == "id";
    const bool* flag = is_id ? nullptr : value.boolean();
    if (flag && !*flag) {
      sql += " AND " + std::string(declared(name).name) + " IS NOT 1";
      continue;
    }
    parameters.push_back(parameter_of(value, is_id ? FieldType::id : declared(name).type, ids));
    sql += " AND " + std::string(name) + " = $" + std::to_string(parameters.size());
  }
  if (!wanted.by.empty()) {
    const std::string by(declared(wanted.by).name);
    const auto bounded = [&](const char* how, const std::optional<std::int64_t>& bound) {
      if (!bound) return;
      parameters.emplace_back(*bound);
      sql += " AND " + by + how + std::to_string(parameters.size());
    };
    bounded(" <= $", wanted.at_most);
    bounded(" > $", wanted.above);
    sql += " ORDER BY " + by + (wanted.descending ? " DESC" : "") + ", id";
  }
  sql += " LIMIT 1";
  auto rows = connection.query(sql, std::span<const Parameter>(parameters));
  if (!rows.next()) return std::nullopt;
  Object members{{"id", rows.id(0).text()}};
  int column = 1;
  for (auto position : open_fields_) {
    const auto& field = type_.fields[position];
    auto value = value_of(rows, column++, field.type);
    if (!value.is_null()) members.emplace_back(std::string(field.name), as_it_goes_out(field.type, value));
  }
  return members;
}

std::uint64_t RecordTable::count_pointing(Connection& connection, std::string_view field,
                                          const Uuid& id) const {
  auto rows = connection.query("SELECT count(*) FROM " + std::string(type_.plural) + " WHERE " +
                                   std::string(field) + " = $1 AND trashed_at IS NULL",
                               {id});
  rows.next();
  return static_cast<std::uint64_t>(rows.integer(0));
}

void RecordTable::insert(Connection& connection, const StoredRecord& record) const {
  std::vector<Uuid> ids;
  ids.reserve(open_fields_.size());
  connection.execute(insert_, std::span<const Parameter>(parameters(record, ids)));
}

bool RecordTable::update(Connection& connection, const StoredRecord& record,
                         std::uint64_t previous_version) const {
  std::vector<Uuid> ids;
  ids.reserve(open_fields_.size());
  auto all = parameters(record, ids);
  all.emplace_back(static_cast<std::int64_t>(previous_version));
  return connection.execute(update_, std::span<const Parameter>(all)) == 1;
}

void RecordTable::remove(Connection& connection, const Uuid& id) const {
  connection.execute(remove_, {id});
}

std::vector<Parameter> RecordTable::parameters(const StoredRecord& record, std::vector<Uuid>& ids) const {
  auto id_or_null = [](const Uuid& id) { return id.is_nil() ? Parameter(nullptr) : Parameter(id); };
  std::vector<Parameter> all;
  all.reserve(system_column_count + open_fields_.size() + classes_.size() + 1);
  all.emplace_back(record.id);
  all.emplace_back(static_cast<std::int64_t>(record.version));
  all.emplace_back(record.created_at);
  all.push_back(id_or_null(record.created_by));
  all.emplace_back(record.updated_at);
  all.push_back(id_or_null(record.updated_by));
  all.push_back(id_or_null(record.owner));
  all.push_back(record.trashed_at ? Parameter(*record.trashed_at) : Parameter(nullptr));
  all.push_back(id_or_null(record.trashed_by));
  for (std::size_t i = 0; i < open_fields_.size(); ++i) {
    all.push_back(parameter_of(record.open[i], type_.fields[open_fields_[i]].type, ids));
  }
  for (auto retention_class : classes_) {
    const auto& sealed = record.sealed[static_cast<std::size_t>(retention_class)];
    all.push_back(sealed.empty() ? Parameter(nullptr) : Parameter(sealed));
  }
  return all;
}

}  // namespace candor::storage
