// Signing in and out, and who am I.
#include "application.h"
#include "base/text.h"
#include "credentials.h"
#include "handlers/handlers.h"
#include "handlers/hashing.h"
#include "handlers/profile.h"
#include "json.h"
#include "present.h"
#include "present_registers.h"
#include "problem.h"
#include "session_client.h"

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

}  // namespace

Value session_value(Application& application, const Principal& who) {
  Purpose purpose = who.default_purpose();
  if (purpose == Purpose::none) purpose = application.usual_purpose(who);

  List purposes;
  for (std::size_t i = 0; i < purpose_count; ++i) {
    if (who.purposes().contains(static_cast<Purpose>(i)))
      purposes.emplace_back(name_of(static_cast<Purpose>(i)));
  }
  Object session;
  const auto user = application.vault().authenticator().user_with_name(who.user());
  if (user) session.emplace_back("user", present_user(*user));
  session.emplace_back("signed_in_by", name_of(who.kind()));
  session.emplace_back("purposes", std::move(purposes));
  session.emplace_back("default_purpose", name_of(purpose));
  const auto& locale = application.vault().locale();
  const bool chosen = user && !user->language.empty();
  session.emplace_back("settings", Object{{"country", locale.country},
                                          {"currency", locale.currency},
                                          {"language", chosen ? user->language : locale.language},
                                          {"theme", user && !user->theme.empty() ? user->theme : "auto"}});
  if (who.roles().intersects({Role::owner, Role::privacy_desk, Role::administrator})) {
    const auto now = to_milliseconds(application.environment().clock.now());
    session.emplace_back("warnings", present_warnings(application.vault().registers(), now));
  }
  return session;
}

void open_session(Application& application, Call call, http::Responder responder) {
  auto request = read_request(call.body);
  if (!request) return application.respond(call, responder, problem(request.error(), call.id));
  if (!may_sign_in_from(call.request)) {
    const Error error{Errc::denied, "cross_origin", "Sign in from Candor's own page."};
    return application.respond(call, responder, problem(error, call.id));
  }
  const std::string account = "account " + ascii_lower(trim(request->email));
  if (auto error = too_many_attempts(application, call, account)) {
    return application.respond(call, responder, problem(*error, call.id));
  }
  hash_then_write(application, std::move(call), std::move(responder),
                  [&application, request = std::move(*request)](Call&) -> Result<AccountWrite> {
                    auto& authenticator = application.vault().authenticator();
                    const auto check = authenticator.check_password(request.email, request.password);
                    return AccountWrite([&authenticator, check](Call& asked, Writing& writing) {
                      const auto client = session_client(asked.request);
                      auto secret = authenticator.open_session(writing, check, asked.id, client);
                      if (!secret) return problem(secret.error(), asked.id);
                      return signed_in(asked, 204, *secret);
                    });
                  });
}

http::Response signed_in(const Call& call, int status, std::string_view secret) {
  http::Response response;
  response.status = status;
  response.headers.push_back({"Set-Cookie", set_cookie(call.request.secure, secret, false)});
  response.headers.push_back({"Cache-Control", "no-store"});
  return response;
}

http::Response show_session(Application& application, Call& call, Reading& reading) {
  const Access& access = *call.access;
  reading.record(access, Operation::settings_read, Verdict::allow, access.who().user());
  return json_response(200, session_value(application, access.who()));
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
