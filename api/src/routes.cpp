// The table of routes, and finding the one of a request.
#include <algorithm>
#include <deque>

#include "base/text.h"
#include "crm/catalog.h"
#include "handlers/handlers.h"
#include "route.h"

namespace candor {
namespace {

using http::Method;

constexpr std::string_view list_query[] = {"limit", "cursor", "sort", "trashed", "count", "include"};
constexpr std::string_view record_query[] = {"include"};
constexpr std::string_view event_query[] = {"subject_id", "actor_id", "record_id", "from",
                                            "to",         "before",   "limit"};
constexpr std::string_view history_query[] = {"from", "to", "before", "limit"};
constexpr std::string_view consistency_query[] = {"first", "second"};
constexpr std::string_view import_query[] = {"context"};

constexpr Route fixed[] = {
    {.method = Method::post,
     .path = "/api/v1/session",
     .kind = RouteKind::works,
     .body = BodyKind::json,
     .sign_in = SignIn::none,
     .operation_id = "openSession",
     .summary = "Sign in; the answer sets the session cookie",
     .body_schema = "SignIn",
     .answer_status = 204,
     .work = handlers::open_session},
    {.method = Method::get,
     .path = "/api/v1/session",
     .kind = RouteKind::reads,
     .operation_id = "showSession",
     .summary = "Who am I: user, roles, purposes, settings",
     .answer_schema = "Session",
     .read = handlers::show_session},
    {.method = Method::delete_,
     .path = "/api/v1/session",
     .kind = RouteKind::writes,
     .operation_id = "closeSession",
     .summary = "Sign out",
     .answer_status = 204,
     .alone = true,
     .write = handlers::close_session},
    {.method = Method::patch,
     .path = "/api/v1/session",
     .kind = RouteKind::writes,
     .body = BodyKind::merge_patch,
     .operation_id = "changeProfile",
     .summary = "Change your name, language or theme",
     .body_schema = "ProfileChange",
     .answer_status = 204,
     .alone = true,
     .write = handlers::change_profile},
    {.method = Method::post,
     .path = "/api/v1/session/password",
     .kind = RouteKind::works,
     .body = BodyKind::json,
     .operation_id = "changePassword",
     .summary = "Change your password; your other sessions end",
     .body_schema = "PasswordChange",
     .answer_status = 204,
     .work = handlers::change_password},
    {.method = Method::get,
     .path = "/api/v1/sessions",
     .kind = RouteKind::reads,
     .operation_id = "listSessions",
     .summary = "Where you are signed in",
     .answer_schema = "SessionEntryList",
     .read = handlers::list_sessions},
    {.method = Method::delete_,
     .path = "/api/v1/sessions/{id}",
     .kind = RouteKind::writes,
     .operation_id = "endSession",
     .summary = "End one of your sessions",
     .answer_status = 204,
     .alone = true,
     .write = handlers::end_session},
    {.method = Method::get,
     .path = "/api/v1/users",
     .kind = RouteKind::reads,
     .operation_id = "listUsers",
     .summary = "Who works here; addresses, roles and last use for administrators and owners",
     .answer_schema = "UserList",
     .read = handlers::list_users},
    {.method = Method::post,
     .path = "/api/v1/users",
     .kind = RouteKind::works,
     .body = BodyKind::json,
     .operation_id = "addUser",
     .summary = "Add a user; the answer has the password, this once",
     .body_schema = "NewUser",
     .answer_schema = "UserWithPassword",
     .answer_status = 201,
     .work = handlers::add_user},
    {.method = Method::patch,
     .path = "/api/v1/users/{id}",
     .kind = RouteKind::writes,
     .body = BodyKind::merge_patch,
     .operation_id = "changeUser",
     .summary = "Change name, roles or activity of a user; ending the appointment of a data protection "
                "officer takes an owner and a reason",
     .body_schema = "UserChange",
     .answer_schema = "User",
     .alone = true,
     .write = handlers::change_user},
    {.method = Method::post,
     .path = "/api/v1/users/{id}/password",
     .kind = RouteKind::works,
     .operation_id = "resetUserPassword",
     .summary = "Make a new password for a user; the answer has it, this once",
     .answer_schema = "GeneratedPassword",
     .work = handlers::reset_user_password},
    {.method = Method::get,
     .path = "/api/v1/tokens",
     .kind = RouteKind::reads,
     .operation_id = "listTokens",
     .summary = "Your API tokens; all of them for administrators and owners",
     .answer_schema = "TokenList",
     .read = handlers::list_tokens},
    {.method = Method::post,
     .path = "/api/v1/tokens",
     .kind = RouteKind::writes,
     .body = BodyKind::json,
     .operation_id = "createToken",
     .summary = "Make an API token that acts for you; its secret is in the answer, this once",
     .body_schema = "NewToken",
     .answer_schema = "IssuedToken",
     .answer_status = 201,
     .alone = true,
     .write = handlers::create_token},
    {.method = Method::delete_,
     .path = "/api/v1/tokens/{id}",
     .kind = RouteKind::writes,
     .operation_id = "revokeToken",
     .summary = "Revoke a token for good",
     .answer_status = 204,
     .alone = true,
     .write = handlers::revoke_token},
    {.method = Method::get,
     .path = "/api/v1/setup",
     .kind = RouteKind::answers,
     .sign_in = SignIn::none,
     .operation_id = "showSetup",
     .summary = "Whether the first user is still to be made",
     .answer_schema = "SetupState",
     .answer = handlers::show_setup},
    {.method = Method::post,
     .path = "/api/v1/setup",
     .kind = RouteKind::works,
     .body = BodyKind::json,
     .sign_in = SignIn::none,
     .operation_id = "setUp",
     .summary = "Make the first user with the one-time link, and sign in",
     .body_schema = "SetUp",
     .answer_schema = "SetupState",
     .answer_status = 201,
     .work = handlers::set_up},
    {.method = Method::get,
     .path = "/api/v1/installation",
     .kind = RouteKind::reads,
     .operation_id = "showInstallation",
     .summary = "Whose installation this is, and when it was last made safe",
     .answer_schema = "Installation",
     .read = handlers::show_installation},
    {.method = Method::patch,
     .path = "/api/v1/installation",
     .kind = RouteKind::writes,
     .body = BodyKind::merge_patch,
     .operation_id = "changeInstallation",
     .summary = "Change name, country or language of the organisation",
     .body_schema = "InstallationChange",
     .answer_status = 204,
     .alone = true,
     .write = handlers::change_installation},
    {.method = Method::post,
     .path = "/api/v1/imports",
     .kind = RouteKind::works,
     .body = BodyKind::csv,
     .operation_id = "importContacts",
     .summary =
         "Import a Google Contacts CSV: each row is created, or refused with its record number and reason",
     .answer_schema = "ImportReport",
     .query = import_query,
     .work = handlers::import_contacts},
    {.method = Method::get,
     .path = "/api/v1/collection_contexts",
     .kind = RouteKind::answers,
     .operation_id = "listCollectionContexts",
     .summary = "How people come to us: what a new person is created with",
     .answer_schema = "CollectionContextList",
     .answer = handlers::collection_contexts},
    {.method = Method::get,
     .path = "/api/v1/purposes",
     .kind = RouteKind::answers,
     .operation_id = "listPurposes",
     .summary = "What personal data may be used for, and which of it the caller works for",
     .answer_schema = "PurposeList",
     .answer = handlers::purposes},
    {.method = Method::get,
     .path = "/api/v1/record-types",
     .kind = RouteKind::answers,
     .operation_id = "listRecordTypes",
     .summary = "The declarations of the records: what lists and forms are drawn from",
     .answer_schema = "RecordTypeList",
     .answer = handlers::record_types},
    {.method = Method::get,
     .path = "/api/v1/audit/events",
     .kind = RouteKind::reads,
     .operation_id = "listAuditEvents",
     .summary = "Entries of the audit log, newest first",
     .answer_schema = "AuditEventList",
     .query = event_query,
     .read = handlers::list_events},
    {.method = Method::get,
     .path = "/api/v1/audit/checkpoint",
     .kind = RouteKind::works,
     .operation_id = "auditCheckpoint",
     .summary = "The log's tree as a C2SP signed note, signed now",
     .work = handlers::checkpoint},
    {.method = Method::get,
     .path = "/api/v1/audit/proof/{sequence}",
     .kind = RouteKind::works,
     .operation_id = "auditInclusionProof",
     .summary = "Proof that an entry is in the log, with a checkpoint",
     .answer_schema = "InclusionProof",
     .work = handlers::inclusion_proof},
    {.method = Method::get,
     .path = "/api/v1/audit/consistency",
     .kind = RouteKind::reads,
     .operation_id = "auditConsistencyProof",
     .summary = "Proof that one tree of the log continues another",
     .answer_schema = "ConsistencyProof",
     .query = consistency_query,
     .read = handlers::consistency_proof},
    {.method = Method::get,
     .path = "/api/v1/openapi.json",
     .kind = RouteKind::answers,
     .sign_in = SignIn::none,
     .operation_id = "openapi",
     .summary = "This document",
     .answer = handlers::openapi},
    {.method = Method::get,
     .path = "/healthz",
     .kind = RouteKind::answers,
     .sign_in = SignIn::none,
     .operation_id = "alive",
     .summary = "The process is alive",
     .answer_schema = "Health",
     .answer = handlers::alive},
    {.method = Method::get,
     .path = "/readyz",
     .kind = RouteKind::answers,
     .sign_in = SignIn::none,
     .operation_id = "ready",
     .summary = "Database, keys and audit log are ready",
     .answer_schema = "Health",
     .answer = handlers::ready},
    {.method = Method::get,
     .path = "/",
     .kind = RouteKind::answers,
     .sign_in = SignIn::none,
     .operation_id = "page",
     .summary = "The browser client, here and at every path that belongs to nothing else",
     .any_query = true,
     .answer = handlers::page},
    {.method = Method::get,
     .path = "/assets/{file}",
     .kind = RouteKind::answers,
     .sign_in = SignIn::none,
     .operation_id = "clientFile",
     .summary = "A file of the browser client; its name holds a hash of its content",
     .answer = handlers::client_file},
};

std::string capitalised(std::string_view name) {
  std::string out(name);
  out.front() = static_cast<char>(out.front() - 'a' + 'A');
  return out;
}

// Views into this live as long as the program.
std::string_view kept(std::string text) {
  static std::deque<std::string> store;
  store.push_back(std::move(text));
  return store.back();
}

void add_record_routes(const RecordType& type, std::vector<Route>& all) {
  const std::string one = capitalised(type.name), many = capitalised(type.plural), name(type.name),
                    plural(type.plural);
  const auto path = kept("/api/v1/" + plural);
  const auto path_of_one = kept("/api/v1/" + plural + "/{id}");
  auto add = [&](Route route, std::string_view at, std::string operation, std::string summary,
                 std::string schema) {
    route.type = &type;
    route.path = at;
    route.operation_id = kept(std::move(operation));
    route.summary = kept(std::move(summary));
    route.answer_schema = kept(std::move(schema));
    all.push_back(route);
  };
  add({.method = Method::get,
       .kind = RouteKind::reads,
       .query = list_query,
       .filters = true,
       .read = handlers::list_records},
      path, "list" + many, "List " + plural + "; filters on fields that nobody types", one + "List");
  add({.method = Method::post,
       .kind = RouteKind::reads,
       .body = BodyKind::json,
       .body_schema = "Search",
       .read = handlers::search_records},
      kept("/api/v1/" + plural + "/search"), "search" + many, "Find " + plural + " by words and filters",
      one + "List");
  add({.method = Method::post,
       .kind = RouteKind::reads,
       .body = BodyKind::json,
       .body_schema = kept(one + "Likeness"),
       .read = handlers::duplicate_records},
      kept("/api/v1/" + plural + "/duplicates"), "duplicatesOf" + one,
      "What a new " + name + " may be a second copy of", one + "DuplicateList");
  add({.method = Method::post,
       .kind = RouteKind::writes,
       .body = BodyKind::json,
       .answer_status = 201,
       .write = handlers::create_record},
      path, "create" + one, "Create a " + name, one);
  add({.method = Method::get, .kind = RouteKind::reads, .query = record_query, .read = handlers::read_record},
      path_of_one, "read" + one, "Read a " + name, one);
  add({.method = Method::patch,
       .kind = RouteKind::writes,
       .body = BodyKind::merge_patch,
       .write = handlers::change_record},
      path_of_one, "change" + one, "Change a " + name + " (RFC 7396); needs If-Match", one);
  add({.method = Method::delete_,
       .kind = RouteKind::writes,
       .answer_status = 204,
       .write = handlers::delete_record},
      path_of_one, "delete" + one, "Move a " + name + " to the trash", "");
  add({.method = Method::post, .kind = RouteKind::writes, .write = handlers::restore_record},
      kept("/api/v1/" + plural + "/{id}/restore"), "restore" + one,
      "Bring a " + name + " back from the trash", one);
  if (type.subject == SubjectKind::person) {
    add({.method = Method::get,
         .kind = RouteKind::reads,
         .query = history_query,
         .read = handlers::access_history},
        kept("/api/v1/" + plural + "/{id}/access-history"), "accessHistoryOf" + one,
        "Who listed, opened and changed this " + name, "AuditEventList");
  }
}

std::vector<Route> all_routes() {
  std::vector<Route> all;
  for (const auto* type : catalog()) add_record_routes(*type, all);
  all.insert(all.end(), std::begin(fixed), std::end(fixed));
  return all;
}

// Patterns cut at their slashes once: finding a route is on the way of every request.
const std::vector<std::vector<std::string_view>>& patterns() {
  static const std::vector<std::vector<std::string_view>> all = [] {
    std::vector<std::vector<std::string_view>> cut;
    for (const auto& route : routes()) cut.push_back(split(route.path, '/'));
    return cut;
  }();
  return all;
}

bool is_parameter(std::string_view segment) {
  return !segment.empty() && segment.front() == '{';
}

// Segment by segment; {name} matches any one that is not empty.
bool matches(const std::vector<std::string_view>& wanted, const std::vector<std::string_view>& given) {
  if (wanted.size() != given.size()) return false;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (is_parameter(wanted[i]) ? given[i].empty() : wanted[i] != given[i]) return false;
  }
  return true;
}

// What belongs to the browser client when no route has it: its pages have addresses of their own.
bool is_of_client(const std::vector<std::string_view>& given) {
  constexpr std::string_view reserved[] = {"api", "assets", "healthz", "readyz", "metrics"};
  return given.size() > 1 && std::ranges::find(reserved, given[1]) == std::end(reserved);
}

const Route& page_route() {
  static const Route& route = *std::ranges::find(routes(), std::string_view("/"), &Route::path);
  return route;
}

}  // namespace

