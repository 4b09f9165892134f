#include "control/command_input.h"

#include <algorithm>

namespace candor {
namespace {

template <class Set, class Enum>
List names_in(Set set, Enum first) {
  List names;
  for (std::size_t code = static_cast<std::size_t>(first); code < Set::capacity; ++code) {
    const auto member = static_cast<Enum>(code);
    if (set.contains(member)) names.emplace_back(name_of(member));
  }
  return names;
}

std::string joined(const List& names) {
  std::string text;
  for (const Value& name : names) text += (text.empty() ? "" : ", ") + *name.text();
  return text;
}

constexpr std::uint32_t everything = 0xffff'ffff;

}  // namespace

CommandInput::CommandInput(const Value& input, std::initializer_list<std::string_view> known)
    : input_(input) {
  if (!input.object()) {
    refuse("input", "required", "Give an object.");
    return;
  }
  for (const auto& member : *input.object()) {
    if (std::ranges::find(known, member.first) == known.end()) {
      std::string names;
      for (const auto name : known) names += (names.empty() ? "" : ", ") + std::string(name);
      refuse("input", "unknown_member",
             "There is a member that is not known here. Known are: " + names + ".");
    }
  }
}

std::string CommandInput::text(std::string_view name) {
  std::string text = optional_text(name);
  if (text.empty()) refuse(name, "required", "This must not be empty.");
  return text;
}

std::string CommandInput::optional_text(std::string_view name) {
  const Value* value = input_.find(name);
  if (!value) return {};
  if (value->text()) return *value->text();
  refuse(name, "invalid", "Give a text.");
  return {};
}

bool CommandInput::flag(std::string_view name) {
  const Value* value = input_.find(name);
  if (value && value->boolean()) return *value->boolean();
  refuse(name, "invalid", "Give true or false.");
  return false;
}

std::optional<Timestamp> CommandInput::future_time(std::string_view name, Timestamp now) {
  const std::string text = optional_text(name);
  std::optional<Timestamp> time;
  if (is_date(text)) {
    time = parse_timestamp(text + "T00:00:00.000Z");
    if (time) *time += std::chrono::days(1);
  } else {
    time = parse_timestamp(text);
  }
  if (!time) {
    refuse(name, "invalid", "Give a date such as 2030-12-31.");
  } else if (*time <= now) {
    refuse(name, "past", "This is over already; give a date to come.");
  }
  return time;
}

std::vector<std::string> CommandInput::words(std::string_view name) {
  std::vector<std::string> words;
  const Value* value = input_.find(name);
  if (!value) return words;
  const bool texts = value->list() && std::ranges::all_of(*value->list(), [](const Value& item) {
                       return item.text() != nullptr;
                     });
  if (!texts) {
    refuse(name, "invalid", "Give a list of texts.");
    return words;
  }
  for (const Value& item : *value->list()) words.push_back(*item.text());
  return words;
}

void CommandInput::refuse(std::string_view name, std::string_view code, std::string message) {
  // Once for each member: the first is what the others follow from.
  if (std::ranges::find(errors_, name, &FieldError::field) != errors_.end()) return;
  errors_.push_back({std::string(name), std::string(code), std::move(message)});
}

std::optional<Error> CommandInput::problem(std::string_view what) const {
  if (errors_.empty()) return std::nullopt;
  return Error{Errc::invalid, "invalid", std::string(what), errors_};
}

std::optional<Purpose> known_purpose(std::string_view name) {
  const Purpose purpose = purpose_named(name);
  if (purpose == Purpose::unknown || purpose == Purpose::none) return std::nullopt;
  return purpose;
}

std::string names_of_roles() {
  return joined(present_roles(RoleSet::from_bits(everything)));
}
std::string names_of_scopes() {
  return joined(present_scopes(ScopeSet::from_bits(everything)));
}
std::string names_of_purposes() {
  return joined(present_purposes(PurposeSet::from_bits(everything)));
}

List present_roles(RoleSet roles) {
  return names_in(roles, Role::owner);
}
List present_scopes(ScopeSet scopes) {
  return names_in(scopes, Scope::read);
}
List present_purposes(PurposeSet purposes) {
  return names_in(purposes, Purpose::sales);
}

}  // namespace candor
