#include "vault/linked_in_index.h"

#include <algorithm>
#include <span>

#include "vault/indexing.h"

namespace candor {
namespace {

void update_row(Vault::Inside& vault, const RecordType& type, const Uuid& record) {
  const auto people = indexed_people(vault, type, record);
  vault.index->update_purposes(type, record,
                               [&] { return findable_as_indexed(vault, type, record, people); });
}

void update_hanging(Vault::Inside& vault, const Uuid& record) {
  for (const auto& table : vault.tables) {
    const auto& type = table.type();
    if (!type.about_linked_people) continue;
    for (const auto& hanging : vault.index->pointing_at(type, record)) update_row(vault, type, hanging);
  }
}

// The records that an entry points to.
std::vector<search::Reference> references_of(const Vault::Inside& vault, const search::IndexSchema& schema,
                                             const search::IndexEntry& entry) {
  std::vector<search::Reference> found;
  const auto add = [&](const search::Column& column, const search::Cell& cell) {
    const auto* bytes = std::get_if<search::Blob>(&cell);
    const auto table =
        std::ranges::find(vault.tables, column.references(), [](const auto& one) { return one.type().name; });
    if (!bytes || table == vault.tables.end()) return;
    if (const auto id = Uuid::from_bytes(std::as_bytes(std::span(bytes->bytes)))) {
      found.push_back({&table->type(), *id});
    }
  };
  std::size_t cell = 0;
  for (const auto& column : schema.columns()) {
    if (column.many()) continue;
    if (!column.references().empty()) add(column, entry.cells[cell]);
    cell += search::has_sort_key(column) ? 2 : 1;
  }
  for (const auto& one : entry.many) {
    const auto& column = schema.columns()[one.column];
    if (!column.references().empty()) add(column, one.value);
  }
  return found;
}

}  // namespace

PurposeSet findable_with(const Vault::Inside& vault, const std::vector<LinkedPerson>& people) {
  auto bits = ~0u;
  for (const auto& person : people) {
    if (const auto standing = vault.standings.find(person.id)) bits &= findable_for(vault, &*standing).bits();
  }
  return PurposeSet::from_bits(bits);
}

std::vector<LinkedPerson> indexed_people(const Vault::Inside& vault, const RecordType& type,
                                         const Uuid& record) {
  std::vector<LinkedPerson> people;
  if (!type.about_linked_people && !may_become_another(type)) return people;
  for (const auto& reference : vault.index->references(type, std::span(&record, 1))) {
    if (reference.type->subject == SubjectKind::person) people.push_back({reference.type, reference.id});
    if (!reference.type->about_linked_people) continue;
    for (const auto& further : vault.index->references(*reference.type, std::span(&reference.id, 1))) {
      if (further.type->subject == SubjectKind::person) people.push_back({further.type, further.id});
    }
  }
  return people;
}

PurposeSet findable_as_indexed(const Vault::Inside& vault, const RecordType& type, const Uuid& record,
                               const std::vector<LinkedPerson>& people) {
  auto bits = findable_with(vault, people).bits();
  if (!type.about_linked_people) {
    const auto standing = vault.standings.find(record);
    bits &= findable_for(vault, standing ? &*standing : nullptr).bits();
  }
  return PurposeSet::from_bits(bits);
}

void update_purposes_of_linked(Vault::Inside& vault, const Uuid& person) {
  for (const auto& table : vault.tables) {
    const auto& type = table.type();
    if (!type.about_linked_people && !may_become_another(type)) continue;
    for (const auto& record : vault.index->pointing_at(type, person)) {
      update_row(vault, type, record);
      if (type.about_linked_people) update_hanging(vault, record);
    }
  }
}

void update_purposes_of_hanging_later(Reading::Inside& inside, const RecordType& type, const Uuid& record) {
  if (!type.about_linked_people) return;
  inside.task->overlay.publish_later([&vault = inside.vault, record] { update_hanging(vault, record); });
}

std::vector<search::Reference> references_with_batch(const Reading::Inside& inside, const RecordType& type,
                                                     const Uuid& record) {
  const search::Change* written = nullptr;
  if (inside.overlay()) {
    inside.overlay()->each_index_change([&](const search::Change& change) {
      if (change.type == &type && change.id == record) written = &change;
    });
  }
  if (!written) return inside.vault.index->references(type, std::span(&record, 1));
  if (!written->entry) return {};
  return references_of(inside.vault, inside.vault.index->schema(type), *written->entry);
}

std::vector<Uuid> pointing_with_batch(const Reading::Inside& inside, const RecordType& type,
                                      const Uuid& record) {
  auto found = inside.vault.index->pointing_at(type, record);
  if (!inside.overlay()) return found;
  const auto& schema = inside.vault.index->schema(type);
  inside.overlay()->each_index_change([&](const search::Change& change) {
    if (change.type != &type) return;
    std::erase(found, change.id);
    if (!change.entry) return;
    const auto references = references_of(inside.vault, schema, *change.entry);
    if (std::ranges::find(references, record, &search::Reference::id) != references.end()) {
      found.push_back(change.id);
    }
  });
  return found;
}

}  // namespace candor
