// API tokens of whoever is signed in; administrators and owners see and revoke all.
#include "application.h"
#include "control/command_input.h"
#include "handlers/handlers.h"
#include "json.h"
#include "present.h"
#include "problem.h"

namespace candor::handlers {

http::Response list_tokens(Application& application, Call& call, Reading& reading) {
  auto tokens = application.vault().authenticator().tokens(reading, *call.access);
  if (!tokens) return problem(tokens.error(), call.id);
  List data;
  for (const auto& token : *tokens) data.push_back(present_token(token));
  return json_response(200, Object{{"data", std::move(data)}});
}

http::Response create_token(Application& application, Call& call, Writing& writing) {
  CommandInput input(call.body, {"label", "scopes", "purposes", "default_purpose", "expires_on"});
  NewToken wanted;
  wanted.user = call.access->who().user();
  wanted.label = input.text("label");
  wanted.scopes = input.set<ScopeSet>("scopes", scope_named, names_of_scopes());
  wanted.purposes = input.set<PurposeSet>("purposes", known_purpose, names_of_purposes());
  if (input.has("default_purpose")) {
    wanted.default_purpose = input.one("default_purpose", known_purpose, names_of_purposes(), Purpose::none);
  }
  if (input.has("expires_on")) {
    wanted.expires = input.future_time("expires_on", application.environment().clock.now());
  }
  if (auto error = input.problem("The token cannot be made as it is.")) return problem(*error, call.id);
  auto issued = application.vault().authenticator().create_token(writing, *call.access, wanted);
  if (!issued) return problem(issued.error(), call.id);
  auto response = json_response(201, Object{{"id", issued->id.text()}, {"token", issued->secret}});
  response.headers.push_back({"Location", "/api/v1/tokens/" + issued->id.text()});
  return response;
}

http::Response revoke_token(Application& application, Call& call, Writing& writing) {
  const auto id = Uuid::parse(call.parameters.at(0)).value_or(Uuid{});
  auto revoked = application.vault().authenticator().revoke_token(writing, *call.access, id);
  if (!revoked) return problem(revoked.error(), call.id);
  http::Response response;
  response.status = 204;
  return response;
}

}  // namespace candor::handlers
