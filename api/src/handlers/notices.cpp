// Whom to tell that we have the data, and that many were told at once.
#include <algorithm>

#include "application.h"
#include "handlers/handlers.h"
#include "handlers/page_numbers.h"
#include "member_reader.h"
#include "person_event_json.h"
#include "present.h"
#include "problem.h"

namespace candor::handlers {
namespace {

using Shared = std::shared_ptr<std::pair<Call, http::Responder>>;

constexpr unsigned longest_page = 1000;
constexpr unsigned usual_page = 200;
// Small enough that others wait a few milliseconds.
constexpr std::size_t slice_people = 50;
constexpr std::size_t most_people = 10'000;

struct NoticeRun {
  std::vector<Uuid> ids;
  bool all_due = false;
  PersonEvent event;
};

struct NoticeResult {
  std::int64_t recorded = 0;
  List refused;
};

// The event itself is read like one that is noted alone.
Result<NoticeRun> run_of(const Object& body) {
  Error error{Errc::invalid, "invalid", "Some members need attention; errors says which and why."};
  NoticeRun run;
  MemberReader reader(body, "", error.fields);
  run.all_due = reader.flag("all_due");
  if (const auto* ids = reader.list("ids")) {
    for (const auto& one : *ids) {
      const auto id = one.text() ? Uuid::parse(*one.text()) : std::nullopt;
      if (!id) {
        reader.wrong("ids", "invalid", "Give ids as the list of people to tell has them.");
        break;
      }
      if (std::ranges::find(run.ids, *id) == run.ids.end()) run.ids.push_back(*id);
    }
    if (ids->size() > most_people) reader.wrong("ids", "too_long", "Give at most 10 000 people at once.");
  }
  if (run.all_due == reader.has("ids")) {
    reader.wrong("ids", "required", "Give ids, or all_due as true; not both.");
  }
  for (const auto* name : {"notice", "manner"}) {
    if (!reader.has(name)) reader.wrong(name, "required", "Say which notice was given, and how.");
  }
  if (!error.fields.empty()) return error;
  Object one{{"kind", name_of(PersonEventKind::notice)}};
  for (const auto& [name, value] : body) {
    if (name != "ids" && name != "all_due") one.emplace_back(name, value);
  }
  auto event = parse_person_event(one);
  if (!event) return event.error();
  run.event = std::move(*event);
  return run;
}

Durability record_slice(Application& application, const Call& call, const NoticeRun& run,
                        std::span<const Uuid> people, NoticeResult& result) {
  NoticeResult slice;
  const auto durability = application.vault().write_and_wait([&](Writing& writing) {
    slice = {};
    for (const auto& person : people) {
      const auto sequence = writing.record_event(*call.access, *call.route->type, person, run.event);
      if (sequence) {
        ++slice.recorded;
      } else {
        slice.refused.push_back(Object{{"id", person.text()}, {"code", sequence.error().name}});
      }
    }
    return Outcome::done;
  });
  if (durability != Durability::committed) return durability;
  result.recorded += slice.recorded;
  std::ranges::move(slice.refused, std::back_inserter(result.refused));
  return durability;
}

http::Response told(Application& application, const Call& call) {
  auto run = run_of(*call.body.object());
  if (!run) return problem(run.error(), call.id);
  if (run->all_due) {
    std::optional<Error> refused;
    const auto durability = application.vault().read_and_wait([&](Reading& reading) {
      const auto due = reading.notices_due(*call.access, *call.route->type, most_people);
      if (!due) {
        refused = due.error();
        return;
      }
      for (const auto& one : *due) run->ids.push_back(one.person);
    });
    if (durability != Durability::committed) return problem(durability, call.id);
    if (refused) return problem(*refused, call.id);
  }
  NoticeResult result;
  for (std::size_t from = 0; from < run->ids.size(); from += slice_people) {
    const auto people = std::span(run->ids).subspan(from, std::min(slice_people, run->ids.size() - from));
    const auto durability = record_slice(application, call, *run, people, result);
    // What was noted before stays; asking again notes the rest.
    if (durability != Durability::committed) return problem(durability, call.id);
  }
  return json_response(200, Object{{"recorded", result.recorded}, {"refused", std::move(result.refused)}});
}

}  // namespace

http::Response list_notices_due(Application&, Call& call, Reading& reading) {
  const auto limit = read_number(call, "limit", 1, longest_page);
  if (!limit) return problem(limit.error(), call.id);
  const auto due = reading.notices_due(*call.access, *call.route->type,
                                       static_cast<unsigned>(limit->value_or(usual_page)));
  if (!due) return problem(due.error(), call.id);
  List data;
  for (const auto& one : *due) {
    data.push_back(Object{
        {"id", one.person.text()}, {"due_at", format_timestamp(one.due_at)}, {"overdue", one.overdue}});
  }
  return json_response(200, Object{{"data", std::move(data)}});
}

void run_notices(Application& application, Call call, http::Responder responder) {
  auto shared = std::make_shared<std::pair<Call, http::Responder>>(std::move(call), std::move(responder));
  const auto work = [&application, shared] {
    application.respond(shared->first, shared->second, told(application, shared->first));
  };
  if (!application.jobs().submit(work)) {
    application.respond(shared->first, shared->second, problem(Durability::queue_full, shared->first.id));
  }
}

}  // namespace candor::handlers
