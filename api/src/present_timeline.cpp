// What happened with a record, as JSON: records as they go out by themselves.
#include "json.h"
#include "present.h"

namespace candor {

http::Response present_timeline(const TimelinePage& page) {
  std::string body = "{\"data\":[";
  bool first = true;
  for (const auto& entry : page.entries) {
    body += first ? "{\"at\":\"" : ",{\"at\":\"";
    first = false;
    append_timestamp(body, entry.at);
    body += "\",\"kind\":\"";
    body += name_of(entry.kind);
    body += '"';
    if (entry.record) body += ",\"record\":" + entry.record->json.reveal();
    if (entry.change) {
      body += ",\"change\":";
      append_json(body, present_change(*entry.change));
    }
    if (entry.event) {
      body += ",\"event\":";
      append_json(body, present_event(*entry.event));
    }
    body += '}';
  }
  body += ']';
  if (!page.next_before.empty()) body += ",\"next_before\":\"" + page.next_before + '"';
  body += '}';
  return json_response(200, std::move(body));
}

}  // namespace candor
