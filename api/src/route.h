#pragma once
// A route is one line of a table: what it matches, how it works (reads, gathers, writes, works long, or
// answers from the program itself), what its body may be, and who may call it. Router, OpenAPI document and
// access log all read the same table.
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "http/message.h"
#include "privacy/access.h"
#include "privacy/schema.h"
#include "privacy/vault.h"
#include "rate_limiter.h"

namespace candor {

class Application;
struct Route;

// One request on its way: what the router and the sign-in found. Parsed on the connection's thread.
struct Call {
  http::Request request;
  const Route* route = nullptr;
  std::vector<std::string> parameters;                     // of the path, in order
  std::vector<std::pair<std::string, std::string>> query;  // decoded, in order
  std::optional<Access> access;                            // none on routes that need no sign-in
  std::string session;         // the cookie's secret, when the sign-in came by cookie
  bool purpose_named = false;  // by the header, not by a default
  Value body;                  // of a JSON route
  RateLimiter::Verdict limits;
  Uuid id;  // of the request

  const std::string* query_value(std::string_view name) const;
};

enum class RouteKind : std::uint8_t {
  reads,    // one record, on the connection's thread
  gathers,  // many records, on a thread for that: single reads go past it
  writes,   // on the committer's thread
  works,    // in the background: answers itself
  answers,  // at once, from the program: health, documents, pages
};
enum class BodyKind : std::uint8_t { none, json, merge_patch, record_file, file };
enum class SignIn : std::uint8_t { needed, none };

using ReadHandler = http::Response (*)(Application&, Call&, Reading&);
using WriteHandler = http::Response (*)(Application&, Call&, Writing&);
using WorkHandler = void (*)(Application&, Call, http::Responder);
using AnswerHandler = http::Response (*)(Application&, Call&);

struct Route {
  http::Method method;
  std::string_view path;  // template: /api/v1/contacts/{id}
  RouteKind kind;
  BodyKind body = BodyKind::none;
  SignIn sign_in = SignIn::needed;
  const RecordType* type = nullptr;  // of a record route
  bool about_people = false;         // of no record type, yet done for the purpose the caller works for
  std::string_view operation_id;
  std::string_view summary;
  std::string_view body_schema{};  // of a body that is no record; component of the OpenAPI document
  std::string_view answer_schema;  // component of the OpenAPI document; empty: none
  int answer_status = 200;
  bool alone = false;                         // a write to accounts: in a commit of its own
  std::span<const std::string_view> query{};  // permitted members of the query
  bool filters = false;                       // others are filters, which the handler reads
  bool any_query = false;                     // the client's own page reads it in the browser
  ReadHandler read = nullptr;
  WriteHandler write = nullptr;
  WorkHandler work = nullptr;
  AnswerHandler answer = nullptr;
};

std::size_t body_limit(BodyKind kind);
// Those that a body of this kind may have; the first one is what we call it.
std::span<const std::string_view> media_types(BodyKind kind);

// All routes: those of every record type of the catalog, then the others. Views live as long as the program.
const std::vector<Route>& routes();

struct RouteMatch {
  const Route* route = nullptr;       // none: no such path or method
  std::vector<http::Method> allowed;  // other methods the path has (405)
  std::vector<std::string> parameters;
};
RouteMatch match_route(http::Method method, std::string_view path);

}  // namespace candor
