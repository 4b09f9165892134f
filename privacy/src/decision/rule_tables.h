#pragma once
// The parts of the table, in the order of stages; rule_book() joins them.
#include "decision/policy.h"

namespace candor::decision {

std::span<const Rule> person_rules();    // stages 0 to 8
std::span<const Rule> basis_rules();     // 9
std::span<const Rule> outbound_rules();  // 10 to 13
std::span<const Rule> role_rules();      // 14 and 15
std::span<const KeepRule> keep_rules();
std::span<const DutyRule> duty_rules();

}  // namespace candor::decision
