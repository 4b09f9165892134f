#include "records/lead_derivation.h"

namespace candor {
namespace {

constexpr ScorePart parts[] = {
    {"emails", 20},    {"phones", 15}, {"organisation", 15}, {"estimated_amount", 25},
    {"job_title", 10}, {"source", 5},  {"addresses", 5},     {"industry", 5},
};

void take_status(Derivation& lead) {
  if (!lead.given("status_id")) {
    const Derivation::Condition open[] = {{"type", "open"}};
    const auto first = lead.first("lead_status", open, "position", false);
    if (!first) return lead.set("status_type", "open");
    for (const auto& [name, value] : *first) {
      if (name == "id") lead.set("status_id", value);
    }
  }
  const auto status = lead.open_members("lead_status", lead.given_id("status_id").value_or(Uuid{}));
  if (!status) {
    // One in the trash is still what the lead was in.
    if (const auto* before = lead.earlier("status_type")) lead.set("status_type", *before);
    return;
  }
  for (const auto& [name, value] : *status) {
    if (name == "type") lead.set("status_type", value);
  }
}

}  // namespace

std::span<const ScorePart> lead_score_parts() {
  return parts;
}

void derive_lead(Derivation& lead) {
  for (const auto name : kept_by_conversion) {
    if (const auto* value = lead.earlier(name)) lead.set(name, *value);
  }
  take_status(lead);
  if (lead.given("converted_at")) lead.set("status_type", "won");
  std::int64_t score = 0;
  for (const auto& part : parts) {
    if (lead.given(part.member)) score += part.points;
  }
  lead.set("score", score);
}

}  // namespace candor
