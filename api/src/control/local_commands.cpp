#include "control/local_commands.h"

#include <algorithm>

#include "base/text.h"
#include "control/command_input.h"
#include "furnish.h"

namespace candor {
namespace {

Error not_durable(Durability durability) {
  switch (durability) {
    case Durability::storage_full:
      return {Errc::storage_full, "storage_full",
              "The disk is too full; nothing was changed. Make room and try again."};
    case Durability::audit_unavailable:
      return {Errc::unavailable, "audit_unavailable",
              "The audit log cannot be written; nothing was changed. Try again."};
    case Durability::queue_full:
      return {Errc::unavailable, "ending", "The server is about to end; nothing was changed. Try again."};
    default:
      return {Errc::damaged, "failed",
              "This failed unexpectedly; nothing was changed. The log of the server says more."};
  }
}

Error no_user() {
  return {Errc::not_found, "not_found",
          "There is no user with this e-mail address. Check it, or add the user first."};
}

Value present_number(std::uint64_t number) {
  return static_cast<std::int64_t>(number);
}

// The one that is there, or sales, which most people work for; else none: the caller then names one.
Purpose usual_purpose(PurposeSet purposes) {
  if (purposes.contains(Purpose::sales)) return Purpose::sales;
  Purpose only = Purpose::none;
  for (std::size_t code = 0; code < purpose_count; ++code) {
    const auto purpose = static_cast<Purpose>(code);
    if (!purposes.contains(purpose)) continue;
    if (only != Purpose::none) return Purpose::none;
    only = purpose;
  }
  return only;
}

PurposeSet purposes_of(const Registers& registers, RoleSet roles) {
  PurposeSet purposes;
  for (const auto& entry : registers.purposes) {
    if (entry.roles.intersects(roles)) purposes.insert(entry.purpose);
  }
  return purposes;
}

}  // namespace

struct LocalCommands::Entry {
  std::string_view name;
  Result<Value> (LocalCommands::*run)(const Value& input);
};
const LocalCommands::Entry LocalCommands::table[] = {
    {add_user_command, &LocalCommands::add_user},
    {reset_password_command, &LocalCommands::reset_password},
    {create_token_command, &LocalCommands::create_token},
    {revoke_token_command, &LocalCommands::revoke_token},
    {note_fact_command, &LocalCommands::note_fact},
    {backup_command, &LocalCommands::back_up},
    {list_registers_command, &LocalCommands::list_registers},
    {adopt_tests_command, &LocalCommands::adopt_tests},
    {verify_command, &LocalCommands::verify},
};

LocalCommands::LocalCommands(Vault& vault, Environment environment)
    : vault_(vault), environment_(environment), ids_(environment.clock, environment.random) {}

Result<Value> LocalCommands::run(const LocalCommand& command) {
  const auto* entry = std::ranges::find(table, command.name, &Entry::name);
  if (entry == std::end(table)) {
    return Error{Errc::invalid, "unknown_command",
                 "The server does not know this command. Use the program that the server was started from."};
  }
  return (this->*entry->run)(command.input);
}

Result<void> LocalCommands::record_verification() {
  const Access who = access();
  const auto durability = vault_.read_and_wait(
      [&](Reading& reading) { reading.record(who, Operation::audit_verify, Verdict::allow); });
  if (durability != Durability::committed) return not_durable(durability);
  return {};
}

Access LocalCommands::access() {
  auto& authenticator = vault_.authenticator();
  return authenticator.access(authenticator.local_operator(), Purpose::security, ids_.next());
}

template <class T, class Work>
Result<T> LocalCommands::write(Work work) {
  std::optional<Result<T>> result;
  const auto durability = vault_.write_and_wait(
      [&](Writing& writing) {
        result.emplace(work(writing));
        return *result ? Outcome::done : Outcome::refused;
      },
      Vault::Batching::alone);
  if (durability != Durability::committed || !result) return not_durable(durability);
  return std::move(*result);
}

Result<Value> LocalCommands::add_user(const Value& input) {
  CommandInput members(input, {"email", "name", "roles", "password"});
  const std::string email = members.text("email");
  const std::string name = members.text("name");
  const auto roles = members.set<RoleSet>("roles", role_named, names_of_roles());
  const std::string secret = members.text("password");
  if (auto error = members.problem("The user cannot be added as it is.")) return *error;
  auto password = NewPassword::make(Personal<std::string>(secret));
  if (!password) return password.error();
  const NewUser user{Personal<std::string>(email), Personal<std::string>(name), std::move(*password), roles};
  const Access who = access();
  const auto id = write<Uuid>([&](Writing& writing) -> Result<Uuid> {
    auto added = vault_.authenticator().add_user(writing, who, user);
    if (!added) return added;
    if (auto furnished = furnish(vault_, writing, vault_.locale().language); !furnished) {
      return furnished.error();
    }
    return added;
  });
  if (!id) return id.error();
  return Value(Object{{"id", id->text()}, {"email", email}, {"roles", present_roles(roles)}});
}

Result<Value> LocalCommands::reset_password(const Value& input) {
  CommandInput members(input, {"email", "password"});
  const std::string email = members.text("email");
  const std::string secret = members.text("password");
  if (auto error = members.problem("The password cannot be reset like this.")) return *error;
  const auto user = vault_.authenticator().user_by_email(email);
  if (!user) return no_user();
  auto password = NewPassword::make(Personal<std::string>(secret));
  if (!password) return password.error();
  const Access who = access();
  const auto done = write<void>([&](Writing& writing) {
    return vault_.authenticator().reset_password(writing, who, *user, *password);
  });
  if (!done) return done.error();
  return Value(Object{{"id", user->text()}, {"email", email}});
}

Result<NewToken> LocalCommands::read_token(const Value& input, const UserFacts& user) {
  CommandInput members(input, {"user", "label", "scopes", "purposes", "default_purpose", "expires"});
  NewToken token;
  token.user = user.id;
  token.label = members.optional_text("label");
  token.scopes = ScopeSet{Scope::read, Scope::write};
  if (members.has("scopes")) token.scopes = members.set<ScopeSet>("scopes", scope_named, names_of_scopes());
  token.purposes = purposes_of(vault_.registers(), user.roles);
  if (members.has("purposes")) {
    token.purposes = members.set<PurposeSet>("purposes", known_purpose, names_of_purposes());
  }
  token.default_purpose = usual_purpose(token.purposes);
  if (members.has("default_purpose")) {
    token.default_purpose = members.one("default_purpose", known_purpose, names_of_purposes(), Purpose::none);
  }
  if (members.has("expires")) token.expires = members.future_time("expires", environment_.clock.now());
  if (auto error = members.problem("The token cannot be made as it is.")) return *error;
  return token;
}

Result<Value> LocalCommands::create_token(const Value& input) {
  const Value* email = input.find("user");
  const auto id = vault_.authenticator().user_by_email(email && email->text() ? *email->text() : "");
  const auto user = id ? vault_.authenticator().user(*id) : std::nullopt;
  if (!user) return no_user();
  const auto wanted = read_token(input, *user);
  if (!wanted) return wanted.error();
  const Access who = access();
  const auto issued = write<IssuedToken>(
      [&](Writing& writing) { return vault_.authenticator().create_token(writing, who, *wanted); });
  if (!issued) return issued.error();
  Object output{{"id", issued->id.text()},
                {"token", issued->secret},
                {"scopes", present_scopes(wanted->scopes)},
                {"purposes", present_purposes(wanted->purposes)}};
  if (wanted->default_purpose != Purpose::none)
    output.emplace_back("default_purpose", name_of(wanted->default_purpose));
  if (wanted->expires) output.emplace_back("expires", format_timestamp(*wanted->expires));
  return Value(std::move(output));
}

Result<Value> LocalCommands::revoke_token(const Value& input) {
  CommandInput members(input, {"id"});
  const auto id = Uuid::parse(members.text("id"));
  if (!id) members.refuse("id", "invalid", "Give the id that was printed with the token, not its secret.");
  if (auto error = members.problem("The token cannot be revoked like this.")) return *error;
  const Access who = access();
  const auto done =
      write<void>([&](Writing& writing) { return vault_.authenticator().revoke_token(writing, who, *id); });
  if (!done) return done.error();
  return Value(Object{{"id", id->text()}});
}

Result<Value> LocalCommands::note_fact(const Value& input) {
  CommandInput members(input, {"fact"});
  const std::string fact = members.text("fact");
  if (fact != "escrow_checked" && fact != "backup_made")
    members.refuse("fact", "unknown", "Use escrow_checked or backup_made.");
  if (auto error = members.problem("This cannot be noted down.")) return *error;
  const auto noted = fact == "backup_made" ? InstallationFact::backup_made : InstallationFact::escrow_checked;
  const Access who = access();
  const auto done = write<void>([&](Writing& writing) { return writing.note_installation_fact(who, noted); });
  if (!done) return done.error();
  return Value(Object{{"fact", fact}});
}

Result<Value> LocalCommands::back_up(const Value& input) {
  CommandInput members(input, {"to", "keys_to"});
  const BackupPlaces places{members.text("to"), members.text("keys_to")};
  if (auto error = members.problem("The backup cannot be taken like this.")) return *error;
  const Access who = access();
  const auto pair = vault_.back_up(who, places);
  if (!pair) return pair.error();
  const auto noted = write<void>(
      [&](Writing& writing) { return writing.note_installation_fact(who, InstallationFact::backup_made); });
  if (!noted) {
    Error error = noted.error();
    error.detail = "The backup was taken, but that it was could not be noted. " + error.detail;
    return error;
  }
  return present_backup(*pair);
}

Result<Value> LocalCommands::list_registers(const Value&) {
  const auto& registers = vault_.registers();
  List all;
  for (std::size_t code = 1; code <= register_count; ++code) {
    const auto name = static_cast<RegisterName>(code);
    const auto& state = registers.state(name);
    all.emplace_back(Object{{"name", name_of(name)},
                            {"version", std::int64_t{state.version}},
                            {"valid_from", state.valid_from},
                            {"entries", static_cast<std::int64_t>(registers.entries(name).size())}});
  }
  List tests;
  for (const auto& test : registers.balancing_tests) {
    tests.emplace_back(
        Object{{"name", test.name},
               {"title", test.title.english},
               {"adopted_at",
                test.adopted() ? Value(format_timestamp(from_milliseconds(test.adopted_at))) : Value()}});
  }
  return Value(Object{{"registers", std::move(all)}, {"balancing_tests", std::move(tests)}});
}

Result<Value> LocalCommands::adopt_tests(const Value& input) {
  CommandInput members(input, {"names"});
  std::vector<std::string> names;
  if (members.has("names")) names = members.texts("names");
  if (auto error = members.problem("These balancing tests cannot be adopted.")) return *error;
  if (!members.has("names")) {
    for (const auto& test : vault_.registers().balancing_tests) {
      if (!test.adopted()) names.push_back(test.name);
    }
  }
  const Access who = access();
  const auto done =
      write<Registers>([&](Writing& writing) { return writing.adopt_balancing_tests(who, names); });
  if (!done) return done.error();
  List adopted;
  for (const auto& name : names) adopted.emplace_back(name);
  return Value(Object{{"adopted", std::move(adopted)}});
}

Result<Value> LocalCommands::verify(const Value&) {
  return present_verification(vault_.verify_audit_log(access()));
}

Value present_backup(const BackupPair& pair) {
  const auto part = [](const std::filesystem::path& folder, const BackupManifest& manifest) {
    return Object{{"folder", folder.string()},
                  {"taken_at", format_timestamp(manifest.taken_at)},
                  {"bytes", present_number(manifest.bytes())},
                  {"migration", manifest.migration}};
  };
  Object output{{"installation", pair.data.installation.text()}, {"data", part(pair.data_folder, pair.data)}};
  if (pair.keys) output.emplace_back("keys", part(pair.keys_folder, *pair.keys));
  output.emplace_back("same_volume", pair.same_volume);
  return output;
}

Value present_verification(const AuditVerification& verification) {
  List damages;
  for (const auto& damage : verification.damages) {
    damages.emplace_back(Object{{"first", present_number(damage.first)},
                                {"last", present_number(damage.last)},
                                {"what", damage.what}});
  }
  return Object{{"whole", verification.damages.empty()},
                {"entries", present_number(verification.entries)},
                {"root", to_base64(verification.root)},
                {"checkpoints", present_number(verification.checkpoints)},
                {"details_verified", present_number(verification.details_verified)},
                {"details_redacted", present_number(verification.details_redacted)},
                {"pruned_below", present_number(verification.pruned_below)},
                {"damages", std::move(damages)}};
}

}  // namespace candor
