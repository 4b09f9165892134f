// What reaches people and what leaves the house: outreach, notice, retention, recipients, transfers
// (stages 10 to 13).
#include "decision/predicates.h"
#include "decision/rule_tables.h"

namespace candor::decision {
namespace {

constexpr Rule table[] = {
    {104, "outreach.cold", 10, Topic::outbound, "COLD_OUTREACH", "ePrivacy 13(1)", 5, Effect::forbidden,
     "You can't send this offer yet: this person never asked for offers this way and isn't a customer. You "
     "can answer the person's own enquiry, send a letter, or ask for consent where asking is lawful.",
     [](const Facts& facts) { return outreach_refused(facts) && !might_be_soft_opt_in(facts); }},
    {105, "outreach.soft_opt_in", 10, Topic::outbound, "SOFT_OPTIN_INCOMPLETE", "ePrivacy 13(2)", 5,
     Effect::forbidden,
     "Customers may get offers for things like those they bought, but only if they could say no when they "
     "gave the address and can in each message. One of these is missing. Ask for consent, or send a letter.",
     [](const Facts& facts) { return outreach_refused(facts) && might_be_soft_opt_in(facts); }},
    {106, "outreach.unknown", 10, Topic::outbound, "CONTENT_UNKNOWN", "ePrivacy 13(1)", 5, Effect::forbidden,
     "Nothing says what this message is and how it goes out, so it cannot be checked. Say whether it "
     "answers, delivers or advertises.",
     [](const Facts& facts) {
       return is_outbound(facts.operation) && (!facts.outbound || facts.outbound->channel == Channel::none);
     }},
    {107, "device.consent", 10, Topic::rare_act, "DEVICE_CONSENT", "ePrivacy 5(3)", 5, Effect::forbidden,
     "Nothing is stored on a visitor's device, or read from it, that the page does not need, before the "
     "visitor agrees.",
     [](const Facts& facts) {
       return facts.operation == Operation::store_on_device &&
              !(facts.device && (facts.device->strictly_necessary || facts.device->consented));
     }},

    {114, "notice.overdue", 11, Topic::known, "NOTICE_OVERDUE", "Art. 14(3)", 5, Effect::forbidden,
     "This person was to be told by now that we have the data and from where. Send the notice first, or put "
     "it into your message; then this works.",
     [](const Facts& facts) {
       if (!notice_overdue(facts) || carries_notice(facts) || !asks_purpose(facts)) return false;
       return facts.purpose == Purpose::marketing || advertises(facts) ||
              facts.operation == Operation::export_ || is_disclosing(facts);
     }},

    {120, "retention.over", 12, Topic::known, "RETENTION", "Art. 5(1)(e)", 5, Effect::forbidden,
     "The time for keeping this person's data is over, and it is about to be erased. If there is a reason to "
     "keep it, tell the privacy contact.",
     [](const Facts& facts) {
       if (!retention_over(facts) || !asks_purpose(facts) || facts.operation == Operation::retention_erase)
         return false;
       const bool answers = facts.purpose == Purpose::rights && facts.known->request_pending;
       return !works_on_rights(facts) && !pursues_claims(facts) && !answers && !in_emergency(facts);
     }},
    {121, "retention.request_pending", 12, Topic::known, "REQUEST_PENDING", "Art. 15", 5, Effect::forbidden,
     "This person has asked what we hold, and the answer is not out yet. It is erased after that.",
     [](const Facts& facts) {
       return facts.operation == Operation::retention_erase && facts.known && facts.known->request_pending;
     }},
    {122, "retention.not_over", 12, Topic::rare_act, "RETENTION_RUNNING", "Art. 5(1)(d), (f)", 5,
     Effect::forbidden,
     "The time for keeping this person's data is not over. To erase it earlier, ask the privacy contact.",
     [](const Facts& facts) {
       return facts.operation == Operation::retention_erase && !retention_over(facts);
     }},

    {125, "recipient.unknown", 13, Topic::recipient, "RECIPIENT_UNKNOWN", "Art. 5(2), 15(1)(c)", 5,
     Effect::forbidden, "Nothing says who would get this data. Enter the recipient in the register first.",
     [](const Facts& facts) {
       return is_disclosing(facts) && (!facts.recipient || facts.recipient->kind == RecipientKind::unknown);
     }},
    {126, "recipient.no_contract", 13, Topic::recipient, "NO_DPA", "Art. 28(3)", 4, Effect::forbidden,
     "There is no valid contract with this service for handling people's data. The privacy contact can enter "
     "one; then this works.",
     [](const Facts& facts) {
       if (!facts.recipient || facts.recipient->kind != RecipientKind::processor) return false;
       const auto ends_at = facts.recipient->contract_ends_at;
       return !facts.recipient->contract || (ends_at && ends_at <= facts.now);
     }},
    {127, "recipient.no_basis", 13, Topic::recipient, "NO_BASIS", "Art. 6(1)", 5, Effect::forbidden,
     "Nothing on record says why this recipient may have the data. The privacy contact can enter the reason.",
     [](const Facts& facts) {
       if (!facts.recipient || facts.recipient->basis_recorded) return false;
       return facts.recipient->kind == RecipientKind::controller;
     }},
    {128, "transfer.country_unknown", 13, Topic::recipient, "COUNTRY_UNKNOWN", "Art. 44", 5,
     Effect::forbidden,
     "Nobody knows in which country this recipient keeps the data. Enter it in the register first.",
     [](const Facts& facts) {
       return goes_to_somebody_else(facts) && facts.recipient->territory == Territory::unknown;
     }},
    {129, "transfer.adequacy_ended", 13, Topic::recipient, "ADEQUACY_ENDED", "Art. 45(5)", 5,
     Effect::forbidden,
     "The decision that this country protects data as well as we do has ended. The privacy contact can agree "
     "other safeguards with the recipient.",
     [](const Facts& facts) {
       return goes_to_somebody_else(facts) && facts.recipient->territory == Territory::adequate &&
              !transfer_is_safe(facts) && !facts.recipient->person_agreed;
     }},
    {130, "transfer.no_tool", 13, Topic::recipient, "NO_TRANSFER_TOOL", "Art. 44, 46", 5, Effect::forbidden,
     "This recipient is in a country with weaker protection, and no safeguards are agreed. The privacy "
     "contact can add them; until then choose a recipient nearer home.",
     [](const Facts& facts) {
       if (!goes_to_somebody_else(facts) || facts.recipient->person_agreed) return false;
       const auto territory = facts.recipient->territory;
       return (territory == Territory::third || territory == Territory::certified_only) &&
              !transfer_is_safe(facts);
     }},
};

}  // namespace

std::span<const Rule> outbound_rules() {
  return table;
}

}  // namespace candor::decision
