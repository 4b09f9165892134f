#pragma once
// Rules and explanations as JSON: sentences of ours, nothing that anybody typed.
#include "base/value.h"
#include "privacy/explain.h"

namespace candor {

Value present_rules(const std::vector<RuleWords>& rules);
Value present_explanation(const Explanation& explanation);

}  // namespace candor
