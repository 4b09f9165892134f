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

// Written by a conversion and by its undoing alone.
inline constexpr std::string_view kept_by_conversion[] = {"converted_at", "contact_id",      "company_id",
                                                          "deal_id",      "conversion_made", "links_before"};
inline constexpr std::size_t most_links_before = 1000;

void derive_lead(Derivation& lead);

}  // namespace candor
