// Routes on what may be done with people's data, and why.
#include "handlers/handlers.h"
#include "route_tables.h"

namespace candor {
namespace {

using http::Method;

constexpr std::string_view events_query[] = {"before", "limit"};
constexpr std::string_view history_query[] = {"from", "to", "before", "limit"};
constexpr std::string_view due_query[] = {"limit"};

constexpr Route table[] = {
    {.method = Method::get,
     .path = "/api/v1/privacy/rules",
     .kind = RouteKind::answers,
     .operation_id = "listRules",
     .summary = "Every rule by which something is refused, left out or asked for, in English and German",
     .answer_schema = "RuleList",
     .answer = handlers::list_rules},
    {.method = Method::post,
     .path = "/api/v1/privacy/explain",
     .kind = RouteKind::reads,
     .body = BodyKind::json,
     .about_people = true,
     .operation_id = "explain",
     .summary = "What the answer to an act would be, why, and what may help; nothing is done",
     .body_schema = "Question",
     .answer_schema = "Explanation",
     .read = handlers::explain},
    {.method = Method::post,
     .path = "/api/v1/imports/consents",
     .kind = RouteKind::works,
     .body = BodyKind::record_file,
     .about_people = true,
     .operation_id = "importConsents",
     .summary = "Record consents and opt-outs of people who are here already, from a file; opt-outs first",
     .answer_schema = "ConsentsImport",
     .work = handlers::import_consents},
};

}  // namespace

std::span<const Route> privacy_routes() {
  return table;
}

void add_person_routes(const RecordType& type, std::vector<Route>& all) {
  const std::string one = capitalised(type.name), many = capitalised(type.plural), name(type.name);
  const std::string base = "/api/v1/" + std::string(type.plural);
  auto add = [&](Route route, const std::string& at, std::string operation, std::string summary) {
    route.type = &type;
    route.path = kept(base + at);
    route.operation_id = kept(std::move(operation));
    route.summary = kept(std::move(summary));
    all.push_back(route);
  };
  add({.method = Method::get,
       .kind = RouteKind::reads,
       .answer_schema = "PersonPrivacy",
       .read = handlers::show_privacy},
      "/{id}/privacy", "privacyOf" + one,
      "How this " + name + " came to us, what may be done with the data and until when");
  add({.method = Method::get,
       .kind = RouteKind::gathers,
       .answer_schema = "AuditEventList",
       .query = history_query,
       .read = handlers::access_history},
      "/{id}/access-history", "accessHistoryOf" + one, "Who listed, opened and changed this " + name);
  add({.method = Method::get,
       .kind = RouteKind::gathers,
       .answer_schema = "PersonEventList",
       .query = events_query,
       .read = handlers::list_person_events},
      "/{id}/privacy/events", "privacyEventsOf" + one,
      "What this " + name + " said and was told: consents, objections, holds, notices, newest first");
  add({.method = Method::post,
       .kind = RouteKind::writes,
       .body = BodyKind::json,
       .body_schema = "NewPersonEvent",
       .answer_schema = "PersonEvent",
       .answer_status = 201,
       .write = handlers::record_person_event},
      "/{id}/privacy/events", "recordPrivacyEventOf" + one, "Note what this " + name + " said or was told");
  add({.method = Method::get, .kind = RouteKind::reads, .read = handlers::show_evidence},
      "/{id}/privacy/events/{sequence}/file", "evidenceOf" + one,
      "The file that came as evidence, to be saved");
  add({.method = Method::get,
       .kind = RouteKind::gathers,
       .answer_schema = "NoticeDueList",
       .query = due_query,
       .read = handlers::list_notices_due},
      "/privacy/notices-due", "noticesDueOf" + many,
      "Whom of the " + std::string(type.plural) + " to tell that we have the data, the most overdue first");
  add({.method = Method::post,
       .kind = RouteKind::works,
       .body = BodyKind::json,
       .body_schema = "NoticeRun",
       .answer_schema = "NoticeRunResult",
       .work = handlers::run_notices},
      "/privacy/notice-runs", "runNoticesOf" + many,
      "Note that chosen " + std::string(type.plural) + ", or all that are due, were told");
}

}  // namespace candor
