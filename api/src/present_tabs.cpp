// A record's history and a person's privacy, as JSON.
#include "json.h"
#include "present.h"

namespace candor {

Value present_actor(const ActorFacts& actor) {
  Object object{{"kind", name_of(actor.kind)}};
  if (!actor.id.is_nil()) object.emplace_back("id", actor.id.text());
  if (!actor.name.reveal().empty()) object.emplace_back("name", actor.name.reveal());
  return object;
}

namespace {

Value present_change(const ChangeEntry& change) {
  List fields;
  for (auto name : change.fields) fields.emplace_back(name);
  return Object{{"sequence", static_cast<std::int64_t>(change.sequence)},
                {"time", format_timestamp(change.time)},
                {"operation", name_of(change.operation)},
                {"actor", present_actor(change.actor)},
                {"fields", std::move(fields)},
                {"detail", name_of(change.detail)},
                {"before", change.before.reveal()},
                {"after", change.after.reveal()}};
}

Value present_title(const LocalizedText& text) {
  return Object{{"en", text.english}, {"de", text.german}};
}

Value present_purpose(const PurposeStanding& standing, const Registers& registers) {
  const auto* entry = registers.purpose(standing.purpose);
  Object object{{"purpose", name_of(standing.purpose)},
                {"title", entry ? present_title(entry->title) : Value()},
                {"allowed", !standing.denied.has_value()},
                {"basis", standing.basis == LawfulBasis::none ? Value() : Value(name_of(standing.basis))}};
  if (standing.denied) {
    object.emplace_back("reason", standing.denied->reason);
    object.emplace_back("rule", standing.denied->rule);
    object.emplace_back("article", standing.denied->article);
    object.emplace_back("explain", standing.denied->explain);
  }
  return object;
}

Value text_or_null(const std::string& text) {
  return text.empty() ? Value() : Value(text);
}

}  // namespace

Value present_changes(const ChangePage& page) {
  List data;
  for (const auto& change : page.changes) data.push_back(present_change(change));
  Object body{{"data", std::move(data)}};
  if (page.next_before) body.emplace_back("next_before", static_cast<std::int64_t>(*page.next_before));
  return body;
}

Value present_privacy(const PersonPrivacy& privacy, const Registers& registers) {
  const auto* context = registers.context(privacy.context);
  Object collected{{"context", context ? Value(context->name) : Value()},
                   {"title", context ? present_title(context->title) : Value()},
                   {"at", format_timestamp(privacy.collected_at)},
                   {"by", present_actor(privacy.collected_by)}};
  if (!privacy.source.reveal().empty()) collected.emplace_back("source", privacy.source.reveal());
  List purposes;
  for (const auto& purpose : privacy.purposes) purposes.push_back(present_purpose(purpose, registers));
  return Object{
      {"collected", std::move(collected)},
      {"purposes", std::move(purposes)},
      {"restricted", privacy.restricted},
      {"notice", Object{{"duty", name_of(privacy.notice)}, {"due_on", text_or_null(privacy.notice_due_on)}}},
      {"retention",
       Object{{"months", privacy.retention_months ? Value(std::int64_t{privacy.retention_months}) : Value()},
              {"ends_on", text_or_null(privacy.retention_ends_on)}}}};
}

}  // namespace candor
