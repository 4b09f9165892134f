// The first user of an installation, made with the one-time link.
#include "control/command_input.h"
#include "credentials.h"
#include "furnish.h"
#include "handlers/handlers.h"
#include "handlers/hashing.h"
#include "handlers/profile.h"
#include "json.h"
#include "present.h"
#include "problem.h"
#include "session_client.h"

namespace candor::handlers {
namespace {

struct Request {
  std::string token;
  Personal<std::string> organisation{std::string()};
  std::string country;
  std::string language;
  Personal<std::string> name{std::string()};
  Personal<std::string> email{std::string()};
  Personal<std::string> password{std::string()};
  std::vector<std::string> balancing_tests;
};

Result<Request> read_request(const Value& body) {
  CommandInput input(body, {"token", "organisation", "country", "language", "user", "balancing_tests"});
  Request request;
  request.token = input.text("token");
  request.organisation = Personal<std::string>(input.text("organisation"));
  request.country = input.text("country");
  request.language = input.text("language");
  if (input.has("balancing_tests")) request.balancing_tests = input.texts("balancing_tests");
  const Value* given = body.find("user");
  const Value nobody{Object{}};
  CommandInput user(given && given->object() ? *given : nobody, {"name", "email", "password"});
  request.name = Personal<std::string>(user.text("name"));
  request.email = Personal<std::string>(user.text("email"));
  request.password = Personal<std::string>(user.text("password"));
  constexpr std::string_view what = "Some members need attention; errors says which and why.";
  auto error = input.problem(what);
  if (auto about_user = user.problem(what)) {
    if (!error) error = Error{about_user->code, about_user->name, about_user->detail};
    for (auto& field : about_user->fields) {
      error->fields.push_back({"user." + field.field, field.code, field.message});
    }
  }
  if (error) return *error;
  return request;
}

Error invalid_link() {
  return {Errc::denied, "setup_link_invalid",
          "This set-up link is not valid: mistyped, used already, or older than an hour. Start the server "
          "again for a new one."};
}

// Refused, and on the log.
AccountWrite refusal(Application& application) {
  return [&application](Call& asked, Writing& writing) {
    auto& authenticator = application.vault().authenticator();
    writing.record(authenticator.access(authenticator.anonymous(), Purpose::security, asked.id),
                   Operation::set_up, Verdict::deny);
    return problem(invalid_link(), asked.id);
  };
}

}  // namespace

http::Response show_setup(Application& application, Call&) {
  return json_response(200, Object{{"needed", !application.vault().authenticator().has_users()}});
}

void set_up(Application& application, Call call, http::Responder responder) {
  auto request = read_request(call.body);
  if (!request) return application.respond(call, responder, problem(request.error(), call.id));
  if (!may_sign_in_from(call.request)) {
    const Error error{Errc::denied, "cross_origin", "Set Candor up from its own page."};
    return application.respond(call, responder, problem(error, call.id));
  }
  if (auto error = too_many_attempts(application, call, "set up")) {
    return application.respond(call, responder, problem(*error, call.id));
  }
  // Used once the first user is on disk, not before.
  auto* link = application.setup_link();
  http::Responder finish = [link, respond = std::move(responder)](http::Response response) {
    if (link && response.status == 201) link->use();
    respond(std::move(response));
  };
  hash_then_write(application, std::move(call), std::move(finish),
                  [&application, link, request = std::move(*request)](Call&) -> Result<AccountWrite> {
                    if (!link || !link->opens(request.token)) return refusal(application);
                    auto password = NewPassword::make(request.password);
                    if (!password) {
                      Error error = password.error();
                      for (auto& field : error.fields) field.field = "user." + field.field;
                      return error;
                    }
                    return AccountWrite([&application, request, password = std::move(*password)](
                                            Call& asked, Writing& writing) {
                      const SetUp first{{request.organisation, request.country, request.language},
                                        request.email,
                                        request.name,
                                        password,
                                        request.balancing_tests};
                      auto secret = application.vault().authenticator().set_up(writing, asked.id, first,
                                                                               session_client(asked.request));
                      if (!secret) return problem(secret.error(), asked.id);
                      const auto furnished = furnish(application.vault(), writing, request.language);
                      if (!furnished) return problem(furnished.error(), asked.id);
                      auto response = signed_in(asked, 201, *secret);
                      response.headers.push_back({"Content-Type", "application/json"});
                      response.headers.push_back({"Location", "/api/v1/session"});
                      response.body = to_json(Object{{"needed", false}});
                      return response;
                    });
                  });
}

}  // namespace candor::handlers
