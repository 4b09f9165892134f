// Totals, values, bulk changes and timelines, as schemas.
#include <nlohmann/json.hpp>

#include "openapi_schemas.h"
#include "privacy/schema.h"
#include "privacy/totals.h"
#include "route_tables.h"

namespace candor {
namespace {

using Json = nlohmann::ordered_json;

Json list_of(Json item) {
  return {{"type", "array"}, {"items", std::move(item)}};
}

}  // namespace

void add_bulk_schema(const RecordType& type, Json& schemas) {
  const std::string name = capitalised(type.name);
  const Json actions{"change", "trash", "restore", "add_tags", "remove_tags"};
  Json ids = list_of({{"type", "string"}, {"format", "uuid"}});
  ids["minItems"] = 1;
  ids["maxItems"] = 200;
  schemas[name + "Bulk"] = {{"type", "object"},
                            {"required", {"ids", "action"}},
                            {"properties",
                             {{"ids", ids},
                              {"action", {{"type", "string"}, {"enum", actions}}},
                              {"patch", {{"$ref", "#/components/schemas/" + name + "Change"}}},
                              {"tags", list_of({{"type", "string"}})}}},
                            {"additionalProperties", false}};
}

void add_many_schemas(Json& schemas) {
  const Json text{{"type", "string"}}, number{{"type", "integer"}}, flag{{"type", "boolean"}};
  const Json id{{"type", "string"}, {"format", "uuid"}};
  const Json by_path{{"type", "object"}, {"additionalProperties", true}};
  Json paths = list_of(text);
  paths["maxItems"] = most_measures;
  schemas["TotalsQuery"] = {
      {"type", "object"},
      {"properties",
       {{"q", searched_text_schema()},
        {"where", by_path},
        {"group_by",
         {{"type", "string"},
          {"description",
           "A field, or a member of a list's objects (links.deal_id): then a record counts in each of its "
           "groups"}}},
        {"sum", paths},
        {"min", paths},
        {"max", paths},
        {"trashed", flag}}},
      {"additionalProperties", false}};
  const Json group{
      {"type", "object"},
      {"required", {"count"}},
      {"properties",
       {{"group",
         {{"description", "The value that the records of the group share; null: those without one"}}},
        {"count", number},
        {"sum", by_path},
        {"min", by_path},
        {"max", by_path}}}};
  schemas["Totals"] = {
      {"type", "object"},
      {"required", {"data"}},
      {"properties",
       {{"data", list_of(group)},
        {"more", {{"type", "boolean"}, {"description", "There are more than two hundred groups"}}}}}};
  schemas["ValuesQuery"] = {{"type", "object"},
                            {"required", {"field"}},
                            {"properties",
                             {{"field", text},
                              {"starts", {{"type", "string"}, {"maxLength", 200}}},
                              {"limit", {{"type", "integer"}, {"minimum", 1}, {"maximum", most_groups}}}}},
                            {"additionalProperties", false}};
  schemas["ValueList"] = {
      {"type", "object"},
      {"required", {"data"}},
      {"properties",
       {{"data", list_of({{"type", "object"},
                          {"required", {"value", "count"}},
                          {"properties", {{"value", Json::object()}, {"count", number}}}})}}}};
  const Json entry{
      {"type", "object"},
      {"required", {"at", "kind"}},
      {"properties",
       {{"at", {{"type", "string"}, {"format", "date-time"}}},
        {"kind", {{"type", "string"}, {"enum", {"activity", "comment", "attachment", "change", "privacy"}}}},
        {"record",
         {{"type", "object"},
          {"description", "The activity, comment or attachment as it is answered by itself"},
          {"additionalProperties", true}}},
        {"change", {{"$ref", "#/components/schemas/Change"}}},
        {"event", {{"$ref", "#/components/schemas/PersonEvent"}}}}}};
  schemas["Timeline"] = {
      {"type", "object"},
      {"required", {"data"}},
      {"properties",
       {{"data", list_of(entry)},
        {"next_before", {{"type", "string"}, {"description", "Send it as before for the next page"}}}}}};
  const Json refusal{{"type", "object"},
                     {"required", {"id", "code", "detail"}},
                     {"properties",
                      {{"id", id},
                       {"code", text},
                       {"detail", text},
                       {"errors", list_of({{"$ref", "#/components/schemas/FieldError"}})}}}};
  schemas["BulkReport"] = {{"type", "object"},
                           {"required", {"done", "refused"}},
                           {"properties", {{"done", list_of(id)}, {"refused", list_of(refusal)}}}};
}

}  // namespace candor
