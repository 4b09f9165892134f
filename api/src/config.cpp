// TOML as the rest of Candor sees it. The only file that includes toml++: it takes seconds to compile.
#define TOML_EXCEPTIONS 0
#include "config.h"

#include <toml++/toml.h>

#include <algorithm>
#include <cmath>
#include <sstream>

#include "config_declarations.h"

namespace candor {
namespace {

std::string place(std::string_view file_name, std::uint32_t line) {
  return std::string(file_name) + ":" + std::to_string(line) + ": ";
}

Error unreadable(std::string_view file_name, std::uint32_t line, std::string_view what) {
  return {Errc::malformed, "malformed_toml", place(file_name, line) + std::string(what)};
}

// The members of a table in the order of the text; toml++ keeps them sorted by name.
std::vector<std::pair<std::string_view, const toml::node*>> members_in_order(const toml::table& table) {
  struct Positioned {
    toml::source_position position;
    std::string_view name;
    const toml::node* node;
  };
  std::vector<Positioned> positioned;
  for (const auto& [key, node] : table) positioned.push_back({key.source().begin, key.str(), &node});
  std::ranges::stable_sort(positioned, [](const Positioned& left, const Positioned& right) {
    return left.position < right.position;
  });
  std::vector<std::pair<std::string_view, const toml::node*>> members;
  for (const auto& member : positioned) members.emplace_back(member.name, member.node);
  return members;
}

template <class DateOrTime>
std::string text_of(const DateOrTime& value) {
  std::ostringstream text;
  text << value;
  return text.str();
}

// Nothing when the node holds a number that Value cannot say; `bad_line` then tells where.
std::optional<Value> value_of(const toml::node& node, std::uint32_t& bad_line) {
  if (const auto* text = node.as_string()) return Value(text->get());
  if (const auto* integer = node.as_integer()) return Value(integer->get());
  if (const auto* flag = node.as_boolean()) return Value(flag->get());
  if (const auto* date = node.as_date()) return Value(text_of(date->get()));
  if (const auto* time = node.as_time()) return Value(text_of(time->get()));
  if (const auto* moment = node.as_date_time()) return Value(text_of(moment->get()));
  if (const auto* real = node.as_floating_point()) {
    if (std::isfinite(real->get())) return Value(real->get());
    bad_line = node.source().begin.line;
    return std::nullopt;
  }
  if (const auto* array = node.as_array()) {
    List list;
    for (const toml::node& item : *array) {
      auto value = value_of(item, bad_line);
      if (!value) return std::nullopt;
      list.push_back(std::move(*value));
    }
    return Value(std::move(list));
  }
  Object object;
  for (const auto& [name, member] : members_in_order(*node.as_table())) {
    auto value = value_of(*member, bad_line);
    if (!value) return std::nullopt;
    object.emplace_back(std::string(name), std::move(*value));
  }
  return Value(std::move(object));
}

Result<toml::table> parse(std::string_view text, std::string_view file_name) {
  toml::parse_result parsed = toml::parse(text);
  if (!parsed) {
    return unreadable(file_name, parsed.error().source().begin.line, parsed.error().description());
  }
  return std::move(parsed).table();
}

// A table is a section, unless a setting of that name is declared: then it is a value of the wrong type.
bool flatten(const toml::table& table, const std::string& prefix, std::vector<FileSetting>& settings,
             std::uint32_t& bad_line) {
  for (const auto& [name, node] : members_in_order(table)) {
    std::string key = prefix + std::string(name);
    if (node->is_table() && find_setting(key) == nullptr) {
      if (!flatten(*node->as_table(), key + ".", settings, bad_line)) return false;
      continue;
    }
    auto value = value_of(*node, bad_line);
    if (!value) return false;
    settings.push_back({std::move(key), std::move(*value), node->source().begin.line});
  }
  return true;
}

constexpr std::string_view no_such_number = "infinity and NaN have no meaning here";

}  // namespace

Result<Value> parse_toml(std::string_view text, std::string_view file_name) {
  const auto table = parse(text, file_name);
  if (!table) return table.error();
  std::uint32_t bad_line = 0;
  auto value = value_of(*table, bad_line);
  if (!value) return unreadable(file_name, bad_line, no_such_number);
  return std::move(*value);
}

Result<std::vector<FileSetting>> parse_settings_file(std::string_view text, std::string_view file_name) {
  const auto table = parse(text, file_name);
  if (!table) return table.error();
  std::vector<FileSetting> settings;
  std::uint32_t bad_line = 0;
  if (!flatten(*table, "", settings, bad_line)) return unreadable(file_name, bad_line, no_such_number);
  return settings;
}

}  // namespace candor
