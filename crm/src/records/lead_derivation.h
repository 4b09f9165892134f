#pragma once
// What follows from what is known of a lead: its first status, that status's type, and an advisory score.
#include <cstdint>
#include <span>
#include <string_view>

#include "privacy/derivation.h"

namespace candor {

// The score says how much of what a first offer needs is known, out of a hundred. It weighs facts about the
// enquiry, never about the person's conduct, and nothing is decided by it (Art. 22).
struct ScorePart {
  std::string_view member;
  std::int64_t points;
};
std::span<const ScorePart> lead_score_parts();

void derive_lead(Derivation& lead);

}  // namespace candor
