#include "vault/indexing.h"

#include "sealing/envelope.h"
#include "sealing/sealer.h"

namespace candor {

PurposeSet findable_for(const Registers& registers, const decision::Standing* standing) {
  if (!standing) return PurposeSet::from_bits(~0u);
  PurposeSet set;
  if (standing->state != decision::PersonState::active) return set;
  // On hold: only claims and the desk's own work.
  if (standing->restricted) return {Purpose::rights, Purpose::legal};
  for (std::size_t i = 0; i < purpose_count; ++i) {
    const auto purpose = static_cast<Purpose>(i);
    const auto* registered = registers.purpose(purpose);
    const bool carried = registered && standing->basis[i] != LawfulBasis::none &&
                         registered->bases.contains(standing->basis[i]);
    if (carried || decision::rests_on_law(purpose)) set.insert(purpose);
  }
  return set;
}

search::IndexEntry index_entry(const Vault::Inside& vault, const storage::RecordTable& table,
                               const storage::StoredRecord& record, const Object& members,
                               const decision::Standing* standing) {
  const auto& schema = vault.index->schema(table.type());
  auto entry = search::make_entry(schema, vault.index->collation(), record, members,
                                  findable_for(*vault.registers, standing));
  if (standing && standing->restricted) search::reduce(schema, entry);
  return entry;
}

std::optional<Object> open_all(const storage::RecordTable& table, const storage::StoredRecord& record,
                               const Grant& grant) {
  Object members;
  for (std::size_t i = 0; i < table.open_fields().size(); ++i) {
    if (record.open[i].is_null()) continue;
    members.emplace_back(std::string(table.type().fields[table.open_fields()[i]].name), record.open[i]);
  }
  const auto beside = storage::digest_of(record);
  bool opened = false;
  for (auto retention_class : table.classes()) {
    const auto& ciphertext = record.sealed[static_cast<std::size_t>(retention_class)];
    if (ciphertext.empty()) continue;
    auto clear =
        Sealer::stored(table.type().code, record.id, retention_class, record.version, beside, ciphertext)
            .open(grant);
    if (!clear || !sealing::decode_members(clear->reveal(), members)) return std::nullopt;
    opened = true;
  }
  if (!opened) return std::nullopt;
  return members;
}

Error index_warming() {
  Error error{
      Errc::unavailable, "index_warming",
      "Candor has just started and is still reading what can be searched. Try again in a few seconds."};
  error.retry_after_seconds = 2;
  return error;
}

}  // namespace candor
