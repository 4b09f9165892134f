#pragma once
// Components of the OpenAPI document, by what they describe. What follows from record declarations and
// routes is in openapi.cpp.
#include <nlohmann/json_fwd.hpp>

namespace candor {

void add_form_schemas(nlohmann::ordered_json& schemas);     // record types
void add_account_schemas(nlohmann::ordered_json& schemas);  // users, sessions, tokens, installation

}  // namespace candor
