#pragma once
// What follows from a deal's stage, amount and items. Entering a stage sets its probability, unless somebody
// typed one; won needs an amount and lost a reason; amounts in the installation's currency by the rate of the
// day; each stay in a stage is kept with its beginning and end.
#include <string_view>

#include "privacy/derivation.h"

namespace candor {

inline constexpr std::uint32_t most_stage_changes = 200;  // the oldest give way

std::string_view close_date_problem(std::string_view date);
void check_deal(const Object& record, std::vector<FieldError>& errors);
void derive_deal(Derivation& deal);

}  // namespace candor
