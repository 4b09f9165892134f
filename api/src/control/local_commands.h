#pragma once
// What whoever may write the data folder may do without signing in: users, tokens, verifying the log.
// Carried out by the server when one runs, else by the command itself; the same code either way, audited
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

//                                            input                                  output
inline constexpr std::string_view            //
    add_user_command = "user.add",            // email, name, roles[], password       id, email, roles[]
    reset_password_command = "user.reset_password",  // email, password               id
    create_token_command = "token.create",    // user, label, scopes[], purposes[],
                                              // default_purpose, expires             id, token, scopes[] ...
    revoke_token_command = "token.revoke",    // id                                   id
    verify_command = "audit.verify";          //                                      see present_verification

class LocalCommands {
 public:
  LocalCommands(Vault& vault, Environment environment);

  Result<Value> run(const LocalCommand& command);
  // That the log was verified from outside the vault and found whole.
  void record_verification();

 private:
  struct Entry;
  static const Entry table[];

  Result<Value> add_user(const Value& input);
  Result<Value> reset_password(const Value& input);
  Result<Value> create_token(const Value& input);
  Result<Value> revoke_token(const Value& input);
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

Value present_verification(const AuditVerification& verification);

}  // namespace candor
