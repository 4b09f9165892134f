#include "handlers/page_numbers.h"

#include <charconv>

namespace candor::handlers {

Result<std::optional<std::uint64_t>> read_number(const Call& call, std::string_view name, std::uint64_t least,
                                                 std::uint64_t most) {
  const auto* text = call.query_value(name);
  if (!text) return std::optional<std::uint64_t>();
  std::uint64_t value = 0;
  const auto [end, failure] = std::from_chars(text->data(), text->data() + text->size(), value);
  if (failure == std::errc() && end == text->data() + text->size() && value >= least && value <= most) {
    return std::optional(value);
  }
  Error error{Errc::malformed, "invalid_query", "The part of the address after ? cannot be read."};
  error.fields.push_back(
      {std::string(name), "out_of_range",
       "Give a number from " + std::to_string(least) + " to " + std::to_string(most) + "."});
  return error;
}

}  // namespace candor::handlers
