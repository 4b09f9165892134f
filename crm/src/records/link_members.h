#pragma once
// How activities and comments hang on other records: one link is one id.
#include "privacy/schema.h"

namespace candor {

inline constexpr FieldDeclaration link_members[] = {
    member_field("contact_id", FieldType::id, {.references = "contact"}),
    member_field("company_id", FieldType::id, {.references = "company"}),
    member_field("deal_id", FieldType::id, {.references = "deal"}),
    member_field("lead_id", FieldType::id, {.references = "lead"}),
};
inline constexpr FieldRules link_rules{.max_items = 20};

// Each of `name`'s items says exactly one of its ids.
void check_links(const Object& record, std::string_view name, std::vector<FieldError>& errors);

}  // namespace candor
