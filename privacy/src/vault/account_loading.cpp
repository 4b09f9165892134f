// Accounts as they were left: read once at start, kept in memory from then on.
#include "base/text.h"
#include "vault/account_binding.h"
#include "vault/accounts.h"

namespace candor {
namespace {

std::optional<Hash> hash_in(const storage::Rows& rows, int column) {
  const auto stored = rows.blob(column);
  Hash hash;
  if (stored.size() != hash.size()) return std::nullopt;
  std::copy(stored.begin(), stored.end(), hash.begin());
  return hash;
}

Bytes bytes_in(const storage::Rows& rows, int column) {
  const auto stored = rows.blob(column);
  return {stored.begin(), stored.end()};
}

void load_sessions(Authenticator::Inside& inside, storage::Connection& records) {
  auto rows = records.query(
      "SELECT secret_hash, id, user_id, created_at, last_used_at, browser, operating_system, sealed_network, "
      "mac FROM sessions");
  while (rows.next()) {
    const auto hash = hash_in(rows, 0);
    if (!hash) continue;
    Session session{rows.id(1), rows.id(2), rows.integer(3), rows.integer(4), rows.integer(4)};
    session.browser = static_cast<Browser>(rows.integer(5));
    session.system = static_cast<OperatingSystem>(rows.integer(6));
    if (!rows.is_null(7)) session.sealed_network = bytes_in(rows, 7);
    if (hash_in(rows, 8) != binding_of(inside.binding_key, *hash, session)) {
      inside.vault.environment.log.error("session.damaged",
                                         {{"session", session.id}, {"user", session.user}});
      continue;
    }
    inside.sessions[*hash] = std::move(session);
  }
}

// A token of a release that did not bind its rights: sealed anew with them, once.
bool bind_token(const Authenticator::Inside& inside, storage::Connection& records, const Grant::Keys& keys,
                const Hash& secret, Token& token) {
  const auto* slot = keys.find(RetentionClass::business_record);
  if (!slot) return false;
  const auto place = [&](const Hash& beside) {
    return place_of_label(token.id, keys.subject, slot->version, beside);
  };
  const auto label = sealing::open(slot->key.view(), place(Hash{}), token.sealed_label);
  if (!label) return false;
  token.sealed_label = sealing::seal(slot->key.view(), place(binding_of(inside.binding_key, secret, token)),
                                     *label, inside.vault.environment.random);
  records.execute("UPDATE tokens SET sealed_label = $2 WHERE id = $1", {token.id, token.sealed_label});
  inside.vault.environment.log.info("token.bound", {{"token", token.id}});
  return true;
}

// Tokens that are as they were made; of the others each is reported and none let in.
void admit_tokens(Authenticator::Inside& inside, storage::Connection& records, storage::Connection& keys,
                  std::unordered_map<Hash, Token, HashOfHash> tokens) {
  Grant::Keys loaded;
  const bool readable = inside.vault.key_store->load(keys, nullptr, inside.vault.installation, loaded);
  for (auto& [secret, token] : tokens) {
    if (readable &&
        (inside.open_label(secret, token, loaded) || bind_token(inside, records, loaded, secret, token))) {
      inside.tokens[secret] = std::move(token);
    } else {
      inside.vault.environment.log.error("token.damaged", {{"token", token.id}, {"user", token.user}});
    }
  }
}

void load_tokens(Authenticator::Inside& inside, storage::Connection& records, storage::Connection& keys) {
  std::unordered_map<Hash, Token, HashOfHash> tokens;
  auto rows = records.query(
      "SELECT secret_hash, id, user_id, scopes, purposes, default_purpose, expires_at, created_at, "
      "sealed_label, last_used_at FROM tokens "
      "WHERE revoked_at IS NULL");
  while (rows.next()) {
    const auto hash = hash_in(rows, 0);
    if (!hash) continue;
    Token token{rows.id(1),
                rows.id(2),
                ScopeSet::from_bits(static_cast<std::uint32_t>(rows.integer(3))),
                PurposeSet::from_bits(static_cast<std::uint32_t>(rows.integer(4))),
                static_cast<Purpose>(rows.integer(5)),
                std::nullopt,
                rows.integer(7),
                bytes_in(rows, 8)};
    if (!rows.is_null(6)) token.expires_at = rows.integer(6);
    if (!rows.is_null(9)) token.last_used_at = token.written_at = rows.integer(9);
    tokens[*hash] = std::move(token);
  }
  admit_tokens(inside, records, keys, std::move(tokens));
}

void load_users(Authenticator::Inside& inside, storage::Connection& records, storage::Connection& keys) {
  std::vector<Account> accounts;
  auto rows = records.query("SELECT id, version, roles, active, sealed_identity, last_used_at FROM users");
  while (rows.next()) {
    Account account;
    account.id = rows.id(0);
    account.version = static_cast<std::uint64_t>(rows.integer(1));
    account.roles = RoleSet::from_bits(static_cast<std::uint32_t>(rows.integer(2)));
    account.active = rows.integer(3) != 0;
    account.sealed_identity = bytes_in(rows, 4);
    if (!rows.is_null(5)) account.last_used_at = account.written_at = rows.integer(5);
    accounts.push_back(std::move(account));
  }
  for (auto& account : accounts) {
    auto content = inside.open(account, keys);
    if (!content) content = inside.bind(account, records, keys);
    if (content) {
      inside.by_email[inside.hash_email(content->email)] = account.id;
    } else {
      // Not as it was written: perhaps the roles were raised. Nobody comes in with it, by password, session
      // or token.
      inside.vault.environment.log.error("user.damaged", {{"user", account.id}});
      account.roles = {};
      account.active = false;
    }
    inside.accounts[account.id] = std::move(account);
  }
}

}  // namespace

std::unique_ptr<Authenticator> open_authenticator(Vault::Inside& vault, storage::Connection& records,
                                                  storage::Connection& keys) {
  auto inside = std::make_unique<Authenticator::Inside>(vault);
  inside->secret_key = vault.keyring->derived(sealing::SubKey::token_hash);
  vault.environment.random.fill(inside->email_key);
  inside->binding_key = vault.keyring->derived(sealing::SubKey::account_binding);
  load_users(*inside, records, keys);
  load_sessions(*inside, records);
  load_tokens(*inside, records, keys);
  return std::make_unique<Authenticator>(std::move(inside));
}

}  // namespace candor
