// A record's history and a person's privacy, as schemas.
#include <nlohmann/json.hpp>

#include "openapi_schemas.h"
#include "privacy/audit_types.h"
#include "privacy/purpose.h"
#include "privacy/record_tabs.h"

namespace candor {
namespace {

using Json = nlohmann::ordered_json;

Json nullable(Json schema) {
  schema["type"] = Json::array({schema["type"], "null"});
  return schema;
}

Json names(std::initializer_list<std::string_view> list) {
  Json choices = Json::array();
  for (auto name : list) choices.push_back(name);
  return {{"type", "string"}, {"enum", choices}};
}

Json required(std::initializer_list<const char*> list) {
  Json all = Json::array();
  for (const auto* name : list) all.push_back(name);
  return all;
}

Json purpose_names() {
  Json choices = Json::array();
  for (std::size_t i = 2; i < purpose_count; ++i) choices.push_back(name_of(static_cast<Purpose>(i)));
  return {{"type", "string"}, {"enum", choices}};
}

}  // namespace

void add_tab_schemas(Json& schemas) {
  const Json text{{"type", "string"}}, number{{"type", "integer"}};
  const Json id{{"type", "string"}, {"format", "uuid"}}, date{{"type", "string"}, {"format", "date"}};
  const Json time{{"type", "string"}, {"format", "date-time"}};
  const Json title{
      {"type", "object"}, {"required", required({"en", "de"})}, {"properties", {{"en", text}, {"de", text}}}};
  schemas["Actor"] = {{"type", "object"},
                      {"required", required({"kind"})},
                      {"properties",
                       {{"kind", names({name_of(ActorKind::user), name_of(ActorKind::token),
                                        name_of(ActorKind::job), name_of(ActorKind::local_operator),
                                        name_of(ActorKind::anonymous), name_of(ActorKind::none)})},
                        {"id", id},
                        {"name", text}}}};
  const Json actor{{"$ref", "#/components/schemas/Actor"}};
  const Json members{{"type", "object"}, {"additionalProperties", true}};
  const Json change{
      {"type", "object"},
      {"required",
       required({"sequence", "time", "operation", "actor", "fields", "detail", "before", "after"})},
      {"properties",
       {{"sequence", number},
        {"time", time},
        {"operation",
         names({name_of(Operation::create), name_of(Operation::import), name_of(Operation::update),
                name_of(Operation::trash), name_of(Operation::restore)})},
        {"actor", actor},
        {"fields", {{"type", "array"}, {"items", text}}},
        {"detail", names({name_of(DetailState::none), name_of(DetailState::whole),
                          name_of(DetailState::redacted), name_of(DetailState::damaged)})},
        {"before", members},
        {"after", members}}}};
  schemas["ChangeList"] = {
      {"type", "object"},
      {"required", required({"data"})},
      {"properties", {{"data", {{"type", "array"}, {"items", change}}}, {"next_before", number}}}};
  const Json purpose{{"type", "object"},
                     {"required", required({"purpose", "title", "allowed", "basis"})},
                     {"properties",
                      {{"purpose", purpose_names()},
                       {"title", title},
                       {"allowed", {{"type", "boolean"}}},
                       {"basis", nullable(text)},
                       {"reason", text},
                       {"rule", text},
                       {"article", text},
                       {"explain", text}}}};
  schemas["PersonPrivacy"] = {
      {"type", "object"},
      {"required", required({"collected", "purposes", "restricted", "notice", "retention"})},
      {"properties",
       {{"collected",
         {{"type", "object"},
          {"required", required({"context", "title", "at", "by"})},
          {"properties",
           {{"context", nullable(text)},
            {"title", nullable(title)},
            {"at", time},
            {"by", actor},
            {"source", text}}}}},
        {"purposes", {{"type", "array"}, {"items", purpose}}},
        {"restricted", {{"type", "boolean"}}},
        {"notice",
         {{"type", "object"},
          {"required", required({"duty", "due_on"})},
          {"properties",
           {{"duty", names({name_of(NoticeDuty::none), name_of(NoticeDuty::at_collection),
                            name_of(NoticeDuty::within_one_month)})},
            {"due_on", nullable(date)}}}}},
        {"retention",
         {{"type", "object"},
          {"required", required({"months", "ends_on"})},
          {"properties", {{"months", nullable(number)}, {"ends_on", nullable(date)}}}}}}}};
}

}  // namespace candor
