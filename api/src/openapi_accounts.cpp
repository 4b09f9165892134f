// Sign-in, users, sessions, tokens, set-up and installation, as schemas.
#include <nlohmann/json.hpp>

#include "openapi_schemas.h"
#include "privacy/access.h"
#include "privacy/purpose.h"

namespace candor {
namespace {

using Json = nlohmann::ordered_json;

const Json text{{"type", "string"}};
const Json flag{{"type", "boolean"}};
const Json id{{"type", "string"}, {"format", "uuid"}};
const Json time_text{{"type", "string"}, {"format", "date-time"}};
const Json time_or_null{{"type", Json::array({"string", "null"})}, {"format", "date-time"}};
const Json secret{{"type", "string"}, {"writeOnly", true}};

template <class Enum>
Json names(std::size_t first, std::size_t count) {
  Json list = Json::array();
  for (std::size_t i = first; i < count; ++i) list.push_back(name_of(static_cast<Enum>(i)));
  return {{"type", "string"}, {"enum", list}};
}

Json several(Json item) {
  return {{"type", "array"}, {"items", std::move(item)}};
}

Json choice(std::initializer_list<const char*> words) {
  Json list = Json::array();
  for (const auto* word : words) list.push_back(word);
  return {{"type", "string"}, {"enum", list}};
}

// What is answered: further members may come.
Json object(Json properties, std::initializer_list<const char*> required) {
  Json list = Json::array();
  for (const auto* name : required) list.push_back(name);
  Json schema{{"type", "object"}, {"properties", std::move(properties)}};
  if (!list.empty()) schema["required"] = list;
  return schema;
}

// What is sent: nothing else is taken.
Json request(Json properties, std::initializer_list<const char*> required) {
  auto schema = object(std::move(properties), required);
  schema["additionalProperties"] = false;
  return schema;
}

Json list_of(const char* schema) {
  return object({{"data", several({{"$ref", std::string("#/components/schemas/") + schema}})}}, {"data"});
}

void add_session_schemas(Json& schemas) {
  const Json language = choice({"en", "de"}), theme = choice({"light", "dark", "auto"});
  const Json roles = several(names<Role>(0, role_count));
  schemas["SignIn"] = request({{"email", text}, {"password", secret}}, {"email", "password"});
  schemas["Session"] = object(
      {{"user", object({{"id", id}, {"email", text}, {"name", text}, {"roles", roles}},
                       {"id", "email", "name", "roles"})},
       {"signed_in_by", text},
       {"purposes", several(names<Purpose>(2, purpose_count))},
       {"default_purpose", text},
       {"settings", object({{"country", text}, {"currency", text}, {"language", language}, {"theme", theme}},
                           {"country", "currency", "language", "theme"})},
       {"warnings", several({{"$ref", "#/components/schemas/Warning"}})}},
      {"signed_in_by", "purposes", "default_purpose", "settings"});
  schemas["ProfileChange"] = request({{"name", text}, {"language", language}, {"theme", theme}}, {});
  schemas["PasswordChange"] = request({{"current", secret}, {"new", secret}}, {"current", "new"});
  schemas["SessionEntry"] = object(
      {{"id", id},
       {"created_at", time_text},
       {"last_used_at", time_text},
       {"current", flag},
       {"client", {{"type", "string"}, {"description", "Families of browser and system: Firefox, Linux"}}},
       {"network",
        {{"type", Json::array({"string", "null"})},
         {"description", "Without its host part: 192.0.2.0/24; forgotten after seven days"}}}},
      {"id", "created_at", "last_used_at", "current", "client", "network"});
  schemas["SessionEntryList"] = list_of("SessionEntry");
}

void add_user_schemas(Json& schemas) {
  const Json roles = several(names<Role>(0, role_count));
  const Json user{{"id", id},      {"name", text},   {"active", flag},
                  {"email", text}, {"roles", roles}, {"last_used_at", time_or_null}};
  schemas["User"] = object(user, {"id", "name", "active"});
  schemas["UserList"] = list_of("User");
  schemas["NewUser"] =
      request({{"email", text}, {"name", text}, {"roles", roles}}, {"email", "name", "roles"});
  Json with_password = user;
  with_password["password"] = text;
  schemas["UserWithPassword"] = object(with_password, {"id", "name", "active", "email", "roles", "password"});
  schemas["UserChange"] = request(
      {{"name", text},
       {"roles", roles},
       {"active", flag},
       {"reason",
        {{"type", "string"},
         {"description", "Kept in the log; needed to end the appointment of a data protection officer"}}}},
      {});
  schemas["GeneratedPassword"] = object({{"password", text}}, {"password"});
}

void add_token_schemas(Json& schemas) {
  const Json scopes = several(names<Scope>(0, scope_count));
  const Json purpose = names<Purpose>(2, purpose_count);
  Json purpose_or_null = purpose;
  purpose_or_null["type"] = Json::array({"string", "null"});
  purpose_or_null["enum"].push_back(nullptr);
  schemas["Token"] = object({{"id", id},
                             {"user_id", id},
                             {"label", text},
                             {"scopes", scopes},
                             {"purposes", several(purpose)},
                             {"default_purpose", purpose_or_null},
                             {"created_at", time_text},
                             {"expires_at", time_or_null},
                             {"last_used_at", time_or_null}},
                            {"id", "user_id", "label", "scopes", "purposes", "default_purpose", "created_at",
                             "expires_at", "last_used_at"});
  schemas["TokenList"] = list_of("Token");
  schemas["NewToken"] =
      request({{"label", {{"type", "string"}, {"maxLength", 100}}},
               {"scopes", scopes},
               {"purposes", several(purpose)},
               {"default_purpose", purpose},
               {"expires_on", {{"type", "string"}, {"format", "date"}, {"description", "Its last day"}}}},
              {"label", "scopes", "purposes"});
  schemas["IssuedToken"] = object({{"id", id}, {"token", text}}, {"id", "token"});
}

void add_installation_schemas(Json& schemas) {
  const Json language = choice({"en", "de"});
  const Json country{{"type", "string"}, {"pattern", "^[A-Z]{2}$"}};
  const Json currency{{"type", "string"}, {"pattern", "^[A-Z]{3}$"}};
  const Json organisation{{"type", "string"}, {"maxLength", 249}};
  schemas["SetupState"] = object({{"needed", flag}}, {"needed"});
  schemas["SetUp"] = request({{"token", {{"type", "string"}, {"description", "Of the one-time link"}}},
                              {"organisation", organisation},
                              {"country", country},
                              {"language", language},
                              {"user", request({{"name", text}, {"email", text}, {"password", secret}},
                                               {"name", "email", "password"})},
                              {"balancing_tests", several(text)}},
                             {"token", "organisation", "country", "language", "user"});
  schemas["Installation"] = object(
      {{"organisation", text},
       {"country", text},
       {"language", language},
       {"currency", currency},
       {"version", text},
       {"escrow_checked_at", time_or_null},
       {"last_backup_at", time_or_null}},
      {"organisation", "country", "language", "currency", "version", "escrow_checked_at", "last_backup_at"});
  schemas["InstallationChange"] = request(
      {{"organisation", organisation}, {"country", country}, {"language", language}, {"currency", currency}},
      {});
}

}  // namespace

void add_account_schemas(Json& schemas) {
  add_session_schemas(schemas);
  add_user_schemas(schemas);
  add_token_schemas(schemas);
  add_installation_schemas(schemas);
}

}  // namespace candor
