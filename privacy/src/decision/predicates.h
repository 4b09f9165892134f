#pragma once
// The words that rules are written in: small questions to the facts, shared by the tables.
#include "decision/policy.h"

namespace candor::decision {

inline constexpr RoleSet content_readers{Role::owner,
                                         Role::sales,
                                         Role::marketing,
                                         Role::support,
                                         Role::finance,
                                         Role::privacy_desk,
                                         Role::data_protection_officer};
inline constexpr RoleSet content_writers{Role::owner,   Role::sales,   Role::marketing,
                                         Role::support, Role::finance, Role::privacy_desk};
inline constexpr RoleSet desk{Role::privacy_desk};
inline constexpr RoleSet advisers{Role::privacy_desk, Role::data_protection_officer};
inline constexpr RoleSet overseers{Role::privacy_desk, Role::data_protection_officer, Role::owner};

constexpr std::int64_t minutes = 60'000;
constexpr std::int64_t days = 24 * 60 * minutes;

// operations
constexpr bool is_outbound(Operation operation) {
  return operation == Operation::send || operation == Operation::call || operation == Operation::post;
}
constexpr bool is_judging(Operation operation) {
  return operation == Operation::score || operation == Operation::automated_decision;
}
constexpr bool is_reading(Operation operation) {
  return operation == Operation::read || operation == Operation::list || operation == Operation::search ||
         operation == Operation::export_;
}
// What fills a working day; everything else is rare enough to be asked more questions.
constexpr bool is_everyday(Operation operation) {
  return operation == Operation::read || operation == Operation::list || operation == Operation::search ||
         operation == Operation::create || operation == Operation::update;
}
constexpr bool is_writing(Operation operation) {
  return operation == Operation::create || operation == Operation::update || operation == Operation::trash ||
         operation == Operation::restore || operation == Operation::import || operation == Operation::merge ||
         operation == Operation::disclose || is_outbound(operation) || is_judging(operation);
}
// For the privacy contact alone.
constexpr bool is_of_desk(Operation operation) {
  return operation == Operation::erase || operation == Operation::restrict_processing ||
         operation == Operation::lift_restriction || operation == Operation::answer_request ||
         operation == Operation::place_hold || operation == Operation::decide_objection ||
         operation == Operation::announce_lifting;
}
// Noted by whoever meets the person.
constexpr bool is_recording(Operation operation) {
  return operation == Operation::record_consent || operation == Operation::record_objection ||
         operation == Operation::record_request || operation == Operation::record_notice ||
         operation == Operation::record_preference || operation == Operation::record_age ||
         operation == Operation::correct_collection || operation == Operation::name_basis;
}
constexpr bool is_rights_operation(Operation operation) {
  return is_of_desk(operation) || is_recording(operation) || operation == Operation::advise ||
         operation == Operation::privacy_read;
}
constexpr bool is_destroying(Operation operation) {
  return operation == Operation::erase || operation == Operation::retention_erase;
}
constexpr bool is_content(Operation operation) {
  return is_reading(operation) || is_writing(operation) || is_rights_operation(operation) ||
         operation == Operation::retention_erase;
}
// What everybody may do with what is his own, and administrators with what is not.
constexpr bool is_self_service(Operation operation) {
  return operation == Operation::token_create || operation == Operation::token_revoke ||
         operation == Operation::password_change || operation == Operation::session_end ||
         operation == Operation::profile_change;
}
constexpr bool is_accounts(Operation operation) {
  return operation == Operation::user_add || operation == Operation::user_change ||
         operation == Operation::password_reset || operation == Operation::settings_change ||
         is_self_service(operation);
}
constexpr bool is_looking_around(Operation operation) {
  return operation == Operation::accounts_read || operation == Operation::settings_read;
}
constexpr bool is_of_local_operator(Operation operation) {
  return operation == Operation::set_up || operation == Operation::escrow_checked ||
         operation == Operation::backup_made;
}
constexpr bool is_changing_registers(Operation operation) {
  return operation == Operation::register_change || operation == Operation::balancing_test_adopt;
}
constexpr bool is_audit(Operation operation) {
  return operation == Operation::audit_read || operation == Operation::audit_verify ||
         operation == Operation::audit_proof;
}
constexpr bool is_listed_operation(Operation operation) {
  return is_content(operation) || is_accounts(operation) || is_audit(operation) ||
         is_looking_around(operation) || is_of_local_operator(operation) ||
         is_changing_registers(operation) || operation == Operation::register_read ||
         operation == Operation::store_on_device;
}

// who and why
inline bool on_a_person(const Facts& facts) {
  return facts.person != nullptr;
}
inline bool gone(const Facts& facts) {
  return on_a_person(facts) && facts.person->state != PersonState::active;
}
inline bool could_read_before(const Facts& facts) {
  return facts.caller_is_owner_of_record || facts.roles.intersects(overseers);
}
// The desk works on rights themselves; restriction and bases do not stand in its way (stage 3).
inline bool works_on_rights(const Facts& facts) {
  return facts.purpose == Purpose::rights && facts.roles.intersects(desk);
}
inline bool pursues_claims(const Facts& facts) {
  return facts.purpose == Purpose::legal && facts.purposes.contains(Purpose::legal);
}
// How the house arranges its work is about nobody and asks for no purpose.
inline bool of_the_house(const Facts& facts) {
  return facts.subject_kind == SubjectKind::house;
}
inline bool asks_purpose(const Facts& facts) {
  return is_content(facts.operation) && !is_rights_operation(facts.operation) && !of_the_house(facts);
}
inline LawfulBasis recorded_basis(const Facts& facts) {
  return facts.person->basis[static_cast<std::size_t>(facts.purpose)];
}
// Art. 6(1)(d): somebody's life or health, for a quarter of an hour and with a reason.
inline bool in_emergency(const Facts& facts) {
  constexpr std::int64_t longest = 15 * minutes;
  const auto* emergency = facts.emergency;
  return emergency && facts.operation == Operation::read && emergency->reason_given &&
         emergency->since <= facts.now && facts.now < emergency->since + longest;
}
inline bool asks_basis(const Facts& facts) {
  return on_a_person(facts) && asks_purpose(facts) && !rests_on_law(facts.purpose) && !in_emergency(facts);
}
inline bool covers(const Facts& facts) {
  return facts.cover && facts.cover->from <= facts.now && facts.now < facts.cover->until;
}
inline const CountryRules& country(const Facts& facts) {
  return facts.country ? *facts.country : strictest_rules;
}

// Books the law asks for stay readable for billing while a person is on hold (Art. 18(2), [L]).
inline bool reads_what_law_keeps(const Facts& facts) {
  return facts.known && !facts.known->kept_by_law.empty() && facts.operation == Operation::read &&
         facts.purpose == Purpose::billing && recorded_basis(facts) == LawfulBasis::legal_obligation;
}

// consent
inline bool withdrawn(const Facts& facts) {
  return facts.consent && (facts.consent->state == ConsentState::withdrawn ||
                           (facts.consent->withdrawn_at && facts.consent->withdrawn_at <= facts.now));
}
inline bool expired(const Facts& facts) {
  return facts.consent->expires_at && facts.consent->expires_at <= facts.now;
}
inline bool too_young(const Facts& facts) {
  return facts.known && facts.consent && facts.consent->online_service && facts.known->age == Age::known &&
         facts.known->years < country(facts).age_of_consent && !facts.consent->guardian_verified;
}
inline bool age_missing(const Facts& facts) {
  return facts.known && facts.known->child_directed_service && facts.known->age != Age::known;
}
inline bool consent_given(const Facts& facts) {
  return facts.consent && facts.consent->state == ConsentState::given && !withdrawn(facts);
}
inline bool consent_valid(const Facts& facts) {
  return consent_given(facts) && !expired(facts) && facts.consent->names_use &&
         facts.consent->proof != ConsentProof::none && !too_young(facts) && !age_missing(facts);
}

// outbound
inline bool advertises(const Facts& facts) {
  if (!is_outbound(facts.operation) || !facts.outbound) return false;
  const auto& out = *facts.outbound;
  if (out.content == Content::advertising) return true;
  // An answer to what nobody asked is advertising, whatever it is called.
  return out.content == Content::answer && out.relation != Relation::own_enquiry &&
         out.relation != Relation::running_deal;
}
inline bool is_electronic(Channel channel) {
  return channel == Channel::email || channel == Channel::text_message;
}
inline bool might_be_soft_opt_in(const Facts& facts) {
  return country(facts).soft_opt_in && is_electronic(facts.outbound->channel) &&
         facts.outbound->relation == Relation::customer;
}
inline bool soft_opt_in(const Facts& facts) {
  const auto& out = *facts.outbound;
  return might_be_soft_opt_in(facts) && out.similar_products && out.opt_out_offered_at_collection &&
         out.opt_out_in_message;
}
// What the law of the country lets through without any consent.
inline bool may_reach_without_consent(const Facts& facts) {
  const auto& out = *facts.outbound;
  if (soft_opt_in(facts)) return true;
  switch (country(facts).asks(out.channel, out.addressee)) {
    case Outreach::free:
      return true;
    case Outreach::opt_out:
      return out.related_to_job && out.opt_out_in_message;
    case Outreach::presumed_interest:
      return out.presumed_interest_recorded;
    case Outreach::consent:
      break;
  }
  return false;
}
inline bool consent_for_channel(const Facts& facts) {
  return consent_valid(facts) && facts.consent->channel == facts.outbound->channel;
}
inline bool outreach_refused(const Facts& facts) {
  return advertises(facts) && !may_reach_without_consent(facts) && !consent_for_channel(facts);
}
// Whether the consent's defects matter: nothing else carries this act.
inline bool relies_on_consent(const Facts& facts) {
  if (!facts.consent) return false;
  if (asks_basis(facts) && recorded_basis(facts) == LawfulBasis::consent) return true;
  return advertises(facts) && !may_reach_without_consent(facts);
}

// objection
inline bool is_direct_marketing(const Facts& facts) {
  if (!is_content(facts.operation) || is_rights_operation(facts.operation)) return false;
  return advertises(facts) || facts.purpose == Purpose::marketing ||
         (facts.recipient && facts.recipient->kind == RecipientKind::advertising_partner);
}
inline Channel channel_of(const Facts& facts) {
  return facts.outbound && is_outbound(facts.operation) ? facts.outbound->channel : Channel::none;
}
inline std::int64_t objected_to_advertising_at(const Facts& facts) {
  const auto& at = facts.known->objected_to_advertising_at;
  const auto everywhere = at[0];
  const auto here = at[static_cast<std::size_t>(channel_of(facts))];
  return everywhere > here ? everywhere : here;
}
// Of two acts in one millisecond the stricter holds.
inline bool consented_after(const Facts& facts, std::int64_t objected_at) {
  return consent_valid(facts) && facts.consent->is_explicit && facts.consent->channel == channel_of(facts) &&
         facts.consent->given_at > objected_at;
}
inline bool rests_on_interest(const Facts& facts) {
  const auto basis = recorded_basis(facts);
  return basis == LawfulBasis::legitimate_interest || basis == LawfulBasis::public_task;
}

// notice
inline bool notice_owed(const Facts& facts) {
  return facts.known && facts.known->notice_due_at && !facts.known->notice_given_at;
}
inline bool notice_overdue(const Facts& facts) {
  return notice_owed(facts) && facts.known->notice_due_at < facts.now;
}
inline bool carries_notice(const Facts& facts) {
  return is_outbound(facts.operation) && facts.outbound &&
         (facts.outbound->carries_notice || facts.outbound->content == Content::notice);
}

// retention
inline bool retention_over(const Facts& facts) {
  return facts.known && facts.known->erase_at && facts.known->erase_at <= facts.now;
}
inline bool exceeds(const Volume& volume) {
  return volume.limit && volume.people > volume.limit;
}

// recipients
inline bool is_disclosing(const Facts& facts) {
  return facts.operation == Operation::disclose || facts.recipient != nullptr;
}
inline bool goes_to_somebody_else(const Facts& facts) {
  return facts.recipient && facts.recipient->kind != RecipientKind::the_person;
}
inline bool adequacy_runs(const Facts& facts) {
  return !facts.recipient->adequacy_ends_at || facts.now < facts.recipient->adequacy_ends_at;
}
inline bool transfer_is_safe(const Facts& facts) {
  constexpr std::int64_t certificate_age = 90 * days;
  const auto& recipient = *facts.recipient;
  switch (recipient.territory) {
    case Territory::eea:
      return true;
    case Territory::adequate:
      if (adequacy_runs(facts)) return true;
      break;
    case Territory::certified_only:
      if (recipient.certified_at && facts.now - recipient.certified_at <= certificate_age &&
          adequacy_runs(facts))
        return true;
      break;
    case Territory::unknown:
    case Territory::third:
      break;
  }
  return recipient.transfer_tool && recipient.assessment;
}

}  // namespace candor::decision
