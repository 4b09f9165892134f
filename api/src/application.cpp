#include "application.h"

#include <algorithm>
#include <thread>

#include "base/text.h"
#include "credentials.h"
#include "json.h"
#include "percent.h"
#include "problem.h"

namespace candor {
namespace {

constexpr std::int64_t milliseconds_between_last_used = 60'000;
constexpr std::size_t most_gathering = 512;  // lists that wait for a thread
// Each has a piece of a file in memory.
constexpr std::size_t most_uploads = 32;
constexpr std::size_t most_uploads_of_one = 8;
constexpr std::size_t most_downloads = 64;
constexpr std::size_t most_downloads_of_one = 16;
constexpr std::size_t most_onlookers = 512;
constexpr std::size_t most_onlookers_of_one = 12;

// Unknown, repeated or unreadable members are an error, never dropped.
std::optional<Error> read_query(Call& call) {
  const auto query = call.request.query();
  if (query.empty() || call.route->any_query) return std::nullopt;
  Error error{Errc::malformed, "invalid_query", "The part of the address after ? cannot be read."};
  for (auto part : split(query, '&')) {
    const auto equals = part.find('=');
    auto name = decode_percent(part.substr(0, equals), Plus::is_space);
    auto value = decode_percent(
        equals == std::string_view::npos ? std::string_view() : part.substr(equals + 1), Plus::is_space);
    if (!name || !value) return error;
    const auto& permitted = call.route->query;
    if (!call.route->filters && std::find(permitted.begin(), permitted.end(), *name) == permitted.end()) {
      std::string names;
      for (auto known : permitted) names += (names.empty() ? "" : ", ") + std::string(known);
      error.detail = "There is a member here that this address does not have.";
      error.fields.push_back({is_clean_utf8(*name) && name->size() < 64 ? *name : "?", "unknown_member",
                              names.empty() ? "This address takes none." : "It takes: " + names + "."});
      return error;
    }
    if (call.query_value(*name)) {
      error.fields.push_back({*name, "repeated", "Give it once."});
      return error;
    }
    call.query.emplace_back(std::move(*name), std::move(*value));
  }
  return std::nullopt;
}

std::string_view media_type_of(std::string_view content_type) {
  return trim(content_type.substr(0, content_type.find(';')));
}

bool accepts(BodyKind kind, std::string_view type) {
  return std::ranges::any_of(media_types(kind),
                             [&](std::string_view one) { return equals_ignoring_case(type, one); });
}

// "text/csv, text/vcard or application/octet-stream"
std::string names_of_media_types(BodyKind kind) {
  std::string names;
  const auto types = media_types(kind);
  for (std::size_t i = 0; i < types.size(); ++i) {
    names += i == 0 ? "" : i + 1 == types.size() ? " or " : ", ";
    names += types[i];
  }
  return names;
}

bool changes_state(const http::Request& request) {
  return request.method != http::Method::get && request.method != http::Method::head;
}

std::uint64_t key_of(const Uuid& id) {
  return std::hash<Uuid>()(id);
}

http::Method routed(http::Method method) {
  return method == http::Method::head ? http::Method::get : method;
}

}  // namespace

const std::string* Call::query_value(std::string_view name) const {
  for (const auto& [key, value] : query) {
    if (key == name) return &value;
  }
  return nullptr;
}

Application::Application(Vault& vault, const ApplicationOptions& options, Environment environment)
    : vault_(vault),
      options_(options),
      environment_(environment),
      ids_(environment.clock, environment.random),
      user_limits_(environment.clock, options.requests_per_minute),
      token_limits_(environment.clock, options.token_requests_per_minute),
      sign_in_limits_(environment.clock, options.sign_ins_per_minute),
      uploads_(most_uploads, most_uploads_of_one),
      downloads_(most_downloads, most_downloads_of_one),
      onlookers_(most_onlookers, most_onlookers_of_one),
      feed_(vault, environment_),
      gathering_(std::max(2U, std::thread::hardware_concurrency()), most_gathering,
                 Background::Priority::low),
      sign_ins_(1, 64),
      jobs_(2, 16) {}

Application::~Application() {
  stop();
}

void Application::stop() {
  feed_.stop();
  gathering_.stop();
  sign_ins_.stop();
  jobs_.stop();
  vault_.settle();  // answers on their way refer to this object
}

http::Admission Application::admit(const http::Request& head) {
  auto match = match_route(routed(head.method), head.path());
  if (match.route && match.route->body == BodyKind::file) return admit_upload(head, std::move(match));
  http::Admission admission;
  const Uuid request = next_id();
  http::Response refused;
  if (match.route) {
    admission.body_limit = body_limit(match.route->body);
    if (admission.body_limit == 0 || match.route->sign_in == SignIn::none) return admission;
    // Who is not signed in does not get to fill our memory with a body first.
    auto sender = principal_of(head);
    if (sender) return admission;
    refused = problem(sender.error(), request);
    add_security_headers(refused);
    refused.headers.push_back({"Cache-Control", "no-store"});
    admission.refused = std::move(refused);
    return admission;
  }
  if (match.allowed.empty()) {
    refused = problem({Errc::not_found, "not_found", "There is nothing at this address."}, request);
  } else {
    refused = problem(
        {Errc::method_not_allowed, "method_not_allowed", "This address does not take that method."}, request);
    std::string allow;
    for (auto method : match.allowed) {
      allow += (allow.empty() ? "" : ", ") + std::string(http::name_of(method));
      if (method == http::Method::get) allow += ", HEAD";
    }
    refused.headers.push_back({"Allow", allow});
  }
  add_security_headers(refused);
  admission.refused = std::move(refused);
  return admission;
}

void Application::handle(http::Request request, http::Responder respond) {
  Call call;
  call.id = next_id();
  call.request = std::move(request);
  auto match = match_route(routed(call.request.method), call.request.path());
  call.route = match.route;
  if (!call.route) {
    respond(
        finish(call, problem({Errc::not_found, "not_found", "There is nothing at this address."}, call.id)));
    return;
  }
  call.parameters = std::move(match.parameters);
  if (auto error = prepare(call)) {
    respond(finish(call, problem(*error, call.id)));
    return;
  }
  run(std::move(call), std::move(respond));
}

std::optional<Error> Application::prepare(Call& call) {
  if (auto error = read_query(call)) return error;
  if (auto error = sign_in(call)) return error;
  return read_body(call);
}

Result<Principal> Application::principal_of(const http::Request& request) {
  auto& authenticator = vault_.authenticator();
  if (const auto token = bearer_token(request); !token.empty()) {
    if (auto principal = authenticator.by_token(token)) return *principal;
    return Error{Errc::unauthenticated, "invalid_token",
                 "This token is not valid: mistyped, expired or revoked. Make a new one."};
  }
  if (const auto secret = session_cookie(request); !secret.empty()) {
    if (auto principal = authenticator.by_session(secret)) return *principal;
    return Error{Errc::unauthenticated, "session_ended", "Your session has ended. Sign in again."};
  }
  return Error{Errc::unauthenticated, "unauthenticated",
               "Sign in, or send a token: Authorization: Bearer cnd_..."};
}

std::optional<Error> Application::sign_in(Call& call) {
  if (call.route->sign_in == SignIn::none) return std::nullopt;
  auto principal = principal_of(call.request);
  if (!principal) return principal.error();
  if (bearer_token(call.request).empty()) {
    if (changes_state(call.request) && !is_same_origin(call.request)) {
      return Error{
          Errc::denied, "cross_origin",
          "Changes with a session cookie are accepted from Candor's own pages only. Programs use a token."};
    }
    call.session = std::string(session_cookie(call.request));
  }
  auto& limits = principal->kind() == ActorKind::token ? token_limits_ : user_limits_;
  const auto verdict = limits.take(key_of(principal->actor()));
  if (!verdict.allowed) {
    Error error{Errc::too_many, "too_many_requests", "Too many requests in a minute. Wait a moment."};
    error.retry_after_seconds = verdict.retry_seconds;
    return error;
  }
  call.limits = verdict;
  auto purpose = purpose_of(call, *principal);
  if (!purpose) return purpose.error();
  call.access.emplace(vault_.authenticator().access(*principal, *purpose, call.id));
  return std::nullopt;
}

// The header, else what the work implies, else the token's default.
Result<Purpose> Application::purpose_of(Call& call, const Principal& principal) const {
  const auto named = call.request.header("Candor-Purpose");
  if (!named.empty()) {
    call.purpose_named = true;
    return purpose_named(trim(named));
  }
  if (!call.route->type && !call.route->about_people) return Purpose::security;
  if (principal.kind() == ActorKind::token) return principal.default_purpose();
  return usual_purpose(principal);
}

Purpose Application::usual_purpose(const Principal& who) {
  constexpr Purpose usual[] = {Purpose::sales,     Purpose::support, Purpose::billing,
                               Purpose::marketing, Purpose::rights,  Purpose::security};
  for (auto purpose : usual) {
    if (who.purposes().contains(purpose)) return purpose;
  }
  return Purpose::none;
}

Access Application::access_for_creating(const Call& call, std::string_view name) {
  const Access& access = *call.access;
  const auto* context = vault_.registers().context(name);
  if (call.purpose_named || !context) return access;
  for (const auto& basis : context->bases) {
    if (basis.purpose == access.why()) return access;
  }
  for (const auto& basis : context->bases) {
    if (access.who().purposes().contains(basis.purpose)) {
      return vault_.authenticator().access(access.who(), basis.purpose, access.request());
    }
  }
  return access;
}

std::optional<Error> Application::read_body(Call& call) {
  const auto kind = call.route->body;
  const auto& request = call.request;
  if (kind == BodyKind::none) {
    if (request.body.empty()) return std::nullopt;
    return Error{Errc::malformed, "unexpected_body", "This address takes no body."};
  }
  if (kind == BodyKind::file) return std::nullopt;  // what it is shows by itself
  const auto type = media_type_of(request.header("Content-Type"));
  if (!accepts(kind, type)) {
    return Error{Errc::unsupported_media, "unsupported_media_type",
                 "Send the body as " + names_of_media_types(kind) + "."};
  }
  if (kind == BodyKind::record_file) return std::nullopt;
  auto body = parse_json(request.body);
  if (!body) return body.error();
  if (!body->object()) return Error{Errc::malformed, "malformed_json", "The body must be a JSON object."};
  call.body = std::move(*body);
  return std::nullopt;
}

// What waits for its audit record: the call, and the answer its handler made.
struct Application::Held {
  Call call;
  http::Responder respond;
  http::Response response{};

