// Changes to users, sessions and tokens: decided by the policy, recorded, published after COMMIT.
#include <mutex>

#include "base/text.h"
#include "vault/accounts.h"

namespace candor {
namespace {

constexpr std::size_t shortest_password = 12;
constexpr std::size_t longest_password = 1024;

const RecordType& account_type() {
  static constexpr RecordType type{0, "account", "accounts", SubjectKind::record, {}};
  return type;
}

std::optional<Error> refused(Reading::Inside& inside, const Access& access, Operation operation,
                             const Uuid& about) {
  const auto facts = inside.vault.gatekeeper->facts(access, operation, &account_type());
  const auto decision = decision::decide(facts, account_type());
  if (decision.allowed) return std::nullopt;
  return inside.denied(access, operation, account_type(), about, decision, facts);
}

bool plausible_email(std::string_view email) {
  const auto at = email.find('@');
  return at != std::string_view::npos && at > 0 && email.find('.', at) != std::string_view::npos &&
         email.find_first_of(" \t\r\n") == std::string_view::npos && email.size() <= 254 &&
         is_clean_utf8(email) && email.find('@', at + 1) == std::string_view::npos;
}

Error no_user() {
  return {Errc::not_found, "not_found", "There is no such user."};
}

}  // namespace

Result<NewPassword> NewPassword::make(const Personal<std::string>& password) {
  const auto& text = password.reveal();
  if (text.size() < shortest_password || text.size() > longest_password || !is_clean_utf8(text)) {
    Error error{Errc::invalid, "invalid", "The password needs at least 12 characters."};
    error.fields.push_back({"password", "too_short", "Use at least 12 characters; a few words do well."});
    return error;
  }
  return NewPassword(hash_password(text));
}

Result<std::string> Authenticator::open_session(Writing& writing, const PasswordCheck& proof,
                                                const Uuid& request) {
  auto& inside = writing.inside_;
  const auto who = anonymous();
  auto entry =
      inside.entry(access(who, Purpose::security, request), Operation::sign_in, nullptr, proof.account());
  entry.header.verdict = proof.right() ? Verdict::allow : Verdict::deny;
  inside.recorded(std::move(entry));
  if (!proof.right()) {
    return Error{
        Errc::unauthenticated, "wrong_credentials",
        "E-mail address or password is not right. Check both; an administrator can reset the password."};
  }
  std::array<std::byte, 32> bytes;
  inside_->vault.environment.random.fill(bytes);
  std::string secret = to_base64url(bytes);
  const Hash hash = inside_->hash_secret(secret);
  const auto now = to_milliseconds(inside_->vault.environment.clock.now());
  inside.records.execute(
      "INSERT INTO sessions (secret_hash, user_id, created_at, last_used_at) VALUES ($1, $2, $3, $3)",
      {ByteView(hash), *proof.user_, now});
  inside.task->overlay.publish_later([this, hash, session = Session{*proof.user_, now, now, now}] {
    std::unique_lock guard(inside_->lock);
    inside_->sessions[hash] = session;
  });
  return secret;
}

Result<void> Authenticator::close_session(Writing& writing, const Access& access, std::string_view secret) {
  auto& inside = writing.inside_;
  const Hash hash = inside_->hash_secret(secret);
  inside.records.execute("DELETE FROM sessions WHERE secret_hash = $1", {ByteView(hash)});
  inside.recorded(inside.entry(access, Operation::sign_out, nullptr, access.who().user()));
  inside.task->overlay.publish_later([this, hash] {
    std::unique_lock guard(inside_->lock);
    inside_->sessions.erase(hash);
  });
  return {};
}

Result<Uuid> Authenticator::add_user(Writing& writing, const Access& access, const NewUser& user) {
  auto& inside = writing.inside_;
  if (auto error = refused(inside, access, Operation::user_add, Uuid{})) return *error;
  const std::string email(trim(user.email.reveal()));
  Error error{Errc::invalid, "invalid", "The user cannot be added as it is."};
  if (!plausible_email(email)) error.fields.push_back({"email", "invalid", "Give an e-mail address."});
  if (user_by_email(email))
    error.fields.push_back({"email", "taken", "There is a user with this address already."});
  if (user.roles.empty()) error.fields.push_back({"roles", "required", "Give at least one role."});
  // Art. 38(6): the officer must not watch over himself.
  if (user.roles.contains(Role::data_protection_officer) &&
      user.roles.intersects({Role::owner, Role::administrator, Role::marketing})) {
    error.fields.push_back(
        {"roles", "conflict",
         "The data protection officer cannot be owner, administrator or marketing lead as well "
         "(Art. 38(6) GDPR)."});
  }
  if (!error.fields.empty()) return error;

  Account account;
  account.id = inside_->vault.ids->next();
  account.version = 1;
  account.roles = user.roles;
  account.sealed_identity = inside_->seal(
      account.id, account.version, {email, std::string(trim(user.name.reveal())), user.password.hash()},
      inside.keys, inside.task->overlay);
  const auto now = to_milliseconds(inside_->vault.environment.clock.now());
  inside.records.execute(
      "INSERT INTO users (id, version, created_at, updated_at, roles, active, sealed_identity) "
      "VALUES ($1, $2, $3, $3, $4, 1, $5)",
      {account.id, static_cast<std::int64_t>(account.version), now, std::int64_t{account.roles.bits()},
       account.sealed_identity});
  inside.recorded(inside.entry(access, Operation::user_add, nullptr, account.id));
  const Uuid id = account.id;
  inside.task->overlay.publish_later([this, account = std::move(account), hash = inside_->hash_email(email)] {
    std::unique_lock guard(inside_->lock);
    inside_->by_email[hash] = account.id;
    inside_->accounts[account.id] = account;
  });
  return id;
}

Result<void> Authenticator::reset_password(Writing& writing, const Access& access, const Uuid& user,
                                           const NewPassword& password) {
  auto& inside = writing.inside_;
  if (auto error = refused(inside, access, Operation::password_reset, user)) return *error;
  Account account;
  {
    std::shared_lock guard(inside_->lock);
    const auto found = inside_->accounts.find(user);
    if (found == inside_->accounts.end()) return no_user();
    account = found->second;
  }
  auto content = inside_->open(account, inside.keys);
  if (!content) return inside.damaged(access, Operation::password_reset, account_type(), user);
  content->password_hash = password.hash();
  account.version += 1;
  account.sealed_identity = inside_->seal(user, account.version, *content, inside.keys, inside.task->overlay);
  inside.records.execute("UPDATE users SET version = $2, updated_at = $3, sealed_identity = $4 WHERE id = $1",
                         {user, static_cast<std::int64_t>(account.version),
                          to_milliseconds(inside_->vault.environment.clock.now()), account.sealed_identity});
  // Whoever knew the old password is signed out.
  inside.records.execute("DELETE FROM sessions WHERE user_id = $1", {user});
  inside.recorded(inside.entry(access, Operation::password_reset, nullptr, user));
  inside.task->overlay.publish_later([this, account = std::move(account)] {
    std::unique_lock guard(inside_->lock);
    std::erase_if(inside_->sessions, [&](const auto& session) { return session.second.user == account.id; });
    inside_->accounts[account.id] = account;
  });
  return {};
}

Result<IssuedToken> Authenticator::create_token(Writing& writing, const Access& access,
                                                const NewToken& wanted) {
  auto& inside = writing.inside_;
  if (auto error = refused(inside, access, Operation::token_create, wanted.user)) return *error;
  RoleSet roles;
  {
    std::shared_lock guard(inside_->lock);
    const auto found = inside_->accounts.find(wanted.user);
    if (found == inside_->accounts.end()) return no_user();
    roles = found->second.roles;
  }
  const auto permitted = inside_->purposes_of(roles);
  Error error{Errc::invalid, "invalid", "The token cannot be made as it is."};
  if (wanted.scopes.empty()) error.fields.push_back({"scopes", "required", "Give at least one scope."});
  if ((wanted.purposes.bits() & ~permitted.bits()) != 0) {
    error.fields.push_back(
        {"purposes", "not_permitted", "The user's roles do not work for all of these purposes."});
  }
  if (wanted.default_purpose != Purpose::none && !wanted.purposes.contains(wanted.default_purpose)) {
    error.fields.push_back(
        {"default_purpose", "not_permitted", "The default purpose must be one of the purposes."});
  }
  if (!is_clean_utf8(wanted.label) || count_characters(wanted.label) > 100) {
    error.fields.push_back({"label", "too_long", "Use at most 100 characters."});
  }
  if (!error.fields.empty()) return error;

  IssuedToken issued{inside_->vault.ids->next(), make_token_secret(inside_->vault.environment.random)};
  const Hash hash = inside_->hash_secret(issued.secret);
  const auto now = to_milliseconds(inside_->vault.environment.clock.now());
  // Labels belong to the organisation, not to a person.
  Grant::Keys keys;
  const Uuid organisation = inside_->vault.installation;
  if (!inside_->vault.key_store->load(inside.keys, &inside.task->overlay, organisation, keys)) {
    return inside.damaged(access, Operation::token_create, account_type(), organisation);
  }
  const auto& slot =
      inside_->vault.key_store->ensure(inside.task->overlay, RetentionClass::business_record, keys);
  constexpr std::uint8_t token_record_type = 251;
  const Bytes label = sealing::seal(
      slot.key.view(),
      {token_record_type, issued.id, organisation, RetentionClass::business_record, slot.version, 1},
      wanted.label, inside_->vault.environment.random);
  std::optional<std::int64_t> expires;
  if (wanted.expires) expires = to_milliseconds(*wanted.expires);
  inside.records.execute(
      "INSERT INTO tokens (id, secret_hash, user_id, scopes, purposes, default_purpose, created_at, "
      "expires_at, "
      "sealed_label) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
      {issued.id, ByteView(hash), wanted.user, std::int64_t{wanted.scopes.bits()},
       std::int64_t{wanted.purposes.bits()}, std::int64_t{static_cast<std::uint8_t>(wanted.default_purpose)},
       now, expires ? storage::Parameter(*expires) : storage::Parameter(nullptr), label});
  inside.recorded(inside.entry(access, Operation::token_create, nullptr, issued.id));
  inside.task->overlay.publish_later([this, hash,
                                      token = Token{issued.id, wanted.user, wanted.scopes, wanted.purposes,
                                                    wanted.default_purpose, expires}] {
    std::unique_lock guard(inside_->lock);
    inside_->tokens[hash] = token;
  });
  return issued;
}

Result<void> Authenticator::revoke_token(Writing& writing, const Access& access, const Uuid& token) {
  auto& inside = writing.inside_;
  if (auto error = refused(inside, access, Operation::token_revoke, token)) return *error;
  const auto now = to_milliseconds(inside_->vault.environment.clock.now());
  const auto changed = inside.records.execute(
      "UPDATE tokens SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL", {token, now});
  if (changed == 0)
    return Error{Errc::not_found, "not_found", "There is no such token, or it is revoked already."};
  inside.recorded(inside.entry(access, Operation::token_revoke, nullptr, token));
  inside.task->overlay.publish_later([this, token] {
    std::unique_lock guard(inside_->lock);
    std::erase_if(inside_->tokens, [&](const auto& known) { return known.second.id == token; });
  });
  return {};
}

std::unique_ptr<Authenticator> open_authenticator(Vault::Inside& vault, storage::Connection& records,
                                                  storage::Connection& keys) {
  auto inside = std::make_unique<Authenticator::Inside>(vault);
  inside->secret_key = vault.keyring->derived(sealing::SubKey::token_hash);
  vault.environment.random.fill(inside->email_key);
  {
    auto rows = records.query("SELECT id, version, roles, active, sealed_identity FROM users");
    while (rows.next()) {
      Account account;
      account.id = rows.id(0);
      account.version = static_cast<std::uint64_t>(rows.integer(1));
      account.roles = RoleSet::from_bits(static_cast<std::uint32_t>(rows.integer(2)));
      account.active = rows.integer(3) != 0;
      const auto sealed = rows.blob(4);
      account.sealed_identity.assign(sealed.begin(), sealed.end());
      if (const auto content = inside->open(account, keys)) {
        inside->by_email[inside->hash_email(content->email)] = account.id;
      } else {
        vault.environment.log.error("user.damaged", {{"user", account.id}});
      }
      inside->accounts[account.id] = std::move(account);
    }
  }
  {
    auto rows = records.query("SELECT secret_hash, user_id, created_at, last_used_at FROM sessions");
    while (rows.next()) {
      Hash hash;
      const auto stored = rows.blob(0);
      if (stored.size() != hash.size()) continue;
      std::copy(stored.begin(), stored.end(), hash.begin());
      inside->sessions[hash] = {rows.id(1), rows.integer(2), rows.integer(3), rows.integer(3)};
    }
  }
  auto rows = records.query(
      "SELECT secret_hash, id, user_id, scopes, purposes, default_purpose, expires_at FROM tokens "
      "WHERE revoked_at IS NULL");
  while (rows.next()) {
    Hash hash;
    const auto stored = rows.blob(0);
    if (stored.size() != hash.size()) continue;
    std::copy(stored.begin(), stored.end(), hash.begin());
    Token token{rows.id(1),
                rows.id(2),
                ScopeSet::from_bits(static_cast<std::uint32_t>(rows.integer(3))),
                PurposeSet::from_bits(static_cast<std::uint32_t>(rows.integer(4))),
                static_cast<Purpose>(rows.integer(5)),
                std::nullopt};
    if (!rows.is_null(6)) token.expires_at = rows.integer(6);
    inside->tokens[hash] = token;
  }
  return std::make_unique<Authenticator>(std::move(inside));
}

}  // namespace candor
