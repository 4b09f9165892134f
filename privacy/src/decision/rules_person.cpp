// Integrity, identity and the person's own standing: erased, restricted, objecting, a child, special data
// (stages 0 to 8).
#include "decision/predicates.h"
#include "decision/rule_tables.h"

namespace candor::decision {
namespace {

// Art. 18(2): the person, who knows of the hold, wants this done all the same.
bool agreed_while_restricted(const Facts& facts) {
  return facts.known && facts.known->agreed_while_restricted.contains(facts.purpose);
}
// What Art. 17(3) merely kept back goes when its time is over; any other hold stops that.
bool deletes_what_was_kept_back(const Facts& facts) {
  return facts.operation == Operation::retention_erase && facts.known &&
         facts.known->ground == RestrictionGround::kept_back;
}

// Art. 38(2): the officer sees whoever he watches over, also people on hold.
bool monitors(const Facts& facts) {
  return facts.operation == Operation::read && facts.purpose == Purpose::rights &&
         facts.roles.contains(Role::data_protection_officer);
}

constexpr Rule table[] = {
    {1, "integrity.ledgers", 0, Topic::always, "LEDGERS_NOT_REPLAYED", "Art. 32(1)(c)", 4,
     Effect::unavailable,
     "Candor is still reading what it knows about people's rights. Try again in a moment.",
     [](const Facts& facts) { return !facts.ledgers_ready; }},

    {2, "integrity.audit", 0, Topic::always, "AUDIT_UNAVAILABLE", "Art. 5(2)", 0, Effect::unavailable,
     "What is done with people's data must be written down, and the log cannot be written just now. Try "
     "again in a moment; if it stays like this, tell your administrator.",
     [](const Facts& facts) { return !facts.audit_writable; }},

    {10, "identity.signed_in", 1, Topic::always, "NOT_SIGNED_IN", "Art. 32(1)(b)", 4, Effect::unauthenticated,
     "Sign in, or send a valid token.",
     [](const Facts& facts) {
       // A visitor's device is asked before anybody signs in.
       if (facts.operation == Operation::store_on_device) return facts.actor_kind == ActorKind::none;
       return facts.actor_kind == ActorKind::none || facts.actor_kind == ActorKind::anonymous;
     }},

    {20, "record.unknown", 2, Topic::always, "UNKNOWN", "", 0, Effect::hidden, "There is no such record.",
     [](const Facts& facts) { return !facts.record_exists && !on_a_person(facts); }},
    {21, "record.erased", 2, Topic::person, "ERASED", "Art. 17", 5, Effect::erased,
     "This person's data was erased. What remains is the date.",
     [](const Facts& facts) { return gone(facts) && could_read_before(facts); }},
    {22, "record.erased_hidden", 2, Topic::person, "UNKNOWN", "Art. 17", 5, Effect::hidden,
     "There is no such record.", [](const Facts& facts) { return gone(facts) && !could_read_before(facts); }},
    {23, "record.other_gone", 2, Topic::rare_act, "UNKNOWN", "Art. 17", 5, Effect::hidden,
     "There is no such record.",
     [](const Facts& facts) {
       return facts.operation == Operation::merge && facts.other_person &&
              facts.other_person->state != PersonState::active;
     }},

    {30, "request.identity", 3, Topic::rare_act, "IDENTITY_DOUBTED", "Art. 12(6)", 5, Effect::forbidden,
     "It isn't certain that the person asking is the one the data is about, so nothing is given out yet. Ask "
     "for something that shows it; the clock stands still until it comes.",
     [](const Facts& facts) {
       return facts.operation == Operation::answer_request && facts.request &&
              facts.request->identity == Identity::doubted;
     }},

    {50, "restriction.whole", 5, Topic::person, "RESTRICTED", "Art. 18(2)", 5, Effect::forbidden,
     "This person's data is on hold: it may be kept, but not used. The privacy contact can tell you why and "
     "until when.",
     [](const Facts& facts) {
       if (!on_a_person(facts) || !facts.person->restricted) return false;
       if (is_rights_operation(facts.operation) || works_on_rights(facts) || monitors(facts)) return false;
       return !pursues_claims(facts) && !agreed_while_restricted(facts) && !reads_what_law_keeps(facts) &&
              !deletes_what_was_kept_back(facts);
     }},
    {51, "restriction.other", 5, Topic::rare_act, "RESTRICTED", "Art. 18(2)", 5, Effect::forbidden,
     "One of these two records is on hold, so they cannot be put together now. The hold covers both from "
     "here on; the privacy contact was told and can merge them when it ends.",
     [](const Facts& facts) {
       return facts.operation == Operation::merge && facts.other_person && facts.other_person->restricted;
     }},
    {52, "restriction.twin", 5, Topic::circumstance, "NOT_AVAILABLE", "Art. 18(2), 21(3)", 5,
     Effect::forbidden, "This person cannot be added here. Ask the privacy contact.",
     [](const Facts& facts) {
       if (facts.operation != Operation::create && facts.operation != Operation::import) return false;
       // Who writes to us himself wants an answer, though no advertising.
       if (facts.twin == Twin::suppressed) return !facts.came_himself;
       return facts.twin == Twin::restricted;
     }},
    {53, "restriction.inform_first", 5, Topic::known, "INFORM_FIRST", "Art. 18(3)", 5, Effect::forbidden,
     "Before the hold on this person's data ends, the person has to be told. Send the message first, then "
     "lift the hold.",
     [](const Facts& facts) {
       return facts.operation == Operation::lift_restriction && facts.known &&
              facts.known->told_of_lifting == Answer::no;
     }},

    {60, "objection.marketing", 6, Topic::known, "OBJECTED_DM", "Art. 21(2), (3)", 5, Effect::forbidden,
     "This person doesn't want advertising from us, and that holds at once, also for scores made for it. You "
     "can still answer, deliver and invoice; advertising only if the person asks for it anew.",
     [](const Facts& facts) {
       if (!facts.known || !is_direct_marketing(facts)) return false;
       const auto objected_at = objected_to_advertising_at(facts);
       return objected_at && !consented_after(facts, objected_at);
     }},
    {61, "objection.pending", 6, Topic::known, "OBJECTION_PENDING", "Art. 21(1)", 5, Effect::forbidden,
     "This person objects to this use, and it isn't decided yet whether we may go on. Until the privacy "
     "contact has decided, leave the data alone for this purpose.",
     [](const Facts& facts) {
       return facts.known && asks_basis(facts) && rests_on_interest(facts) &&
              facts.known->objection_pending.contains(facts.purpose);
     }},
    {62, "objection.upheld", 6, Topic::known, "OBJECTION_UPHELD", "Art. 21(1)", 5, Effect::forbidden,
     "This person objected to this use, and the objection was accepted. The data can be used for what the "
     "person ordered or asked for.",
     [](const Facts& facts) {
       return facts.known && asks_basis(facts) && rests_on_interest(facts) &&
              facts.known->objection_upheld.contains(facts.purpose);
     }},
    {63, "objection.browser_signal", 6, Topic::recipient, "GPC", "Art. 21(5), ePrivacy 5(3)", 5,
     Effect::forbidden,
     "This person's browser says: do not share my data with advertisers. Nothing is passed on, unless the "
     "person agrees to it.",
     [](const Facts& facts) {
       return facts.global_privacy_control && facts.recipient &&
              facts.recipient->kind == RecipientKind::advertising_partner && !consent_valid(facts);
     }},

    {70, "child.consent", 7, Topic::consent, "CHILD_CONSENT", "Art. 8(1)", 4, Effect::forbidden,
     "This person is too young to agree to this alone. Ask a parent or guardian for consent, and note how "
     "you know who they are.",
     [](const Facts& facts) { return relies_on_consent(facts) && too_young(facts); }},
    {71, "child.age_unknown", 7, Topic::known, "AGE_UNKNOWN", "Art. 8(2)", 4, Effect::forbidden,
     "This service is made for children, and we don't know how old this person is. Ask for the age, or for a "
     "guardian's consent.",
     [](const Facts& facts) {
       return on_a_person(facts) && asks_purpose(facts) && age_missing(facts) && !in_emergency(facts);
     }},
    {72, "child.profiling", 7, Topic::known, "CHILD_PROFILING", "Recital 38, 71", 0, Effect::forbidden,
     "Children are not scored or profiled here, whoever agreed to it. You can go on serving them.",
     [](const Facts& facts) {
       constexpr std::uint8_t grown_up = 18;
       return is_judging(facts.operation) && facts.known && facts.known->age == Age::known &&
              facts.known->years < grown_up;
     }},

    {80, "special.criminal", 8, Topic::circumstance, "CRIMINAL_DATA", "Art. 10", 5, Effect::forbidden,
     "Convictions and offences are not kept or used here: the law leaves them to authorities. Leave them "
     "out, or ask the privacy contact.",
     [](const Facts& facts) { return facts.criminal_data && is_content(facts.operation); }},
};

}  // namespace

std::span<const Rule> person_rules() {
  return table;
}

}  // namespace candor::decision
