#pragma once
// What single acts of the demo company put into records; work.cpp decides when.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"
#include "base/value.h"
#include "crm/demo_work.h"
#include "demo/dice.h"
#include "demo/work_texts.h"

namespace candor::demo {

enum class Fate : std::uint8_t { won, lost, stalls, slow };

struct DealFacts {
  std::uint32_t company = 0;
  std::vector<std::uint32_t> contacts;  // who is asked, the primary one first
  std::uint8_t pipeline = 0;
  std::uint8_t stage = 0;  // among those of its pipeline
  std::uint8_t moves = 0;  // to open stages, still to come
  Fate fate = Fate::slow;
  std::uint8_t days_per_stage = 7;
  bool closed = false;
  std::size_t seller = 0;
};

std::string text_in(const Object& members, std::string_view name);
std::string reference(std::string_view type, std::size_t number);

// Pipelines, stages, lead statuses, exchange rates, products: what is there before the first deal.
std::vector<DemoStep> setup_steps();

DealFacts new_deal(Dice& dice, std::size_t company, const std::vector<std::uint32_t>& its_contacts);
Object deal_members(Dice& dice, const DealFacts& deal, std::string_view company_name, Timestamp now);
// To the next stage, or to the end.
Object deal_move(Dice& dice, DealFacts& deal);
Object lead_move(Dice& dice);
void add_lead_members(Dice& dice, Object& lead);

Kind some_kind(Dice& dice);
// `ahead`: it is a plan yet when it is written down.
Object activity_members(Dice& dice, Kind kind, const DealFacts& deal, std::size_t deal_number, Timestamp when,
                        bool ahead);
Object comment_on(Dice& dice, std::size_t deal);

}  // namespace candor::demo
