// Notifications and changes, as JSON and as server-sent events.
#include "present_feed.h"

#include "json.h"
#include "present.h"

namespace candor {
namespace {

Value present_place(const RecordType& type, const Uuid& record) {
  return Object{{"record_type", type.name}, {"record_id", record.text()}};
}

Value present_change(const FeedChange& change) {
  return Object{{"record_type", change.type->name},
                {"record_id", change.record.text()},
                {"operation", name_of(change.operation)},
                {"version", static_cast<std::int64_t>(change.version)}};
}

}  // namespace

Value present_notification(const Notification& told) {
  Object object{{"sequence", static_cast<std::int64_t>(told.sequence)},
                {"kind", name_of(told.kind)},
                {"record_type", told.type->name},
                {"at", format_timestamp(told.at)}};
  if (told.record) object.emplace_back("record_id", told.record->text());
  if (told.part_type) object.emplace_back("part", present_place(*told.part_type, told.part));
  if (told.actor) object.emplace_back("actor", present_actor(*told.actor));
  if (told.name) object.emplace_back("name", told.name->reveal());
  object.emplace_back("read", told.read);
  return object;
}

Value present_notifications(const NotificationPage& page) {
  List data;
  for (const auto& told : page.notifications) data.push_back(present_notification(told));
  Object body{{"data", std::move(data)}, {"unread", static_cast<std::int64_t>(page.unread)}};
  if (page.next_before) body.emplace_back("next_before", static_cast<std::int64_t>(*page.next_before));
  return body;
}

std::string server_sent_event(std::string_view name, std::uint64_t sequence, const Value& data) {
  return "id: " + std::to_string(sequence) + "\nevent: " + std::string(name) + "\ndata: " + to_json(data) +
         "\n\n";
}

std::string present_feed(const FeedPage& page) {
  std::string text;
  if (page.gap) text += server_sent_event("reset", page.reached, Object{});
  for (const auto& item : page.items) {
    if (const auto* change = std::get_if<FeedChange>(&item.what)) {
      text += server_sent_event("change", item.sequence, present_change(*change));
    } else {
      text += server_sent_event("notification", item.sequence,
                                present_notification(std::get<Notification>(item.what)));
    }
  }
  return text;
}

}  // namespace candor