  void release(const Application& application, Durability durability) {
    if (durability != Durability::committed) response = problem(durability, call.id);
    respond(application.finish(call, std::move(response)));
  }
};

void Application::run(Call call, http::Responder respond) {
  const Route& route = *call.route;
  if (route.kind == RouteKind::answers) {
    respond(finish(call, route.answer(*this, call)));
    return;
  }
  if (route.kind == RouteKind::works) {
    route.work(*this, std::move(call), std::move(respond));
    return;
  }
  if (!call.session.empty()) write_last_used();
  auto held = std::make_shared<Held>(Held{std::move(call), std::move(respond)});
  auto release = [this, held](Durability durability) { held->release(*this, durability); };
  if (route.kind == RouteKind::gathers) return gather(std::move(held));
  if (route.kind == RouteKind::reads) {
    vault_.read([&](Reading& reading) { held->response = route.read(*this, held->call, reading); },
                std::move(release));
    return;
  }
  vault_.write(
      [this, held](Writing& writing) {
        held->response = held->call.route->write(*this, held->call, writing);
        return held->response.status < 400 ? Outcome::done : Outcome::refused;
      },
      std::move(release), route.alone ? Vault::Batching::alone : Vault::Batching::shared);
}

// A list takes as long as dozens of reads: on the connections' threads ten of them would make everybody wait.
void Application::gather(std::shared_ptr<Held> held) {
  auto task = [this, held] {
    try {
      vault_.read(
          [&](Reading& reading) { held->response = held->call.route->read(*this, held->call, reading); },
          [this, held](Durability durability) { held->release(*this, durability); });
    } catch (const std::exception&) {
      environment_.log.error("http.handler_failed");
      respond(held->call, held->respond, error(500, "internal", "Something went wrong here. Try again."));
    }
  };
  if (!gathering_.submit(std::move(task))) held->release(*this, Durability::queue_full);
}

http::Response Application::finish(const Call& call, http::Response response) const {
  add_security_headers(response);
  if (call.route) {
    response.route = LogName::from_table(call.route->path);
    if (call.route->sign_in == SignIn::needed) response.headers.push_back({"Cache-Control", "no-store"});
  }
  if (call.limits.limit > 0) {
    response.headers.push_back(
        {"RateLimit-Policy", "\"default\";q=" + std::to_string(call.limits.limit) + ";w=60"});
    response.headers.push_back({"RateLimit", "\"default\";r=" + std::to_string(call.limits.remaining) +
                                                 ";t=" + std::to_string(call.limits.reset_seconds)});
  }
  return response;
}

void Application::write_last_used() {
  if (!vault_.authenticator().last_used_due()) return;
  const auto now = to_milliseconds(environment_.clock.now());
  auto last = last_used_written_.load();
  if (now - last < milliseconds_between_last_used || !last_used_written_.compare_exchange_strong(last, now))
    return;
  vault_.write(
      [this](Writing& writing) {
        return vault_.authenticator().write_last_used(writing) ? Outcome::done : Outcome::refused;
      },
      [](Durability) {}, Vault::Batching::alone);
}

http::Response Application::error(int status, std::string_view code, std::string_view detail) {
  const Uuid request = next_id();
  auto response = problem({Errc::malformed, std::string(code), std::string(detail)}, request, status);
  add_security_headers(response);
  return response;
}

void Application::log_access(http::Method method, LogName route, int status, std::size_t bytes,
                             std::int64_t microseconds, const std::string& client_address) {
  if (!options_.access_log) return;
  environment_.log.info("http.request", {{"method", LogName::from_table(http::name_of(method))},
                                         {"route", route},
                                         {"status", status},
                                         {"bytes", bytes},
                                         {"microseconds", microseconds},
                                         {"client", MaskedAddress::mask(client_address)}});
}

}  // namespace candor
