// Who works here: everybody sees names, administrators and owners add, change and reset.
#include "control/command_input.h"
#include "handlers/handlers.h"
#include "handlers/hashing.h"
#include "json.h"
#include "present.h"
#include "problem.h"

namespace candor::handlers {
namespace {

// A password of ours, shown in the answer and nowhere else.
struct Generated {
  std::string text;
  NewPassword password;
};

Result<Generated> generate(Application& application) {
  std::string text = generate_password(application.environment().random);
  auto password = NewPassword::make(Personal<std::string>(text));
  if (!password) return password.error();
  return Generated{std::move(text), std::move(*password)};
}

}  // namespace

http::Response list_users(Application& application, Call& call, Reading& reading) {
  auto users = application.vault().authenticator().users(reading, *call.access);
  if (!users) return problem(users.error(), call.id);
  List data;
  for (const auto& user : *users) data.push_back(present_colleague(user));
  return json_response(200, Object{{"data", std::move(data)}});
}

void add_user(Application& application, Call call, http::Responder responder) {
  CommandInput input(call.body, {"email", "name", "roles"});
  const Personal<std::string> email(input.text("email"));
  const Personal<std::string> name(input.text("name"));
  const auto roles = input.set<RoleSet>("roles", role_named, names_of_roles());
  if (auto error = input.problem("The user cannot be added as it is.")) {
    return application.respond(call, responder, problem(*error, call.id));
  }
  hash_then_write(application, std::move(call), std::move(responder),
                  [&application, email, name, roles](Call&) -> Result<AccountWrite> {
                    auto generated = generate(application);
                    if (!generated) return generated.error();
                    return AccountWrite([&application, email, name, roles, generated = std::move(*generated)](
                                            Call& asked, Writing& writing) {
                      const NewUser wanted{email, name, generated.password, roles};
                      auto id = application.vault().authenticator().add_user(writing, *asked.access, wanted);
                      if (!id) return problem(id.error(), asked.id);
                      const UserFacts user{*id, roles, true, email, name};
                      auto response = json_response(201, present_with_password(user, generated.text));
                      response.headers.push_back({"Location", "/api/v1/users/" + id->text()});
                      return response;
                    });
                  });
}

http::Response change_user(Application& application, Call& call, Writing& writing) {
  CommandInput input(call.body, {"name", "roles", "active", "reason"});
  UserChange change;
  if (input.has("name")) change.name = Personal<std::string>(input.text("name"));
  if (input.has("roles")) change.roles = input.set<RoleSet>("roles", role_named, names_of_roles());
  if (input.has("active")) change.active = input.flag("active");
  change.reason = Personal<std::string>(input.optional_text("reason"));
  if (auto error = input.problem("The user cannot be changed like this.")) return problem(*error, call.id);
  const auto id = Uuid::parse(call.parameters.at(0)).value_or(Uuid{});
  auto user = application.vault().authenticator().change_user(writing, *call.access, id, change);
  if (!user) return problem(user.error(), call.id);
  return json_response(200, present_colleague(*user));
}

void reset_user_password(Application& application, Call call, http::Responder responder) {
  hash_then_write(
      application, std::move(call), std::move(responder), [&application](Call&) -> Result<AccountWrite> {
        auto generated = generate(application);
        if (!generated) return generated.error();
        return AccountWrite([&application, generated = std::move(*generated)](Call& asked, Writing& writing) {
          const auto id = Uuid::parse(asked.parameters.at(0)).value_or(Uuid{});
          auto reset = application.vault().authenticator().reset_password(writing, *asked.access, id,
                                                                          generated.password);
          if (!reset) return problem(reset.error(), asked.id);
          return json_response(200, Object{{"password", generated.text}});
        });
      });
}

}  // namespace candor::handlers
