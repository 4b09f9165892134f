#include "member_reader.h"

#include <algorithm>

namespace candor {

std::string MemberReader::full(std::string_view name) const {
  return path_.empty() ? std::string(name) : path_ + '.' + std::string(name);
}

void MemberReader::wrong(std::string_view name, std::string code, std::string message) {
  errors_.push_back({full(name), std::move(code), std::move(message)});
}

bool MemberReader::has(std::string_view name) const {
  const auto found = std::ranges::find(members_, name, &Member::first);
  return found != members_.end() && !found->second.is_null();
}

bool MemberReader::names(std::string_view name) const {
  return std::ranges::find(members_, name, &Member::first) != members_.end();
}

const Value* MemberReader::take(std::string_view name) {
  taken_.push_back(name);
  const auto found = std::ranges::find(members_, name, &Member::first);
  return found == members_.end() || found->second.is_null() ? nullptr : &found->second;
}

std::string MemberReader::text(std::string_view name) {
  const auto* value = take(name);
  if (!value) return {};
  if (value->text()) return *value->text();
  wrong(name, "invalid", "Give a text.");
  return {};
}

bool MemberReader::flag(std::string_view name) {
  const auto* value = take(name);
  if (!value) return false;
  if (value->boolean()) return *value->boolean();
  wrong(name, "invalid", "Give true or false.");
  return false;
}

std::optional<std::int64_t> MemberReader::number(std::string_view name, std::int64_t least,
                                                 std::int64_t most) {
  const auto* value = take(name);
  if (!value) return std::nullopt;
  if (value->integer() && *value->integer() >= least && *value->integer() <= most) return *value->integer();
  wrong(name, value->integer() ? "out_of_range" : "invalid",
        "Give a number from " + std::to_string(least) + " to " + std::to_string(most) + ".");
  return std::nullopt;
}

std::optional<Timestamp> MemberReader::time(std::string_view name) {
  const auto* value = take(name);
  if (!value) return std::nullopt;
  const auto time = value->text() ? parse_timestamp(*value->text()) : std::nullopt;
  if (!time) wrong(name, "invalid", "Give a time as in RFC 3339, for example 2026-11-25T09:30:00Z.");
  return time;
}

const Object* MemberReader::object(std::string_view name) {
  const auto* value = take(name);
  if (value && !value->object()) wrong(name, "invalid", "Give an object.");
  return value ? value->object() : nullptr;
}

const List* MemberReader::list(std::string_view name) {
  const auto* value = take(name);
  if (value && !value->list()) wrong(name, "invalid", "Give a list.");
  return value ? value->list() : nullptr;
}

void MemberReader::refuse_others(std::string_view what) {
  constexpr std::size_t longest_shown = 64;
  for (const auto& [name, value] : members_) {
    if (std::ranges::find(taken_, name) != taken_.end()) continue;
    std::string names;
    for (const auto known : taken_) names += (names.empty() ? "" : ", ") + std::string(known);
    wrong(name.substr(0, longest_shown), "unknown_member", std::string(what) + " takes: " + names + ".");
  }
}

}  // namespace candor
