// The declarations of the records, for programs and pages that draw lists and forms from them.
#include <algorithm>

#include "application.h"
#include "crm/catalog.h"
#include "handlers/handlers.h"
#include "json.h"
#include "present.h"
#include "privacy/filterable.h"

namespace candor::handlers {
namespace {

using Paths = std::vector<FilterablePath>;

Value present_operators(const FilterablePath* path) {
  List names;
  for (std::size_t i = 0; path && i < filter_operator_count; ++i) {
    const auto filter_operator = static_cast<FilterOperator>(i);
    if (path->operators.contains(filter_operator)) names.emplace_back(name_of(filter_operator));
  }
  return names;
}

std::string_view name_of_class(PrivacyClass privacy_class) {
  switch (privacy_class) {
    case PrivacyClass::open:
      return "open";
    case PrivacyClass::personal:
      return "personal";
    case PrivacyClass::special:
      break;
  }
  return "special";
}

Value present_field(const FieldDeclaration& field, const std::string& path, const Paths& paths) {
  const auto found = std::ranges::find(paths, path, &FilterablePath::path);
  const auto* filterable = found == paths.end() ? nullptr : &*found;
  Object object{{"name", field.name},
                {"type", name_of(field.type)},
                {"privacy_class", name_of_class(field.privacy_class)},
                {"retention_class", name_of(field.retention_class)},
                {"required", field.rules.required},
                {"read_only", field.rules.read_only},
                {"searchable", field.rules.searchable},
                {"sortable", field.rules.sortable},
                {"filterable", filterable != nullptr},
                {"operators", present_operators(filterable)}};
  if (field.rules.max_length) object.emplace_back("max_length", std::int64_t{field.rules.max_length});
  if (field.rules.max_items) object.emplace_back("max_items", std::int64_t{field.rules.max_items});
  if (field.rules.minimum != INT64_MIN) object.emplace_back("minimum", field.rules.minimum);
  if (field.rules.maximum != INT64_MAX) object.emplace_back("maximum", field.rules.maximum);
  if (!field.rules.references.empty()) object.emplace_back("references", field.rules.references);
  if (!field.rules.choices.empty()) {
    List choices;
    for (auto choice : field.rules.choices) choices.emplace_back(choice);
    object.emplace_back("choices", std::move(choices));
  }
  if (!field.members.empty()) {
    List members;
    for (const auto& member : field.members) {
      members.push_back(present_field(member, path + "." + std::string(member.name), paths));
    }
    object.emplace_back("members", std::move(members));
  }
  return object;
}

List present_system_fields() {
  List fields;
  for (const auto& path : filterable_system_paths()) {
    fields.emplace_back(Object{{"name", path.path},
                               {"type", name_of(path.type)},
                               {"read_only", path.path != "owner_id"},
                               {"sortable", path.sortable},
                               {"filterable", true},
                               {"operators", present_operators(&path)}});
  }
  return fields;
}

Value present_type(const RecordType& type) {
  const auto paths = filterable_paths(type);
  List titles, fields;
  for (auto name : type.title_fields) titles.emplace_back(name);
  for (const auto& field : type.fields) {
    fields.push_back(present_field(field, std::string(field.name), paths));
  }
  Object object{{"name", type.name},
                {"plural", type.plural},
                {"subject", name_of(type.subject)},
                {"place", name_of(type.place)},
                {"created_by", type.created_by_upload ? "upload" : "form"},
                {"title_fields", std::move(titles)},
                {"fields", std::move(fields)},
                {"system_fields", present_system_fields()}};
  if (!type.person_flag.empty()) object.emplace_back("person_flag", type.person_flag);
  return object;
}

std::string all_types() {
  List data;
  for (const auto* type : catalog()) data.push_back(present_type(*type));
  return to_json(Object{{"data", std::move(data)}});
}

}  // namespace

http::Response record_types(Application&, Call&) {
  static const std::string document = all_types();
  return json_response(200, document);
}

}  // namespace candor::handlers
