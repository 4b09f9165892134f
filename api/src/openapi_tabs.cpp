// A record's history and notifications, as schemas.
#include <nlohmann/json.hpp>

#include "openapi_schemas.h"
#include "privacy/audit_types.h"
#include "privacy/feed.h"
#include "privacy/purpose.h"
#include "privacy/record_tabs.h"

namespace candor {
namespace {

using Json = nlohmann::ordered_json;

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

}  // namespace

void add_tab_schemas(Json& schemas) {
  const Json text{{"type", "string"}}, number{{"type", "integer"}};
  const Json id{{"type", "string"}, {"format", "uuid"}};
  const Json time{{"type", "string"}, {"format", "date-time"}};
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
  schemas["Change"] = {
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
  const Json change{{"$ref", "#/components/schemas/Change"}};
  schemas["ChangeList"] = {
      {"type", "object"},
      {"required", required({"data"})},
      {"properties", {{"data", {{"type", "array"}, {"items", change}}}, {"next_before", number}}}};
  const Json place{{"type", "object"},
                   {"required", required({"record_type", "record_id"})},
                   {"properties", {{"record_type", text}, {"record_id", id}}}};
  const Json notification{
      {"type", "object"},
      {"required", required({"sequence", "kind", "record_type", "at", "read"})},
      {"properties",
       {{"sequence", number},
        {"kind", names({name_of(NotificationKind::mention), name_of(NotificationKind::assigned),
                        name_of(NotificationKind::reminder)})},
        {"record_type", text},
        {"record_id",
         {{"type", "string"},
          {"format", "uuid"},
          {"description", "Missing when the user may not know of the record."}}},
        {"part", place},
        {"at", time},
        {"actor", actor},
        {"name", text},
        {"read", {{"type", "boolean"}}}}}};
  schemas["NotificationList"] = {{"type", "object"},
                                 {"required", required({"data", "unread"})},
                                 {"properties",
                                  {{"data", {{"type", "array"}, {"items", notification}}},
                                   {"unread", number},
                                   {"next_before", number}}}};
  schemas["ReadNotifications"] = {
      {"type", "object"},
      {"properties",
       {{"sequences", {{"type", "array"}, {"items", number}, {"maxItems", 1000}}}, {"up_to", number}}}};
}

}  // namespace candor
