// Importing files of records: the file is the body, everything else stands in the query (names of ours,
// nothing a person typed). A run answers when it is done, or at once and is asked for its progress.
#include <charconv>

#include "application.h"
#include "base/text.h"
#include "crm/import/import_records.h"
#include "handlers/handlers.h"
#include "handlers/import_query.h"
#include "json.h"
#include "present.h"
#include "present_import.h"
#include "problem.h"

namespace candor::handlers {
namespace {

using Shared = std::shared_ptr<std::pair<Call, http::Responder>>;

Error no_such_import() {
  return {Errc::not_found, "not_found", "There is no import with this id."};
}

// Hands the work to a background thread, or says that there is no place.
void in_background(Application& application, Call call, http::Responder responder,
                   void (*work)(Application&, const Shared&)) {
  auto shared = std::make_shared<std::pair<Call, http::Responder>>(std::move(call), std::move(responder));
  if (!application.jobs().submit([&application, shared, work] { work(application, shared); })) {
    application.respond(shared->first, shared->second, problem(Durability::queue_full, shared->first.id));
  }
}

void answer(Application& application, const Shared& shared, http::Response response) {
  application.respond(shared->first, shared->second, std::move(response));
}

// The answer that a run has begun leaves at once; its registration as running goes before.
void run_in_background(Application& application, const Shared& shared, RecordImport& import,
                       const ImportOptions& options) {
  ImportRun run;
  run.id = import.id();
  run.user = shared->first.access->who().user();
  run.context = options.context;
  run.record_type = std::string(import.type().name);
  run.dry_run = options.dry_run;
  run.counts = import.counts();
  run.started_at = application.environment().clock.now();
  auto& running = application.running_imports();
  running.begin(run);
  auto response = json_response(202, present_import(run));
  response.headers.push_back({"Location", "/api/v1/imports/" + run.id.text()});
  answer(application, shared, std::move(response));
  ImportWatch watch;
  watch.progress = [&](const ImportCounts& counts) { running.progress(run.id, counts); };
  watch.stop = [&] {
    if (running.is_cancelled(run.id)) return ImportStop::cancelled;
    return application.jobs().stopping() ? ImportStop::interrupted : ImportStop::no;
  };
  import.run(watch);
  running.end(run.id);
}

// What a file is for is not said before its context is chosen: then it is what the caller usually works for.
Access usual_access(Application& application, const Call& call) {
  const Access& access = *call.access;
  if (call.purpose_named) return access;
  const Principal& who = access.who();
  const auto purpose =
      who.kind() == ActorKind::token ? who.default_purpose() : Application::usual_purpose(who);
  return application.vault().authenticator().access(who, purpose, access.request());
}

Access access_for_import(Application& application, const Call& call, const std::string& context) {
  return context.empty() ? usual_access(application, call) : application.access_for_creating(call, context);
}

void import_now(Application& application, const Shared& shared) {
  Call& call = shared->first;
  auto asked = import_query_of(call, application.vault().locale());
  if (!asked) return answer(application, shared, problem(asked.error(), call.id));
  const Access access = access_for_import(application, call, asked->options.context);
  auto file = RecordFile::open(std::move(call.request.body), asked->file);
  if (!file) return answer(application, shared, problem(file.error(), call.id));
  const auto format = file->format();
  auto import = RecordImport::begin(application.vault(), access, std::move(*file), asked->options);
  if (!import) return answer(application, shared, problem(import.error(), call.id));
  if (asked->background) return run_in_background(application, shared, *import, asked->options);
  ImportWatch watch;
  watch.stop = [&] { return application.jobs().stopping() ? ImportStop::interrupted : ImportStop::no; };
  const auto report = import->run(watch);
  answer(application, shared, json_response(200, present_report(report, format, asked->options.dry_run)));
}

void preview_now(Application& application, const Shared& shared) {
  Call& call = shared->first;
  auto asked = preview_query_of(call);
  if (!asked) return answer(application, shared, problem(asked.error(), call.id));
  Result<void> permitted;
  const Access access = usual_access(application, call);
  const auto durability = application.vault().read_and_wait(
      [&](Reading& reading) { permitted = reading.permit(access, Operation::import, *asked->type); });
  if (durability != Durability::committed) return answer(application, shared, problem(durability, call.id));
  if (!permitted) return answer(application, shared, problem(permitted.error(), call.id));
  auto file = RecordFile::open(std::move(call.request.body), *asked);
  answer(application, shared,
         file ? json_response(200, present_preview(*file)) : problem(file.error(), call.id));
}

// One that runs in this process may be told without asking the vault: numbers alone.
std::optional<ImportRun> running_import(Application& application, const Call& call, const Uuid& id) {
  auto run = application.running_imports().find(id);
  if (run && run->user != call.access->who().user()) run.reset();
  return run;
}

Result<std::uint32_t> number_in_query(const Call& call, std::string_view name, std::uint32_t otherwise,
                                      std::uint32_t least, std::uint32_t most) {
  const auto* text = call.query_value(name);
  if (!text) return otherwise;
  std::uint32_t number = 0;
  const auto [end, failure] = std::from_chars(text->data(), text->data() + text->size(), number);
  if (failure == std::errc() && end == text->data() + text->size() && number >= least && number <= most) {
    return number;
  }
  Error error{Errc::malformed, "invalid_query", "A number in the address is out of range."};
  error.fields.push_back(
      {std::string(name), "out_of_range",
       "Give a number from " + std::to_string(least) + " to " + std::to_string(most) + "."});
  return error;
}

Uuid id_of(const Call& call) {
  return Uuid::parse(call.parameters.at(0)).value_or(Uuid{});
}

}  // namespace

void import_records(Application& application, Call call, http::Responder responder) {
  in_background(application, std::move(call), std::move(responder), &import_now);
}

void preview_import(Application& application, Call call, http::Responder responder) {
  in_background(application, std::move(call), std::move(responder), &preview_now);
}

http::Response list_imports(Application& application, Call& call, Reading& reading) {
  List data;
  for (auto& run : reading.imports(*call.access)) {
    if (const auto now = application.running_imports().find(run.id)) run.counts = now->counts;
    data.push_back(present_import(run));
  }
  return json_response(200, Value(Object{{"data", std::move(data)}}));
}

http::Response show_import(Application& application, Call& call, Reading& reading) {
  if (const auto run = running_import(application, call, id_of(call))) {
    return json_response(200, present_import(*run));
  }
  auto run = reading.import_run(*call.access, id_of(call));
  if (!run) return problem(run.error(), call.id);
  return json_response(200, present_import(*run));
}

http::Response list_import_rows(Application&, Call& call, Reading& reading) {
  constexpr std::uint32_t largest_page = 200;
  const auto after = number_in_query(call, "after", 0, 0, UINT32_MAX);
  if (!after) return problem(after.error(), call.id);
  const auto limit = number_in_query(call, "limit", largest_page, 1, largest_page);
  if (!limit) return problem(limit.error(), call.id);
  auto rows = reading.import_rows(*call.access, id_of(call), *after, *limit);
  if (!rows) return problem(rows.error(), call.id);
  List data;
  for (const auto& row : *rows) data.push_back(present_row(row));
  Object body{{"data", std::move(data)}};
  if (rows->size() == *limit) body.emplace_back("next_after", std::int64_t{rows->back().record});
  return json_response(200, Value(std::move(body)));
}

http::Response cancel_import(Application& application, Call& call, Reading& reading) {
  const Uuid id = id_of(call);
  auto run = reading.import_run(*call.access, id);
  if (!run) return problem(no_such_import(), call.id);
  if (!application.running_imports().cancel(id)) {
    return problem({Errc::conflict, "import_ended", "This import has ended already. What it did stays."},
                   call.id);
  }
  http::Response response;
  response.status = 204;
  return response;
}

}  // namespace candor::handlers
