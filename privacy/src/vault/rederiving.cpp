#include "vault/rederiving.h"

#include <algorithm>

#include "vault/deriving.h"
#include "vault/feed.h"
#include "vault/indexing.h"
#include "vault/write_record.h"

namespace candor {
namespace {

constexpr std::size_t at_once = 100;

void ask(Reading::Inside& inside, const RecordType& type) {
  inside.records.execute(
      "INSERT INTO rederiving (record_type) VALUES ($1) "
      "ON CONFLICT (record_type) DO UPDATE SET after_id = NULL",
      {std::int64_t{type.code}});
  inside.task->overlay.publish_later([&pending = inside.vault.rederiving_pending] { pending = true; });
}

Access of_the_house(const Vault::Inside& vault) {
  const auto job = vault.authenticator->job({Role::owner}, {Purpose::housekeeping});
  return vault.authenticator->access(job, Purpose::housekeeping, Uuid{});
}

// What people gave is not read anew: a telephone number of one country does not become one of another.
void keep_given(const RecordType& type, const Object& before, Object& after) {
  for (const auto& field : type.fields) {
    if (field.normalise == nullptr || field.rules.read_only) continue;
    const auto given = std::ranges::find(before, field.name, &Member::first);
    const auto read = std::ranges::find(after, field.name, &Member::first);
    if (given != before.end() && read != after.end()) read->second = given->second;
  }
}

// A record that cannot be opened, or that the changed rules would refuse, stays as it is: whoever changes it
// next is told.
void rederive(Reading::Inside& inside, const Access& access, const storage::RecordTable& table,
              storage::StoredRecord& record) {
  const RecordType& type = table.type();
  const auto standing = inside.standing(record.id);
  if (standing && standing->state != decision::PersonState::active) return;
  auto grant = inside.vault.gatekeeper->grant_for_letting_go(type, record.id, inside.keys, inside.overlay());
  const auto before = grant ? open_all(table, record, *grant) : std::nullopt;
  if (!before) return;
  Object after = *before;
  drop_computed(type, after);
  normalise(type, after, inside.vault.locale());
  std::vector<FieldError> errors;
  derive(inside, access, type, {record.id, &*before}, after, errors);
  keep_given(type, *before, after);
  if (!errors.empty() || same_members(after, *before)) return;
  const auto previous = record.version++;
  take_open_members(table, after, record);
  seal_members(inside, table, after, *grant, record);
  if (!table.update(inside.records, record, previous)) return;
  inside.task->overlay.change_index(
      {&type, record.id, index_entry(inside, table, record, after, standing ? &*standing : nullptr)});
  note_happening(inside, access, {type, record, Operation::update, &*before, &after, record.owner});
  inside.recorded(inside.entry(access, Operation::update, &type, record.id));
}

}  // namespace

void ask_to_rederive(Reading::Inside& inside, const RecordType* changed) {
  for (const auto& table : inside.vault.tables) {
    const auto& from = table.type().derives_from;
    if (changed ? std::ranges::find(from, changed->name) != from.end() : !from.empty()) {
      ask(inside, table.type());
    }
  }
}

void open_rederiving(Vault::Inside& vault, storage::Connection& records) {
  auto rows = records.query("SELECT 1 FROM rederiving");
  vault.rederiving_pending = rows.next();
}

void rederive_some(Reading::Inside& inside, std::int64_t) {
  std::int64_t code = 0;
  Uuid after;
  {
    auto rows = inside.records.query("SELECT record_type, after_id FROM rederiving LIMIT 1");
    if (!rows.next()) {
      inside.vault.rederiving_pending = false;
      return;
    }
    code = rows.integer(0);
    if (!rows.is_null(1)) after = rows.id(1);
  }
  const auto table = std::ranges::find(inside.vault.tables, code,
                                       [](const auto& one) { return std::int64_t{one.type().code}; });
  std::vector<storage::StoredRecord> some;
  if (table != inside.vault.tables.end()) some = table->after(inside.records, after, at_once);
  if (some.empty()) {
    inside.records.execute("DELETE FROM rederiving WHERE record_type = $1", {code});
    return;
  }
  const Access access = of_the_house(inside.vault);
  const Uuid last = some.back().id;
  for (auto& record : some) rederive(inside, access, *table, record);
  inside.records.execute("UPDATE rederiving SET after_id = $2 WHERE record_type = $1", {code, last});
}

}  // namespace candor
