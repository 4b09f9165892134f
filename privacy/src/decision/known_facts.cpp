#include "decision/known_facts.h"

#include <algorithm>
#include <chrono>

#include "base/time.h"
#include "decision/predicates.h"

namespace candor::decision {
namespace {

constexpr std::int64_t shortest_month = 28 * days;
constexpr std::int64_t warned_before = 30 * days;

std::int64_t last_activity(const Standing& standing) {
  return std::max(standing.collected_at, standing.active_at);
}

bool notice_owed(const Standing& standing) {
  if (standing.notice != NoticeDuty::within_one_month) return false;
  return !standing.record || !standing.record->facts.notice_given_at;
}
// Cheap and never too late: most people are asked about every time, and few months are over.
bool notice_may_matter(const Facts& facts) {
  if (!notice_owed(*facts.person)) return false;
  return is_outbound(facts.operation) || facts.now >= facts.person->collected_at + shortest_month;
}
bool retention_may_matter(const Facts& facts) {
  const auto months = facts.person->retention_months;
  return months && facts.now >= last_activity(*facts.person) + months * shortest_month - warned_before;
}

// The test that a legitimate interest rests on: the one named with the basis, else the context's.
const BalancingTest* balancing_test(const Standing& standing, Purpose purpose, const Registers& registers) {
  if (standing.record) {
    if (const auto code = standing.record->balancing_test[static_cast<std::size_t>(purpose)]) {
      return registers.balancing_test(code);
    }
  }
  const auto* context = registers.context(standing.context);
  if (!context) return nullptr;
  const auto basis = std::ranges::find(context->bases, purpose, &ContextBasis::purpose);
  return basis == context->bases.end() ? nullptr : registers.balancing_test(basis->balancing_test);
}
bool rests_on_unadopted_test(const Standing& standing, Purpose purpose, const Registers& registers) {
  if (standing.basis[static_cast<std::size_t>(purpose)] != LawfulBasis::legitimate_interest) return false;
  const auto* test = balancing_test(standing, purpose, registers);
  return test && !test->adopted();
}

bool asks_for_consent(const Facts& facts) {
  if (facts.person->record && !facts.person->record->said.empty()) return true;
  return recorded_basis(facts) == LawfulBasis::consent;
}

// Of whom nothing special is on record, the basis alone decides: what the whole decision would say, without
// asking it ten times for each of a hundred thousand people while the index is filled.
PurposeSet findable_by_basis(const Registers& registers, const Standing& standing) {
  PurposeSet set;
  for (std::size_t i = 0; i < purpose_count; ++i) {
    const auto purpose = static_cast<Purpose>(i);
    const auto* registered = registers.purpose(purpose);
    const bool carried = registered && standing.basis[i] != LawfulBasis::none &&
                         registered->bases.contains(standing.basis[i]) &&
                         !rests_on_unadopted_test(standing, purpose, registers);
    if (carried || rests_on_law(purpose)) set.insert(purpose);
  }
  return set;
}

// A message rests on the consent to advertising, whatever purpose is named.
Purpose purpose_of_consent(const Facts& facts) {
  return advertises(facts) ? Purpose::marketing : facts.purpose;
}

}  // namespace

std::int64_t months_after(std::int64_t at, unsigned months) {
  const auto time = from_milliseconds(at);
  const auto day = std::chrono::floor<std::chrono::days>(time);
  std::chrono::year_month_day date(day);
  date += std::chrono::months(months);
  if (!date.ok()) date = date.year() / date.month() / std::chrono::last;
  return to_milliseconds(std::chrono::sys_days(date) + (time - day));
}

std::int64_t notice_due_at(const Standing& standing) {
  if (standing.notice != NoticeDuty::within_one_month) return 0;
  const auto last_day =
      std::chrono::floor<std::chrono::days>(from_milliseconds(months_after(standing.collected_at, 1)));
  return to_milliseconds(last_day + std::chrono::days(1)) - 1;
}

std::int64_t erase_at(const Standing& standing) {
  return standing.retention_months ? months_after(last_activity(standing), standing.retention_months) : 0;
}

void add_known(Facts& facts, const Registers& registers, KnownRoom& room) {
  const Standing& standing = *facts.person;
  const bool no_test = rests_on_unadopted_test(standing, facts.purpose, registers);
  const bool notice = notice_may_matter(facts);
  const bool retention = retention_may_matter(facts);
  if (standing.record || no_test || notice || retention) {
    room.person = standing.record ? standing.record->facts : PersonFacts();
    auto& known = room.person;
    if (no_test) known.balancing_test = Answer::no;
    if (notice) known.notice_due_at = notice_due_at(standing);
    if (retention) known.erase_at = erase_at(standing);
    if (standing.record && (standing.restricted || known.disputed_fields)) {
      const bool told = standing.record->lifting_announced_at != 0;
      known.told_of_lifting = told ? Answer::yes : Answer::no;
    }
    facts.known = &known;
  }
  if (facts.consent || !asks_for_consent(facts)) return;
  const auto channel = facts.outbound ? facts.outbound->channel : Channel::none;
  room.consent = standing.record
                     ? consent_for(*standing.record, purpose_of_consent(facts), channel, facts.now)
                     : Consent();
  facts.consent = &room.consent;
}

PurposeSet findable_for(const Registers& registers, const Standing& standing, std::int64_t now) {
  PurposeSet set;
  if (standing.state != PersonState::active) return set;
  Facts facts;
  facts.operation = Operation::list;
  facts.person = &standing;
  facts.now = now;
  const bool plain = !standing.record && !standing.restricted && !notice_may_matter(facts) &&
                     !retention_may_matter(facts) &&
                     std::ranges::find(standing.basis, LawfulBasis::consent) == standing.basis.end();
  if (plain) return findable_by_basis(registers, standing);
  // Whatever role they need, somebody has it; what is asked here is what the person's facts allow.
  facts.actor_kind = ActorKind::user;
  facts.roles = RoleSet::from_bits((1u << role_count) - 1);
  facts.scopes = ScopeSet::from_bits((1u << scope_count) - 1);
  facts.purposes = PurposeSet::from_bits((1u << purpose_count) - 1);
  static constexpr RecordType no_fields{};
  KnownRoom room;
  for (std::size_t i = 0; i < purpose_count; ++i) {
    facts.purpose = static_cast<Purpose>(i);
    const bool on_law = rests_on_law(facts.purpose);
    if (!on_law && standing.basis[i] == LawfulBasis::none) continue;
    const auto* registered = registers.purpose(facts.purpose);
    if (!registered && !on_law) continue;
    facts.allowed_bases = registered ? registered->bases : BasisSet();
    facts.known = nullptr;
    facts.consent = nullptr;
    add_known(facts, registers, room);
    if (decide(facts, no_fields).allowed) set.insert(facts.purpose);
  }
  return set;
}

std::optional<std::int64_t> next_change(const Standing& standing, std::int64_t now) {
  std::optional<std::int64_t> next;
  const auto consider = [&](std::int64_t at) {
    if (at > now && (!next || at < *next)) next = at;
  };
  if (standing.state != PersonState::active) return next;
  if (notice_owed(standing)) consider(notice_due_at(standing) + 1);
  if (standing.retention_months) consider(erase_at(standing));
  if (!standing.record) return next;
  for (const auto& said : standing.record->said) {
    if (said.shown.expires_at) consider(said.shown.expires_at);
  }
  return next;
}

}  // namespace candor::decision
