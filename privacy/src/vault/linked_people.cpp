#include "vault/linked_people.h"

#include <algorithm>

#include "vault/indexing.h"
#include "vault/linked_in_index.h"
#include "vault/write_record.h"

namespace candor {
namespace {

const RecordType* person_type(const Vault::Inside& vault, std::string_view name) {
  for (const auto& table : vault.tables) {
    if (table.type().name == name && table.type().subject == SubjectKind::person) return &table.type();
  }
  return nullptr;
}

const storage::RecordTable* table_of(const Vault::Inside& vault, std::uint8_t code) {
  for (const auto& table : vault.tables) {
    if (table.type().code == code) return &table;
  }
  return nullptr;
}

const Value* member_of(const Object& object, std::string_view name) {
  const auto found = std::ranges::find(object, name, &Member::first);
  return found == object.end() ? nullptr : &found->second;
}

void note(const Vault::Inside& vault, const FieldDeclaration& field, const Value* value,
          std::vector<LinkedPerson>& people) {
  if (field.rules.references.empty() || !value || !value->text()) return;
  const auto* type = person_type(vault, field.rules.references);
  const auto id = type ? Uuid::parse(*value->text()) : std::nullopt;
  if (id && std::ranges::find(people, LinkedPerson{type, *id}) == people.end()) people.push_back({type, *id});
}

// Only we write it, so it says what became of the record, not whom somebody named in it.
bool says_what_became(const FieldDeclaration& field) {
  return field.type == FieldType::id && field.rules.read_only && !field.rules.references.empty();
}

// What is done to a record is done with the people in it; only they were there before.
Operation with_people(Operation operation) {
  return operation == Operation::create || operation == Operation::trash || operation == Operation::restore
             ? Operation::update
             : operation;
}

bool is_id(const Value* value, const std::string& id) {
  return value && value->text() && *value->text() == id;
}

// Takes a person out of the members: items that name him go, a field that does is emptied.
void let_go(const RecordType& type, const std::string& person, Object& members) {
  for (const auto& field : type.fields) {
    const auto at = std::ranges::find(members, field.name, &Member::first);
    if (at == members.end()) continue;
    if (is_id(&at->second, person)) {
      members.erase(at);
    } else if (at->second.list()) {
      std::erase_if(*at->second.list(), [&](const Value& item) {
        return std::ranges::any_of(field.members, [&](const FieldDeclaration& member) {
          return !member.rules.references.empty() && is_id(item.find(member.name), person);
        });
      });
    }
  }
}

}  // namespace

std::vector<LinkedPerson> linked_people(const Vault::Inside& vault, const RecordType& type,
                                        const Object& members) {
  std::vector<LinkedPerson> people;
  for (const auto& field : type.fields) {
    const auto* value = member_of(members, field.name);
    if (!value) continue;
    note(vault, field, value, people);
    if (!value->list()) continue;
    for (const auto& item : *value->list()) {
      for (const auto& member : field.members) note(vault, member, item.find(member.name), people);
    }
  }
  return people;
}

std::vector<LinkedPerson> people_concerned(const Reading::Inside& inside, const RecordType& type,
                                           const Object& members) {
  auto people = linked_people(inside.vault, type, members);
  const auto add_people_of = [&](const FieldDeclaration& member, const Value* value) {
    const auto table = std::ranges::find(inside.vault.tables, member.rules.references,
                                         [](const auto& one) { return one.type().name; });
    if (table == inside.vault.tables.end() || !table->type().about_linked_people) return;
    const auto id = value && value->text() ? Uuid::parse(*value->text()) : std::nullopt;
    if (!id) return;
    for (const auto& person : stored_linked_people(inside.vault, inside.records, *id)) {
      if (std::ranges::find(people, person) == people.end()) people.push_back(person);
    }
  };
  for (const auto& field : type.fields) {
    const auto* value = field.type == FieldType::list ? member_of(members, field.name) : nullptr;
    if (!value || !value->list()) continue;
    for (const auto& item : *value->list()) {
      for (const auto& member : field.members) add_people_of(member, item.find(member.name));
    }
  }
  return people;
}

std::vector<LinkedPerson> stored_linked_people(const Vault::Inside& vault, storage::Connection& records,
                                               const Uuid& record) {
  std::vector<LinkedPerson> people;
  auto rows =
      records.query("SELECT person_id, person_type FROM linked_people WHERE record_id = $1", {record});
  while (rows.next()) {
    if (const auto* table = table_of(vault, static_cast<std::uint8_t>(rows.integer(1)))) {
      people.push_back({&table->type(), rows.id(0)});
    }
  }
  return people;
}

void write_linked_people(Reading::Inside& inside, const RecordType& type, const Uuid& record,
                         const std::vector<LinkedPerson>& before, const std::vector<LinkedPerson>& after) {
  for (const auto& person : before) {
    if (std::ranges::find(after, person) != after.end()) continue;
    inside.records.execute("DELETE FROM linked_people WHERE record_id = $1 AND person_id = $2",
                           {record, person.id});
  }
  for (const auto& person : after) {
    if (std::ranges::find(before, person) != before.end()) continue;
    inside.records.execute(
        "INSERT INTO linked_people (record_id, person_id, record_type, person_type) VALUES ($1, $2, $3, $4)",
        {record, person.id, std::int64_t{type.code}, std::int64_t{person.type->code}});
  }
}

namespace {

bool hangs_on(const RecordType& type, std::string_view target) {
  return type.about_linked_people && std::ranges::any_of(type.fields, [&](const FieldDeclaration& field) {
           return std::ranges::any_of(field.members, [&](const FieldDeclaration& member) {
             return member.rules.references == target;
           });
         });
}

// Its own people, those of what else it hangs on, and these.
std::vector<LinkedPerson> people_of_hanging(const Reading::Inside& inside, const RecordType& type,
                                            const Uuid& id, const Uuid& changed,
                                            std::vector<LinkedPerson> people) {
  const auto add = [&](const LinkedPerson& person) {
    if (std::ranges::find(people, person) == people.end()) people.push_back(person);
  };
  for (const auto& reference : references_with_batch(inside, type, id)) {
    if (reference.type->subject == SubjectKind::person) {
      add({reference.type, reference.id});
    } else if (reference.type->about_linked_people && reference.id != changed) {
      for (const auto& person : stored_linked_people(inside.vault, inside.records, reference.id)) add(person);
    }
  }
  return people;
}

}  // namespace

std::optional<Error> pass_on_linked_people(Reading::Inside& inside, const RecordType& type,
                                           const Uuid& record, const std::vector<LinkedPerson>& people) {
  for (const auto& table : inside.vault.tables) {
    const auto& hanging = table.type();
    if (!hangs_on(hanging, type.name)) continue;
    if (!inside.vault.index->is_open()) return index_warming();
    for (const auto& id : pointing_with_batch(inside, hanging, record)) {
      const auto before = stored_linked_people(inside.vault, inside.records, id);
      write_linked_people(inside, hanging, id, before,
                          people_of_hanging(inside, hanging, id, record, people));
    }
  }
  update_purposes_of_hanging_later(inside, type, record);
  return std::nullopt;
}

void decide_on_linked(const Reading::Inside& inside, const Access& access, Operation operation,
                      const std::vector<LinkedPerson>& people, Reading::Inside::Located& located) {
  for (const auto& person : people) {
    Reading::Inside::Located linked;
    linked.standing = inside.standing(person.id);
    if (!linked.standing) continue;  // nobody any more: nothing is said about anybody
    const auto facts = inside.vault.gatekeeper->facts(access, with_people(operation), person.type);
    auto decision = inside.decide_on_person(facts, access, *person.type, linked);
    if (decision.allowed) continue;
    located.standing = std::move(linked.standing);
    located.known = linked.known;
    located.facts = linked.facts;
    located.facts.person = &*located.standing;
    if (located.facts.known) located.facts.known = &located.known.person;
    if (located.facts.consent) located.facts.consent = &located.known.consent;
    located.decision = std::move(decision);
    return;
  }
}

bool may_become_another(const RecordType& type) {
  return type.subject == SubjectKind::person && std::ranges::any_of(type.fields, says_what_became);
}

std::optional<LinkedPerson> same_person(const Vault::Inside& vault, const storage::RecordTable& table,
                                        const storage::StoredRecord& record) {
  if (!may_become_another(table.type())) return std::nullopt;
  std::vector<LinkedPerson> people;
  for (std::size_t i = 0; i < table.open_fields().size() && i < record.open.size(); ++i) {
    const auto& field = table.type().fields[table.open_fields()[i]];
    if (says_what_became(field)) note(vault, field, &record.open[i], people);
  }
  if (people.empty()) return std::nullopt;
  return people.front();
}

std::optional<Error> erase_linked(Reading::Inside& inside, const Access& access, const Uuid& person) {
  struct Found {
    Uuid record;
    std::uint8_t type;
  };
  std::vector<Found> found;
  {
    auto rows = inside.records.query("SELECT record_id, record_type FROM linked_people WHERE person_id = $1",
                                     {person});
    while (rows.next()) found.push_back({rows.id(0), static_cast<std::uint8_t>(rows.integer(1))});
  }
  for (const auto& [id, code] : found) {
    const auto* table = table_of(inside.vault, code);
    auto record = table ? table->find(inside.records, id) : std::nullopt;
    if (!record) continue;
    const auto& type = table->type();
    auto people = stored_linked_people(inside.vault, inside.records, id);
    std::erase_if(people, [&](const LinkedPerson& one) { return one.id == person; });
    const bool his_alone = type.about_linked_people && people.empty();
    // A lead that became this contact is the same person.
    if (his_alone || type.subject == SubjectKind::person) {
      begin_erasure(inside, access, type, id);
      continue;
    }
    const auto grant = inside.vault.gatekeeper->grant_for_letting_go(type, id, inside.keys, inside.overlay());
    auto members = grant ? open_all(*table, *record, *grant) : std::nullopt;
    if (!members) return inside.damaged(access, Operation::erase, type, id);
    let_go(type, person.text(), *members);
    if (auto error = rewrite(inside, access, Operation::update, *table, *record, *members)) return error;
    update_purposes_of_hanging_later(inside, type, id);
  }
  inside.records.execute("DELETE FROM linked_people WHERE person_id = $1", {person});
  return std::nullopt;
}

}  // namespace candor
