// Erasing a person (Art. 17): facts in the ledger, recorded like any write.
#include "vault/content.h"
#include "vault/erasure.h"
#include "vault/inside.h"
#include "vault/linked_people.h"
#include "vault/write_record.h"

namespace candor {

Result<void> Writing::erase(const Access& access, const RecordType& type, const Uuid& id) {
  auto located = inside_.locate(access, Operation::erase, type, id);
  if (!located.decision.allowed) {
    return inside_.denied(access, Operation::erase, type, id, located.decision, located.facts);
  }
  if (!located.standing) {
    return Error{Errc::invalid, "no_person", "This record is about no person: there is nothing to erase."};
  }
  if (auto error = erase_linked(inside_, access, id)) return *error;
  begin_erasure(inside_, access, type, id);
  return {};
}

void finish_erasure(Vault::Inside& vault, storage::Connection& records, storage::Connection& keys,
                    const storage::Erasure& erasure) {
  const auto at = to_milliseconds(vault.environment.clock.now());
  vault.key_store->destroy(keys, erasure.person, erasure.record_type, at);
  records.begin_write();
  for (const auto& table : vault.tables) {
    if (table.type().code == erasure.record_type) table.remove(records, erasure.person);
  }
  delete_content(records, erasure.person);
  records.execute("DELETE FROM linked_people WHERE record_id = $1 OR person_id = $1", {erasure.person});
  records.execute("DELETE FROM person_event_files WHERE subject_id = $1", {erasure.person});
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
