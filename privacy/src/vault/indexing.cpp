#include "vault/indexing.h"

#include "decision/known_facts.h"
#include "decision/person_record.h"
#include "sealing/envelope.h"
#include "sealing/sealer.h"
#include "vault/linked_in_index.h"

namespace candor {

namespace {

// What a person disputes is not found by anybody at work.
Object without_disputed(const RecordType& type, const Object& members, std::uint64_t disputed) {
  Object kept;
  for (const auto& member : members) {
    const auto* field = type.field(member.first);
    if (field && disputed >> (field - type.fields.data()) & 1u) continue;
    kept.push_back(member);
  }
  return kept;
}

PurposeSet findable(const Vault::Inside& vault, const storage::RecordTable& table,
                    const storage::StoredRecord& record, const std::vector<LinkedPerson>& people,
                    const decision::Standing* standing) {
  const auto& type = table.type();
  if (type.about_linked_people) return findable_with(vault, people);
  const auto own = findable_for(vault, standing);
  const auto became = same_person(vault, table, record);
  return became ? PurposeSet::from_bits(own.bits() & findable_with(vault, {*became}).bits()) : own;
}

}  // namespace

PurposeSet findable_for(const Vault::Inside& vault, const decision::Standing* standing) {
  if (!standing) return PurposeSet::from_bits(~0u);
  return decision::findable_for(*vault.registers, *standing, vault.decision_clock.now());
}

search::IndexEntry index_entry(const Vault::Inside& vault, const storage::RecordTable& table,
                               const storage::StoredRecord& record, const Object& members,
                               const decision::Standing* standing, const std::vector<LinkedPerson>& people) {
  const auto& schema = vault.index->schema(table.type());
  const auto disputed = standing && standing->record ? standing->record->facts.disputed_fields : 0;
  auto entry = search::make_entry(schema, vault.index->collation(), record,
                                  disputed ? without_disputed(table.type(), members, disputed) : members,
                                  findable(vault, table, record, people, standing));
  if (standing && standing->restricted) search::reduce(schema, entry);
  return entry;
}

search::IndexEntry index_entry(const Reading::Inside& inside, const storage::RecordTable& table,
                               const storage::StoredRecord& record, const Object& members,
                               const decision::Standing* standing) {
  const auto people = table.type().about_linked_people ? people_concerned(inside, table.type(), members)
                                                       : std::vector<LinkedPerson>();
  return index_entry(inside.vault, table, record, members, standing, people);
}

void update_purposes(Vault::Inside& vault, const Uuid& person) {
  for (const auto& table : vault.tables) {
    const auto& type = table.type();
    const auto people = indexed_people(vault, type, person);
    vault.index->update_purposes(type, person,
                                 [&] { return findable_as_indexed(vault, type, person, people); });
  }
  update_purposes_of_linked(vault, person);
}

std::optional<Object> open_all(const storage::RecordTable& table, const storage::StoredRecord& record,
                               const Grant& grant) {
  Object members;
  for (std::size_t i = 0; i < table.open_fields().size(); ++i) {
    if (record.open[i].is_null()) continue;
    const auto& field = table.type().fields[table.open_fields()[i]];
    members.emplace_back(std::string(field.name), storage::as_it_goes_out(field.type, record.open[i]));
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
