// A record's history, as JSON.
#include "json.h"
#include "present.h"

namespace candor {

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

Value present_actor(const ActorFacts& actor) {
  Object object{{"kind", name_of(actor.kind)}};
  if (!actor.id.is_nil()) object.emplace_back("id", actor.id.text());
  if (!actor.name.reveal().empty()) object.emplace_back("name", actor.name.reveal());
  return object;
}

Value present_changes(const ChangePage& page) {
  List data;
  for (const auto& change : page.changes) data.push_back(present_change(change));
  Object body{{"data", std::move(data)}};
  if (page.next_before) body.emplace_back("next_before", static_cast<std::int64_t>(*page.next_before));
  return body;
}

}  // namespace candor
