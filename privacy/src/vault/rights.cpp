// Restricting (Art. 18) and erasing (Art. 17) a person: facts in the ledger, recorded like any write.
#include "vault/erasure.h"
#include "vault/indexing.h"
#include "vault/inside.h"

namespace candor {
namespace {

// Who is on hold is found by nobody at work, and who is being erased by nobody at all.
bool tell_index(Reading::Inside& inside, Operation operation, const RecordType& type,
                const Reading::Inside::Located& located) {
  search::Change change{&type, located.record->id, std::nullopt};
  if (located.standing->state == decision::PersonState::active) {
    const auto& table = inside.vault.table(type);
    auto grant = inside.vault.gatekeeper->grant(located.decision, type, change.id, operation, inside.keys,
                                                inside.overlay());
    const auto members = grant ? open_all(table, *located.record, *grant) : std::nullopt;
    if (!members) return false;
    change.entry = index_entry(inside.vault, table, *located.record, *members, &*located.standing);
  }
  inside.task->overlay.change_index(std::move(change));
  return true;
}

Result<void> note_fact(Reading::Inside& inside, const Access& access, Operation operation,
                       const RecordType& type, const Uuid& id, decision::FactKind kind) {
  auto located = inside.locate(access, operation, type, id);
  if (!located.decision.allowed) {
    return inside.denied(access, operation, type, id, located.decision, located.facts);
  }
  if (!located.standing) {
    return Error{Errc::invalid, "no_person",
                 "This record is about no person: there is nothing to restrict or erase."};
  }
  const auto at = to_milliseconds(inside.vault.environment.clock.now());
  decision::append(inside.records, inside.vault.ledger_mac_key,
                   {id, kind, at, access.who().actor(), type.code});
  decision::apply(*located.standing, kind, at, {});
  inside.task->overlay.set_standing(id, *located.standing);
  if (!tell_index(inside, operation, type, located)) return inside.damaged(access, operation, type, id);
  auto entry = inside.entry(access, operation, &type, id);
  entry.header.rule = decision::allow_number(located.decision);
  inside.recorded(std::move(entry));
  return {};
}

}  // namespace

Result<void> Writing::restrict_processing(const Access& access, const RecordType& type, const Uuid& id) {
  return note_fact(inside_, access, Operation::restrict_processing, type, id, decision::FactKind::restricted);
}

Result<void> Writing::lift_restriction(const Access& access, const RecordType& type, const Uuid& id) {
  return note_fact(inside_, access, Operation::lift_restriction, type, id,
                   decision::FactKind::restriction_lifted);
}

Result<void> Writing::erase(const Access& access, const RecordType& type, const Uuid& id) {
  auto begun = note_fact(inside_, access, Operation::erase, type, id, decision::FactKind::erasing);
  if (begun) inside_.task->overlay.erase_after_commit({id, type.code});
  return begun;
}

void finish_erasure(Vault::Inside& vault, storage::Connection& records, storage::Connection& keys,
                    const storage::Erasure& erasure) {
  const auto at = to_milliseconds(vault.environment.clock.now());
  vault.key_store->destroy(keys, erasure.person, erasure.record_type, at);
  records.begin_write();
  for (const auto& table : vault.tables) {
    if (table.type().code == erasure.record_type) table.remove(records, erasure.person);
  }
  decision::append(records, vault.ledger_mac_key,
                   {erasure.person, decision::FactKind::erased, at, Uuid{}, erasure.record_type});
  records.commit();
  vault.snapshots.changed();
  vault.snapshots.end_idle();  // they are in the way of the log's end
  records.truncate_log();
  auto standing = vault.standings.find(erasure.person).value_or(decision::Standing{});
  decision::apply(standing, decision::FactKind::erased, at, {});
  vault.standings.publish({{erasure.person, standing}});
}

}  // namespace candor
