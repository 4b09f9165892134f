#pragma once
// What the rules say in German, by their id: written for people at work, not translated from the English
// that stands with each rule.
#include <span>
#include <string_view>

namespace candor::decision {

struct GermanText {
  std::string_view rule;
  std::string_view text;
};
std::span<const GermanText> german_person_texts();   // stages 0 to 9
std::span<const GermanText> german_conduct_texts();  // stages 10 to 15, masks, reasons to keep
std::span<const GermanText> german_duty_texts();

// Empty when there is none.
std::string_view german_text(std::string_view rule);

}  // namespace candor::decision
