// Users and tokens, as local operator.
#include "commands/commands.h"
#include "commands/input.h"
#include "commands/installation.h"
#include "commands/output.h"

namespace candor {
namespace {

Value list_of(const std::vector<std::string>& texts) {
  List list;
  for (const auto& text : texts) list.emplace_back(text);
  return list;
}

std::string joined(const Value& output, std::string_view name) {
  std::string text;
  const Value* list = output.find(name);
  if (!list || !list->list()) return text;
  for (const Value& item : *list->list()) {
    if (item.text()) text += (text.empty() ? "" : ", ") + *item.text();
  }
  return text;
}

std::string text_in(const Value& output, std::string_view name) {
  const Value* value = output.find(name);
  return value && value->text() ? *value->text() : std::string();
}

struct Password {
  std::string text;
  bool generated = false;
};

Result<Password> choose_password(const Arguments& arguments) {
  if (arguments.password_from_input) {
    auto typed = read_secret_line("New password: ");
    if (!typed) return typed.error();
    return Password{std::move(*typed), false};
  }
  SystemRandom random;
  return Password{generate_password(random), true};
}

// Answers as JSON, or with `words` and a generated password, shown this once.
ExitCode answer(const Arguments& arguments, Value output, const Password& password,
                const std::string& words) {
  if (arguments.json) {
    if (password.generated) output.set("password", password.text);
    print_json(output);
    return ExitCode::done;
  }
  print(words + "\n");
  if (password.generated) print("Password (not shown again): " + password.text + "\n");
  return ExitCode::done;
}

}  // namespace

ExitCode add_user(const Arguments& arguments) {
  auto installation = Installation::configure(arguments);
  if (!installation) return complain(installation.error());
  const auto password = choose_password(arguments);
  if (!password) return complain(password.error());
  auto output = (*installation)
                    ->perform({std::string(add_user_command), Object{{"email", arguments.email},
                                                                     {"name", arguments.name},
                                                                     {"roles", list_of(arguments.roles)},
                                                                     {"password", password->text}}});
  if (!output) return complain(output.error());
  const std::string words = "Added " + text_in(*output, "email") + " as " + joined(*output, "roles") + ".";
  return answer(arguments, std::move(*output), *password, words);
}

ExitCode reset_password(const Arguments& arguments) {
  auto installation = Installation::configure(arguments);
  if (!installation) return complain(installation.error());
  const auto password = choose_password(arguments);
  if (!password) return complain(password.error());
  auto output = (*installation)
                    ->perform({std::string(reset_password_command),
                               Object{{"email", arguments.email}, {"password", password->text}}});
  if (!output) return complain(output.error());
  const std::string words =
      "Set a new password for " + text_in(*output, "email") + "; all its sessions are over.";
  return answer(arguments, std::move(*output), *password, words);
}

ExitCode create_token(const Arguments& arguments) {
  auto installation = Installation::configure(arguments);
  if (!installation) return complain(installation.error());
  Object input{{"user", arguments.email}, {"label", arguments.label}};
  if (!arguments.scopes.empty()) input.emplace_back("scopes", list_of(arguments.scopes));
  if (!arguments.purposes.empty()) input.emplace_back("purposes", list_of(arguments.purposes));
  if (!arguments.default_purpose.empty()) input.emplace_back("default_purpose", arguments.default_purpose);
  if (!arguments.expires.empty()) input.emplace_back("expires", arguments.expires);
  const auto output = (*installation)->perform({std::string(create_token_command), std::move(input)});
  if (!output) return complain(output.error());
  if (arguments.json) {
    print_json(*output);
    return ExitCode::done;
  }
  const std::string purpose = text_in(*output, "default_purpose");
  const std::string expires = text_in(*output, "expires");
  print("Token (not shown again): " + text_in(*output, "token") + "\n");
  print("Id, for revoking it:     " + text_in(*output, "id") + "\n");
  print("It may " + joined(*output, "scopes") + " for " + joined(*output, "purposes") + "; " +
        (purpose.empty() ? "each request names its purpose" : "without a word for " + purpose) + "; " +
        (expires.empty() ? "it does not expire" : "it ends at " + expires) + ".\n");
  return ExitCode::done;
}

ExitCode revoke_token(const Arguments& arguments) {
  auto installation = Installation::configure(arguments);
  if (!installation) return complain(installation.error());
  const auto output =
      (*installation)->perform({std::string(revoke_token_command), Object{{"id", arguments.token}}});
  if (!output) return complain(output.error());
  if (arguments.json) {
    print_json(*output);
  } else {
    print("The token is revoked; it opens nothing any more.\n");
  }
  return ExitCode::done;
}

}  // namespace candor
