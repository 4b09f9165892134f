#include "vault/write_record.h"

#include "sealing/envelope.h"
#include "sealing/sealer.h"
#include "vault/feed.h"
#include "vault/indexing.h"

namespace candor {

void take_open_members(const storage::RecordTable& table, const Object& members,
                       storage::StoredRecord& record) {
  record.open.assign(table.open_fields().size(), Value());
  for (std::size_t i = 0; i < table.open_fields().size(); ++i) {
    const auto name = table.type().fields[table.open_fields()[i]].name;
    for (const auto& member : members) {
      if (member.first != name) continue;
      record.open[i] =
          storage::as_it_is_stored(table.type().fields[table.open_fields()[i]].type, member.second);
    }
  }
}

void seal_members(Reading::Inside& inside, const storage::RecordTable& table, const Object& members,
                  Grant& grant, storage::StoredRecord& record) {
  auto& keys = Sealer::keys(grant);
  std::array<std::string, retention_class_count> clear;
  for (auto retention_class : table.classes()) {
    const auto at = static_cast<std::size_t>(retention_class);
    clear[at] = sealing::encode_members(table.type(), retention_class, members);
    // The digest tells which envelopes there are, before they are made.
    record.sealed[at].assign(clear[at].empty() ? 0 : 1, std::byte{});
  }
  const auto beside = storage::digest_of(record);
  for (auto retention_class : table.classes()) {
    const auto at = static_cast<std::size_t>(retention_class);
    if (clear[at].empty()) continue;
    inside.vault.key_store->ensure(inside.task->overlay, retention_class, keys);
    record.sealed[at] = Sealer::seal(grant, retention_class, record.version, beside, clear[at],
                                     inside.vault.environment.random);
  }
}

Error stale_at(std::uint64_t version) {
  return {Errc::stale, "stale",
          "This record has changed since you read it; it is at version " + std::to_string(version) +
              " now. Read it again and repeat your change."};
}

std::optional<Error> rewrite(Reading::Inside& inside, const Access& access, Operation operation,
                             const storage::RecordTable& table, storage::StoredRecord& record,
                             const Object& members) {
  const RecordType& type = table.type();
  auto grant = inside.vault.gatekeeper->grant_for_letting_go(type, record.id, inside.keys, inside.overlay());
  if (!grant) return inside.damaged(access, operation, type, record.id);
  const auto previous = record.version++;
  record.updated_at = to_milliseconds(inside.vault.environment.clock.now());
  record.updated_by = access.who().actor();
  take_open_members(table, members, record);
  seal_members(inside, table, members, *grant, record);
  if (!table.update(inside.records, record, previous)) {
    return inside.damaged(access, operation, type, record.id);
  }
  inside.task->overlay.change_index({&type, record.id, index_entry(inside, table, record, members, nullptr)});
  note_happening(inside, access, {type, record, Operation::update, &members, &members, record.owner});
  inside.recorded(inside.entry(access, operation, &type, record.id));
  return std::nullopt;
}

void begin_erasure(Reading::Inside& inside, const Access& access, const RecordType& type, const Uuid& id) {
  const auto at = inside.vault.decision_clock.now();
  auto standing = inside.standing(id).value_or(decision::Standing{});
  decision::append(inside.records, inside.vault.ledger_mac_key,
                   {id, decision::FactKind::erasing, at, access.who().actor(), type.code});
  decision::apply(standing, decision::FactKind::erasing, at, {});
  inside.task->overlay.set_standing(id, standing);
  note_erasure(inside, type, id);
  // Found by nobody from here on.
  inside.task->overlay.change_index({&type, id, std::nullopt});
  inside.recorded(inside.entry(access, Operation::erase, &type, id));
  inside.task->overlay.erase_after_commit({id, type.code});
}

}  // namespace candor
