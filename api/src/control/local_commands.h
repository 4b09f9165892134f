#pragma once
// What whoever may write the data folder may do without signing in: users, tokens, backups, verifying the
// log. Carried out by the server when one runs, else by the command itself; the same code either way, audited
// as local-operator. Plain data in and out, so that it can cross a socket. Thread safe.
#include <string>
#include <string_view>

#include "base/environment.h"
#include "base/result.h"
#include "base/value.h"
#include "privacy/authenticator.h"
#include "privacy/vault.h"

namespace candor {

struct LocalCommand {
  std::string name;
  Value input;
};

// In: email, name, roles[], password. Out: id, email, roles[].
inline constexpr std::string_view add_user_command = "user.add";
// In: email, password. Out: id, email.
inline constexpr std::string_view reset_password_command = "user.reset_password";
// In: user, and if wanted label, scopes[], purposes[], default_purpose, expires.
// Out: id, token, scopes[], purposes[], and where there is one default_purpose, expires.
inline constexpr std::string_view create_token_command = "token.create";
// In: id. Out: id.
inline constexpr std::string_view revoke_token_command = "token.revoke";
// In: fact (escrow_checked or backup_made). Out: fact.
inline constexpr std::string_view note_fact_command = "installation.note";
// In: to, keys_to (absolute). Out: see present_backup().
inline constexpr std::string_view backup_command = "backup";
// Out: registers[] and balancing_tests[], each with what one must know of it.
inline constexpr std::string_view list_registers_command = "register.list";
// In: names[], or none for all that nobody adopted yet. Out: adopted[].
inline constexpr std::string_view adopt_tests_command = "register.adopt";
// Out: see present_verification().
inline constexpr std::string_view verify_command = "audit.verify";

class LocalCommands {
 public:
  LocalCommands(Vault& vault, Environment environment);

  Result<Value> run(const LocalCommand& command);
  // That the log was verified from outside the vault and found whole.
  Result<void> record_verification();

 private:
  struct Entry;
  static const Entry table[];

  Result<Value> add_user(const Value& input);
  Result<Value> reset_password(const Value& input);
  Result<Value> create_token(const Value& input);
  Result<Value> revoke_token(const Value& input);
  Result<Value> note_fact(const Value& input);
  Result<Value> back_up(const Value& input);
  Result<Value> list_registers(const Value& input);
  Result<Value> adopt_tests(const Value& input);
  Result<Value> verify(const Value& input);

  Access access();
  // In a commit of its own, so that the next command sees it.
  template <class T, class Work>
  Result<T> write(Work work);
  Result<NewToken> read_token(const Value& input, const UserFacts& user);

  Vault& vault_;
  Environment environment_;
  IdGenerator ids_;
};

Value present_backup(const BackupPair& pair);
Value present_verification(const AuditVerification& verification);

}  // namespace candor
