// What may be done with a person's data and what is on record of it, as JSON.
#include "present.h"

namespace candor {
namespace {

Value present_title(const LocalizedText& text) {
  return Object{{"en", text.english}, {"de", text.german}};
}

Value text_or_null(const std::string& text) {
  return text.empty() ? Value() : Value(text);
}
Value time_or_null(const std::optional<Timestamp>& time) {
  return time ? Value(format_timestamp(*time)) : Value();
}
Value channel_or_null(Channel channel) {
  return channel == Channel::none ? Value() : Value(name_of(channel));
}

void add_note(Object& object, const DecisionNote& note) {
  object.emplace_back("reason", note.reason);
  object.emplace_back("rule", note.rule);
  object.emplace_back("article", note.article);
  object.emplace_back("explain", note.explain);
}
void add_times(Object& object, const std::optional<Timestamp>& since, const std::optional<Timestamp>& until) {
  if (since) object.emplace_back("since", format_timestamp(*since));
  if (until) object.emplace_back("until", format_timestamp(*until));
}

Value present_purpose(const PurposeStanding& standing, const Registers& registers) {
  const auto* entry = registers.purpose(standing.purpose);
  Object object{{"purpose", name_of(standing.purpose)},
                {"title", entry ? present_title(entry->title) : Value()},
                {"allowed", !standing.denied.has_value()},
                {"basis", standing.basis == LawfulBasis::none ? Value() : Value(name_of(standing.basis))}};
  if (standing.denied) add_note(object, *standing.denied);
  add_times(object, standing.since, standing.until);
  return object;
}

Value present_reach(const Reach& reach) {
  Object object{{"channel", name_of(reach.channel)}, {"light", name_of(reach.light)}};
  if (reach.denied) add_note(object, *reach.denied);
  add_times(object, reach.since, reach.until);
  return object;
}

Value present_consent(const ConsentNow& consent) {
  return Object{{"purpose", name_of(consent.purpose)}, {"channel", channel_or_null(consent.channel)},
                {"act", name_of(consent.act)},         {"expired", consent.expired},
                {"explicit", consent.is_explicit},     {"since", format_timestamp(consent.since)},
                {"until", time_or_null(consent.until)}};
}

Value present_objection(const ObjectionNow& objection) {
  return Object{{"scope", objection.to_advertising ? "advertising" : "purpose"},
                {"channel", channel_or_null(objection.channel)},
                {"purpose", objection.to_advertising ? Value() : Value(name_of(objection.purpose))},
                {"state", name_of(objection.state)},
                {"since", format_timestamp(objection.since)}};
}

Value present_restriction(const RestrictionNow& restriction) {
  List fields;
  for (const auto field : restriction.fields) fields.emplace_back(field);
  return Object{{"ground", name_of(restriction.ground)},
                {"fields", std::move(fields)},
                {"since", format_timestamp(restriction.since)},
                {"lifting_announced", restriction.lifting_announced}};
}

Value present_age(const AgeNow& age) {
  return Object{{"years", age.years ? Value(std::int64_t{*age.years}) : Value()},
                {"child_directed_service", age.child_directed_service},
                {"guardian_verified", age.guardian_verified}};
}

Value present_preference(const PreferenceNow& preference) {
  return Object{{"wish", preference.wish.reveal()},
                {"channel", channel_or_null(preference.channel)},
                {"since", format_timestamp(preference.since)}};
}

template <class Item, class Present>
List list_of(const std::vector<Item>& items, Present present) {
  List list;
  for (const auto& item : items) list.push_back(present(item));
  return list;
}

Object present_collected(const PersonPrivacy& privacy, const Registers& registers) {
  const auto* context = registers.context(privacy.context);
  Object collected{{"context", context ? Value(context->name) : Value()},
                   {"title", context ? present_title(context->title) : Value()},
                   {"at", format_timestamp(privacy.collected_at)},
                   {"by", present_actor(privacy.collected_by)}};
  if (!privacy.source.reveal().empty()) collected.emplace_back("source", privacy.source.reveal());
  return collected;
}

}  // namespace

Value present_privacy(const PersonPrivacy& privacy, const Registers& registers) {
  const auto named = [](auto value) { return Value(name_of(value)); };
  return Object{
      {"collected", present_collected(privacy, registers)},
      {"purposes", list_of(privacy.purposes,
                           [&](const PurposeStanding& one) { return present_purpose(one, registers); })},
      {"reach", list_of(privacy.reach, present_reach)},
      {"country", text_or_null(privacy.country)},
      {"consents", list_of(privacy.consents, present_consent)},
      {"objections", list_of(privacy.objections, present_objection)},
      {"restricted", privacy.restricted},
      {"restriction", privacy.restriction ? present_restriction(*privacy.restriction) : Value()},
      {"held", list_of(privacy.held, named)},
      {"notice", Object{{"duty", name_of(privacy.notice)},
                        {"due_on", text_or_null(privacy.notice_due_on)},
                        {"given_at", time_or_null(privacy.notice_given_at)},
                        {"overdue", privacy.notice_overdue}}},
      {"age", privacy.age ? present_age(*privacy.age) : Value()},
      {"preferences", list_of(privacy.preferences, present_preference)},
      {"retention",
       Object{{"months", privacy.retention_months ? Value(std::int64_t{privacy.retention_months}) : Value()},
              {"ends_on", text_or_null(privacy.retention_ends_on)}}},
      {"may_record", list_of(privacy.may_record, named)}};
}

}  // namespace candor
