// The pipeline of writes: locate -> decide -> seal -> record, inside the committer's transaction.
#include <algorithm>

#include "sealing/envelope.h"
#include "sealing/sealer.h"
#include "vault/collection.h"
#include "vault/deriving.h"
#include "vault/duplicates.h"
#include "vault/feed.h"
#include "vault/indexing.h"
#include "vault/inside.h"
#include "vault/known_person.h"
#include "vault/linked_people.h"
#include "vault/one_only.h"
#include "vault/person_events.h"
#include "vault/sealed_detail.h"
#include "vault/write_record.h"

namespace candor {
namespace {

std::int64_t time_of_write(const Reading::Inside& inside) {
  return to_milliseconds(inside.vault.environment.clock.now());
}

Error in_trash(const RecordType& type) {
  return {Errc::conflict, "in_trash",
          "This " + std::string(type.name) + " is in the trash. Restore it before changing it."};
}

// True when one of the members, or of the objects in them, is this id.
bool points_to(const Object& record, std::string_view id) {
  auto is_id = [&](const Value& value) { return value.text() && *value.text() == id; };
  for (const auto& [name, value] : record) {
    if (is_id(value)) return true;
    if (!value.list()) continue;
    for (const auto& item : *value.list()) {
      if (item.object() && std::ranges::any_of(*item.object(), is_id, &Member::second)) return true;
    }
  }
  return false;
}

// Ids that point to other records must point to something; told apart from shape errors because only
// look. What the record pointed to before stays, also while that is in the trash.
void check_references(const Reading::Inside& inside, const RecordType& type, const Object& members,
                      const Object& before, std::vector<FieldError>& errors) {
  auto check = [&](const FieldDeclaration& field, const Value& value, const std::string& path) {
    if (field.rules.references.empty() || !value.text() || points_to(before, *value.text())) return;
    const auto id = Uuid::parse(*value.text());
    if (field.rules.references == "user" && (!id || !inside.vault.authenticator->user(*id))) {
      errors.push_back({path, "not_found", "There is no user with this id."});
    }
    for (const auto& table : inside.vault.tables) {
      if (table.type().name != field.rules.references) continue;
      if (!id || !table.exists(inside.records, *id)) {
        errors.push_back(
            {path, "not_found", "There is no " + std::string(table.type().name) + " with this id."});
      }
    }
  };
  for (const auto& field : type.fields) {
    const auto at = std::find_if(members.begin(), members.end(),
                                 [&](const Member& member) { return member.first == field.name; });
    if (at == members.end()) continue;
    check(field, at->second, std::string(field.name));
    if (!at->second.list()) continue;
    for (std::size_t i = 0; i < at->second.list()->size(); ++i) {
      for (const auto& member : field.members) {
        if (const auto* value = (*at->second.list())[i].find(member.name)) {
          check(member, *value,
                std::string(field.name) + "." + std::to_string(i) + "." + std::string(member.name));
        }
      }
    }
  }
}

void check_owner(const Reading::Inside& inside, const std::optional<Uuid>& owner,
                 std::vector<FieldError>& errors) {
  if (owner && !inside.vault.authenticator->user(*owner)) {
    errors.push_back({"owner_id", "not_found", "There is no user with this id."});
  }
}

// A record about people is written by who may do the same with them.
std::optional<Error> refuse_for_linked(Reading::Inside& inside, const Access& access, Operation operation,
                                       const RecordType& type, const Uuid& id,
                                       const std::vector<LinkedPerson>& people) {
  if (!type.about_linked_people || people.empty()) return std::nullopt;
  Reading::Inside::Located located;
  located.decision.allowed = true;
  decide_on_linked(inside, access, operation, people, located);
  if (located.decision.allowed) return std::nullopt;
  return inside.denied(access, operation, type, id, located.decision, located.facts);
}

std::optional<Error> invalid(std::vector<FieldError> fields) {
  if (fields.empty()) return std::nullopt;
  Error error{Errc::invalid, "invalid", "Some members need attention; errors says which and why."};
  error.fields = std::move(fields);
  return error;
}

std::uint64_t bitmap(const RecordType& type, const Object& members) {
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < type.fields.size(); ++i) {
    for (const auto& member : members) {
      if (member.first == type.fields[i].name) bits |= std::uint64_t{1} << i;
    }
  }
  return bits;
}

struct Owners {
  Uuid before;
  Uuid after;
};

// Before and after of what changed, sealed under the person's audit key; the header keeps a commitment.
void attach_change(Reading::Inside& inside, const RecordType& type, const Object& before, const Object& after,
                   const Owners& owners, Grant& grant, audit::Entry& entry) {
  Object old_values, new_values;
  for (std::size_t i = 0; i < type.fields.size(); ++i) {
    const Value* old_value = nullptr;
    const Value* new_value = nullptr;
    for (const auto& member : before)
      if (member.first == type.fields[i].name) old_value = &member.second;
    for (const auto& member : after)
      if (member.first == type.fields[i].name) new_value = &member.second;
    const bool same = old_value && new_value ? *old_value == *new_value : old_value == new_value;
    if (same) continue;
    entry.header.fields |= std::uint64_t{1} << i;
    if (old_value) old_values.emplace_back(std::string(type.fields[i].name), *old_value);
    if (new_value) new_values.emplace_back(std::string(type.fields[i].name), *new_value);
  }
  if (owners.before != owners.after) {
    entry.header.fields |= std::uint64_t{1} << owner_bit;
    if (!owners.before.is_nil()) old_values.emplace_back("owner_id", owners.before.text());
    new_values.emplace_back("owner_id", owners.after.text());
  }
  if (entry.header.fields == 0) return;
  attach_detail(inside, Sealer::keys(grant),
                Object{{"before", std::move(old_values)}, {"after", std::move(new_values)}}, entry);
}

}  // namespace

