#pragma once
// Users, sessions and tokens as the Authenticator keeps them: in memory for every request, in candor.db
// for the next start.
#include <shared_mutex>
#include <string>
#include <unordered_map>

#include "base/random.h"
#include "privacy/authenticator.h"
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
};

struct Session {
  Uuid user;
  std::int64_t created_at = 0;
  std::int64_t last_used_at = 0;
  std::int64_t written_at = 0;  // last_used_at as stored
};

struct Token {
  Uuid id;
  Uuid user;
  ScopeSet scopes;
  PurposeSet purposes;
  Purpose default_purpose = Purpose::none;
  std::optional<std::int64_t> expires_at;
};

// What an account's envelope holds.
struct AccountContent {
  std::string email;
  std::string name;
  std::string password_hash;
};

struct Authenticator::Inside {
  explicit Inside(Vault::Inside& chosen_vault) : vault(chosen_vault) {}

  Vault::Inside& vault;
  SessionTimes times;
  sealing::LockedKey secret_key;  // hashes session and token secrets
  Hash email_key{};               // of this process: finds accounts by address

  mutable storage::SharedLock lock;
  std::unordered_map<Uuid, Account> accounts;
  std::unordered_map<Hash, Uuid, HashOfHash> by_email;
  std::unordered_map<Hash, Session, HashOfHash> sessions;
  std::unordered_map<Hash, Token, HashOfHash> tokens;
  std::atomic<bool> used{false};

  Hash hash_secret(std::string_view secret) const;
  Hash hash_email(std::string_view email) const;
  std::optional<AccountContent> open(const Account& account, storage::Connection& keys) const;
  Bytes seal(const Uuid& user, std::uint64_t version, const AccountContent& content,
             storage::Connection& keys, storage::Overlay& overlay) const;
  PurposeSet purposes_of(RoleSet roles) const;
  bool live(const Session& session, std::int64_t now) const;
};

std::unique_ptr<Authenticator> open_authenticator(Vault::Inside& vault, storage::Connection& records,
                                                  storage::Connection& keys);

// Argon2id of libsodium with its interactive limits; 64 MiB each, so few at a time.
std::string hash_password(std::string_view password);
bool password_matches(const std::string& hash, std::string_view password);

// `cnd_`, 32 random bytes, and a checksum that lets a mistyped token be told from a wrong one.
std::string make_token_secret(Random& random);
bool is_token_secret(std::string_view text);

}  // namespace candor
