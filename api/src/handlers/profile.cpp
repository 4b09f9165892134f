// What somebody changes about himself: name, language, theme, password; and his sessions.
#include "handlers/profile.h"

#include "control/command_input.h"
#include "handlers/handlers.h"
#include "handlers/hashing.h"
#include "json.h"
#include "present.h"
#include "problem.h"

namespace candor::handlers {

http::Response change_profile(Application& application, Call& call, Writing& writing) {
  CommandInput input(call.body, {"name", "language", "theme"});
  ProfileChange change;
  if (input.has("name")) change.name = Personal<std::string>(input.text("name"));
  if (input.has("language")) change.language = input.text("language");
  if (input.has("theme")) change.theme = input.text("theme");
  if (auto error = input.problem("The profile cannot be changed like this.")) return problem(*error, call.id);
  auto changed = application.vault().authenticator().change_profile(writing, *call.access, change);
  if (!changed) return problem(changed.error(), call.id);
  http::Response response;
  response.status = 204;
  return response;
}

void change_password(Application& application, Call call, http::Responder responder) {
  CommandInput input(call.body, {"current", "new"});
  std::string current = input.text("current");
  std::string wanted = input.text("new");
  if (auto error = input.problem("Give your current password and the new one.")) {
    return application.respond(call, responder, problem(*error, call.id));
  }
  const Uuid user = call.access->who().user();
  if (auto error = too_many_attempts(application, call, "account " + user.text())) {
    return application.respond(call, responder, problem(*error, call.id));
  }
  hash_then_write(application, std::move(call), std::move(responder),
                  [&application, user, current, wanted](Call&) -> Result<AccountWrite> {
                    auto& authenticator = application.vault().authenticator();
                    auto password = NewPassword::make(Personal<std::string>(wanted));
                    if (!password) {
                      Error error = password.error();
                      for (auto& field : error.fields) field.field = "new";
                      return error;
                    }
                    const auto check = authenticator.check_password(user, current);
                    return AccountWrite([&authenticator, check, password = std::move(*password)](
                                            Call& asked, Writing& writing) {
                      auto changed = authenticator.change_password(writing, *asked.access, check, password,
                                                                   asked.session);
                      if (!changed) return problem(changed.error(), asked.id);
                      http::Response response;
                      response.status = 204;
                      return response;
                    });
                  });
}

http::Response list_sessions(Application& application, Call& call, Reading& reading) {
  auto sessions = application.vault().authenticator().sessions(reading, *call.access, call.session);
  if (!sessions) return problem(sessions.error(), call.id);
  List data;
  for (const auto& session : *sessions) data.push_back(present_session(session));
  return json_response(200, Object{{"data", std::move(data)}});
}

http::Response end_session(Application& application, Call& call, Writing& writing) {
  auto& authenticator = application.vault().authenticator();
  const auto id = Uuid::parse(call.parameters.at(0)).value_or(Uuid{});
  auto ended = authenticator.end_session(writing, *call.access, id);
  if (!ended) return problem(ended.error(), call.id);
  http::Response response;
  response.status = 204;
  return response;
}

}  // namespace candor::handlers
