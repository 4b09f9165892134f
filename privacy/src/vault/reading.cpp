// The pipeline of reads: locate -> decide -> open -> record.
#include <algorithm>

#include "sealing/envelope.h"
#include "vault/inside.h"
#include "vault/linked_people.h"

namespace candor {
std::optional<decision::Standing> Reading::Inside::standing(const Uuid& person) const {
  if (task) {
    if (const auto* pending = task->overlay.standing(person)) return *pending;
  }
  return vault.standings.find(person);
}

audit::Entry Reading::Inside::entry(const Access& access, Operation operation, const RecordType* type,
                                    const Uuid& record) const {
  audit::Entry entry;
  auto& header = entry.header;
  header.actor_kind = access.who().kind();
  header.actor = access.who().actor();
  header.roles = access.who().roles();
  header.operation = operation;
  header.purpose = access.why();
  header.verdict = Verdict::allow;
  header.record_type = type ? type->code : 0;
  header.record = record;
  header.count = 1;
  header.request = access.request();
  return entry;
}

Error Reading::Inside::denied(const Access& access, Operation operation, const RecordType& type,
                              const Uuid& record, const decision::Decision& decision,
                              const decision::Facts& facts) {
  if (decision.rule->effect == decision::Effect::damaged) return damaged(access, operation, type, record);
  auto denial = entry(access, operation, &type, record);
  denial.header.verdict = Verdict::deny;
  denial.header.rule = decision.rule->number;
  denial.header.count = 0;
  recorded(std::move(denial));
  return decision::denial(decision, facts, type.name);
}

Error Reading::Inside::damaged(const Access& access, Operation operation, const RecordType& type,
                               const Uuid& record) {
  auto failure = entry(access, operation, &type, record);
  failure.header.verdict = Verdict::failed;
  failure.header.count = 0;
  recorded(std::move(failure));
  vault.environment.log.error("record.damaged", {{"record", record}, {"request", access.request()}});
  return {Errc::damaged, "record_damaged",
          "This record cannot be opened: what is stored is not what was sealed. Tell your administrator; a "
          "backup "
          "can bring it back."};
}

Reading::Inside::Located Reading::Inside::locate(const Access& access, Operation operation,
                                                 const RecordType& type, const Uuid& id) const {
  Located located;
  located.record = vault.table(type).find(records, id);
  located.standing = standing(id);
  decide_on(access, operation, type, located);
  return located;
}

Reading::Inside::Located Reading::Inside::locate_unopened(const Access& access, Operation operation,
                                                          const RecordType& type, const Uuid& id) const {
  if (type.subject != SubjectKind::person || may_become_another(type)) {
    return locate(access, operation, type, id);
  }
  Located located;
  located.standing = standing(id);
  if (!located.standing) located.standing.emplace();
  located.facts = vault.gatekeeper->facts(access, operation, &type);
  vault.gatekeeper->add_person(located.facts, access, *located.standing, located.known);
  located.decision = decision::decide(located.facts, type);
  return located;
}

decision::Decision Reading::Inside::decide_on_person(const decision::Facts& asked, const Access& access,
                                                     const RecordType& type, Located& located) const {
  located.facts = asked;
  vault.gatekeeper->add_person(located.facts, access, *located.standing, located.known);
  return decision::decide(located.facts, type);
}

void Reading::Inside::decide_on(const Access& access, Operation operation, const RecordType& type,
                                Located& located) const {
  located.facts = vault.gatekeeper->facts(access, operation, &type);
  located.facts.record_exists = located.record.has_value();
  const bool about_person = located.record && concerns_person(vault.table(type), *located.record);
  // A person without a standing has no basis: nothing is allowed with him.
  if (about_person && !located.standing) located.standing.emplace();
  if (located.standing) {
    // The record is at hand, so what happened last is known better than from memory.
    if (located.record) {
      located.standing->active_at = std::max(located.standing->active_at, located.record->updated_at);
    }
    vault.gatekeeper->add_person(located.facts, access, *located.standing, located.known);
  }
  located.facts.private_to_another =
      located.record && is_private(vault.table(type), *located.record) &&
      (access.who().user().is_nil() || located.record->owner != access.who().user());
  located.decision = decision::decide(located.facts, type);
  if (!located.record || !located.decision.allowed) return;
  if (type.about_linked_people) {
    decide_on_linked(*this, access, operation, stored_linked_people(vault, records, located.record->id),
                     located);
  } else if (const auto became = same_person(vault, vault.table(type), *located.record)) {
    decide_on_linked(*this, access, operation, {*became}, located);
  }
}

namespace {

const Value* open_value(const storage::RecordTable& table, const storage::StoredRecord& record,
                        std::string_view name) {
  if (name.empty()) return nullptr;
  for (std::size_t i = 0; i < table.open_fields().size(); ++i) {
    if (table.type().fields[table.open_fields()[i]].name == name) return &record.open[i];
  }
  return nullptr;
}

}  // namespace

bool concerns_person(const storage::RecordTable& table, const storage::StoredRecord& record) {
  const RecordType& type = table.type();
  if (type.subject == SubjectKind::person) return true;
  const auto* value = open_value(table, record, type.person_flag);
  const bool* flag = value ? value->boolean() : nullptr;
  return flag && *flag;
}

bool is_private(const storage::RecordTable& table, const storage::StoredRecord& record) {
  const auto* value = open_value(table, record, table.type().privacy_choice);
  return value && value->text() && *value->text() == "private";
}

Result<DisclosedContent> Reading::find(const Access& access, const RecordType& type, const Uuid& id) {
  auto located = inside_.locate(access, Operation::read, type, id);
  if (!located.decision.allowed) {
    return inside_.denied(access, Operation::read, type, id, located.decision, located.facts);
  }
  const auto& table = inside_.vault.table(type);
  auto grant = inside_.vault.gatekeeper->grant(located.decision, type, id, Operation::read, inside_.keys,
                                               inside_.overlay());
  if (!grant) return inside_.damaged(access, Operation::read, type, id);
  auto content = disclose(table, *located.record, *grant, located.decision);
  if (!content) {
    // Erased between the two databases' reads: then the standing says so now.
    const auto now = inside_.standing(id);
    if (now && now->state != decision::PersonState::active) {
      auto again = inside_.locate(access, Operation::read, type, id);
      if (!again.decision.allowed) {
        return inside_.denied(access, Operation::read, type, id, again.decision, again.facts);
      }
    }
    return inside_.damaged(access, Operation::read, type, id);
  }
  auto entry = inside_.entry(access, Operation::read, &type, id);
  entry.header.verdict = located.decision.masks.empty() ? Verdict::allow : Verdict::mask;
  entry.header.rule = decision::allow_number(located.decision);
  entry.header.fields = located.decision.fields;
  inside_.recorded(std::move(entry));
  return content;
}

Timestamp Reading::now() const {
  return inside_.vault.environment.clock.now();
}

const Locale& Reading::locale() const {
  return inside_.vault.locale();
}

bool Reading::is_empty(const RecordType& type) const {
  return inside_.vault.table(type).count(inside_.records) == 0;
}

Result<void> Reading::permit(const Access& access, Operation operation, const RecordType& type) {
  const auto facts = inside_.vault.gatekeeper->facts(access, operation, &type);
  const auto decision = decision::decide(facts, type);
  if (!decision.allowed) return inside_.denied(access, operation, type, Uuid{}, decision, facts);
  auto entry = inside_.entry(access, operation, &type, Uuid{});
  entry.header.count = 0;
  inside_.recorded(std::move(entry));
  return {};
}

Personal<Object> Reading::members(const DisclosedContent& content) {
  Object members;
  const auto& json = content.json.reveal();
  sealing::decode_members(std::string_view(json).substr(1, json.size() - 2), members);
  return Personal<Object>(std::move(members));
}

void Reading::record(const Access& access, Operation operation, Verdict verdict, const Uuid& about) {
  auto entry = inside_.entry(access, operation, nullptr, about);
  entry.header.verdict = verdict;
  entry.header.count = 0;
  inside_.recorded(std::move(entry));
}

}  // namespace candor
