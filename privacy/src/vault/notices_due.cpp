// Whom we still have to tell that we have their data (Art. 14), the most overdue first.
#include <algorithm>

#include "decision/known_facts.h"
#include "vault/inside.h"

namespace candor {
namespace {

struct Owed {
  std::int64_t due_at;
  Uuid person;

  auto operator<=>(const Owed&) const = default;
};

std::vector<Owed> owed_to(const decision::StandingTable& standings) {
  std::vector<Owed> owed;
  standings.each([&owed](const Uuid& person, const decision::Standing& standing) {
    if (standing.state != decision::PersonState::active) return;
    const auto due_at = decision::notice_due_at(standing);
    if (!due_at || (standing.record && standing.record->facts.notice_given_at)) return;
    owed.push_back({due_at, person});
  });
  std::ranges::sort(owed);
  return owed;
}

}  // namespace

// Whoever the caller may not list is not in it, and nothing tells that somebody is missing.
Result<std::vector<NoticeDue>> Reading::notices_due(const Access& access, const RecordType& type,
                                                    unsigned limit) {
  auto& vault = inside_.vault;
  const auto asked = vault.gatekeeper->facts(access, Operation::list, &type);
  const auto decision = decision::decide(asked, type);
  if (!decision.allowed) return inside_.denied(access, Operation::list, type, Uuid{}, decision, asked);
  std::vector<NoticeDue> due;
  std::vector<Uuid> shown;
  for (const auto& [due_at, person] : owed_to(vault.standings)) {
    if (due.size() == limit) break;
    Inside::Located located;
    located.standing = inside_.standing(person);
    if (!located.standing || !inside_.decide_on_person(asked, access, type, located).allowed) continue;
    const auto record = vault.table(type).find(inside_.records, person);
    if (!record || record->trashed_at) continue;
    due.push_back({person, from_milliseconds(due_at), due_at < asked.now});
    shown.push_back(person);
  }
  auto entry = inside_.entry(access, Operation::list, &type, Uuid{});
  entry.header.count = static_cast<std::uint32_t>(shown.size());
  entry.detail.records = std::move(shown);
  inside_.recorded(std::move(entry));
  return due;
}

}  // namespace candor
