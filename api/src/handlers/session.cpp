// Signing in and out, and who am I.
#include "application.h"
#include "base/text.h"
#include "credentials.h"
#include "handlers/handlers.h"
#include "json.h"
#include "present.h"
#include "problem.h"

namespace candor::handlers {
namespace {

constexpr std::size_t longest_email = 254;
constexpr std::size_t longest_password = 1024;

struct SignInRequest {
  std::string email;
  std::string password;
};

Result<SignInRequest> read_request(const Value& body) {
  SignInRequest request;
  Error error{Errc::invalid, "invalid", "Give e-mail and password."};
  for (const auto& [name, value] : *body.object()) {
    if (name != "email" && name != "password") {
      error.fields.push_back({name, "unknown_member", "Signing in takes email and password."});
    }
  }
  auto take = [&](std::string_view name, std::size_t longest, std::string& out) {
    const auto* value = body.find(name);
    if (!value || !value->text() || value->text()->empty() || value->text()->size() > longest) {
      error.fields.push_back({std::string(name), "required", "Give a text."});
    } else {
      out = *value->text();
    }
  };
  take("email", longest_email, request.email);
  take("password", longest_password, request.password);
  if (!error.fields.empty()) return error;
  return request;
}

std::uint64_t key_of(std::string_view text) {
  return std::hash<std::string_view>()(text);
}

// Of one address, and of one account from anywhere: neither guessing one password for many nor many for
// one gets far.
std::optional<Error> too_often(Application& application, const Call& call, const SignInRequest& request) {
  for (const auto key : {key_of("address " + call.request.client_address),
                         key_of("account " + ascii_lower(trim(request.email)))}) {
    const auto verdict = application.sign_in_limits().take(key);
    if (verdict.allowed) continue;
    Error error{Errc::too_many, "too_many_sign_ins",
                "Too many attempts to sign in. Wait a moment and try again."};
    error.retry_after_seconds = verdict.retry_seconds;
    return error;
  }
  return std::nullopt;
}

Value session_value(Application& application, const Principal& who, Purpose purpose) {
  List purposes;
  for (std::size_t i = 0; i < purpose_count; ++i) {
    if (who.purposes().contains(static_cast<Purpose>(i)))
      purposes.emplace_back(name_of(static_cast<Purpose>(i)));
  }
  Object session;
  if (const auto user = application.vault().authenticator().user_with_name(who.user())) {
    session.emplace_back("user", present_user(*user));
  }
  session.emplace_back("signed_in_by", name_of(who.kind()));
  session.emplace_back("purposes", std::move(purposes));
  session.emplace_back("default_purpose", name_of(purpose));
  const auto& locale = application.vault().locale();
  session.emplace_back("settings", Object{{"country", locale.country}, {"language", locale.language}});
  return session;
}

}  // namespace

void open_session(Application& application, Call call, http::Responder responder) {
  auto request = read_request(call.body);
  if (!request) return application.respond(call, responder, problem(request.error(), call.id));
  if (!may_sign_in_from(call.request)) {
    const Error error{Errc::denied, "cross_origin", "Sign in from Candor's own page."};
    return application.respond(call, responder, problem(error, call.id));
  }
  if (auto error = too_often(application, call, *request)) {
    return application.respond(call, responder, problem(*error, call.id));
  }
  auto shared = std::make_shared<std::pair<Call, http::Responder>>(std::move(call), std::move(responder));
  auto task = [&application, shared, request = std::move(*request)] {
    const auto check = application.vault().authenticator().check_password(request.email, request.password);
    auto response = std::make_shared<http::Response>();
    application.vault().write(
        [&application, shared, response, check](Writing& writing) {
          auto secret = application.vault().authenticator().open_session(writing, check, shared->first.id);
          if (!secret) {
            *response = problem(secret.error(), shared->first.id);
            return Outcome::refused;
          }
          response->status = 204;
          response->headers.push_back(
              {"Set-Cookie", set_cookie(shared->first.request.secure, *secret, false)});
          response->headers.push_back({"Cache-Control", "no-store"});
          return Outcome::done;
        },
        [&application, shared, response](Durability durability) {
          if (durability != Durability::committed) *response = problem(durability, shared->first.id);
          application.respond(shared->first, shared->second, std::move(*response));
        },
        Vault::Batching::alone);
  };
  if (!application.sign_ins().submit(std::move(task))) {
    application.respond(shared->first, shared->second, problem(Durability::queue_full, shared->first.id));
  }
}

http::Response show_session(Application& application, Call& call, Reading& reading) {
  const Access& access = *call.access;
  reading.record(access, Operation::settings_read, Verdict::allow, access.who().user());
  Purpose purpose = access.who().default_purpose();
  if (purpose == Purpose::none) purpose = application.usual_purpose(access.who());
  return json_response(200, session_value(application, access.who(), purpose));
}

http::Response close_session(Application& application, Call& call, Writing& writing) {
  if (call.session.empty()) {
    return problem(
        {Errc::invalid, "no_session", "There is no session to end: this request came with a token."},
        call.id);
  }
  auto closed = application.vault().authenticator().close_session(writing, *call.access, call.session);
  if (!closed) return problem(closed.error(), call.id);
  http::Response response;
  response.status = 204;
  response.headers.push_back({"Set-Cookie", set_cookie(call.request.secure, "", true)});
  return response;
}

}  // namespace candor::handlers
