#pragma once
// Points in time. Everything Candor stores or compares is UTC in milliseconds; local time exists only on
// screens.
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace candor {

using Timestamp = std::chrono::sys_time<std::chrono::milliseconds>;

constexpr std::int64_t to_milliseconds(Timestamp time) {
  return time.time_since_epoch().count();
}
constexpr Timestamp from_milliseconds(std::int64_t value) {
  return Timestamp{std::chrono::milliseconds{value}};
}

// RFC 3339 in UTC with milliseconds, e.g. 2026-11-23T22:30:57.120Z.
std::string format_timestamp(Timestamp time);
void append_timestamp(std::string& out, Timestamp time);
std::optional<Timestamp> parse_timestamp(std::string_view text);

// A calendar date as ISO 8601: YYYY-MM-DD. Refuses dates that do not exist.
bool is_date(std::string_view text);

}  // namespace candor
