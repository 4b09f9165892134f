// Routes of every record type that concern many records at once.
#include "handlers/handlers.h"
#include "route_tables.h"

namespace candor {

using http::Method;

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

}  // namespace candor
