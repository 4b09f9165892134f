#pragma once
// What the arrangements of a house have in common: a label that somebody typed, a place in an order, a
// colour.
#include "privacy/schema.h"

namespace candor {

inline constexpr std::string_view colours[] = {"grey",   "blue",   "teal", "green",
                                               "yellow", "orange", "red",  "purple"};
inline constexpr std::string_view lead_status_types[] = {"open", "ongoing", "on_hold", "won", "lost"};
inline constexpr std::string_view stage_types[] = {"open", "won", "lost"};

inline constexpr FieldDeclaration house_name =
    personal_field("name", FieldType::text, RetentionClass::business_record,
                   {.required = true, .max_length = 100, .searchable = true, .sortable = true});
inline constexpr FieldDeclaration position_field =
    open_field("position", FieldType::integer, {.sortable = true, .minimum = 0, .maximum = 10'000});
inline constexpr FieldDeclaration colour_field =
    open_field("colour", FieldType::choice, {.choices = colours});

}  // namespace candor
