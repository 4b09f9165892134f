// What follows from the declarations of one record type, as schemas.
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "openapi_schemas.h"
#include "privacy/schema.h"

namespace candor {
namespace {

using Json = nlohmann::ordered_json;

Json reference(std::string_view schema) {
  return {{"$ref", "#/components/schemas/" + std::string(schema)}};
}

std::string capitalised(std::string_view name) {
  std::string out;
  for (const auto word : split(name, '_')) {
    out += static_cast<char>(word.front() - 'a' + 'A');
    out += word.substr(1);
  }
  return out;
}

Json field_schema(const FieldDeclaration& field);

Json object_schema(std::span<const FieldDeclaration> fields) {
  Json properties = Json::object();
  Json required = Json::array();
  for (const auto& field : fields) {
    properties[std::string(field.name)] = field_schema(field);
    if (field.rules.required) required.push_back(field.name);
  }
  Json schema{{"type", "object"}, {"properties", properties}, {"additionalProperties", false}};
  if (!required.empty()) schema["required"] = required;
  return schema;
}

Json field_schema(const FieldDeclaration& field) {
  Json schema;
  switch (field.type) {
    case FieldType::flag:
      schema = {{"type", "boolean"}};
      break;
    case FieldType::integer:
      schema = {{"type", "integer"}};
      if (field.rules.minimum != INT64_MIN) schema["minimum"] = field.rules.minimum;
      if (field.rules.maximum != INT64_MAX) schema["maximum"] = field.rules.maximum;
      break;
    case FieldType::timestamp:
      schema = {{"type", "string"}, {"format", "date-time"}};
      break;
    case FieldType::id:
      schema = {{"type", "string"}, {"format", "uuid"}};
      break;
    case FieldType::choice: {
      Json choices = Json::array();
      for (auto choice : field.rules.choices) choices.push_back(choice);
      schema = {{"type", "string"}, {"enum", choices}};
      break;
    }
    case FieldType::text:
      schema = {{"type", "string"}};
      break;
    case FieldType::paragraphs:
      schema = {{"type", "string"}, {"x-multiline", true}};
      break;
    case FieldType::date:
      schema = {{"type", "string"}, {"format", "date"}};
      break;
    case FieldType::birth_date:
      schema = {{"type", "string"}, {"pattern", "^([0-9]{4}|-)-[0-9]{2}-[0-9]{2}$"}};
      break;
    case FieldType::language:
      schema = {{"type", "string"}, {"description", "BCP 47"}};
      break;
    case FieldType::country:
      schema = {{"type", "string"}, {"pattern", "^[A-Za-z]{2}$"}};
      break;
    case FieldType::text_list:
      schema = {{"type", "array"}, {"items", {{"type", "string"}}}};
      break;
    case FieldType::money:
      schema = {
          {"type", "object"},
          {"properties",
           {{"amount", {{"type", "integer"}, {"description", "In minor units: 123450 is 1234.50 EUR"}}},
            {"currency", {{"type", "string"}, {"pattern", "^[A-Z]{3}$"}, {"description", "ISO 4217"}}}}},
          {"required", {"amount", "currency"}},
          {"additionalProperties", false}};
      break;
    case FieldType::list:
      schema = {{"type", "array"}, {"items", object_schema(field.members)}};
      break;
  }
  if (field.rules.max_length && schema["type"] == "string") schema["maxLength"] = field.rules.max_length;
  if (field.rules.max_length && field.type == FieldType::text_list) {
    schema["items"]["maxLength"] = field.rules.max_length;
  }
  if (field.rules.max_items) schema["maxItems"] = field.rules.max_items;
  if (field.rules.read_only) schema["readOnly"] = true;
  if (field.privacy_class == PrivacyClass::special) schema["x-privacy-class"] = "special";
  if (field.retention_class != RetentionClass::none) {
    schema["x-privacy-class"] = field.privacy_class == PrivacyClass::special ? "special" : "personal";
    schema["x-retention-class"] = name_of(field.retention_class);
  }
  return schema;
}

Json system_properties() {
  const Json id{{"type", "string"}, {"format", "uuid"}, {"readOnly", true}};
  const Json time{{"type", "string"}, {"format", "date-time"}, {"readOnly", true}};
  return {{"id", id},
          {"version", {{"type", "integer"}, {"readOnly", true}}},
          {"created_at", time},
          {"created_by", id},
          {"updated_at", time},
          {"updated_by", id},
          {"owner_id", {{"type", "string"}, {"format", "uuid"}}},
          {"trashed_at", time},
          {"trashed_by", id},
          {"masked",
           {{"type", "object"},
            {"readOnly", true},
            {"description", "Members that the caller may not see, with the reason"},
            {"additionalProperties", {{"type", "string"}}}}}};
}

}  // namespace

// What is sent, and what is answered: the same declaration, twice looked at.
void add_record_schemas(const RecordType& type, Json& schemas) {
  const std::string name = capitalised(type.name);
  Json answer = object_schema(type.fields);
  Json properties = system_properties();
  properties.update(answer["properties"]);
  answer["properties"] = properties;
  answer["required"] = {"id", "version", "created_at", "updated_at"};
  answer["properties"]["included"] = reference("Included");
  schemas[name] = answer;
  schemas[name + "DuplicateList"] = {
      {"type", "object"},
      {"required", {"data", "unavailable"}},
      {"properties",
       {{"data",
         {{"type", "array"},
          {"items",
           {{"type", "object"},
            {"required", {"reasons", "certain", "record"}},
            {"properties",
             {{"reasons", {{"type", "array"}, {"items", {{"type", "string"}}}}},
              {"certain", {{"type", "boolean"}}},
              {"record", reference(name)}}}}}}},
        {"unavailable",
         {{"type", "boolean"}, {"description", "Somebody equal is there whom you may not be shown"}}}}}};
  schemas[name + "List"] = {
      {"type", "object"},
      {"required", {"data"}},
      {"properties",
       {{"data", {{"type", "array"}, {"items", reference(name)}}},
        {"total", {{"type", "integer"}, {"description", "Only when asked for with count"}}},
        {"included", reference("Included")},
        {"next_cursor", {{"type", "string"}, {"description", "Sealed; bound to list, purpose and caller"}}},
        {"withheld",
         {{"type", "array"},
          {"items",
           {{"type", "object"},
            {"properties", {{"reason", {{"type", "string"}}}, {"count", {{"type", "integer"}}}}}}}}}}}};
  Json change = object_schema(type.fields);
  change["properties"]["owner_id"] = {{"type", "string"}, {"format", "uuid"}};
  Json create = change;
  change.erase("required");
  schemas[name + "Change"] = change;
  schemas[name + "Likeness"] = change;
  schemas[name + "Likeness"]["properties"]["exclude_id"] = {{"type", "string"}, {"format", "uuid"}};
  create["properties"]["collection"] = reference("Collection");
  create["properties"]["bases"] = {{"type", "array"}, {"items", reference("NamedBasis")}};
  schemas["New" + name] = create;
}

}  // namespace candor
