#pragma once
// Small tools for text: UTF-8 checks, trimming, and writing JSON strings.
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace candor {

// Well-formed UTF-8 (no surrogates, no overlong forms) without NUL.
bool is_clean_utf8(std::string_view text);
// Code points, for "at most 100 characters". The text must be well-formed.
std::size_t count_characters(std::string_view text);
std::string_view trim(std::string_view text);
// A-Z to a-z; leaves everything else, so it is safe on UTF-8.
std::string ascii_lower(std::string_view text);
bool equals_ignoring_case(std::string_view left, std::string_view right);
std::vector<std::string_view> split(std::string_view text, char separator);

// Appends `text` as a JSON string with quotes. Escapes only what RFC 8259 demands, and < > & so that
// an answer shown by a careless page is not markup.
void append_json_string(std::string& out, std::string_view text);

// A name of ours as people say it: lead_status becomes lead status.
std::string spoken(std::string_view name);

}  // namespace candor
