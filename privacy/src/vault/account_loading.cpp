// Accounts as they were left: read once at start, kept in memory from then on.
#include "base/text.h"
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
      "SELECT secret_hash, id, user_id, created_at, last_used_at, browser, operating_system, sealed_network "
      "FROM sessions");
  while (rows.next()) {
    const auto hash = hash_in(rows, 0);
    if (!hash) continue;
    Session session{rows.id(1), rows.id(2), rows.integer(3), rows.integer(4), rows.integer(4)};
    session.browser = static_cast<Browser>(rows.integer(5));
    session.system = static_cast<OperatingSystem>(rows.integer(6));
    if (!rows.is_null(7)) session.sealed_network = bytes_in(rows, 7);
    inside.sessions[*hash] = std::move(session);
  }
}

void load_tokens(Authenticator::Inside& inside, storage::Connection& records) {
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
    inside.tokens[*hash] = std::move(token);
  }
}

}  // namespace

std::unique_ptr<Authenticator> open_authenticator(Vault::Inside& vault, storage::Connection& records,
                                                  storage::Connection& keys) {
  auto inside = std::make_unique<Authenticator::Inside>(vault);
  inside->secret_key = vault.keyring->derived(sealing::SubKey::token_hash);
  vault.environment.random.fill(inside->email_key);
  {
    auto rows = records.query("SELECT id, version, roles, active, sealed_identity, last_used_at FROM users");
    while (rows.next()) {
      Account account;
      account.id = rows.id(0);
      account.version = static_cast<std::uint64_t>(rows.integer(1));
      account.roles = RoleSet::from_bits(static_cast<std::uint32_t>(rows.integer(2)));
      account.active = rows.integer(3) != 0;
      const auto sealed = rows.blob(4);
      account.sealed_identity.assign(sealed.begin(), sealed.end());
      if (!rows.is_null(5)) account.last_used_at = account.written_at = rows.integer(5);
      if (const auto content = inside->open(account, keys)) {
        inside->by_email[inside->hash_email(content->email)] = account.id;
      } else {
        vault.environment.log.error("user.damaged", {{"user", account.id}});
      }
      inside->accounts[account.id] = std::move(account);
    }
  }
  load_sessions(*inside, records);
  load_tokens(*inside, records);
  return std::make_unique<Authenticator>(std::move(inside));
}

}  // namespace candor
