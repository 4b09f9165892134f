// What a person said or was told: noted, told, and the file that shows it.
#include <charconv>

#include "application.h"
#include "handlers/handlers.h"
#include "handlers/page_numbers.h"
#include "person_event_json.h"
#include "present.h"
#include "problem.h"

namespace candor::handlers {
namespace {

constexpr std::uint64_t longest_page = 200;
constexpr std::uint64_t usual_page = 50;

// An id that is none answers like an unknown one, and is recorded like it.
Uuid id_of(const Call& call) {
  return Uuid::parse(call.parameters.at(0)).value_or(Uuid{});
}

// As it is told in the list, to who may read; else that it was done.
Value as_recorded(Call& call, Writing& writing, const PersonEvent& event, std::uint64_t sequence) {
  if (call.access->who().scopes().contains(Scope::read)) {
    const auto page = writing.person_events(*call.access, *call.route->type, id_of(call), sequence + 1, 1);
    if (page && !page->events.empty() && page->events.front().sequence == sequence) {
      return present_event(page->events.front());
    }
  }
  return Object{{"sequence", static_cast<std::int64_t>(sequence)}, {"kind", name_of(kind_of(event.detail))}};
}

}  // namespace

http::Response record_person_event(Application&, Call& call, Writing& writing) {
  const auto event = parse_person_event(*call.body.object());
  if (!event) return problem(event.error(), call.id);
  const auto sequence = writing.record_event(*call.access, *call.route->type, id_of(call), *event);
  if (!sequence) return problem(sequence.error(), call.id);
  return json_response(201, as_recorded(call, writing, *event, *sequence));
}

http::Response list_person_events(Application&, Call& call, Reading& reading) {
  const auto before = read_number(call, "before", 0, std::uint64_t{1} << 62);
  if (!before) return problem(before.error(), call.id);
  const auto limit = read_number(call, "limit", 1, longest_page);
  if (!limit) return problem(limit.error(), call.id);
  const auto page = reading.person_events(*call.access, *call.route->type, id_of(call), *before,
                                          static_cast<unsigned>(limit->value_or(usual_page)));
  if (!page) return problem(page.error(), call.id);
  return json_response(200, present_events(*page));
}

http::Response show_evidence(Application&, Call& call, Reading& reading) {
  const auto& text = call.parameters.at(1);
  std::uint64_t sequence = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), sequence);
  if (failure != std::errc() || end != text.data() + text.size() || sequence >= std::uint64_t{1} << 62) {
    sequence = 0;  // numbers of none
  }
  auto file = reading.evidence(*call.access, *call.route->type, id_of(call), sequence);
  if (!file) return problem(file.error(), call.id);
  return present_evidence(std::move(*file));
}

}  // namespace candor::handlers