Result<DisclosedContent> Writing::create(const Access& access, const RecordType& type,
                                         const DraftContent& draft, const Collection& collection,
                                         Operation operation, Duplicates duplicates) {
  return create_as(std::nullopt, access, type, draft, collection, operation, duplicates);
}

Result<DisclosedContent> Writing::create_as(const std::optional<Uuid>& chosen, const Access& access,
                                            const RecordType& type, const DraftContent& draft,
                                            const Collection& collection, Operation operation,
                                            Duplicates duplicates) {
  const auto& table = inside_.vault.table(type);
  Object members = draft.members().reveal();
  members.insert(members.end(), draft.computed().begin(), draft.computed().end());
  storage::StoredRecord record;
  take_open_members(table, members, record);

  auto facts = inside_.vault.gatekeeper->facts(access, operation, &type);
  std::optional<decision::Standing> standing;
  decision::KnownRoom known;
  std::optional<decision::CollectedFact> collected;
  std::optional<PreparedEvent> consent;  // that the context rests on
  decision::Standing before_consent;
  const Uuid owner = draft.owner().value_or(access.who().user());
  const auto at = time_of_write(inside_);
  auto collected_at = at;
  std::optional<KnownPerson> moving;
  if (concerns_person(table, record)) {
    auto resolved = Result<decision::CollectedFact>(decision::CollectedFact());
    if (collection.known_as) {
      auto moved = what_is_known(inside_, access, *collection.known_as, type);
      if (!moved) return moved.error();
      collected_at = moved->collected_at;
      resolved = moved->collected;
      moving = std::move(*moved);
    } else {
      resolved = resolve_collection(collection, *inside_.vault.registers, access.who());
    }
    if (!resolved) {
      auto refusal = inside_.entry(access, operation, &type, Uuid{});
      refusal.header.verdict = Verdict::deny;
      refusal.header.rule = 92;
      refusal.header.count = 0;
      inside_.recorded(std::move(refusal));
      return resolved.error();
    }
    collected = *resolved;
    collected->owner = owner;
    standing.emplace();
    decision::apply(*standing, decision::FactKind::collection, collected_at,
                    decision::encode_collected(*collected));
    if (moving) apply_known(*moving, *standing);
    before_consent = *standing;
    if (moving) {
      // What he agreed to moves along.
    } else if (auto refused = take_consent(inside_, access, type, collection, *standing, facts, consent)) {
      return *refused;
    }
    inside_.vault.gatekeeper->add_person(facts, access, *standing, known);
  }
  const auto decision = decision::decide(facts, type);
  if (!decision.allowed) return inside_.denied(access, operation, type, Uuid{}, decision, facts);
  std::vector<FieldError> errors;
  check_references(inside_, type, members, {}, errors);
  check_owner(inside_, draft.owner(), errors);
  if (errors.empty()) derive(inside_, access, type, {}, members, errors);
  if (auto error = invalid(std::move(errors))) return *error;
  take_open_members(table, members, record);
  const auto people = people_concerned(inside_, type, members);
  if (auto refused = refuse_for_linked(inside_, access, operation, type, Uuid{}, people)) return *refused;

  record.id = chosen ? *chosen : inside_.vault.ids->next();
  record.version = 1;
  record.created_at = record.updated_at = at;
  record.created_by = record.updated_by = access.who().actor();
  record.owner = owner;
  auto entry_of_index = index_entry(inside_, table, record, members, standing ? &*standing : nullptr);
  if (auto error = inside_.refuse_duplicates(access, type, entry_of_index, nullptr, duplicates))
    return *error;
  auto grant =
      inside_.vault.gatekeeper->grant(decision, type, record.id, operation, inside_.keys, inside_.overlay());
  if (!grant) return grant.error();
  seal_members(inside_, table, members, *grant, record);
  table.insert(inside_.records, record);
  write_linked_people(inside_, type, record.id, {}, people);
  note_happening(inside_, access, {type, record, Operation::create, nullptr, &members});
  inside_.task->overlay.change_index({&type, record.id, std::move(entry_of_index)});
  if (auto error = take_from_others(inside_, access, table, record.id, members)) return *error;
  if (collected) {
    decision::Fact fact{record.id, decision::FactKind::collection,        collected_at, access.who().actor(),
                        type.code, decision::encode_collected(*collected)};
    std::string references;
    for (const auto& basis : collection.bases) {
      references += std::string(name_of(basis.purpose)) + ": " + basis.reference.reveal() + "\n";
    }
    if (!collection.bases.empty()) {
      inside_.vault.key_store->ensure(inside_.task->overlay, RetentionClass::audit, Sealer::keys(*grant));
      fact.sealed = Sealer::seal(*grant, RetentionClass::audit, record.version, {}, references,
                                 inside_.vault.environment.random);
    }
    decision::append(inside_.records, inside_.vault.ledger_mac_key, fact);
    if (moving) write_known(inside_, *moving, type, record.id, Sealer::keys(*grant));
    inside_.task->overlay.set_standing(record.id, *standing);
    if (consent) {
      write_event(inside_, access, type, record.id, *consent, Sealer::keys(*grant), before_consent);
    }
  }
  auto entry = inside_.entry(access, operation, &type, record.id);
  entry.header.rule = decision::allow_number(decision);
  entry.header.fields = bitmap(type, members);
  inside_.recorded(std::move(entry));
  return disclose(table, record, *grant, decision);
}

