#include "openapi.h"

#include <nlohmann/json.hpp>

#include "crm/catalog.h"
#include "openapi_schemas.h"
#include "privacy/access.h"
#include "privacy/filterable.h"
#include "privacy/purpose.h"
#include "route.h"
#include "route_tables.h"

namespace candor {
namespace {

using Json = nlohmann::ordered_json;

Json reference(std::string_view schema) {
  return {{"$ref", "#/components/schemas/" + std::string(schema)}};
}

Json purpose_names() {
  Json names = Json::array();
  for (std::size_t i = 2; i < purpose_count; ++i) names.push_back(name_of(static_cast<Purpose>(i)));
  return names;
}

Json string_of(std::initializer_list<std::string_view> names) {
  Json choices = Json::array();
  for (auto name : names) choices.push_back(name);
  return {{"type", "string"}, {"enum", choices}};
}

Json list_of(Json item) {
  return {{"type", "object"},
          {"required", {"data"}},
          {"properties", {{"data", {{"type", "array"}, {"items", std::move(item)}}}}}};
}

void add_fixed_schemas(Json& schemas) {
  const Json text{{"type", "string"}}, number{{"type", "integer"}},
      id{{"type", "string"}, {"format", "uuid"}};
  const Json texts{{"type", "array"}, {"items", text}};
  const Json localized{{"type", "object"}, {"properties", {{"en", text}, {"de", text}}}};
  const Json bases = string_of(
      {"consent", "contract", "legal_obligation", "vital_interest", "public_task", "legitimate_interest"});
  schemas["Collection"] = {
      {"type", "object"},
      {"required", {"context"}},
      {"properties",
       {{"context", text}, {"source", text}, {"consent", {{"$ref", "#/components/schemas/StatedConsent"}}}}},
      {"additionalProperties", false}};
  schemas["NamedBasis"] = {{"type", "object"},
                           {"required", {"purpose", "basis"}},
                           {"properties",
                            {{"purpose", {{"type", "string"}, {"enum", purpose_names()}}},
                             {"basis", bases},
                             {"reference", text}}}};
  schemas["Included"] = {
      {"type", "object"},
      {"description", "Names of the records that those shown point to, by their type"},
      {"additionalProperties",
       {{"type", "array"},
        {"items",
         {{"type", "object"}, {"required", {"id", "name"}}, {"properties", {{"id", id}, {"name", text}}}}}}}};
  schemas["Search"] = {
      {"type", "object"},
      {"properties",
       {{"q", searched_text_schema()},
        {"where",
         {{"type", "object"},
          {"description",
           "{\"field\": value} or {\"field\": {\"operator\": value}}; members are and-ed, \"and\" and \"or\" "
           "take lists of such objects"},
          {"additionalProperties", true}}},
        {"sort", {{"type", "array"}, {"maxItems", 2}, {"items", text}}},
        {"limit", {{"type", "integer"}, {"minimum", 1}, {"maximum", 200}}},
        {"cursor", text},
        {"count", {{"type", "boolean"}}},
        {"trashed", {{"type", "boolean"}}},
        {"include", texts}}},
      {"additionalProperties", false}};
  schemas["CollectionContextList"] =
      list_of({{"type", "object"},
               {"properties",
                {{"name", text},
                 {"title", localized},
                 {"explanation", localized},
                 {"bases",
                  {{"type", "array"},
                   {"items",
                    {{"type", "object"},
                     {"properties", {{"purpose", text}, {"basis", bases}, {"balancing_test", text}}}}}}},
                 {"notice", string_of({"none", "at_collection", "within_one_month"})},
                 {"retention_months", number},
                 {"default_with_company", {{"type", "boolean"}}},
                 {"default_without_company", {{"type", "boolean"}}}}}});
  schemas["PurposeList"] = list_of({{"type", "object"},
                                    {"properties",
                                     {{"name", text},
                                      {"title", localized},
                                      {"description", localized},
                                      {"bases", {{"type", "array"}, {"items", bases}}},
                                      {"permitted", {{"type", "boolean"}}}}}});
  schemas["AuditEvent"] = {{"type", "object"},
                           {"properties",
                            {{"sequence", number},
                             {"at", {{"type", "string"}, {"format", "date-time"}}},
                             {"actor_kind", text},
                             {"actor_id", id},
                             {"roles", texts},
                             {"operation", text},
                             {"purpose", text},
                             {"verdict", string_of({"allow", "mask", "deny", "failed"})},
                             {"rule", text},
                             {"record_type", text},
                             {"record_id", id},
                             {"fields", texts},
                             {"count", number},
                             {"request_id", id}}}};
  schemas["AuditEventList"] = list_of(reference("AuditEvent"));
  schemas["AuditEventList"]["properties"]["next_before"] = number;
  schemas["InclusionProof"] = {{"type", "object"},
                               {"properties",
                                {{"sequence", number},
                                 {"tree_size", number},
                                 {"leaf", text},
                                 {"path", texts},
                                 {"root", text},
                                 {"checkpoint", text},
                                 {"verifier_key", text}}}};
  schemas["ConsistencyProof"] = {{"type", "object"},
                                 {"properties", {{"first", number}, {"second", number}, {"path", texts}}}};
  schemas["Health"] = {
      {"type", "object"},
      {"required", {"status"}},
      {"properties",
       {{"status", text}, {"database", text}, {"keys", text}, {"audit_log", text}, {"search_index", text}}}};
  schemas["FieldError"] = {{"type", "object"},
                           {"properties", {{"field", text}, {"code", text}, {"message", text}}}};
  schemas["Problem"] = {
      {"type", "object"},
      {"description", "RFC 9457"},
      {"required", {"type", "title", "status", "detail", "code", "request_id"}},
      {"properties",
       {{"type", text},
        {"title", text},
        {"status", number},
        {"detail", text},
        {"code", text},
        {"request_id", id},
        {"errors", {{"type", "array"}, {"items", reference("FieldError")}}},
        {"candidates",
         {{"type", "array"},
          {"description", "Of possible_duplicate: the records it may be, as far as you may see them"},
          {"items", {{"type", "object"}}}}},
        {"decision",
         {{"type", "object"},
          {"properties",
           {{"reason", text}, {"rule", text}, {"article", text}, {"explain", text}, {"also", texts}}}}}}}};
}

Json parameter(std::string_view name, std::string_view where, bool required, Json schema,
               std::string_view description) {
  Json out{{"name", name}, {"in", where}, {"required", required}, {"schema", std::move(schema)}};
  if (!description.empty()) out["description"] = description;
  return out;
}

// One parameter for each field, which stands for its operators too: created_at[gte]=...
void add_filters(const RecordType& type, Json& parameters) {
  for (const auto& path : filterable_paths(type)) {
    if (!path.may_stand_in_url()) continue;
    std::string operators;
    for (std::size_t i = 0; i < filter_operator_count; ++i) {
      const auto one = static_cast<FilterOperator>(i);
      if (path.operators.contains(one)) operators += (i ? ", " : "") + std::string(name_of(one));
    }
    parameters.push_back(
        parameter(path.path, "query", false, {{"type", "string"}},
                  "Equal to this; or " + path.path + "[operator]=value with one of " + operators));
  }
}

Json parameters_of(const Route& route) {
  const Json text{{"type", "string"}};
  Json parameters = Json::array();
  for (std::size_t at = route.path.find('{'); at != std::string_view::npos;
       at = route.path.find('{', at + 1)) {
    const auto end = route.path.find('}', at);
    const auto name = route.path.substr(at + 1, end - at - 1);
    Json schema{{"type", "integer"}};
    if (name == "id") schema = {{"type", "string"}, {"format", "uuid"}};
    if (name == "file" || name == "name" || name == "entry") schema = text;
    parameters.push_back(parameter(name, "path", true, std::move(schema), ""));
  }
  for (auto name : route.query) {
    Json schema = text;
    if (name == "limit") schema = {{"type", "integer"}, {"minimum", 1}, {"maximum", 200}, {"default", 50}};
    if (name == "trashed" || name == "count") schema = {{"type", "boolean"}};
    if (name == "q") schema = searched_text_schema();
    parameters.push_back(parameter(name, "query", false, std::move(schema), ""));
  }
  if (route.filters) add_filters(*route.type, parameters);
  if (route.type) {
    parameters.push_back(parameter("Candor-Purpose", "header", false,
                                   {{"type", "string"}, {"enum", purpose_names()}},
                                   "What the data is needed for; a token may have a default"));
  }
  if (route.method == http::Method::patch || route.method == http::Method::delete_) {
    if (route.type) {
      parameters.push_back(parameter("If-Match", "header", route.method == http::Method::patch, text,
                                     "The ETag that was read"));
    }
  }
  if (route.method == http::Method::put) {
    parameters.push_back(parameter("If-Match", "header", true, text, "The ETag that was read"));
  }
  const bool checks_duplicates = route.type && route.body != BodyKind::file &&
                                 (route.answer_status == 201 || route.method == http::Method::patch);
  if (checks_duplicates) {
    parameters.push_back(parameter("Candor-Allow-Duplicate", "header", false, {{"type", "boolean"}},
                                   "Go on although a record like this may be there already"));
  }
  if (route.body == BodyKind::file) {
    parameters.push_back(parameter("Candor-File-Name", "header", true, text, "Percent-encoded UTF-8"));
  } else if (route.type && route.answer_status == 201) {
    parameters.push_back(
        parameter("Idempotency-Key", "header", false, {{"type", "string"}, {"maxLength", 255}},
                  "A second request with the same key and body answers like the first, for 24 hours"));
  }
  return parameters;
}

Json body_of(const Route& route) {
  Json schema{{"type", "string"}};
  if (route.body == BodyKind::file) schema["format"] = "binary";
  if (route.type && route.body == BodyKind::json) schema = reference("New" + capitalised(route.type->name));
  if (route.type && route.body == BodyKind::merge_patch)
    schema = reference(capitalised(route.type->name) + "Change");
  if (!route.body_schema.empty()) schema = reference(route.body_schema);
  Json content = Json::object();
  for (const auto type : media_types(route.body)) content[std::string(type)] = {{"schema", schema}};
  return {{"required", true}, {"content", content}};
}

Json operation_of(const Route& route) {
  Json operation{{"operationId", route.operation_id}, {"summary", route.summary}};
  if (route.sign_in == SignIn::none) operation["security"] = Json::array();
  if (auto parameters = parameters_of(route); !parameters.empty()) operation["parameters"] = parameters;
  if (route.body != BodyKind::none) operation["requestBody"] = body_of(route);
  Json answer{{"description", route.answer_status == 204 ? "Done" : "The answer"}};
  if (!route.answer_schema.empty()) {
    answer["content"] = {{"application/json", {{"schema", reference(route.answer_schema)}}}};
  }
  operation["responses"] = {
      {std::to_string(route.answer_status), answer},
      {"default",
       {{"description", "What went wrong and how to mend it"},
        {"content", {{"application/problem+json", {{"schema", reference("Problem")}}}}}}}};
  return operation;
}

std::string method_key(http::Method method) {
  std::string name(http::name_of(method));
  for (char& c : name) c = static_cast<char>(c - 'A' + 'a');
  return name;
}

}  // namespace

Json searched_text_schema() {
  return {{"type", "string"}, {"maxLength", 200}, {"description", "At most eight words, or a phone number"}};
}

std::string openapi_document() {
  Json schemas = Json::object();
  for (const auto* type : catalog()) {
    add_record_schemas(*type, schemas);
    add_bulk_schema(*type, schemas);
  }
  add_many_schemas(schemas);
  add_fixed_schemas(schemas);
  add_form_schemas(schemas);
  add_import_schemas(schemas);
  add_account_schemas(schemas);
  add_register_schemas(schemas);
  add_tab_schemas(schemas);
  add_person_event_schemas(schemas);
  add_explain_schemas(schemas);
  add_lead_schemas(schemas);
  Json paths = Json::object();
  for (const auto& route : routes())
    paths[std::string(route.path)][method_key(route.method)] = operation_of(route);
  const Json document{
      {"openapi", "3.1.0"},
      {"info",
       {{"title", "Candor"},
        {"version", CANDOR_VERSION},
        {"description",
         "A CRM in which every read and write passes a privacy layer and is on the audit log."}}},
      {"servers", {{{"url", "/"}}}},
      {"security", {{{"token", Json::array()}}, {{"session", Json::array()}}}},
      {"paths", paths},
      {"components",
       {{"schemas", schemas},
        {"securitySchemes",
         {{"token", {{"type", "http"}, {"scheme", "bearer"}}},
          {"session", {{"type", "apiKey"}, {"in", "cookie"}, {"name", "__Host-candor"}}}}}}}};
  return document.dump();
}

}  // namespace candor
