#include "problem.h"

#include <algorithm>

#include "json.h"

namespace candor {
namespace {

struct StatusEntry {
  Errc code;
  int status;
  std::string_view title;
};
constexpr StatusEntry statuses[] = {
    {Errc::malformed, 400, "The request cannot be read"},
    {Errc::unauthenticated, 401, "Sign in first"},
    {Errc::denied, 403, "This is not allowed"},
    {Errc::not_found, 404, "There is nothing here"},
    {Errc::gone, 404, "Erased"},
    {Errc::method_not_allowed, 405, "This cannot be done here"},
    {Errc::conflict, 409, "This contradicts what is there"},
    {Errc::stale, 412, "The record has changed"},
    {Errc::too_large, 413, "Too large"},
    {Errc::unsupported_media, 415, "This kind of content is not understood"},
    {Errc::invalid, 422, "Some of it is not right"},
    {Errc::precondition_required, 428, "Say which version you mean"},
    {Errc::too_many, 429, "Too many requests"},
    {Errc::storage_full, 507, "The disk is full"},
    {Errc::unavailable, 503, "Not available at the moment"},
    {Errc::damaged, 500, "Something went wrong on our side"},
};

const StatusEntry& entry_of(Errc code) {
  for (const auto& entry : statuses) {
    if (entry.code == code) return entry;
  }
  return statuses[0];
}

Value decision_value(const DecisionNote& note) {
  Object object{
      {"reason", note.reason}, {"rule", note.rule}, {"article", note.article}, {"explain", note.explain}};
  if (!note.also.empty()) {
    List also;
    for (const auto& rule : note.also) also.emplace_back(rule);
    object.emplace_back("also", std::move(also));
  }
  return object;
}

}  // namespace

int status_of(Errc code) {
  return entry_of(code).status;
}

http::Response problem(const Error& error, const Uuid& request, int given_status) {
  const auto& entry = entry_of(error.code);
  const int status = given_status ? given_status : entry.status;
  Object body{{"type", "about:blank"}, {"title", given_status ? std::string_view(error.detail) : entry.title},
              {"status", status},      {"detail", error.detail},
              {"code", error.name},    {"request_id", request.text()}};
  if (!error.fields.empty()) {
    List errors;
    for (const auto& field : error.fields) {
      errors.emplace_back(Object{{"field", field.field}, {"code", field.code}, {"message", field.message}});
    }
    body.emplace_back("errors", std::move(errors));
  }
  if (!error.decision.empty()) body.emplace_back("decision", decision_value(error.decision.front()));
  http::Response response;
  response.status = status;
  response.headers.push_back({"Content-Type", "application/problem+json"});
  if (status == 401) response.headers.push_back({"WWW-Authenticate", "Bearer realm=\"candor\""});
  if (error.retry_after_seconds > 0) {
    response.headers.push_back({"Retry-After", std::to_string(error.retry_after_seconds)});
  }
  response.body = to_json(body);
  return response;
}

http::Response problem(Durability durability, const Uuid& request) {
  switch (durability) {
    case Durability::storage_full:
      return problem(
          {Errc::storage_full, "storage_full",
           "The server's disk is full. Nothing of this change was stored; reading still works. Tell your "
           "administrator."},
          request);
    case Durability::audit_unavailable: {
      Error error{Errc::unavailable, "audit_unavailable",
                  "The access log cannot be written, so nothing is shown. Tell your administrator."};
      error.retry_after_seconds = 10;
      return problem(error, request);
    }
    case Durability::queue_full: {
      Error error{Errc::unavailable, "busy", "Too much is waiting at the moment. Try again in a second."};
      error.retry_after_seconds = 1;
      return problem(error, request);
    }
    default: {
      auto response =
          problem({Errc::damaged, "internal_error",
                   "Something went wrong on our side; nothing was stored. The log has the request id."},
                  request);
      return response;
    }
  }
}

void add_security_headers(http::Response& response) {
  // The page of the browser client brings a policy of its own; everything else needs nothing at all.
  static constexpr std::string_view all =
      "Content-Security-Policy: default-src 'none'; base-uri 'none'; form-action 'none'; "
      "frame-ancestors 'none'\r\n"
      "X-Content-Type-Options: nosniff\r\n"
      "Referrer-Policy: no-referrer\r\n"
      "X-Frame-Options: DENY\r\n"
      "Cross-Origin-Opener-Policy: same-origin\r\n"
      "Cross-Origin-Resource-Policy: same-origin\r\n";
  static constexpr auto after_policy = all.find("\r\n") + 2;
  const bool has_policy = std::ranges::find(response.headers, std::string_view("Content-Security-Policy"),
                                            &http::Header::name) != response.headers.end();
  response.fixed_headers = has_policy ? all.substr(after_policy) : all;
}

}  // namespace candor
