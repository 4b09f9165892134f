// What may help against each rule, and who can change what stands behind it.
#include <algorithm>

#include "decision/explain/words.h"
#include "decision/predicates.h"

namespace candor::decision {
namespace {

constexpr RoleSet appointers{Role::administrator, Role::owner};
constexpr RoleSet adopters{Role::owner, Role::privacy_desk};
constexpr RoleSet owners{Role::owner};
constexpr RoleSet the_person_alone{};

const std::vector<Remedy>& remedies() {
  static const std::vector<Remedy> all{
      {"integrity.ledgers", {Way::ask_administrator}, appointers},
      {"integrity.audit", {Way::ask_administrator}, appointers},
      {"identity.signed_in", {Way::create_token}, appointers},
      {"record.erased", {Way::ask_privacy_contact}, the_person_alone},
      {"request.identity", {Way::ask_privacy_contact}, desk},
      {"restriction.whole", {Way::announce_lifting, Way::lift_restriction, Way::ask_privacy_contact}, desk},
      {"restriction.other", {Way::ask_privacy_contact}, desk},
      {"restriction.twin", {Way::ask_privacy_contact}, desk},
      {"restriction.inform_first", {Way::announce_lifting}, desk},
      {"objection.marketing", {Way::answer_enquiry}, the_person_alone},
      {"objection.pending", {Way::decide_objection, Way::ask_privacy_contact}, desk},
      {"objection.upheld", {Way::choose_purpose, Way::answer_enquiry}, the_person_alone},
      {"objection.browser_signal", {Way::ask_privacy_contact}, the_person_alone},
      {"child.consent", {Way::record_consent, Way::record_age}, content_writers},
      {"child.age_unknown", {Way::record_age}, content_writers},
      {"child.profiling", {Way::ask_privacy_contact}, desk},
      {"special.criminal", {Way::ask_privacy_contact}, desk},

      {"purpose.missing", {Way::choose_purpose}, appointers},
      {"purpose.not_permitted", {Way::choose_purpose, Way::ask_administrator}, appointers},
      {"basis.missing", {Way::correct_collection, Way::record_consent, Way::name_basis}, content_writers},
      {"basis.not_allowed", {Way::name_basis, Way::ask_privacy_contact}, desk},
      {"basis.balancing_test", {Way::adopt_balancing_test, Way::ask_privacy_contact}, adopters},
      {"basis.compatibility", {Way::name_basis, Way::record_consent, Way::ask_privacy_contact}, desk},
      {"basis.not_a_party", {Way::correct_collection}, content_writers},
      {"consent.withdrawn", {Way::answer_enquiry}, the_person_alone},
      {"consent.specific", {Way::record_consent}, content_writers},
      {"consent.demonstrable", {Way::record_consent}, content_writers},
      {"consent.expired", {Way::record_consent}, content_writers},
      {"consent.free", {Way::record_consent}, content_writers},
      {"automated.ground", {Way::ask_privacy_contact}, desk},
      {"automated.review", {Way::ask_privacy_contact}, desk},

      {"outreach.cold", {Way::answer_enquiry, Way::send_letter, Way::record_consent}, content_writers},
      {"outreach.soft_opt_in", {Way::record_consent, Way::send_letter}, content_writers},
      {"outreach.unknown", {Way::ask_privacy_contact}, content_writers},
      {"device.consent", {Way::ask_administrator}, the_person_alone},
      {"notice.overdue", {Way::record_notice}, content_writers},
      {"retention.over", {Way::ask_privacy_contact}, desk},
      {"retention.request_pending", {Way::ask_privacy_contact}, desk},
      {"retention.not_over", {Way::ask_privacy_contact}, desk},
      {"recipient.unknown", {Way::ask_privacy_contact}, desk},
      {"recipient.no_contract", {Way::ask_privacy_contact}, desk},
      {"recipient.no_basis", {Way::ask_privacy_contact}, desk},
      {"transfer.country_unknown", {Way::ask_privacy_contact}, desk},
      {"transfer.adequacy_ended", {Way::ask_privacy_contact}, desk},
      {"transfer.no_tool", {Way::ask_privacy_contact}, desk},

      {"role.content", {Way::ask_owner}, owners},
      {"role.write", {Way::ask_administrator}, appointers},
      {"role.house", {Way::ask_administrator, Way::ask_owner}, appointers},
      {"role.rights", {Way::ask_privacy_contact}, desk},
      {"scope.missing", {Way::create_token, Way::ask_administrator}, appointers},
      {"role.accounts", {Way::ask_administrator, Way::ask_owner}, appointers},
      {"role.audit", {Way::ask_privacy_contact}, overseers},
      {"account.by_token", {Way::ask_administrator}, appointers},
      {"account.officer_conflict", {Way::ask_owner}, owners},
      {"account.officer_protected", {Way::ask_owner}, owners},
      {"account.officer_reason", {Way::ask_owner}, owners},
      {"account.last_owner", {Way::ask_owner}, owners},
      {"account.owner_role", {Way::ask_owner}, owners},
      {"operator.local", {Way::ask_administrator}, appointers},
      {"account.log_protected", {Way::ask_owner}, owners},
      {"role.team", {Way::ask_administrator}, appointers},
      {"role.advice", {Way::ask_privacy_contact}, advisers},
      {"role.retention", {Way::ask_privacy_contact}, desk},
      {"role.bases", {Way::correct_collection, Way::ask_privacy_contact}, desk},
      {"role.registers", {Way::ask_owner, Way::ask_privacy_contact}, {Role::owner, Role::privacy_desk}},
      {"role.register_read", {Way::ask_owner, Way::ask_privacy_contact}, {Role::owner, Role::privacy_desk}},
      {"emergency.reason", {Way::ask_privacy_contact}, content_readers},
      {"emergency.over", {Way::ask_privacy_contact}, content_readers},
      {"volume.second_approval", {Way::ask_owner}, appointers},
      {"integrity.record_missing", {Way::ask_administrator}, appointers},
      {"default", {Way::ask_privacy_contact}, desk},
  };
  return all;
}

bool objected(const Facts& facts) {
  if (!facts.known) return false;
  const auto& known = *facts.known;
  return objected_to_advertising_at(facts) != 0 || known.objection_pending.contains(facts.purpose) ||
         known.objection_upheld.contains(facts.purpose);
}

bool presses(Way way, const Facts& facts) {
  const bool writes = facts.outbound && is_outbound(facts.operation);
  switch (way) {
    case Way::record_consent:
      return objected(facts) || withdrawn(facts) || facts.global_privacy_control;
    case Way::send_letter: {
      if (writes && facts.outbound->channel == Channel::letter) return true;
      if (!facts.known) return false;
      const auto& at = facts.known->objected_to_advertising_at;
      return at[0] != 0 || at[static_cast<std::size_t>(Channel::letter)] != 0;
    }
    default:
      return false;
  }
}

RoleSet who_may(Way way) {
  switch (way) {
    case Way::record_consent:
    case Way::record_notice:
    case Way::record_age:
    case Way::correct_collection:
    case Way::send_letter:
    case Way::answer_enquiry:
      return content_writers;
    case Way::name_basis:
    case Way::announce_lifting:
    case Way::lift_restriction:
    case Way::decide_objection:
      return desk;
    case Way::adopt_balancing_test:
      return adopters;
    default:
      return RoleSet::from_bits((1u << role_count) - 1);
  }
}

}  // namespace

const Remedy* remedy_of(std::string_view rule) {
  const auto found = std::ranges::find(remedies(), rule, &Remedy::rule);
  return found == remedies().end() ? nullptr : &*found;
}

std::vector<WayOut> ways_out(const Decision& decision, const Facts& facts, RoleSet caller) {
  std::vector<WayOut> ways;
  const auto add = [&](const Rule& rule) {
    const auto* remedy = remedy_of(rule.id);
    if (!remedy || rule.effect == Effect::hidden) return;
    for (const Way way : remedy->ways) {
      if (presses(way, facts) || std::ranges::find(ways, way, &WayOut::way) != ways.end()) continue;
      ways.push_back({way, who_may(way).intersects(caller)});
    }
  };
  add(*decision.rule);
  for (const auto* rule : decision.also) add(*rule);
  // Somebody said no, and what would have helped was to ask him again.
  if (ways.empty()) ways.push_back({Way::ask_privacy_contact, true});
  return ways;
}

}  // namespace candor::decision

namespace candor {

std::string_view name_of(Way way) {
  constexpr std::string_view names[] = {"record_consent",      "record_notice",    "record_age",
                                        "correct_collection",  "name_basis",       "adopt_balancing_test",
                                        "announce_lifting",    "lift_restriction", "decide_objection",
                                        "choose_purpose",      "send_letter",      "answer_enquiry",
                                        "ask_privacy_contact", "ask_owner",        "ask_administrator",
                                        "create_token"};
  return names[static_cast<std::size_t>(way)];
}

}  // namespace candor
