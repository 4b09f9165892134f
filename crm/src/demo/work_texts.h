#pragma once
// What people at a furniture trader sell, plan and write down. In a text # is a number of pieces.
#include <cstdint>
#include <span>
#include <string_view>

namespace candor::demo {

using Texts = std::span<const std::string_view>;

struct Product {
  std::string_view name;
  std::string_view plural;  // as in "40 Besprechungsstühle"
  std::string_view code;
  std::uint32_t price;  // cents
  std::string_view unit;
  std::uint16_t most;  // pieces in one deal
};
std::span<const Product> products();

struct Stage {
  std::string_view name;
  std::string_view type;
  std::uint8_t probability;
  std::string_view colour;
};
struct Pipeline {
  std::string_view name;
  std::uint16_t rotten_after_days;
  std::span<const Stage> stages;  // open ones in their order, then won, then lost
};
std::span<const Pipeline> pipelines();

struct LeadStatus {
  std::string_view name;
  std::string_view type;
  std::string_view colour;
};
std::span<const LeadStatus> lead_statuses();

struct Rate {
  std::string_view currency;
  std::uint32_t millionths;  // of a euro for one unit
};
std::span<const Rate> exchange_rates();

enum class Kind : std::uint8_t { task, call, meeting, note, email };
std::string_view name_of(Kind kind);
Texts subjects_of(Kind kind);

Texts call_notes();
Texts note_texts();
Texts comments();
Texts next_steps();
Texts lost_reasons();
Texts lost_notes();
Texts deal_sources();
Texts lead_sources();
Texts places();
Texts deal_tags();

}  // namespace candor::demo
