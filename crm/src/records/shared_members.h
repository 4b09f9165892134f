#pragma once
// What people and companies have in common: the members of an e-mail address, a phone, a postal address.
#include "crm/email.h"
#include "crm/phone.h"
#include "privacy/schema.h"

namespace candor {

inline constexpr FieldRules label_rules{.max_length = 50};

inline constexpr FieldDeclaration email_members[] = {
    member_field("address", FieldType::text,
                 {.required = true,
                  .max_length = 254,
                  .check = email_problem,
                  .check_code = "invalid_email",
                  .searchable = true,
                  .match = Match::email}),
    member_field("label", FieldType::text, label_rules),
};

inline constexpr FieldDeclaration phone_members[] = {
    member_field("number", FieldType::text,
                 {.required = true, .max_length = 50, .searchable = true, .match = Match::phone}),
    member_field("label", FieldType::text, label_rules),
    member_field("e164", FieldType::text, {.max_length = 16, .read_only = true}),
};

inline constexpr FieldDeclaration address_members[] = {
    member_field("street", FieldType::text, {.max_length = 255}),
    member_field("city", FieldType::text, {.max_length = 100, .searchable = true}),
    member_field("region", FieldType::text, {.max_length = 100}),
    member_field("postal_code", FieldType::text, {.max_length = 20}),
    member_field("country", FieldType::country),
    member_field("label", FieldType::text, label_rules),
};

inline constexpr FieldRules website_rules{
    .max_length = 500, .max_items = 10, .check = website_problem, .check_code = "invalid_website"};
inline constexpr FieldRules tag_rules{.max_length = 50, .max_items = 50, .searchable = true};

// Sets `e164` of a phone beside its number as typed, or takes it away when the number cannot be read.
void compute_e164(Value& phone, const Locale& locale);

}  // namespace candor
