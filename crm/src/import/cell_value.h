#pragma once
// What people write into a cell, as the value of a member: amounts of money in both notations, percentages,
// yes and no, names of choices in English and German, times. What cannot be read stays nothing, and whoever
// asked says so.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/value.h"
#include "privacy/schema.h"

namespace candor {

// 1.234,50 EUR; EUR 1,234.50; 1234.5; € 1.234; CHF 1'234.-. Without a currency it is `currency`. A single
// point or comma with three digits behind it groups thousands, unless the currency has thousandths.
std::optional<Value> money_in(std::string_view cell, std::string_view currency);
// 1.234 and 1,234 are the same; a % is understood where `field` counts per cent or hundredths of it.
std::optional<std::int64_t> whole_number_in(std::string_view cell, const FieldDeclaration& field);
// true, yes, ja, 1, x ...
std::optional<bool> flag_in(std::string_view cell);
// By its name, or by a word of ours for it; a choice with spaces counts like one with underscores.
std::optional<std::string> choice_in(std::string_view cell, const FieldDeclaration& field);
// A time as in RFC 3339, or a date (see DateReading) with or without a time of day, which is taken as UTC.
std::optional<std::string> time_in(std::string_view cell, std::string_view date);

}  // namespace candor
