#pragma once
// Users, sessions and tokens as the Authenticator keeps them: in memory for every request, in candor.db
// for the next start.
#include <shared_mutex>
#include <string>
#include <unordered_map>

#include "base/random.h"
#include "decision/policy.h"
#include "privacy/authenticator.h"
#include "sealing/cipher.h"
#include "vault/inside.h"

namespace candor {

struct HashOfHash {
  std::size_t operator()(const Hash& hash) const noexcept {
    std::size_t value;
    std::memcpy(&value, hash.data(), sizeof value);
    return value;
  }
};

struct Account {
  Uuid id;
  std::uint64_t version = 0;
  RoleSet roles;
  bool active = true;
  // Kept sealed in memory too: opened for a sign-in or for showing who somebody is.
  Bytes sealed_identity;
  std::int64_t last_used_at = 0;  // 0: never
  std::int64_t written_at = 0;    // last_used_at as stored
};

struct Session {
  Uuid id;
  Uuid user;
  std::int64_t created_at = 0;
  std::int64_t last_used_at = 0;
  std::int64_t written_at = 0;
  Browser browser = Browser::other;
  OperatingSystem system = OperatingSystem::other;
  Bytes sealed_network;  // empty: unknown, or forgotten by now
};

struct Token {
  Uuid id;
  Uuid user;
  ScopeSet scopes;
  PurposeSet purposes;
  Purpose default_purpose = Purpose::none;
  std::optional<std::int64_t> expires_at;
  std::int64_t created_at = 0;
  Bytes sealed_label;
  std::int64_t last_used_at = 0;
  std::int64_t written_at = 0;
};

// What an account's envelope holds.
struct AccountContent {
  std::string email;
  std::string name;
  std::string password_hash;
  std::string language;  // chosen; empty: the installation's
  std::string theme;     // chosen; empty: the system's
};

struct Authenticator::Inside {
  explicit Inside(Vault::Inside& chosen_vault) : vault(chosen_vault) {}

  Vault::Inside& vault;
  SessionTimes times;
  sealing::LockedKey secret_key;   // hashes session and token secrets
  sealing::LockedKey binding_key;  // account_binding.h
  Hash email_key{};                // of this process: finds accounts by address

  mutable storage::SharedLock lock;
  std::unordered_map<Uuid, Account> accounts;
  std::unordered_map<Hash, Uuid, HashOfHash> by_email;
  std::unordered_map<Hash, Session, HashOfHash> sessions;
  std::unordered_map<Hash, Token, HashOfHash> tokens;
  std::atomic<bool> used{false};

  Hash hash_secret(std::string_view secret) const;
  Hash hash_email(std::string_view email) const;
  std::optional<AccountContent> open(const Account& account, storage::Connection& keys) const;
  // Sealed for the account as it is: its version, roles and state are part of what the envelope is bound to.
  Bytes seal(const Account& account, const AccountContent& content, storage::Connection& keys,
             storage::Overlay& overlay) const;
  // The same for an account of a release that did not bind them; stored at once, at start only. Nothing when
  // it is not such a one either.
  std::optional<AccountContent> bind(Account& account, storage::Connection& records,
                                     storage::Connection& keys) const;
  PurposeSet purposes_of(RoleSet roles) const;
  bool live(const Session& session, std::int64_t now) const;
  std::int64_t now() const { return to_milliseconds(vault.environment.clock.now()); }

  std::optional<Account> account(const Uuid& user) const;
  std::optional<UserFacts> facts(const Account& account, storage::Connection& keys) const;
  bool owned_without(const Uuid& user) const;  // somebody else is an active owner

  // Seals the account anew with `content` and stores it; the caller publishes.
  void store(Reading::Inside& inside, Account& account, const AccountContent& content) const;
  void publish(Reading::Inside& inside, const Account& account);
  // A new session of the user, stored and published; returns its secret.
  std::string begin_session(Reading::Inside& inside, const Uuid& user, const SessionClient& client);
  // Every session of the user ends but the one with this secret.
  void end_sessions(Reading::Inside& inside, const Uuid& user, std::string_view kept_secret = {});
  Uuid begin_account(Reading::Inside& inside, const AccountContent& content, RoleSet roles);
  std::string open_network(const Session& session, storage::Connection& keys) const;
  // Nothing when the token is not as it was made.
  std::optional<std::string> open_label(const Hash& secret, const Token& token,
                                        const Grant::Keys& keys) const;
};

// The policy's no to an act on accounts, recorded; nothing when it is a yes.
std::optional<Error> refuse_account_act(Reading::Inside& inside, const Access& access, Operation operation,
                                        const Uuid& about, const decision::AccountFacts& account = {});
Error no_such_user();
// Names accounts as a record type, for the policy and its words.
const RecordType& account_type();
sealing::EnvelopePlace place_of_network(const Uuid& session, const Uuid& user, std::uint32_t key_version);
sealing::EnvelopePlace place_of_label(const Uuid& token, const Uuid& organisation, std::uint32_t key_version,
                                      const Hash& beside);

std::unique_ptr<Authenticator> open_authenticator(Vault::Inside& vault, storage::Connection& records,
                                                  storage::Connection& keys);

// Argon2id of libsodium with its interactive limits; 64 MiB each, so few at a time.
std::string hash_password(std::string_view password);
bool password_matches(const std::string& hash, std::string_view password);

// `cnd_`, 32 random bytes, and a checksum that lets a mistyped token be told from a wrong one.
std::string make_token_secret(Random& random);
bool is_token_secret(std::string_view text);
// What is wrong with an address or a name; nothing when all is well.
std::optional<FieldError> email_mistake(std::string_view email);
std::optional<FieldError> name_mistake(std::string_view name);

}  // namespace candor