Result<DisclosedContent> Writing::update(const Access& access, const RecordType& type, const Uuid& id,
                                         std::optional<std::uint64_t> version, const PatchContent& patch,
                                         Duplicates duplicates, const Object* computed) {
  auto located = inside_.locate(access, Operation::update, type, id);
  if (!located.decision.allowed) {
    return inside_.denied(access, Operation::update, type, id, located.decision, located.facts);
  }
  auto& record = *located.record;
  if (record.trashed_at) return in_trash(type);
  if (version && record.version != *version) return stale_at(record.version);
  const auto& table = inside_.vault.table(type);
  for (const auto& mask : located.decision.masks) {
    for (const auto& member : patch.members().reveal()) {
      if (member.first != type.fields[mask.field].name) continue;
      Error error{Errc::denied, "masked",
                  "You cannot change what you may not see. Leave it out, and the rest of your change works."};
      error.fields.push_back({member.first, "masked", std::string(mask.rule->explain)});
      return error;
    }
  }
  auto grant = inside_.vault.gatekeeper->grant(located.decision, type, id, Operation::update, inside_.keys,
                                               inside_.overlay());
  if (!grant) return inside_.damaged(access, Operation::update, type, id);
  const auto before = open_all(table, record, *grant);
  if (!before) return inside_.damaged(access, Operation::update, type, id);

  const Object changes = patch.for_record(*before);
  Object after = *before;
  merge_patch(after, changes);
  drop_computed(type, after);
  auto errors = validate(type, after);
  check_references(inside_, type, changes, *before, errors);
  check_owner(inside_, patch.owner(), errors);
  if (errors.empty()) {
    normalise(type, after, inside_.vault.locale());
    Object known = *before;
    if (computed) merge_patch(known, *computed);
    derive(inside_, access, type, {id, &known}, after, errors);
  }
  if (auto error = invalid(std::move(errors))) return *error;
  const auto people_before = stored_linked_people(inside_.vault, inside_.records, id);
  const auto people = people_concerned(inside_, type, after);
  if (auto refused = refuse_for_linked(inside_, access, Operation::update, type, id, people)) return *refused;

  if (same_members(after, *before) && patch.owner().value_or(record.owner) == record.owner) {
    auto look = inside_.entry(access, Operation::read, &type, id);
    look.header.fields = located.decision.fields;
    inside_.recorded(std::move(look));
    return inside_.answer_to_change(type, located, *grant);
  }
  const bool was_person = concerns_person(table, record);
  inside_.note_activity(located, time_of_write(inside_));
  const auto* standing = located.standing ? &*located.standing : nullptr;
  const auto entry_before = index_entry(inside_, table, record, *before, standing);
  const std::uint64_t previous = record.version;
  record.version += 1;
  take_open_members(table, after, record);
  if (!was_person && concerns_person(table, record)) {
    Error error{
        Errc::invalid, "no_lawful_basis",
        "This company would become a person's record, and nothing says how that person came to us. Create "
        "the sole trader with a collection instead."};
    error.fields.push_back(
        {std::string(type.person_flag), "no_lawful_basis", "Create a new record for the person."});
    return error;
  }
  record.updated_at = time_of_write(inside_);
  record.updated_by = access.who().actor();
  const Owners owners{record.owner, patch.owner().value_or(record.owner)};
  record.owner = owners.after;
  auto entry_of_index = index_entry(inside_, table, record, after, standing);
  if (auto error = inside_.refuse_duplicates(access, type, entry_of_index, &entry_before, duplicates)) {
    return *error;
  }
  auto entry = inside_.entry(access, Operation::update, &type, id);
  entry.header.rule = decision::allow_number(located.decision);
  attach_change(inside_, type, *before, after, owners, *grant, entry);
  seal_members(inside_, table, after, *grant, record);
  if (!table.update(inside_.records, record, previous)) return stale_at(previous);
  write_linked_people(inside_, type, id, people_before, people);
  if (type.about_linked_people && people != people_before) {
    if (auto error = pass_on_linked_people(inside_, type, id, people)) return *error;
  }
  note_happening(inside_, access, {type, record, Operation::update, &*before, &after, owners.before});
  if (auto error = take_from_others(inside_, access, table, id, after)) return *error;
  inside_.task->overlay.change_index({&type, id, std::move(entry_of_index)});
  inside_.recorded(std::move(entry));
  return inside_.answer_to_change(type, located, *grant);
}

Result<DisclosedContent> Reading::Inside::answer_to_change(const RecordType& type, const Located& located,
                                                           const Grant& grant) const {
  auto facts = located.facts;
  facts.person = located.standing ? &*located.standing : nullptr;
  facts.operation = Operation::read;
  if (!decision::decide(facts, type).allowed) return identity_of(type, *located.record);
  return disclose(vault.table(type), *located.record, grant, located.decision);
}

void Reading::Inside::note_activity(Located& located, std::int64_t at) const {
  if (!located.standing || !vault.standings.find(located.record->id)) return;
  located.standing->active_at = std::max(located.standing->active_at, at);
  task->overlay.set_standing(located.record->id, *located.standing);
}

std::optional<Error> Reading::Inside::refuse_duplicates(const Access& access, const RecordType& type,
                                                        const search::IndexEntry& entry,
                                                        const search::IndexEntry* before,
                                                        Duplicates duplicates) {
  if (duplicates == Duplicates::unchecked || !type.finds_duplicates) return std::nullopt;
  if (!vault.index->is_open()) return index_warming();
  const auto report = find_duplicates(*this, access, type, entry, before, Operation::search, Opened::none);
  return refusal(report, duplicates);
}

}  // namespace candor
