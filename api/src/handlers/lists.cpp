// Lists, searches and look-alikes of records of every type.
#include "application.h"
#include "handlers/handlers.h"
#include "handlers/record_query.h"
#include "present.h"
#include "problem.h"

namespace candor::handlers {

http::Response list_records(Application&, Call& call, Reading& reading) {
  const RecordType& type = *call.route->type;
  auto query = query_of_address(type, call);
  if (!query) return problem(query.error(), call.id);
  auto listing = reading.list(*call.access, type, *query);
  if (!listing) return problem(listing.error(), call.id);
  return present_list(*listing);
}

http::Response search_records(Application&, Call& call, Reading& reading) {
  const RecordType& type = *call.route->type;
  auto query = query_of_body(type, *call.body.object());
  if (!query) return problem(query.error(), call.id);
  auto listing = reading.list(*call.access, type, *query, Operation::search);
  if (!listing) return problem(listing.error(), call.id);
  return present_list(*listing);
}

http::Response duplicate_records(Application&, Call& call, Reading& reading) {
  Object members = std::move(*call.body.object());
  std::optional<Uuid> except;
  for (auto at = members.begin(); at != members.end(); ++at) {
    if (at->first != "exclude_id") continue;
    except = at->second.text() ? Uuid::parse(*at->second.text()) : std::nullopt;
    if (!except) {
      Error error{Errc::invalid, "invalid", "Some members need attention; errors says which and why."};
      error.fields.push_back({"exclude_id", "invalid", "Give the id of the record itself, or leave it out."});
      return problem(error, call.id);
    }
    members.erase(at);
    break;
  }
  auto report =
      reading.duplicates(*call.access, *call.route->type, Personal<Object>(std::move(members)), except);
  if (!report) return problem(report.error(), call.id);
  return present_duplicates(*report);
}

}  // namespace candor::handlers
