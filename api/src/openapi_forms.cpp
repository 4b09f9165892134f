// What GET /record-types answers, as schemas.
#include <nlohmann/json.hpp>

#include "openapi_schemas.h"
#include "privacy/filterable.h"
#include "privacy/schema.h"

namespace candor {
namespace {

using Json = nlohmann::ordered_json;

Json type_names() {
  Json names = Json::array();
  for (auto type = FieldType::flag; type <= FieldType::money;
       type = static_cast<FieldType>(static_cast<int>(type) + 1)) {
    names.push_back(name_of(type));
  }
  return names;
}

Json operator_names() {
  Json names = Json::array();
  for (std::size_t i = 0; i < filter_operator_count; ++i) {
    names.push_back(name_of(static_cast<FilterOperator>(i)));
  }
  return names;
}

}  // namespace

void add_form_schemas(Json& schemas) {
  const Json text{{"type", "string"}}, number{{"type", "integer"}}, flag{{"type", "boolean"}};
  const Json texts{{"type", "array"}, {"items", text}};
  const Json type{{"type", "string"}, {"enum", type_names()}};
  const Json operators{{"type", "array"}, {"items", {{"type", "string"}, {"enum", operator_names()}}}};
  const Json privacy_class{{"type", "string"}, {"enum", {"open", "personal", "special"}}};
  schemas["Field"] = {
      {"type", "object"},
      {"required",
       {"name", "type", "privacy_class", "retention_class", "required", "read_only", "searchable", "sortable",
        "filterable", "operators"}},
      {"properties",
       {{"name", text},
        {"type", type},
        {"privacy_class", privacy_class},
        {"retention_class", text},
        {"required", flag},
        {"read_only", flag},
        {"searchable", flag},
        {"sortable", flag},
        {"filterable", flag},
        {"operators", operators},
        {"max_length", number},
        {"max_items", number},
        {"minimum", number},
        {"maximum", number},
        {"references", {{"type", "string"}, {"description", "Name of the record type an id points to"}}},
        {"choices", texts},
        {"members", {{"type", "array"}, {"items", {{"$ref", "#/components/schemas/Field"}}}}}}}};
  schemas["SystemField"] = {
      {"type", "object"},
      {"required", {"name", "type", "read_only", "sortable", "filterable", "operators"}},
      {"properties",
       {{"name", text},
        {"type", type},
        {"read_only", flag},
        {"sortable", flag},
        {"filterable", flag},
        {"operators", operators}}}};
  schemas["RecordType"] = {
      {"type", "object"},
      {"required",
       {"name", "plural", "subject", "place", "created_by", "title_fields", "fields", "system_fields"}},
      {"properties",
       {{"name", text},
        {"plural", {{"type", "string"}, {"description", "The path of its list"}}},
        {"subject", {{"type", "string"}, {"enum", {"person", "record", "house"}}}},
        {"place",
         {{"type", "string"},
          {"enum", {"list", "settings", "part"}},
          {"description", "Where people meet it: a list of its own, the settings, or other records"}}},
        {"created_by", {{"type", "string"}, {"enum", {"form", "upload"}}}},
        {"title_fields", texts},
        {"person_flag",
         {{"type", "string"}, {"description", "The flag that makes a record of this type a person's"}}},
        {"fields", {{"type", "array"}, {"items", {{"$ref", "#/components/schemas/Field"}}}}},
        {"system_fields", {{"type", "array"}, {"items", {{"$ref", "#/components/schemas/SystemField"}}}}}}}};
  schemas["RecordTypeList"] = {
      {"type", "object"},
      {"required", {"data"}},
      {"properties",
       {{"data", {{"type", "array"}, {"items", {{"$ref", "#/components/schemas/RecordType"}}}}}}}};
}

}  // namespace candor