std::size_t body_limit(BodyKind kind) {
  switch (kind) {
    case BodyKind::none:
      return 0;
    case BodyKind::json:
    case BodyKind::merge_patch:
      return std::size_t{1} << 20;
    case BodyKind::csv:
      return std::size_t{20} << 20;
  }
  return 0;
}

std::string_view media_type(BodyKind kind) {
  switch (kind) {
    case BodyKind::none:
      return "";
    case BodyKind::json:
      return "application/json";
    case BodyKind::merge_patch:
      return "application/merge-patch+json";
    case BodyKind::csv:
      return "text/csv";
  }
  return "";
}

const std::vector<Route>& routes() {
  static const std::vector<Route> all = all_routes();
  return all;
}

RouteMatch match_route(http::Method method, std::string_view path) {
  RouteMatch match;
  const auto given = split(path, '/');
  for (std::size_t i = 0; i < routes().size(); ++i) {
    const auto& wanted = patterns()[i];
    if (!matches(wanted, given)) continue;
    if (routes()[i].method != method) {
      match.allowed.push_back(routes()[i].method);
      continue;
    }
    match.route = &routes()[i];
    for (std::size_t j = 0; j < wanted.size(); ++j) {
      if (is_parameter(wanted[j])) match.parameters.emplace_back(given[j]);
    }
    return match;
  }
  if (match.allowed.empty() && method == Method::get && is_of_client(given)) match.route = &page_route();
  return match;
}

}  // namespace candor
