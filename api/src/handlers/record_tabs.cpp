// The tabs of a record's page: its history, and for a person what the law says of it.
#include "application.h"
#include "handlers/handlers.h"
#include "handlers/page_numbers.h"
#include "json.h"
#include "present.h"
#include "problem.h"

namespace candor::handlers {
namespace {

constexpr std::uint64_t longest_page = 200;
constexpr std::uint64_t usual_page = 50;

Uuid id_of(const Call& call) {
  return Uuid::parse(call.parameters.at(0)).value_or(Uuid{});
}

}  // namespace

http::Response list_changes(Application&, Call& call, Reading& reading) {
  const auto before = read_number(call, "before", 0, std::uint64_t{1} << 62);
  if (!before) return problem(before.error(), call.id);
  const auto limit = read_number(call, "limit", 1, longest_page);
  if (!limit) return problem(limit.error(), call.id);
  auto page = reading.changes(*call.access, *call.route->type, id_of(call), *before,
                              static_cast<unsigned>(limit->value_or(usual_page)));
  if (!page) return problem(page.error(), call.id);
  return json_response(200, present_changes(*page));
}

http::Response show_privacy(Application& application, Call& call, Reading& reading) {
  auto privacy = reading.privacy_of(*call.access, *call.route->type, id_of(call));
  if (!privacy) return problem(privacy.error(), call.id);
  return json_response(200, present_privacy(*privacy, application.vault().registers()));
}

}  // namespace candor::handlers
