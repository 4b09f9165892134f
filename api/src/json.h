#pragma once
// JSON text to Value and back. Strict on the way in: what could be stored altered is refused (duplicate
// members, NaN, lone surrogates, NUL, numbers beyond 64 bits or double, more than 32 levels).
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/value.h"

namespace candor {

// Error malformed: says where, never what.
Result<Value> parse_json(std::string_view text);
void append_json(std::string& out, const Value& value);
std::string to_json(const Value& value);

}  // namespace candor
