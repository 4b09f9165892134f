// The table of routes, and finding the one of a request.
#include <algorithm>
#include <deque>

#include "base/text.h"
#include "crm/catalog.h"
#include "handlers/handlers.h"
#include "route.h"
#include "route_tables.h"

namespace candor {
namespace {

using http::Method;

constexpr std::string_view list_query[] = {"limit", "cursor", "sort", "trashed", "count", "include"};
constexpr std::string_view record_query[] = {"include"};
constexpr std::string_view event_query[] = {"subject_id", "actor_id", "record_id", "from",
                                            "to",         "before",   "limit"};
constexpr std::string_view changes_query[] = {"before", "limit"};
constexpr std::string_view consistency_query[] = {"first", "second"};
constexpr std::string_view import_query[] = {"context",    "format",  "duplicates", "dry_run",
                                             "background", "mapping", "type"};
constexpr std::string_view preview_query[] = {"format", "mapping", "type"};
constexpr std::string_view import_rows_query[] = {"after", "limit"};

constexpr Route fixed[] = {
    {.method = Method::post,
     .path = "/api/v1/imports",
     .kind = RouteKind::works,
     .body = BodyKind::record_file,
     .operation_id = "importContacts",
     .summary = "Import a file of contacts, or of records of another type: each row is created, merged, a "
                "duplicate, or refused with its "
                "record number and reason; in the background the answer is 202 with an Import",
     .answer_schema = "ImportReport",
     .query = import_query,
     .work = handlers::import_records},
    {.method = Method::post,
     .path = "/api/v1/imports/preview",
     .kind = RouteKind::works,
     .body = BodyKind::record_file,
     .operation_id = "previewImport",
     .summary = "What a file of records is, and where its columns would go; nothing is stored",
     .answer_schema = "ImportPreview",
     .query = preview_query,
     .work = handlers::preview_import},
    {.method = Method::get,
     .path = "/api/v1/imports",
     .kind = RouteKind::reads,
     .operation_id = "listImports",
     .summary = "Imports of the last ninety days, newest first",
     .answer_schema = "ImportList",
     .read = handlers::list_imports},
    {.method = Method::get,
     .path = "/api/v1/imports/{id}",
     .kind = RouteKind::reads,
     .operation_id = "showImport",
     .summary = "How far an import is, or what it did",
     .answer_schema = "Import",
     .read = handlers::show_import},
    {.method = Method::get,
     .path = "/api/v1/imports/{id}/rows",
     .kind = RouteKind::gathers,
     .operation_id = "listImportRows",
     .summary = "What became of each row of the file",
     .answer_schema = "ImportRowList",
     .query = import_rows_query,
     .read = handlers::list_import_rows},
    {.method = Method::delete_,
     .path = "/api/v1/imports/{id}",
     .kind = RouteKind::reads,
     .operation_id = "cancelImport",
     .summary = "Stop an import; what it did stays",
     .answer_status = 204,
     .read = handlers::cancel_import},
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
     .kind = RouteKind::gathers,
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

void add_record_routes(const RecordType& type, std::vector<Route>& all) {
  const std::string one = capitalised(type.name), many = capitalised(type.plural), name = spoken(type.name),
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
       .kind = RouteKind::gathers,
       .query = list_query,
       .filters = true,
       .read = handlers::list_records},
      path, "list" + many, "List " + plural + "; filters on fields that nobody types", one + "List");
  add({.method = Method::post,
       .kind = RouteKind::gathers,
       .body = BodyKind::json,
       .body_schema = "Search",
       .read = handlers::search_records},
      kept("/api/v1/" + plural + "/search"), "search" + many, "Find " + plural + " by words and filters",
      one + "List");
  add({.method = Method::post,
       .kind = RouteKind::gathers,
       .body = BodyKind::json,
       .body_schema = kept(one + "Likeness"),
       .read = handlers::duplicate_records},
      kept("/api/v1/" + plural + "/duplicates"), "duplicatesOf" + one,
      "What a new " + name + " may be a second copy of", one + "DuplicateList");
  if (!type.created_by_upload) {
    add({.method = Method::post,
         .kind = RouteKind::writes,
         .body = BodyKind::json,
         .answer_status = 201,
         .write = handlers::create_record},
        path, "create" + one, "Create a " + name, one);
  }
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
  add({.method = Method::get,
       .kind = RouteKind::gathers,
       .query = changes_query,
       .read = handlers::list_changes},
      kept("/api/v1/" + plural + "/{id}/history"), "changesOf" + one,
      "Who changed this " + name + ", when and what, newest first", "ChangeList");
  add({.method = Method::post,
       .kind = RouteKind::works,
       .body = BodyKind::json,
       .body_schema = "Export",
       .work = handlers::export_records},
      kept("/api/v1/" + plural + "/export"), "export" + many,
      "A list, a search or chosen " + plural + " as a file: text/csv or text/vcard", "");
  add_routes_of_many(type, all);
  add_timeline_route(type, all);
  if (type.subject == SubjectKind::person) add_person_routes(type, all);
}

std::vector<Route> all_routes() {
  std::vector<Route> all;
  for (const auto* type : catalog()) add_record_routes(*type, all);
  all.insert(all.end(), std::begin(fixed), std::end(fixed));
  std::ranges::copy(account_routes(), std::back_inserter(all));
  std::ranges::copy(lead_routes(), std::back_inserter(all));
  std::ranges::copy(privacy_routes(), std::back_inserter(all));
  std::ranges::copy(register_routes(), std::back_inserter(all));
  std::ranges::copy(content_routes(), std::back_inserter(all));
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

std::string_view kept(std::string text) {
  static std::deque<std::string> store;
  store.push_back(std::move(text));
  return store.back();
}

std::string capitalised(std::string_view name) {
  std::string out;
  for (const auto word : split(name, '_')) {
    out += static_cast<char>(word.front() - 'a' + 'A');
    out += word.substr(1);
  }
  return out;
}

std::size_t body_limit(BodyKind kind) {
  switch (kind) {
    case BodyKind::none:
      return 0;
    case BodyKind::json:
    case BodyKind::merge_patch:
      return std::size_t{1} << 20;
    case BodyKind::record_file:
      return std::size_t{20} << 20;
    case BodyKind::file:
      return 0;  // as configured: Application::admit_upload
  }
  return 0;
}

std::span<const std::string_view> media_types(BodyKind kind) {
  static constexpr std::string_view json[] = {"application/json"};
  static constexpr std::string_view merge_patch[] = {"application/merge-patch+json", "application/json"};
  // Browsers do not know what a vCard is.
  static constexpr std::string_view record_file[] = {"text/csv", "text/vcard", "text/x-vcard",
                                                     "application/octet-stream"};
  static constexpr std::string_view file[] = {"application/octet-stream"};
  switch (kind) {
    case BodyKind::none:
      return {};
    case BodyKind::file:
      return file;
    case BodyKind::json:
      return json;
    case BodyKind::merge_patch:
      return merge_patch;
    case BodyKind::record_file:
      return record_file;
  }
  return {};
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
