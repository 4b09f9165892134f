// Purpose and lawful basis, consent among them (stage 9).
#include "decision/predicates.h"
#include "decision/rule_tables.h"

namespace candor::decision {
namespace {

bool never_consented(const Facts& facts) {
  return facts.consent && !withdrawn(facts) &&
         (facts.consent->state == ConsentState::none || facts.consent->state == ConsentState::refused);
}
// Data that is held for another purpose, where somebody asked whether the new one fits.
bool needs_compatibility(const Facts& facts) {
  return facts.known && facts.known->compatible == Answer::no && recorded_basis(facts) == LawfulBasis::none &&
         !facts.person->purposes().empty();
}
bool decides_alone(const Facts& facts) {
  if (facts.operation != Operation::automated_decision) return false;
  return !facts.automation || (facts.automation->significant && !facts.automation->person_decides);
}

constexpr Rule table[] = {
    {90, "purpose.missing", 9, Topic::always, "NO_PURPOSE", "Art. 5(1)(b)", 5, Effect::forbidden,
     "Nothing says what the data is needed for. Name a purpose in the header Candor-Purpose, or give the "
     "token a default one.",
     [](const Facts& facts) { return asks_purpose(facts) && facts.purpose == Purpose::none; }},
    {91, "purpose.not_permitted", 9, Topic::always, "PURPOSE_NOT_PERMITTED", "Art. 5(1)(b), 25(2)", 5,
     Effect::forbidden,
     "This purpose is not among those your role or token works for. Choose one that fits your task, or ask "
     "an administrator to add it.",
     [](const Facts& facts) {
       return asks_purpose(facts) && facts.purpose != Purpose::none &&
              !facts.purposes.contains(facts.purpose);
     }},
    {92, "basis.missing", 9, Topic::person, "NO_BASIS", "Art. 6(1)", 5, Effect::forbidden,
     "Nothing on record allows using this person's data for this purpose. Record how the person came to us "
     "or ask for consent, where asking is lawful.",
     [](const Facts& facts) {
       if (!asks_basis(facts)) return false;
       const auto basis = recorded_basis(facts);
       if (basis == LawfulBasis::consent) return never_consented(facts);
       // What is missing is said in better words by other rules: outreach (104), another purpose (95).
       return basis == LawfulBasis::none && !outreach_refused(facts) && !needs_compatibility(facts) &&
              !(facts.known && facts.known->compatible == Answer::yes);
     }},
    {93, "basis.not_allowed", 9, Topic::person, "BASIS_NOT_ALLOWED", "Art. 6(1)", 5, Effect::forbidden,
     "The ground on record does not carry this purpose. The privacy contact can check which one does.",
     [](const Facts& facts) {
       if (!asks_basis(facts)) return false;
       const auto basis = recorded_basis(facts);
       return basis != LawfulBasis::none && !facts.allowed_bases.contains(basis);
     }},
    {94, "basis.balancing_test", 9, Topic::known, "NO_BALANCING_TEST", "Art. 6(1)(f), 5(2)", 5,
     Effect::forbidden,
     "Nobody has written down yet why our interest in this use weighs more than this person's. The privacy "
     "contact can adopt the test that comes with Candor in a minute.",
     [](const Facts& facts) {
       return facts.known && facts.known->balancing_test == Answer::no && asks_basis(facts) &&
              recorded_basis(facts) == LawfulBasis::legitimate_interest;
     }},
    {95, "basis.compatibility", 9, Topic::known, "NOT_COMPATIBLE", "Art. 6(4)", 5, Effect::forbidden,
     "This data was collected for something else, and nobody has checked whether the new use fits. Ask the "
     "privacy contact to check it, or ask the people.",
     [](const Facts& facts) { return asks_basis(facts) && needs_compatibility(facts); }},
    {96, "basis.not_a_party", 9, Topic::known, "BASIS_NOT_ALLOWED", "Art. 6(1)(b)", 5, Effect::forbidden,
     "The contract is with this person's company, not with the person. Choose \"works for a company we deal "
     "with\" as how they came to us.",
     [](const Facts& facts) {
       return facts.known && facts.known->kind_recorded && facts.known->kind == Addressee::company_contact &&
              asks_basis(facts) && recorded_basis(facts) == LawfulBasis::contract;
     }},
    {97, "consent.withdrawn", 9, Topic::consent, "CONSENT_WITHDRAWN", "Art. 7(3)", 5, Effect::forbidden,
     "This person has taken the consent back. That holds at once, and no other ground steps in for it. You "
     "can still answer when the person writes to you.",
     [](const Facts& facts) {
       if (!withdrawn(facts)) return false;
       return advertises(facts) ||
              (asks_basis(facts) && (recorded_basis(facts) == LawfulBasis::consent ||
                                     recorded_basis(facts) == LawfulBasis::legitimate_interest));
     }},
    {98, "consent.specific", 9, Topic::consent, "CONSENT_NOT_SPECIFIC", "Art. 6(1)(a), 7", 5,
     Effect::forbidden,
     "When this person agreed, the text did not name this use, or not us. Ask again with a text that does.",
     [](const Facts& facts) {
       return relies_on_consent(facts) && consent_given(facts) && !facts.consent->names_use;
     }},
    {99, "consent.demonstrable", 9, Topic::consent, "CONSENT_NOT_DEMONSTRABLE", "Art. 7(1)", 5,
     Effect::forbidden,
     "Nothing shows that this person agreed. Add what does: the form, the mail, or a scan of the paper.",
     [](const Facts& facts) {
       const bool at_stake = facts.operation == Operation::record_consent
                                 ? facts.consent && facts.consent->state == ConsentState::given
                                 : relies_on_consent(facts) && consent_given(facts);
       return at_stake && facts.consent->proof == ConsentProof::none;
     }},
    {100, "consent.expired", 9, Topic::consent, "CONSENT_EXPIRED", "Art. 5(1)(e), 7", 5, Effect::forbidden,
     "This person agreed until a date, and that date has passed. Ask anew where asking is lawful.",
     [](const Facts& facts) { return relies_on_consent(facts) && consent_given(facts) && expired(facts); }},
    {101, "consent.free", 9, Topic::consent, "NOT_FREE", "Art. 7(4)", 5, Effect::forbidden,
     "An order must not depend on agreeing to advertising: then the consent counts for nothing. Ask for it "
     "apart from the order.",
     [](const Facts& facts) {
       return facts.operation == Operation::record_consent && facts.consent &&
              facts.consent->condition_of_contract;
     }},
    {102, "automated.ground", 9, Topic::rare_act, "AUTOMATED_DECISION", "Art. 22(1)", 5, Effect::forbidden,
     "A computer alone must not decide something that weighs heavily on a person. Let a colleague decide; "
     "the figure may help.",
     [](const Facts& facts) {
       return decides_alone(facts) && !(facts.automation && facts.automation->permitted);
     }},
    {103, "automated.review", 9, Topic::rare_act, "NO_HUMAN_REVIEW", "Art. 22(3)", 5, Effect::forbidden,
     "The person must be able to have a human look at this decision, and nobody is named for it. Name "
     "somebody first.",
     [](const Facts& facts) {
       return decides_alone(facts) && !(facts.automation && facts.automation->review_offered);
     }},
};

}  // namespace

std::span<const Rule> basis_rules() {
  return table;
}

}  // namespace candor::decision
