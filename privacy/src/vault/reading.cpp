// The pipeline of reads: locate -> decide -> open -> record.
#include <algorithm>

#include "sealing/envelope.h"
#include "vault/cursor.h"
#include "vault/inside.h"

namespace candor {
namespace {

constexpr unsigned longest_page = 200;
// Ids looked at per query while a list skips people who may not be shown.
constexpr std::size_t scan_step = 512;

}  // namespace

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

void Reading::Inside::decide_on(const Access& access, Operation operation, const RecordType& type,
                                Located& located) const {
  located.facts = vault.gatekeeper->facts(access, operation, &type);
  located.facts.record_exists = located.record.has_value();
  const bool about_person = located.record && concerns_person(vault.table(type), *located.record);
  // A person without a standing has no basis: nothing is allowed with him.
  if (about_person && !located.standing) located.standing.emplace();
  if (located.standing) {
    located.facts.person = &*located.standing;
    located.facts.caller_is_owner_of_record =
        !access.who().user().is_nil() && located.standing->readers_owner == access.who().user();
  }
  located.decision = decision::decide(located.facts, type);
}

bool concerns_person(const storage::RecordTable& table, const storage::StoredRecord& record) {
  const RecordType& type = table.type();
  if (type.subject == SubjectKind::person) return true;
  if (type.person_flag.empty()) return false;
  for (std::size_t i = 0; i < table.open_fields().size(); ++i) {
    if (type.fields[table.open_fields()[i]].name != type.person_flag) continue;
    const bool* flag = record.open[i].boolean();
    return flag && *flag;
  }
  return false;
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

Result<void> Reading::permit(const Access& access, Operation operation, const RecordType& type) {
  const auto facts = inside_.vault.gatekeeper->facts(access, operation, &type);
  const auto decision = decision::decide(facts, type);
  if (!decision.allowed) return inside_.denied(access, operation, type, Uuid{}, decision, facts);
  auto entry = inside_.entry(access, operation, &type, Uuid{});
  entry.header.count = 0;
  inside_.recorded(std::move(entry));
  return {};
}

Result<ListingContent> Reading::list(const Access& access, const RecordType& type, const Page& page,
                                     Operation operation) {
  auto facts = inside_.vault.gatekeeper->facts(access, operation, &type);
  const auto decision = decision::decide(facts, type);
  if (!decision.allowed) return inside_.denied(access, operation, type, Uuid{}, decision, facts);

  const std::size_t limit = std::min(page.limit, longest_page);
  const CursorScope scope{type.code, page.trashed, access.why(), access.who().actor()};
  std::optional<Uuid> before;
  if (!page.cursor.empty()) {
    before = open_cursor(inside_.vault.cursor_key, scope, page.cursor);
    if (!before) {
      return Error{Errc::malformed, "invalid_cursor",
                   "This cursor is not one of this list, or not yours. Start again without a cursor."};
    }
  }

  const auto& table = inside_.vault.table(type);
  ListingContent listing;
  auto entry = inside_.entry(access, operation, &type, Uuid{});
  entry.header.fields = decision.fields;
  bool more = true;
  bool full = false;
  std::uint64_t damaged = 0;
  while (more && !full) {
    const auto ids = table.newest(inside_.records, before, page.trashed, scan_step);
    more = ids.size() == scan_step;
    for (const auto& id : ids) {
      if (listing.records.size() == limit) {
        full = true;
        break;
      }
      before = id;
      // Cheap facts first: who may not be shown is not even opened.
      auto standing = inside_.standing(id);
      if (type.subject == SubjectKind::person && !standing) continue;
      if (standing) {
        auto known = facts;
        known.person = &*standing;
        if (!decision::decide(known, type).allowed) continue;
      }
      auto located = inside_.locate(access, operation, type, id);
      if (!located.decision.allowed) continue;
      auto grant = inside_.vault.gatekeeper->grant(located.decision, type, id, operation, inside_.keys,
                                                   inside_.overlay());
      auto content = grant ? disclose(table, *located.record, *grant, located.decision)
                           : Result<DisclosedContent>(grant.error());
      if (!content) {
        const auto now = inside_.standing(id);
        if (now && now->state != decision::PersonState::active) continue;
        // Reported, and not in the way of the others.
        inside_.damaged(access, operation, type, id);
        ++damaged;
        continue;
      }
      if (!located.decision.masks.empty()) entry.header.verdict = Verdict::mask;
      entry.detail.records.push_back(id);
      listing.records.push_back(std::move(*content));
    }
  }
  if (full && before)
    listing.next_cursor =
        seal_cursor(inside_.vault.cursor_key, scope, *before, inside_.vault.environment.random);
  const bool needs_to_know =
      access.who().roles().intersects({Role::privacy_desk, Role::data_protection_officer});
  if (needs_to_know && type.subject == SubjectKind::person && !page.trashed && page.cursor.empty()) {
    if (const auto restricted = inside_.vault.standings.restricted_count()) {
      listing.withheld.push_back({"restricted", restricted});
    }
  }
  if (damaged) listing.withheld.push_back({"damaged", damaged});
  entry.header.count = static_cast<std::uint32_t>(listing.records.size());
  inside_.recorded(std::move(entry));
  return listing;
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
