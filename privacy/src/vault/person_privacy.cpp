// How a person came to us, what may be done with the data, and until when.
#include "vault/inside.h"

namespace candor {
namespace {

using Day = std::chrono::sys_days;

Day day_of(std::int64_t milliseconds) {
  return std::chrono::floor<std::chrono::days>(from_milliseconds(milliseconds));
}

// The same day so many months later, or the last one of a shorter month (Reg. 1182/71 Art. 3(2)(c)). Not
// moved over weekends: the earlier date is the safe one.
Day months_after(Day day, unsigned months) {
  std::chrono::year_month_day date(day);
  date += std::chrono::months(months);
  if (!date.ok()) date = date.year() / date.month() / std::chrono::last;
  return date;
}

std::string text_of(Day day) {
  return format_timestamp(day).substr(0, 10);
}

}  // namespace

Result<PersonPrivacy> Reading::privacy_of(const Access& access, const RecordType& type, const Uuid& id) {
  // Decides, and writes down that the record was read; its source is part of the answer.
  auto content = find(access, type, id);
  if (!content) return content.error();
  auto& vault = inside_.vault;
  auto standing = inside_.standing(id).value_or(decision::Standing{});
  PersonPrivacy privacy;
  privacy.context = standing.context;
  privacy.collected_at = from_milliseconds(standing.collected_at);
  privacy.restricted = standing.restricted;
  privacy.notice = standing.notice;
  if (standing.notice != NoticeDuty::none) {
    const unsigned months = standing.notice == NoticeDuty::within_one_month ? 1 : 0;
    privacy.notice_due_on = text_of(months_after(day_of(standing.collected_at), months));
  }
  const auto shown = members(*content);
  for (const auto& [name, value] : shown.reveal()) {
    if (name == "source" && value.text()) privacy.source = Personal<std::string>(*value.text());
  }
  if (const auto event = decision::collected_event(inside_.records, vault.ledger_mac_key, id)) {
    privacy.collected_by = vault.authenticator->actor(*this, ActorKind::none, event->actor);
    privacy.retention_months = event->fact.retention_months;
  }
  const auto record = vault.table(type).find(inside_.records, id);
  if (record && privacy.retention_months) {
    privacy.retention_ends_on = text_of(months_after(day_of(record->updated_at), privacy.retention_months));
  }
  // What may be done by anybody whose work it is, not by the caller alone.
  auto facts = vault.gatekeeper->facts(access, Operation::read, &type);
  facts.person = &standing;
  for (const auto& entry : vault.registers->purposes) facts.purposes.insert(entry.purpose);
  for (const auto& entry : vault.registers->purposes) {
    facts.purpose = entry.purpose;
    facts.allowed_bases = entry.bases;
    const auto decision = decision::decide(facts, type);
    PurposeStanding purpose{entry.purpose, decision.basis, std::nullopt};
    if (!decision.allowed) {
      const auto& rule = *decision.rule;
      purpose.denied = DecisionNote{std::string(rule.reason),
                                    std::string(rule.id),
                                    std::string(rule.article),
                                    std::string(rule.explain),
                                    {}};
    }
    privacy.purposes.push_back(std::move(purpose));
  }
  return privacy;
}

}  // namespace candor
