// What is noted about a person, what may be done with the data, and explanations, as schemas.
#include <nlohmann/json.hpp>

#include "openapi_schemas.h"
#include "privacy/purpose.h"
#include "privacy/record_tabs.h"

namespace candor {
namespace {

using Json = nlohmann::ordered_json;

const Json text{{"type", "string"}}, number{{"type", "integer"}}, flag{{"type", "boolean"}};
const Json date{{"type", "string"}, {"format", "date"}};
const Json time_text{{"type", "string"}, {"format", "date-time"}};
const Json id_text{{"type", "string"}, {"format", "uuid"}};

Json nullable(Json schema) {
  schema["type"] = Json::array({schema["type"], "null"});
  if (schema.contains("enum")) schema["enum"].push_back(nullptr);
  return schema;
}
Json list_of(Json items) {
  return {{"type", "array"}, {"items", std::move(items)}};
}
Json words(std::initializer_list<std::string_view> list) {
  Json choices = Json::array();
  for (auto name : list) choices.push_back(name);
  return {{"type", "string"}, {"enum", choices}};
}
template <class Enum>
Json words_of(std::initializer_list<Enum> list) {
  Json choices = Json::array();
  for (auto value : list) choices.push_back(name_of(value));
  return {{"type", "string"}, {"enum", choices}};
}
Json object(std::initializer_list<const char*> required, Json properties, bool closed = false) {
  Json names = Json::array();
  for (const auto* name : required) names.push_back(name);
  Json schema{{"type", "object"}, {"required", names}, {"properties", std::move(properties)}};
  if (closed) schema["additionalProperties"] = false;
  return schema;
}
Json reference(const char* schema) {
  return {{"$ref", std::string("#/components/schemas/") + schema}};
}

Json purposes() {
  Json choices = Json::array();
  for (std::size_t i = 2; i < purpose_count; ++i) choices.push_back(name_of(static_cast<Purpose>(i)));
  return {{"type", "string"}, {"enum", choices}};
}
Json channels() {
  return words_of({Channel::email, Channel::text_message, Channel::call, Channel::letter});
}
Json manners() {
  return words_of({Manner::web_form, Manner::double_opt_in, Manner::email, Manner::letter, Manner::phone,
                   Manner::in_person, Manner::paper_form, Manner::import_});
}
Json bases() {
  return words_of({LawfulBasis::consent, LawfulBasis::contract, LawfulBasis::legal_obligation,
                   LawfulBasis::vital_interest, LawfulBasis::public_task, LawfulBasis::legitimate_interest});
}
Json grounds() {
  return words_of({RestrictionGround::accuracy, RestrictionGround::unlawful, RestrictionGround::claims,
                   RestrictionGround::objection, RestrictionGround::not_recorded,
                   RestrictionGround::kept_back});
}
Json held_classes() {
  return words_of({RetentionClass::identity, RetentionClass::contact, RetentionClass::marketing,
                   RetentionClass::activity, RetentionClass::special, RetentionClass::audit,
                   RetentionClass::business_record});
}
Json kinds() {
  return words_of({PersonEventKind::consent, PersonEventKind::objection, PersonEventKind::objection_decision,
                   PersonEventKind::restriction, PersonEventKind::lifting_announced,
                   PersonEventKind::restriction_lifted, PersonEventKind::hold, PersonEventKind::notice,
                   PersonEventKind::age, PersonEventKind::preference, PersonEventKind::basis,
                   PersonEventKind::collection});
}

// The members of all kinds; which kind takes which is said in words, so that generated types stay simple.
Json event_members() {
  return {{"at", time_text},
          {"act", words({"given", "refused", "withdrawn", "placed", "released"})},
          {"purpose", purposes()},
          {"channel", channels()},
          {"scope", words({"advertising", "purpose"})},
          {"decision", words({"upheld", "overridden"})},
          {"grounds", text},
          {"explicit", flag},
          {"online_service", flag},
          {"guardian_verified", flag},
          {"guardian", text},
          {"despite_hold", flag},
          {"expires_at", nullable(time_text)},
          {"address", text},
          {"given_by", text},
          {"manner", manners()},
          {"notice", text},
          {"notice_version", number},
          {"already_informed", flag},
          {"language", text},
          {"wording", text},
          {"note", text},
          {"ground", grounds()},
          {"fields", list_of(text)},
          {"classes", list_of(held_classes())},
          {"years", nullable(number)},
          {"child_directed_service", flag},
          {"wish", text},
          {"ended", flag},
          {"basis", nullable(bases())},
          {"balancing_test", text},
          {"reference", text},
          {"context", text}};
}

void add_events(Json& schemas) {
  Json sent{{"kind", kinds()}};
  sent.update(event_members());
  sent["condition_of_contract"] = flag;
  sent["file"] = object({"name", "media_type", "content"},
                        {{"name", text},
                         {"media_type", text},
                         {"content", {{"type", "string"}, {"contentEncoding", "base64"}}}},
                        true);
  schemas["NewPersonEvent"] = object({"kind"}, sent, true);
  schemas["NewPersonEvent"]["description"] =
      "Each kind takes its own members and refuses the others: the problem document names those it takes.";
  Json consent = sent;
  for (const auto* name : {"kind", "scope", "decision", "grounds", "guardian", "already_informed", "ground",
                           "fields", "classes", "years", "child_directed_service", "wish", "ended", "basis",
                           "balancing_test", "reference", "context"}) {
    consent.erase(name);
  }
  consent["act"] = words_of({ConsentAct::given, ConsentAct::refused, ConsentAct::withdrawn});
  schemas["StatedConsent"] = object({"act"}, consent, true);

  auto all_kinds = kinds();
  all_kinds["enum"].push_back(name_of(PersonEventKind::erasing));
  all_kinds["enum"].push_back(name_of(PersonEventKind::erased));
  Json told{{"sequence", number}, {"kind", all_kinds}, {"recorded_at", time_text}};
  told.update(event_members());
  told["by"] = reference("Actor");
  told["redacted"] = flag;
  told["wording_sha256"] = text;
  told["file"] = object({}, {{"name", text}, {"media_type", text}});
  schemas["PersonEvent"] = object({"sequence", "kind"}, told);
  schemas["PersonEventList"] =
      object({"data"}, {{"data", list_of(reference("PersonEvent"))}, {"next_before", number}});
}

Json with_denial(Json members) {
  for (const auto* name : {"reason", "rule", "article", "explain"}) members[name] = text;
  members["since"] = time_text;
  members["until"] = time_text;
  return members;
}

void add_privacy(Json& schemas) {
  const Json title = object({"en", "de"}, {{"en", text}, {"de", text}});
  const auto light = words_of({Light::may, Light::answer_only, Light::may_not});
  const auto state = words_of(
      {ObjectionState::holds, ObjectionState::pending, ObjectionState::upheld, ObjectionState::overridden});
  const Json members{
      {"collected", object({"context", "title", "at", "by"}, {{"context", nullable(text)},
                                                              {"title", nullable(title)},
                                                              {"at", time_text},
                                                              {"by", reference("Actor")},
                                                              {"source", text}})},
      {"purposes",
       list_of(object(
           {"purpose", "title", "allowed", "basis"},
           with_denial(
               {{"purpose", purposes()}, {"title", title}, {"allowed", flag}, {"basis", nullable(text)}})))},
      {"reach",
       list_of(object({"channel", "light"}, with_denial({{"channel", channels()}, {"light", light}})))},
      {"country", nullable(text)},
      {"consents",
       list_of(object({"purpose", "channel", "act", "expired", "explicit", "since", "until"},
                      {{"purpose", purposes()},
                       {"channel", nullable(channels())},
                       {"act", words_of({ConsentAct::given, ConsentAct::refused, ConsentAct::withdrawn})},
                       {"expired", flag},
                       {"explicit", flag},
                       {"since", time_text},
                       {"until", nullable(time_text)}}))},
      {"objections", list_of(object({"scope", "channel", "purpose", "state", "since"},
                                    {{"scope", words({"advertising", "purpose"})},
                                     {"channel", nullable(channels())},
                                     {"purpose", nullable(purposes())},
                                     {"state", state},
                                     {"since", time_text}}))},
      {"restricted", flag},
      {"restriction",
       nullable(object({"ground", "fields", "since", "lifting_announced"}, {{"ground", grounds()},
                                                                            {"fields", list_of(text)},
                                                                            {"since", time_text},
                                                                            {"lifting_announced", flag}}))},
      {"held", list_of(held_classes())},
      {"notice",
       object(
           {"duty", "due_on", "given_at", "overdue"},
           {{"duty", words_of({NoticeDuty::none, NoticeDuty::at_collection, NoticeDuty::within_one_month})},
            {"due_on", nullable(date)},
            {"given_at", nullable(time_text)},
            {"overdue", flag}})},
      {"age",
       nullable(object(
           {"years", "child_directed_service", "guardian_verified"},
           {{"years", nullable(number)}, {"child_directed_service", flag}, {"guardian_verified", flag}}))},
      {"preferences",
       list_of(object({"wish", "channel", "since"},
                      {{"wish", text}, {"channel", nullable(channels())}, {"since", time_text}}))},
      {"retention",
       object({"months", "ends_on"}, {{"months", nullable(number)}, {"ends_on", nullable(date)}})},
      {"may_record", list_of(kinds())}};
  schemas["PersonPrivacy"] =
      object({"collected", "purposes", "reach", "country", "consents", "objections", "restricted",
              "restriction", "held", "notice", "age", "preferences", "retention", "may_record"},
             members);
}

void add_notices(Json& schemas) {
  schemas["NoticeDueList"] = object(
      {"data"}, {{"data", list_of(object({"id", "due_at", "overdue"},
                                         {{"id", id_text}, {"due_at", time_text}, {"overdue", flag}}))}});
  schemas["NoticeRun"] = object({"notice", "manner"},
                                {{"ids", list_of(id_text)},
                                 {"all_due", flag},
                                 {"notice", text},
                                 {"manner", manners()},
                                 {"at", time_text},
                                 {"note", text}},
                                true);
  schemas["NoticeRunResult"] =
      object({"recorded", "refused"},
             {{"recorded", number},
              {"refused", list_of(object({"id", "code"}, {{"id", id_text}, {"code", text}}))}});
}

}  // namespace

void add_person_event_schemas(Json& schemas) {
  add_events(schemas);
  add_privacy(schemas);
  add_notices(schemas);
}

}  // namespace candor
