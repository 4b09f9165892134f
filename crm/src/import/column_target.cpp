#include "import/column_target.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "crm/import/record_file.h"
#include "outside_name.h"

namespace candor {
namespace {

constexpr std::uint8_t most_items = 99;
constexpr std::string_view company_members[] = {"name", "role", "inactive"};

// The declared name, which lives as long as the program.
std::string_view member_named(const FieldDeclaration& field, std::string_view name) {
  if (field.name == "companies") {
    const auto found = std::ranges::find(company_members, name);
    return found == std::end(company_members) ? std::string_view{} : *found;
  }
  const auto found = std::ranges::find_if(field.members, [&](const FieldDeclaration& member) {
    return member.name == name || outside_name(member) == name;
  });
  return found == field.members.end() || found->rules.read_only ? std::string_view{} : found->name;
}

std::uint8_t item_number(std::string_view text) {
  unsigned number = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (failure != std::errc() || end != text.data() + text.size() || number > most_items) return 0;
  return static_cast<std::uint8_t>(number);
}

}  // namespace

std::optional<ColumnTarget> column_target_named(const RecordType& type, std::string_view path) {
  auto parts = split(path, '.');
  ColumnTarget target;
  for (const FieldDeclaration& field : type.fields) {
    if (field.name == parts.front() || outside_name(field) == parts.front()) target.field = &field;
  }
  if (target.field == nullptr || target.field->rules.read_only) return std::nullopt;
  const bool list = target.field->type == FieldType::list;
  if (!list && target.field->type != FieldType::text_list) {
    if (parts.size() != 1) return std::nullopt;
    return target;
  }
  parts.erase(parts.begin());
  if (!parts.empty() && (target.item = item_number(parts.front())) != 0) parts.erase(parts.begin());
  if (parts.size() != (list ? 1u : 0u)) return std::nullopt;
  if (list) target.member = member_named(*target.field, parts.front());
  if (list && target.member.empty()) return std::nullopt;
  return target;
}

std::string path_of(const ColumnTarget& target) {
  std::string path(outside_name(*target.field));
  if (target.member.empty()) return path;
  const auto member = std::ranges::find(target.field->members, target.member, &FieldDeclaration::name);
  return path + "." +
         std::string(member == target.field->members.end() ? target.member : outside_name(*member));
}

void number_items(std::vector<ColumnTarget>& targets) {
  for (ColumnTarget& target : targets) {
    const bool list = target.field != nullptr &&
                      (target.field->type == FieldType::list || target.field->type == FieldType::text_list);
    if (!list || target.item != 0) continue;
    std::uint8_t number = 1;
    const auto taken = [&](const ColumnTarget& other) {
      return other.field == target.field && other.member == target.member && other.item == number;
    };
    while (number < most_items && std::ranges::any_of(targets, taken)) ++number;
    target.item = number;
  }
}

std::vector<std::string> import_targets(const RecordType& type) {
  std::vector<std::string> targets;
  for (const FieldDeclaration& field : type.fields) {
    if (field.rules.read_only) continue;
    if (field.type != FieldType::list) {
      targets.emplace_back(outside_name(field));
      continue;
    }
    const std::string list(field.name);
    if (field.name == "companies") {
      for (const std::string_view member : company_members)
        targets.push_back(list + "." + std::string(member));
      continue;
    }
    for (const FieldDeclaration& member : field.members) {
      if (!member.rules.read_only) targets.push_back(list + "." + std::string(outside_name(member)));
    }
  }
  return targets;
}

}  // namespace candor
