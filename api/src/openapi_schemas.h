#pragma once
// Components of the OpenAPI document, by what they describe; openapi.cpp puts them together.
#include <nlohmann/json_fwd.hpp>

namespace candor {

struct RecordType;

// Of one type: the record, its list, what is sent to create and change it.
void add_record_schemas(const RecordType& type, nlohmann::ordered_json& schemas);
void add_form_schemas(nlohmann::ordered_json& schemas);          // record types
void add_account_schemas(nlohmann::ordered_json& schemas);       // users, sessions, tokens, installation
void add_tab_schemas(nlohmann::ordered_json& schemas);           // history
void add_person_event_schemas(nlohmann::ordered_json& schemas);  // events, privacy, notices
void add_explain_schemas(nlohmann::ordered_json& schemas);       // rules, explanations, consents from files
void add_import_schemas(nlohmann::ordered_json& schemas);        // imports and exports
void add_lead_schemas(nlohmann::ordered_json& schemas);          // conversion and back
void add_many_schemas(nlohmann::ordered_json& schemas);          // totals, values, bulk changes
void add_bulk_schema(const RecordType& type, nlohmann::ordered_json& schemas);
void add_register_schemas(nlohmann::ordered_json& schemas);

nlohmann::ordered_json searched_text_schema();  // what "q" may be, wherever a body has it

}  // namespace candor
