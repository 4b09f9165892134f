// Routes of every record type that concern many records at once, or all that hangs on one.
#include "handlers/handlers.h"
#include "route_tables.h"

namespace candor {

using http::Method;

constexpr std::string_view timeline_query[] = {"limit", "before", "kinds"};

void add_routes_of_many(const RecordType& type, std::vector<Route>& all) {
  const std::string one = capitalised(type.name), many = capitalised(type.plural), plural(type.plural);
  auto add = [&](Route route, const std::string& at, std::string operation, std::string summary) {
    route.method = Method::post;
    route.body = BodyKind::json;
    route.type = &type;
    route.path = kept("/api/v1/" + plural + at);
    route.operation_id = kept(std::move(operation));
    route.summary = kept(std::move(summary));
    all.push_back(route);
  };
  add({.kind = RouteKind::gathers,
       .body_schema = "TotalsQuery",
       .answer_schema = "Totals",
       .read = handlers::total_records},
      "/totals", "totalsOf" + many, "How many " + plural + " there are and what they add up to, in groups");
  add({.kind = RouteKind::gathers,
       .body_schema = "ValuesQuery",
       .answer_schema = "ValueList",
       .read = handlers::list_values},
      "/values", "valuesOf" + many,
      "Which values a field of " + plural + " has already, the most frequent first");
  add({.kind = RouteKind::writes,
       .body_schema = kept(one + "Bulk"),
       .answer_schema = "BulkReport",
       .write = handlers::change_many_records},
      "/bulk", "bulkOf" + many,
      "One change to many " + plural +
          ", the last state wins: each is decided on by itself, and those that "
          "refuse it are named");
}

void add_timeline_route(const RecordType& type, std::vector<Route>& all) {
  const std::string one = capitalised(type.name), name(type.name);
  all.push_back({.method = Method::get,
                 .path = kept("/api/v1/" + std::string(type.plural) + "/{id}/timeline"),
                 .kind = RouteKind::gathers,
                 .type = &type,
                 .operation_id = kept("timelineOf" + one),
                 .summary = kept("Everything that happened with this " + name +
                                 ", newest first: activities, comments, files, changes, and of a person what "
                                 "was noted"),
                 .answer_schema = "Timeline",
                 .query = timeline_query,
                 .read = handlers::show_timeline});
}

}  // namespace candor
