#pragma once
// Who somebody is: sign-in with password (Argon2id), sessions, API tokens, the local operator, and
// registered jobs. The only maker of Principal and Access. Secrets are stored as keyed hashes, names
// and e-mail addresses of users sealed like anybody's. Thread safe; changes run inside a Writing
// that was queued with Batching::alone.
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "privacy/access.h"
#include "privacy/account_facts.h"
#include "privacy/installation.h"
#include "privacy/personal.h"
#include "privacy/vault.h"

namespace candor {

// A password fit to be kept: checked and hashed (Argon2id, 0.1 s: on the caller's thread, not the
// committer's).
class NewPassword {
 public:
  // At least 12 characters.
  static Result<NewPassword> make(const Personal<std::string>& password);
  const std::string& hash() const { return hash_; }

 private:
  explicit NewPassword(std::string hash) : hash_(std::move(hash)) {}
  std::string hash_;
};

struct NewUser {
  Personal<std::string> email;
  Personal<std::string> name;
  NewPassword password;
  RoleSet roles;
};

// What the first person says about the house and about himself.
struct SetUp {
  InstallationChange installation;
  Personal<std::string> email;
  Personal<std::string> name;
  NewPassword password;
  std::vector<std::string> balancing_tests;  // names of those he read and adopts
};

struct NewToken {
  std::string label;  // sealed
  Uuid user;
  ScopeSet scopes;
  PurposeSet purposes;
  Purpose default_purpose = Purpose::none;
  std::optional<Timestamp> expires;
};

struct IssuedToken {
  Uuid id;
  std::string secret;  // cnd_...; shown once, never stored
};

struct SessionTimes {
  std::chrono::minutes idle{12 * 60};
  std::chrono::hours maximum{24 * 7};
};

// Proof that a password was right, or what to record when it was not.
class PasswordCheck {
 public:
  bool right() const { return user_.has_value(); }
  // The account the attempt was for, for the audit entry; nil when there is none.
  const Uuid& account() const { return account_; }

 private:
  friend class Authenticator;
  std::optional<Uuid> user_;
  Uuid account_;
};

class Authenticator {
 public:
  struct Inside;
  explicit Authenticator(std::unique_ptr<Inside> inside);
  ~Authenticator();

  void set_session_times(const SessionTimes& times);

  // Takes as long for an unknown address as for a wrong password, about 0.1 s of one core and 64 MiB:
  // call it on a background thread, a few at a time.
  PasswordCheck check_password(std::string_view email, std::string_view password);
  // The same of somebody who is signed in.
  PasswordCheck check_password(const Uuid& user, std::string_view password);

  // Looking on: that somebody is still signed in is asked without its counting as use.
  enum class Use : std::uint8_t { counts, looks_on };
  std::optional<Principal> by_session(std::string_view secret, Use use = Use::counts);
  std::optional<Principal> by_token(std::string_view secret, Use use = Use::counts);
  Principal anonymous() const;
  Principal local_operator() const;  // whoever may write the data folder
  // The demo company's making, imports' bookkeeping: named in code, nothing a user can ask for.
  Principal job(RoleSet roles, PurposeSet purposes) const;

  // Purpose::unknown and impermissible ones are kept, for the policy to refuse and record.
  Access access(const Principal& principal, Purpose purpose, const Uuid& request) const;

  Result<std::string> open_session(Writing& writing, const PasswordCheck& proof, const Uuid& request,
                                   const SessionClient& client = {});
  Result<void> close_session(Writing& writing, const Access& access, std::string_view secret);
  // The caller's own ones, the newest first; `secret`: of the one that asks.
  Result<std::vector<SessionFacts>> sessions(Reading& reading, const Access& access,
                                             std::string_view secret) const;
  Result<void> end_session(Writing& writing, const Access& access, const Uuid& session);

  // Makes the installation's first user, an owner, and signs him in. Error when there is one already.
  Result<std::string> set_up(Writing& writing, const Uuid& request, const SetUp& first,
                             const SessionClient& client);
  Result<Uuid> add_user(Writing& writing, const Access& access, const NewUser& user);
  // Everybody who works here. Addresses, roles and last use are for administrators and owners.
  Result<std::vector<UserFacts>> users(Reading& reading, const Access& access) const;
  Result<UserFacts> change_user(Writing& writing, const Access& access, const Uuid& user,
                                const UserChange& change);
  Result<void> change_profile(Writing& writing, const Access& access, const ProfileChange& change);
  // All sessions of the caller but the one of `secret` end.
  Result<void> change_password(Writing& writing, const Access& access, const PasswordCheck& proof,
                               const NewPassword& password, std::string_view secret);
  Result<void> reset_password(Writing& writing, const Access& access, const Uuid& user,
                              const NewPassword& password);
  Result<IssuedToken> create_token(Writing& writing, const Access& access, const NewToken& token);
  Result<void> revoke_token(Writing& writing, const Access& access, const Uuid& token);
  // The caller's own ones; all of them for administrators and owners.
  Result<std::vector<TokenFacts>> tokens(Reading& reading, const Access& access) const;

  // Without name and address: cheap.
  std::optional<UserFacts> user(const Uuid& id) const;
  // Opens name and address: for the user himself and the pages of administrators.
  std::optional<UserFacts> user_with_name(const Uuid& id) const;
  std::optional<Uuid> user_by_email(std::string_view email) const;
  // Who an actor of a log is: a user by name, a token by the name of its user. ActorKind::none: found out
  // by the id.
  ActorFacts actor(Reading& reading, ActorKind kind, const Uuid& id) const;
  bool has_users() const;
  // Last-used times, written at most once a minute: returns false when nothing is due.
  bool write_last_used(Writing& writing);
  bool last_used_due() const;

 private:
  friend class Vault;
  std::unique_ptr<Inside> inside_;
};

// A password of five groups that is easy to read aloud and has about 80 bits.
std::string generate_password(Random& random);

}  // namespace candor
