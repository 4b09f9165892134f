#pragma once
// Numbers after the ? of an address: limit, before.
#include <optional>
#include <string_view>

#include "base/result.h"
#include "route.h"

namespace candor::handlers {

// Nothing: it was not given. Error invalid_query when it is no number from `least` to `most`.
Result<std::optional<std::uint64_t>> read_number(const Call& call, std::string_view name, std::uint64_t least,
                                                 std::uint64_t most);

}  // namespace candor::handlers
