// What is left out of an answer that is given: fields, and classes of data that an erasure keeps.
#include "decision/predicates.h"
#include "decision/rule_tables.h"

namespace candor::decision {
namespace {

constexpr RoleSet with_notes{Role::owner,   Role::sales,        Role::marketing,
                             Role::support, Role::privacy_desk, Role::data_protection_officer};

bool is_special(const Facts&, const FieldDeclaration& field, std::size_t) {
  return field.privacy_class == PrivacyClass::special;
}
bool has_special_condition(const Facts& facts) {
  if (consent_valid(facts) && facts.consent->is_explicit) return true;
  return facts.known && facts.known->special_condition.contains(facts.purpose);
}
bool holds(std::uint64_t fields, std::size_t position) {
  return fields >> position & 1u;
}
bool answers(const Facts& facts) {
  return facts.operation == Operation::answer_request && facts.request;
}

constexpr MaskRule masks[] = {
    {160, "mask.finance_notes", Topic::always, "role", "Art. 5(1)(c), 25(2)",
     "Notes from talks are not needed for invoices. Ask a colleague from sales or support if you do need "
     "one.",
     [](const Facts& facts) {
       return !facts.roles.intersects(with_notes) && !is_destroying(facts.operation);
     },
     [](const Facts&, const FieldDeclaration& field, std::size_t) {
       return field.retention_class == RetentionClass::activity;
     }},
    {161, "mask.special", Topic::special_field, "special_category", "Art. 9(1)",
     "This is about health, faith or the like. It opens when the person has agreed to this use expressly.",
     [](const Facts& facts) { return !has_special_condition(facts); }, is_special},
    {162, "mask.special_role", Topic::special_field, "special_category", "Art. 9, 25(2)",
     "This is about health, faith or the like, and is open to named colleagues alone. An owner can add you.",
     [](const Facts& facts) { return !facts.special_role; }, is_special},
    {163, "mask.special_unnamed", Topic::special_field, "special_category", "Art. 9, 25(2)",
     "Health, faith and the like go into lists and out of the house only when asked for by name.",
     [](const Facts& facts) {
       return !facts.names_special &&
              (facts.operation == Operation::list || facts.operation == Operation::search ||
               facts.operation == Operation::export_ || facts.operation == Operation::disclose);
     },
     is_special},
    {164, "mask.disputed", Topic::known, "restricted", "Art. 18(1)(a)",
     "The person says this is wrong. Until that is settled it is not used; the rest is.",
     [](const Facts& facts) {
       return facts.known && facts.known->disputed_fields && !works_on_rights(facts) &&
              !pursues_claims(facts) && !is_rights_operation(facts.operation);
     },
     [](const Facts& facts, const FieldDeclaration&, std::size_t position) {
       return holds(facts.known->disputed_fields, position);
     }},
    {165, "mask.kept_by_law", Topic::known, "restricted", "Art. 18(2)",
     "This person's data is on hold. Only what the books need by law is shown.",
     [](const Facts& facts) {
       return on_a_person(facts) && facts.person->restricted && reads_what_law_keeps(facts);
     },
     [](const Facts& facts, const FieldDeclaration& field, std::size_t) {
       return !facts.known->kept_by_law.contains(field.retention_class);
     }},
    {166, "mask.not_portable", Topic::rare_act, "not_portable", "Art. 20(1)",
     "Only what a person gave us by consent or for a contract is taken along; this was noted in our own "
     "interest. It is in the answer to an access request.",
     [](const Facts& facts) { return answers(facts) && facts.request->portability; },
     [](const Facts& facts, const FieldDeclaration&, std::size_t position) {
       return holds(facts.request->held_on_interest, position);
     }},
    {167, "mask.other_person", Topic::rare_act, "other_person", "Art. 15(4)",
     "This shows somebody else, whose data is not given out.", answers,
     [](const Facts& facts, const FieldDeclaration&, std::size_t position) {
       return holds(facts.request->about_others, position);
     }},
    {168, "mask.purpose", Topic::always, "purpose", "Art. 5(1)(c), 25(2)",
     "What you are doing this for does not need this. Choose the purpose that does, if it is yours, or ask a "
     "colleague who works for it.",
     [](const Facts& facts) {
       return ~facts.needed_fields && asks_purpose(facts) && !is_destroying(facts.operation);
     },
     [](const Facts& facts, const FieldDeclaration&, std::size_t position) {
       return !holds(facts.needed_fields, position);
     }},
};

// Stage 4: a hold stops destroying, and nothing else follows from it.
constexpr KeepRule keeps[] = {
    {170, "keep.claim", "LEGAL_CLAIM", "Art. 17(3)(e)",
     "Kept, but on hold, until the claim it is needed for is settled.",
     [](const Facts& facts, RetentionClass retention_class) {
       return facts.known->open_claim.contains(retention_class);
     }},
    {171, "keep.obligation", "LEGAL_OBLIGATION", "Art. 17(3)(b)",
     "Kept, but on hold, until the date up to which the law asks us to keep it.",
     [](const Facts& facts, RetentionClass retention_class) {
       return facts.known->kept_until[static_cast<std::size_t>(retention_class)] > facts.now;
     }},
};

}  // namespace

std::span<const MaskRule> mask_rules() {
  return masks;
}
std::span<const KeepRule> keep_rules() {
  return keeps;
}

}  // namespace candor::decision
