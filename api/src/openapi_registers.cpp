// Registers, as schemas.
#include <nlohmann/json.hpp>

#include "openapi_schemas.h"

namespace candor {
namespace {

using Json = nlohmann::ordered_json;

const Json text{{"type", "string"}};
const Json flag{{"type", "boolean"}};
const Json number{{"type", "integer"}};
const Json date{{"type", "string"}, {"format", "date"}};
const Json time_text{{"type", "string"}, {"format", "date-time"}};

Json object(Json properties, std::initializer_list<const char*> required) {
  Json list = Json::array();
  for (const auto* name : required) list.push_back(name);
  Json schema{{"type", "object"}, {"properties", std::move(properties)}};
  if (!list.empty()) schema["required"] = list;
  return schema;
}

Json several(Json item) {
  return {{"type", "array"}, {"items", std::move(item)}};
}

Json reference(const char* schema) {
  return {{"$ref", std::string("#/components/schemas/") + schema}};
}

}  // namespace

void add_register_schemas(Json& schemas) {
  schemas["TextInLanguages"] = object({{"en", text}, {"de", text}}, {"en", "de"});
  schemas["Warning"] = object({{"code", text}, {"detail", reference("TextInLanguages")}}, {"code", "detail"});
  const Json actor = object({{"kind", text}, {"id", text}, {"name", text}}, {"kind"});
  Json head{
      {"name",
       {{"type", "string"}, {"enum", {"purposes", "collection_contexts", "balancing_tests", "notices"}}}},
      {"version", number},
      {"valid_from", date},
      {"may_change", flag},
      {"changed_at", time_text},
      {"changed_by", actor}};
  const Json national = object({{"file", text}, {"valid_from", date}, {"checked_on", date}, {"stale", flag}},
                               {"file", "valid_from", "checked_on", "stale"});
  schemas["RegisterOverview"] =
      object({{"data", several(object(head, {"name", "version", "valid_from", "may_change"}))},
              {"national", several(national)},
              {"warnings", several(reference("Warning"))}},
             {"data", "national", "warnings"});
  schemas["RegisterEntry"] = object({{"name", text}}, {"name"});
  schemas["RegisterEntry"]["description"] =
      "All members of the entry, as the register's file has them; texts in two languages as {en, de}. `note` "
      "says "
      "why, and is kept";
  head["entries"] = several(reference("RegisterEntry"));
  schemas["Register"] = object(head, {"name", "version", "valid_from", "may_change", "entries"});
  schemas["RegisterVersionList"] =
      object({{"data", several(object({{"version", number},
                                       {"at", time_text},
                                       {"by", actor},
                                       {"entry", text},
                                       {"adopted", flag},
                                       {"note", text}},
                                      {"version", "at", "by", "entry", "adopted"}))}},
             {"data"});
  const Json texts{{"wording", reference("TextInLanguages")}, {"what_changed", reference("TextInLanguages")}};
  schemas["NewNoticeVersion"] = object(texts, {"wording", "what_changed"});
  schemas["NewNoticeVersion"]["additionalProperties"] = false;
  Json version{{"number", number}, {"valid_from", date}};
  version.update(texts);
  schemas["NoticeVersion"] = object(version, {"number", "valid_from", "wording", "what_changed"});
}

}  // namespace candor
