// Everything that happened with a record.
#include "crm/timeline.h"

#include "application.h"
#include "base/text.h"
#include "handlers/handlers.h"
#include "handlers/page_numbers.h"
#include "present.h"
#include "problem.h"

namespace candor::handlers {
namespace {

constexpr std::uint64_t longest_timeline = 100;
constexpr std::uint64_t usual_timeline = 50;

Result<TimelineQuery> query_of(const Call& call) {
  TimelineQuery query;
  const auto limit = read_number(call, "limit", 1, longest_timeline);
  if (!limit) return limit.error();
  query.limit = static_cast<unsigned>(limit->value_or(usual_timeline));
  if (const auto* before = call.query_value("before")) query.before = *before;
  const auto* kinds = call.query_value("kinds");
  for (const auto name : split(kinds ? *kinds : "activity,comment,attachment,change,privacy", ',')) {
    const auto kind = timeline_kind_named(name);
    if (!kind) {
      Error error{Errc::malformed, "invalid_query", "The part of the address after ? cannot be read."};
      error.fields.push_back(
          {"kinds", "invalid", "Name some of: activity, comment, attachment, change, privacy."});
      return error;
    }
    query.kinds.insert(*kind);
  }
  return query;
}

}  // namespace

http::Response show_timeline(Application&, Call& call, Reading& reading) {
  const auto query = query_of(call);
  if (!query) return problem(query.error(), call.id);
  auto page = timeline(reading, *call.access, *call.route->type,
                       Uuid::parse(call.parameters.at(0)).value_or(Uuid{}), *query);
  if (!page) return problem(page.error(), call.id);
  return present_timeline(*page);
}

}  // namespace candor::handlers
