#pragma once
// One record type's table: SQL derived from its declaration, rows as open columns and ciphertext.
// Immutable after construction; thread safe.
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/value.h"
#include "privacy/schema.h"
#include "storage/database.h"

namespace candor::storage {

struct StoredRecord {
  Uuid id;
  std::uint64_t version = 0;
  std::int64_t created_at = 0;
  Uuid created_by;
  std::int64_t updated_at = 0;
  Uuid updated_by;
  Uuid owner;
  std::optional<std::int64_t> trashed_at;
  Uuid trashed_by;
  std::vector<Value> open;                          // in the order of the type's open fields
  std::array<Bytes, retention_class_count> sealed;  // empty: nothing of that class
};

class RecordTable {
 public:
  explicit RecordTable(const RecordType& type);

  const RecordType& type() const { return type_; }
  // Retention classes that the type's fields use, ascending.
  const std::vector<RetentionClass>& classes() const { return classes_; }
  // Positions in type().fields of the open ones.
  const std::vector<std::size_t>& open_fields() const { return open_fields_; }

  std::optional<StoredRecord> find(Connection& connection, const Uuid& id) const;
  bool exists(Connection& connection, const Uuid& id) const;  // and is not in the trash
  // Open members as they go out, and `id`, of the first record outside the trash with the given ones; `by`,
  // an open number or time, says which is first; `above` and `at_most` bound it.
  struct Wanted {
    std::span<const std::pair<std::string_view, Value>> equal;
    std::string_view by{};
    bool descending = false;
    std::optional<std::int64_t> at_most{};
    std::optional<std::int64_t> above{};
  };
  std::optional<Object> first_open(Connection& connection, const Wanted& wanted) const;
  // How many outside the trash have this id in an open field.
  std::uint64_t count_pointing(Connection& connection, std::string_view field, const Uuid& id) const;
  // Oldest first, those in the trash too: for what goes through all of them.
  std::vector<StoredRecord> after(Connection& connection, const Uuid& id, std::size_t limit) const;
  std::uint64_t count(Connection& connection) const;
  void insert(Connection& connection, const StoredRecord& record) const;
  // All columns, where the version is still the previous one; false when it is not.
  bool update(Connection& connection, const StoredRecord& record, std::uint64_t previous_version) const;
  void remove(Connection& connection, const Uuid& id) const;

 private:
  std::vector<Parameter> parameters(const StoredRecord& record, std::vector<Uuid>& ids) const;
  const RecordType& type_;
  std::vector<RetentionClass> classes_;
  std::vector<std::size_t> open_fields_;
  StoredRecord record_of(const Rows& rows) const;
  std::string find_, exists_, after_, count_, insert_, update_, remove_;
};

// Times are kept as milliseconds and go out as text.
Value as_it_goes_out(FieldType type, const Value& stored);
Value as_it_is_stored(FieldType type, const Value& given);

// Over everything that stands in clear in the row, and over which envelopes it has: part of what each
// envelope is bound to.
std::array<std::byte, 32> digest_of(const StoredRecord& record);

// sealed_identity ...
std::string sealed_column(RetentionClass retention_class);

}  // namespace candor::storage
