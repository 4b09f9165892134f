// What becomes of leads, as schemas.
#include <nlohmann/json.hpp>

#include "openapi_schemas.h"

namespace candor {

void add_lead_schemas(nlohmann::ordered_json& schemas) {
  using Json = nlohmann::ordered_json;
  const auto reference = [](const char* name) {
    return Json{{"$ref", std::string("#/components/schemas/") + name}};
  };
  const Json id{{"type", "string"}, {"format", "uuid"}};
  const auto part = [&](const char* create) {
    return Json{{"type", "object"},
                {"description", "Either create, or the id of one that exists"},
                {"properties", {{"create", reference(create)}, {"id", id}}},
                {"additionalProperties", false}};
  };
  // Of a person only members are said: how he came to us is known of the lead.
  schemas["Conversion"] = {{"type", "object"},
                           {"properties",
                            {{"contact", part("ContactChange")},
                             {"company", part("CompanyChange")},
                             {"deal", part("DealChange")},
                             {"allow_duplicates", {{"type", "boolean"}}}}},
                           {"additionalProperties", false}};
  schemas["Converted"] = {{"type", "object"},
                          {"required", {"lead"}},
                          {"properties",
                           {{"lead", reference("Lead")},
                            {"contact", reference("Contact")},
                            {"company", reference("Company")},
                            {"deal", reference("Deal")}}}};
  const Json candidates{{"type", "array"}, {"items", {{"type", "object"}}}};
  schemas["ConversionProposal"] = {
      {"type", "object"},
      {"required", {"contact", "company", "deal", "duplicates"}},
      {"properties",
       {{"contact", reference("ContactChange")},
        {"company", reference("CompanyChange")},
        {"deal", reference("DealChange")},
        {"duplicates",
         {{"type", "object"},
          {"required", {"contact", "company"}},
          {"properties", {{"contact", candidates}, {"company", candidates}}}}}}}};
}

}  // namespace candor
