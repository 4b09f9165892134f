// Rules, explanations and consents from files, as schemas.
#include <nlohmann/json.hpp>

#include "openapi_schemas.h"
#include "privacy/explain.h"

namespace candor {
namespace {

using Json = nlohmann::ordered_json;

Json text() {
  return {{"type", "string"}};
}
Json list_of(Json items) {
  return {{"type", "array"}, {"items", std::move(items)}};
}
Json words(std::initializer_list<const char*> list) {
  Json choices = Json::array();
  for (const auto* word : list) choices.push_back(word);
  return {{"type", "string"}, {"enum", choices}};
}
Json object(std::initializer_list<const char*> required, Json properties) {
  Json names = Json::array();
  for (const auto* name : required) names.push_back(name);
  return {{"type", "object"}, {"required", names}, {"properties", std::move(properties)}};
}
Json in_both() {
  return object({"en", "de"}, {{"en", text()}, {"de", text()}});
}

Json rule_with(Json members) {
  members["rule"] = text();
  members["article"] = text();
  members["explain"] = in_both();
  return members;
}

template <class Enum>
Json names_up_to(Enum last) {
  Json choices = Json::array();
  for (std::size_t i = 0; i <= static_cast<std::size_t>(last); ++i) {
    choices.push_back(name_of(static_cast<Enum>(i)));
  }
  return {{"type", "string"}, {"enum", choices}};
}

}  // namespace

void add_explain_schemas(Json& schemas) {
  const Json number{{"type", "integer"}}, flag{{"type", "boolean"}};
  schemas["RuleList"] =
      object({"data"}, {{"data", list_of(object({"rule", "reason", "article", "severity", "explain"},
                                                rule_with({{"reason", text()}, {"severity", number}})))}});
  schemas["Question"] =
      object({"operation"}, {{"operation", text()},
                             {"record_type", text()},
                             {"record_id", {{"type", "string"}, {"format", "uuid"}}},
                             {"channel", words({"email", "text_message", "call", "letter"})},
                             {"content", words({"advertising", "answer", "contract", "notice", "rights"})}});
  schemas["Question"]["additionalProperties"] = false;
  const Json rule = object({"rule", "reason", "article", "explain"}, rule_with({{"reason", text()}}));
  const Json masked = object({"field", "rule", "reason", "article", "explain"},
                             rule_with({{"field", text()}, {"reason", text()}}));
  const Json duty = object({"obligation", "rule", "article", "explain"}, rule_with({{"obligation", text()}}));
  const Json way = object({"way", "may"}, {{"way", names_up_to(Way::create_token)}, {"may", flag}});
  schemas["Explanation"] = object({"effect", "also", "masked", "basis", "obligations", "ways", "who"},
                                  rule_with({{"effect", words({"allowed", "masked", "denied", "not_found"})},
                                             {"reason", text()},
                                             {"severity", number},
                                             {"also", list_of(rule)},
                                             {"masked", list_of(masked)},
                                             {"basis", {{"type", Json::array({"string", "null"})}}},
                                             {"obligations", list_of(duty)},
                                             {"ways", list_of(way)},
                                             {"who", list_of(names_up_to(Role::data_protection_officer))}}));
  const Json row = object(
      {"record", "status", "code", "detail"},
      {{"record", number}, {"status", words({"recorded", "refused"})}, {"code", text()}, {"detail", text()}});
  schemas["ConsentsImport"] =
      object({"recorded", "refused", "rows"},
             {{"recorded", number},
              {"refused", number},
              {"rows", list_of(row)},
              {"ended_early", object({"code", "detail"}, {{"code", text()}, {"detail", text()}})}});
}

}  // namespace candor
