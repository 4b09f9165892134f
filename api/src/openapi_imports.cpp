// What imports and exports answer and take, as schemas.
#include <nlohmann/json.hpp>

#include "crm/import/import_records.h"
#include "openapi_schemas.h"

namespace candor {
namespace {

using Json = nlohmann::ordered_json;

const Json text{{"type", "string"}}, number{{"type", "integer"}}, flag{{"type", "boolean"}};
const Json id{{"type", "string"}, {"format", "uuid"}};
const Json time{{"type", "string"}, {"format", "date-time"}};

Json list_of(Json item) {
  return {{"type", "array"}, {"items", std::move(item)}};
}

Json reference(std::string_view schema) {
  return {{"$ref", "#/components/schemas/" + std::string(schema)}};
}

Json data_of(Json item) {
  return {{"type", "object"}, {"required", {"data"}}, {"properties", {{"data", list_of(std::move(item))}}}};
}

Json states() {
  Json names = Json::array();
  for (const auto state :
       {ImportState::running, ImportState::done, ImportState::cancelled, ImportState::interrupted}) {
    names.push_back(name_of(state));
  }
  return {{"type", "string"}, {"enum", names}};
}

Json statuses() {
  Json names = Json::array();
  for (const auto status :
       {ImportStatus::created, ImportStatus::merged, ImportStatus::duplicate, ImportStatus::refused}) {
    names.push_back(name_of(status));
  }
  return {{"type", "string"}, {"enum", names}};
}

Json formats() {
  return {{"type", "string"}, {"enum", {"google_csv", "outlook_csv", "candor_csv", "csv", "vcard"}}};
}

Json counts() {
  return {{"total", number},      {"processed", number}, {"created", number},          {"merged", number},
          {"duplicates", number}, {"refused", number},   {"companies_created", number}};
}

Json required_of(const Json& properties) {
  Json names = Json::array();
  for (const auto& [name, schema] : properties.items()) names.push_back(name);
  return names;
}

Json object_of(Json properties) {
  Json required = required_of(properties);
  return {{"type", "object"}, {"required", std::move(required)}, {"properties", std::move(properties)}};
}

}  // namespace

void add_import_schemas(Json& schemas) {
  schemas["ImportRow"] = {{"type", "object"},
                          {"required", {"record", "status"}},
                          {"properties",
                           {{"record", number},
                            {"status", statuses()},
                            {"id",
                             {{"type", "string"},
                              {"format", "uuid"},
                              {"description", "The new record, or the one that was there"}}},
                            {"similar", list_of(id)},
                            {"code", text},
                            {"errors", list_of(reference("FieldError"))}}}};
  Json import{{"id", id}, {"state", states()}, {"context", text}, {"record_type", text}};
  import.update(counts());
  import.update(Json{{"dry_run", flag}, { "started_at", time }});
  schemas["Import"] = object_of(std::move(import));
  schemas["Import"]["properties"]["ended_at"] = {{"type", {"string", "null"}}, {"format", "date-time"}};
  schemas["ImportList"] = data_of(reference("Import"));
  schemas["ImportRowList"] = data_of(reference("ImportRow"));
  schemas["ImportRowList"]["properties"]["next_after"] = number;
  Json report{{"id", id}, {"state", states()}, {"format", formats()}};
  report.update(counts());
  report.update(
      Json{{"dry_run", flag}, {"unused_columns", list_of(text)}, {"rows", list_of(reference("ImportRow"))}});
  schemas["ImportReport"] = object_of(std::move(report));
  schemas["ImportReport"]["properties"]["ended_early"] = {{"type", "object"},
                                                          {"properties", {{"code", text}, {"detail", text}}}};
  schemas["ImportPreview"] = object_of(
      {{"format", formats()},
       {"encoding", text},
       {"delimiter", {{"type", {"string", "null"}}}},
       {"records", number},
       {"columns",
        list_of(object_of({{"name", text}, {"sample", text}, {"target", {{"type", {"string", "null"}}}}}))},
       {"targets", list_of(text)}});
  schemas["Export"] = {{"type", "object"},
                       {"required", {"format"}},
                       {"properties",
                        {{"format", {{"type", "string"}, {"enum", {"csv", "vcard"}}}},
                         {"q", searched_text_schema()},
                         {"where", {{"type", "object"}, {"additionalProperties", true}}},
                         {"sort", list_of(text)},
                         {"trashed", flag},
                         {"ids", {{"type", "array"}, {"items", id}, {"maxItems", 10'000}}}}},
                       {"additionalProperties", false}};
}

}  // namespace candor
