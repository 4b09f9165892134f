#pragma once
// What somebody typed to look for something, as it is compared with what is kept: folded words, and phone
// numbers in whatever notation. Pure.
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace candor::search {

// The words of what somebody typed, each once: a phone number is one.
std::vector<std::string> words_of(std::string_view text);

// How many words somebody set apart by spaces: words_of may make several of one.
std::size_t count_typed(std::string_view text);

// The digits of a number as it is kept, of what people type of it: 0049 40, (040), +49 (0)40.
std::string bare_digits(std::string_view text);

// 040 12, but neither +49 nor 0049.
bool is_national(std::string_view text);

}  // namespace candor::search
