// What must happen along with an act: on a yes, and a few on a no.
#include "decision/predicates.h"
#include "decision/rule_tables.h"

namespace candor::decision {
namespace {

constexpr bool on_allow = true;
constexpr bool on_deny = false;

bool ends_within(const Facts& facts, std::int64_t span) {
  if (!goes_to_somebody_else(facts)) return false;
  const auto ends_at = facts.recipient->adequacy_ends_at;
  return ends_at && facts.now < ends_at && ends_at - facts.now <= span;
}
bool rests_on_the_persons_word(const Facts& facts) {
  return goes_to_somebody_else(facts) && facts.recipient->person_agreed && !transfer_is_safe(facts);
}
bool meets_a_twin(const Facts& facts) {
  return facts.twin != Twin::none &&
         (facts.operation == Operation::create || facts.operation == Operation::import);
}
bool merges_restricted(const Facts& facts) {
  return facts.operation == Operation::merge && on_a_person(facts) && facts.other_person &&
         (facts.person->restricted || facts.other_person->restricted);
}
bool takes_out_many(const Facts& facts) {
  return facts.operation == Operation::export_ && exceeds(facts.volume);
}
bool identity_is(const Facts& facts, Identity identity) {
  return facts.operation == Operation::answer_request && facts.request && facts.request->identity == identity;
}
bool decided_by_computer(const Facts& facts) {
  return facts.operation == Operation::automated_decision && facts.automation &&
         facts.automation->significant && !facts.automation->person_decides;
}
bool read_late(const Facts& facts) {
  return asks_purpose(facts) && notice_overdue(facts) && !carries_notice(facts);
}

constexpr DutyRule table[] = {
    {210, "duty.unsubscribe", Topic::outbound, "UNSUBSCRIBE", "ePrivacy 13(2), Art. 21(4)", on_allow,
     Obligation::unsubscribe, "Put a way out into the message: one click, no questions.",
     [](const Facts& facts, const Decision&) {
       return advertises(facts) && is_electronic(facts.outbound->channel);
     }},
    {211, "duty.right_to_object", Topic::outbound, "RIGHT_TO_OBJECT", "Art. 21(4)", on_allow,
     Obligation::name_right_to_object, "Say in the message that the person can object to advertising.",
     [](const Facts& facts, const Decision&) {
       if (!facts.outbound || !is_outbound(facts.operation) || facts.outbound->names_right_to_object)
         return false;
       return advertises(facts) || (on_a_person(facts) && notice_owed(facts) && rests_on_interest(facts));
     }},
    {212, "duty.carry_notice", Topic::outbound, "NOTICE_DUE", "Art. 14(3)(b)", on_allow,
     Obligation::carry_notice,
     "The person is still to be told that we have the data and from where: put the notice into this message.",
     [](const Facts& facts, const Decision&) {
       return is_outbound(facts.operation) && notice_owed(facts) && !carries_notice(facts);
     }},
    {213, "duty.tell_overridden", Topic::known, "OBJECTION_OVERRIDDEN", "Art. 21(1)", on_allow,
     Obligation::tell_person, "The person objected, and stronger grounds were found. Tell the person which.",
     [](const Facts& facts, const Decision&) {
       return facts.known && asks_basis(facts) && rests_on_interest(facts) &&
              facts.known->objection_overridden.contains(facts.purpose);
     }},
    {214, "duty.strip_tracking", Topic::outbound, "TRACKING", "ePrivacy 5(3)", on_allow,
     Obligation::strip_tracking,
     "The person did not agree to be followed: the message goes out without pixel and with plain links.",
     [](const Facts& facts, const Decision&) {
       return is_outbound(facts.operation) && facts.outbound && facts.outbound->tracked &&
              !facts.outbound->tracking_consent;
     }},
    {215, "duty.warn_notice", Topic::known, "NOTICE_OVERDUE", "Art. 14(3)", on_allow, Obligation::warn,
     "This person was to be told by now that we have the data and from where.",
     [](const Facts& facts, const Decision&) { return read_late(facts); }},
    {216, "duty.queue_notice", Topic::known, "NOTICE_OVERDUE", "Art. 14(3)", on_allow,
     Obligation::queue_notice, "The notice is put into the queue.",
     [](const Facts& facts, const Decision&) { return read_late(facts); }},
    {217, "duty.keep_or_let_go", Topic::known, "RETENTION_DUE", "Art. 5(1)(e)", on_allow,
     Obligation::ask_keep_or_let_go,
     "The time for keeping this person's data ends within 30 days. Say \"keep, because\" or \"let go\".",
     [](const Facts& facts, const Decision&) {
       return facts.known && facts.known->erase_at && !retention_over(facts) && asks_purpose(facts) &&
              facts.known->erase_at - facts.now <= 30 * days;
     }},
    {218, "duty.disclosure_row", Topic::recipient, "DISCLOSED", "Art. 15(1)(c), 19", on_allow,
     Obligation::disclosure_row, "It is noted who got what, and when.",
     [](const Facts& facts, const Decision&) { return goes_to_somebody_else(facts); }},
    {219, "duty.log_derogation", Topic::recipient, "DEROGATION", "Art. 49(1)(a)", on_allow,
     Obligation::log_derogation, "The transfer rests on the person's word alone, and is noted as such.",
     [](const Facts& facts, const Decision&) { return rests_on_the_persons_word(facts); }},
    {220, "finding.derogation_routine", Topic::recipient, "DEROGATION_ROUTINE", "Art. 49(1)", on_allow,
     Obligation::finding,
     "What is meant for single cases has become a routine. Agree safeguards with the recipient.",
     [](const Facts& facts, const Decision&) {
       return rests_on_the_persons_word(facts) && facts.recipient->routine;
     }},
    {221, "finding.adequacy_90", Topic::recipient, "ADEQUACY_ENDS_IN_90_DAYS", "Art. 45(5)", on_allow,
     Obligation::finding, "The decision on this country ends within 90 days. Look for other safeguards.",
     [](const Facts& facts, const Decision&) { return ends_within(facts, 90 * days); }},
    {222, "finding.adequacy_30", Topic::recipient, "ADEQUACY_ENDS_IN_30_DAYS", "Art. 45(5)", on_allow,
     Obligation::finding,
     "The decision on this country ends within 30 days. After that nothing is passed on.",
     [](const Facts& facts, const Decision&) { return ends_within(facts, 30 * days); }},
    {223, "duty.content_role_owner", Topic::rare_act, "CONTENT_ROLE", "Art. 5(2), 32", on_allow,
     Obligation::inform_owner,
     "An administrator has given himself access to people's data: the owner is told at once.",
     [](const Facts& facts, const Decision&) { return facts.account.gains_content; }},
    {224, "duty.content_role_officer", Topic::rare_act, "CONTENT_ROLE", "Art. 5(2), 32", on_allow,
     Obligation::inform_officer,
     "An administrator has given himself access to people's data: the data protection officer is told.",
     [](const Facts& facts, const Decision&) { return facts.account.gains_content; }},
    {225, "duty.officer_ended", Topic::rare_act, "OFFICER_ENDED", "Art. 38(3)", on_allow,
     Obligation::inform_officer,
     "The data protection officer is told that the appointment ends, when and why.",
     [](const Facts& facts, const Decision&) { return facts.account.ends_officer; }},
    {226, "duty.step_up", Topic::rare_act, "VOLUME", "Art. 32", on_allow, Obligation::step_up,
     "Many people at once: sign in again first.",
     [](const Facts& facts, const Decision&) {
       return takes_out_many(facts) && facts.volume.second_approval == Answer::not_asked;
     }},
    {227, "duty.owner_report", Topic::rare_act, "VOLUME", "Art. 32", on_allow, Obligation::owner_report,
     "Many people at once: it stands in the owner's report.",
     [](const Facts& facts, const Decision&) {
       return takes_out_many(facts) && facts.volume.second_approval == Answer::not_asked;
     }},
    {228, "duty.second_approval", Topic::rare_act, "DUAL_CONTROL", "Art. 32", on_deny,
     Obligation::second_approval, "A colleague is asked to approve.",
     [](const Facts& facts, const Decision&) {
       return takes_out_many(facts) && facts.volume.second_approval == Answer::no;
     }},
    {229, "duty.human_review", Topic::rare_act, "HUMAN_REVIEW", "Art. 22(3)", on_allow,
     Obligation::human_review, "The person can have a human look at this decision.",
     [](const Facts& facts, const Decision&) { return decided_by_computer(facts); }},
    {230, "duty.contest", Topic::rare_act, "CONTEST", "Art. 22(3)", on_allow, Obligation::contest_text,
     "Say with the decision how it came about and how to contest it.",
     [](const Facts& facts, const Decision&) { return decided_by_computer(facts); }},
    {231, "duty.emergency_owner", Topic::circumstance, "EMERGENCY", "Art. 6(1)(d), 5(2)", on_allow,
     Obligation::inform_owner, "The owner is told of the emergency.",
     [](const Facts& facts, const Decision&) { return in_emergency(facts); }},
    {232, "duty.emergency_officer", Topic::circumstance, "EMERGENCY", "Art. 6(1)(d), 5(2)", on_allow,
     Obligation::inform_officer, "The data protection officer is told of the emergency.",
     [](const Facts& facts, const Decision&) { return in_emergency(facts); }},
    {233, "duty.emergency_time", Topic::circumstance, "EMERGENCY", "Art. 6(1)(d)", on_allow,
     Obligation::limit_to_minutes,
     "The record closes again a quarter of an hour after the emergency was declared.",
     [](const Facts& facts, const Decision&) { return in_emergency(facts); }},
    {234, "duty.count_withheld", Topic::person, "RESTRICTED", "Art. 18, 4(3)", on_deny,
     Obligation::count_withheld, "Somebody is on hold and left out of this list.",
     [](const Facts& facts, const Decision& decision) {
       // Only for who would see the person but for the hold; a filter would tell who it is.
       return facts.operation == Operation::list && !facts.filtered && on_a_person(facts) &&
              facts.person->restricted && decision.also.empty() && decision.rule->reason == "RESTRICTED";
     }},
    {235, "duty.unlogged_content", Topic::circumstance, "NOT_AVAILABLE", "Art. 18, 21(3)", on_deny,
     Obligation::keep_content_out_of_log, "What was entered is not kept.",
     [](const Facts& facts, const Decision&) { return meets_a_twin(facts); }},
    {236, "duty.twin_to_desk", Topic::circumstance, "NOT_AVAILABLE", "Art. 18, 21(3)", on_deny,
     Obligation::tell_desk, "The privacy contact sees why.",
     [](const Facts& facts, const Decision&) { return meets_a_twin(facts); }},
    {237, "duty.extend_restriction", Topic::rare_act, "RESTRICTED", "Art. 18", on_deny,
     Obligation::extend_restriction, "The hold covers the other record too, because it is the same person.",
     [](const Facts& facts, const Decision&) { return merges_restricted(facts); }},
    {238, "duty.merge_to_desk", Topic::rare_act, "RESTRICTED", "Art. 18", on_deny, Obligation::tell_desk,
     "The privacy contact is told of the double.",
     [](const Facts& facts, const Decision&) { return merges_restricted(facts); }},
    {239, "duty.marketing_off", Topic::circumstance, "OBJECTED_DM", "Art. 21(3)", on_allow,
     Obligation::keep_marketing_off, "The person may be answered; advertising stays off.",
     [](const Facts& facts, const Decision&) { return meets_a_twin(facts); }},
    {240, "duty.unite_events", Topic::rare_act, "MERGED", "Art. 5(1)(d), 7", on_allow,
     Obligation::unite_events,
     "What both records say of consent and objection holds: the person's latest word on each.",
     [](const Facts& facts, const Decision&) { return facts.operation == Operation::merge; }},
    {241, "duty.pause_clock", Topic::rare_act, "IDENTITY_DOUBTED", "Art. 12(6)", on_deny,
     Obligation::pause_clock, "The time to answer stands still until the proof comes.",
     [](const Facts& facts, const Decision&) { return identity_is(facts, Identity::doubted); }},
    {242, "duty.ask_identity", Topic::rare_act, "IDENTITY_DOUBTED", "Art. 12(6)", on_deny,
     Obligation::ask_identity, "Ask for something that shows who is asking, and for no more than needed.",
     [](const Facts& facts, const Decision&) { return identity_is(facts, Identity::doubted); }},
    {243, "duty.resume_clock", Topic::rare_act, "IDENTITY_PROVEN", "Art. 12(6)", on_allow,
     Obligation::resume_clock, "The proof is here: the time to answer runs again.",
     [](const Facts& facts, const Decision&) { return identity_is(facts, Identity::proven); }},
    {244, "finding.unnecessary_id", Topic::rare_act, "UNNECESSARY_ID", "Art. 12(2), (6)", on_allow,
     Obligation::finding,
     "Proof was asked for although there was no doubt who is asking. The time to answer was never paused.",
     [](const Facts& facts, const Decision&) { return identity_is(facts, Identity::asked_without_doubt); }},
    {245, "duty.show_preference", Topic::known, "PREFERENCE", "", on_allow, Obligation::show_preference,
     "The person has a wish about when or how to be reached.",
     [](const Facts& facts, const Decision&) {
       return facts.known && facts.known->has_preference &&
              (is_outbound(facts.operation) || facts.operation == Operation::read);
     }},
    {246, "duty.resume_erasure", Topic::rare_act, "KEPT", "Art. 17(3)", on_allow,
     Obligation::resume_when_released,
     "What had to be kept is on hold, and is erased by itself when the reason ends.",
     [](const Facts&, const Decision& decision) { return !decision.kept.empty(); }},
    {247, "duty.tell_recipients", Topic::rare_act, "RECIPIENTS", "Art. 19", on_allow,
     Obligation::tell_recipients, "Whoever got this data is told.",
     [](const Facts& facts, const Decision&) {
       return facts.operation == Operation::erase || facts.operation == Operation::restrict_processing;
     }},
};

}  // namespace

std::span<const DutyRule> duty_rules() {
  return table;
}

}  // namespace candor::decision
