#include "privacy/authenticator.h"

#include <mutex>

#include "base/text.h"
#include "sealing/envelope.h"
#include "sealing/keyed_hash.h"
#include "vault/account_binding.h"
#include "vault/accounts.h"

namespace candor {
namespace {

constexpr std::uint8_t account_record_type = 250;
sealing::EnvelopePlace place_of(const Account& account, std::uint32_t key_version, const Hash& beside) {
  return {account_record_type, account.id,      account.id, RetentionClass::identity,
          key_version,         account.version, beside};
}

Hash keyed_hash(ByteView key, std::string_view text) {
  return sealing::keyed_hash(key, as_bytes(text));
}

std::string text_member(const Object& members, std::string_view name) {
  for (const auto& member : members) {
    if (member.first == name && member.second.text()) return *member.second.text();
  }
  return {};
}

}  // namespace

Hash Authenticator::Inside::hash_secret(std::string_view secret) const {
  return keyed_hash(secret_key.view(), secret);
}

Hash Authenticator::Inside::hash_email(std::string_view email) const {
  return keyed_hash(email_key, ascii_lower(trim(email)));
}

namespace {

std::optional<AccountContent> open_account(const Grant::Keys::Slot& slot, const Account& account,
                                           const Hash& beside) {
  const auto clear =
      sealing::open(slot.key.view(), place_of(account, slot.version, beside), account.sealed_identity);
  Object members;
  if (!clear || !sealing::decode_members(*clear, members)) return std::nullopt;
  return AccountContent{text_member(members, "email"), text_member(members, "name"),
                        text_member(members, "password_hash"), text_member(members, "language"),
                        text_member(members, "theme")};
}

Bytes seal_account(const Grant::Keys::Slot& slot, const Account& account, const Hash& beside,
                   const AccountContent& content, Random& random) {
  std::string clear;
  Object members{{"email", content.email}, {"name", content.name}, {"password_hash", content.password_hash}};
  if (!content.language.empty()) members.emplace_back("language", content.language);
  if (!content.theme.empty()) members.emplace_back("theme", content.theme);
  sealing::append_json(clear, Value(std::move(members)));
  return sealing::seal(slot.key.view(), place_of(account, slot.version, beside),
                       std::string_view(clear).substr(1, clear.size() - 2), random);
}

}  // namespace

std::optional<AccountContent> Authenticator::Inside::open(const Account& account,
                                                          storage::Connection& keys) const {
  Grant::Keys loaded;
  if (!vault.key_store->load(keys, nullptr, account.id, loaded)) return std::nullopt;
  const auto* slot = loaded.find(RetentionClass::identity);
  if (!slot) return std::nullopt;
  return open_account(*slot, account, binding_of(binding_key, account));
}

Bytes Authenticator::Inside::seal(const Account& account, const AccountContent& content,
                                  storage::Connection& keys, storage::Overlay& overlay) const {
  Grant::Keys loaded;
  if (!vault.key_store->load(keys, &overlay, account.id, loaded)) {
    throw storage::StorageError(storage::Failure::corrupt, "the key of a user cannot be read");
  }
  const auto& slot = vault.key_store->ensure(overlay, RetentionClass::identity, loaded);
  return seal_account(slot, account, binding_of(binding_key, account), content, vault.environment.random);
}

std::optional<AccountContent> Authenticator::Inside::bind(Account& account, storage::Connection& records,
                                                          storage::Connection& keys) const {
  Grant::Keys loaded;
  if (!vault.key_store->load(keys, nullptr, account.id, loaded)) return std::nullopt;
  const auto* slot = loaded.find(RetentionClass::identity);
  if (!slot) return std::nullopt;
  auto content = open_account(*slot, account, Hash{});
  if (!content) return std::nullopt;
  account.version += 1;
  account.sealed_identity =
      seal_account(*slot, account, binding_of(binding_key, account), *content, vault.environment.random);
  records.execute("UPDATE users SET version = $2, sealed_identity = $3 WHERE id = $1",
                  {account.id, static_cast<std::int64_t>(account.version), account.sealed_identity});
  vault.environment.log.info("user.bound", {{"user", account.id}});
  return content;
}

PurposeSet Authenticator::Inside::purposes_of(RoleSet roles) const {
  PurposeSet purposes;
  for (const auto& entry : vault.registers->purposes) {
    if (entry.roles.intersects(roles)) purposes.insert(entry.purpose);
  }
  return purposes;
}

Authenticator::Authenticator(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
Authenticator::~Authenticator() = default;

void Authenticator::set_session_times(const SessionTimes& times) {
  inside_->times = times;
}

namespace {

// Takes the same time for no account as for a wrong password.
bool password_is_right(const Authenticator::Inside& inside, const std::optional<Account>& account,
                       std::string_view password) {
  // A hash that no password has, so that unknown addresses cost what known ones do.
  static const std::string nobody = hash_password("no password at all, only time");
  std::optional<AccountContent> content;
  if (account) {
    auto pair = inside.vault.readers->take();
    content = inside.open(*account, *pair.keys);
    inside.vault.readers->give_back(std::move(pair));
  }
  const bool matches = password_matches(content ? content->password_hash : nobody, password);
  return matches && account && content && account->active;
}

}  // namespace

PasswordCheck Authenticator::check_password(std::string_view email, std::string_view password) {
  std::optional<Account> account;
  if (const auto user = user_by_email(email)) account = inside_->account(*user);
  PasswordCheck check;
  if (account) check.account_ = account->id;
  if (password_is_right(*inside_, account, password)) check.user_ = account->id;
  return check;
}

PasswordCheck Authenticator::check_password(const Uuid& user, std::string_view password) {
  const auto account = inside_->account(user);
  PasswordCheck check;
  if (account) check.account_ = account->id;
  if (password_is_right(*inside_, account, password)) check.user_ = account->id;
  return check;
}

std::optional<Principal> Authenticator::by_session(std::string_view secret, Use use) {
  const Hash hash = inside_->hash_secret(secret);
  const auto now = to_milliseconds(inside_->vault.environment.clock.now());
  Session session;
  Account account;
  {
    std::shared_lock guard(inside_->lock);
    const auto found = inside_->sessions.find(hash);
    if (found == inside_->sessions.end() || !inside_->live(found->second, now)) return std::nullopt;
    session = found->second;
    account = inside_->accounts.at(session.user);
  }
  if (!account.active) return std::nullopt;
  if (use == Use::counts && now - session.last_used_at >= 1000) {
    std::unique_lock guard(inside_->lock);
    const auto found = inside_->sessions.find(hash);
    if (found != inside_->sessions.end()) found->second.last_used_at = now;
    inside_->accounts.at(account.id).last_used_at = now;
    inside_->used = true;
  }
  Principal::Facts facts;
  facts.kind = ActorKind::user;
  facts.actor = facts.user = account.id;
  facts.roles = account.roles;
  facts.purposes = inside_->purposes_of(account.roles);
  facts.scopes = ScopeSet{Scope::read, Scope::write, Scope::import, Scope::audit};
  const Badge<Authenticator> badge;
  return Principal(badge, facts);
}

std::optional<Principal> Authenticator::by_token(std::string_view secret, Use use) {
  if (!is_token_secret(secret)) return std::nullopt;
  const Hash hash = inside_->hash_secret(secret);
  Token token;
  RoleSet roles;
  {
    std::shared_lock guard(inside_->lock);
    const auto found = inside_->tokens.find(hash);
    if (found == inside_->tokens.end()) return std::nullopt;
    token = found->second;
    const auto& account = inside_->accounts.at(token.user);
    if (!account.active) return std::nullopt;
    roles = account.roles;
  }
  const auto now = inside_->now();
  if (token.expires_at && *token.expires_at <= now) return std::nullopt;
  if (use == Use::counts && now - token.last_used_at >= 1000) {
    std::unique_lock guard(inside_->lock);
    const auto found = inside_->tokens.find(hash);
    if (found != inside_->tokens.end()) found->second.last_used_at = now;
    inside_->accounts.at(token.user).last_used_at = now;
    inside_->used = true;
  }
  Principal::Facts facts;
  facts.kind = ActorKind::token;
  facts.actor = token.id;
  facts.user = token.user;
  facts.roles = roles;
  // A token never does more than its user may.
  facts.purposes = PurposeSet::from_bits(token.purposes.bits() & inside_->purposes_of(roles).bits());
  facts.default_purpose = token.default_purpose;
  facts.scopes = token.scopes;
  const Badge<Authenticator> badge;
  return Principal(badge, facts);
}

Principal Authenticator::anonymous() const {
  Principal::Facts facts;
  facts.kind = ActorKind::anonymous;
  const Badge<Authenticator> badge;
  return Principal(badge, facts);
}

Principal Authenticator::local_operator() const {
  Principal::Facts facts;
  facts.kind = ActorKind::local_operator;
  facts.scopes = ScopeSet{Scope::audit};
  const Badge<Authenticator> badge;
  return Principal(badge, facts);
}

Principal Authenticator::job(RoleSet roles, PurposeSet purposes) const {
  Principal::Facts facts;
  facts.kind = ActorKind::job;
  facts.roles = roles;
  facts.purposes = purposes;
  facts.scopes = ScopeSet{Scope::read, Scope::write, Scope::import};
  const Badge<Authenticator> badge;
  return Principal(badge, facts);
}

Access Authenticator::access(const Principal& principal, Purpose purpose, const Uuid& request) const {
  const Badge<Authenticator> badge;
  return Access(badge, principal, purpose, request);
}

std::optional<Account> Authenticator::Inside::account(const Uuid& user) const {
  std::shared_lock guard(lock);
  const auto found = accounts.find(user);
  if (found == accounts.end()) return std::nullopt;
  return found->second;
}

std::optional<UserFacts> Authenticator::Inside::facts(const Account& account,
                                                      storage::Connection& keys) const {
  auto content = open(account, keys);
  if (!content) return std::nullopt;
  UserFacts user{account.id, account.roles, account.active, Personal<std::string>(std::move(content->email)),
                 Personal<std::string>(std::move(content->name))};
  user.language = std::move(content->language);
  user.theme = std::move(content->theme);
  if (account.last_used_at) user.last_used_at = from_milliseconds(account.last_used_at);
  return user;
}

std::optional<UserFacts> Authenticator::user(const Uuid& id) const {
  const auto account = inside_->account(id);
  if (!account) return std::nullopt;
  return UserFacts{account->id, account->roles, account->active};
}

std::optional<UserFacts> Authenticator::user_with_name(const Uuid& id) const {
  const auto account = inside_->account(id);
  if (!account) return std::nullopt;
  auto pair = inside_->vault.readers->take();
  auto user = inside_->facts(*account, *pair.keys);
  inside_->vault.readers->give_back(std::move(pair));
  return user;
}

ActorFacts Authenticator::actor(Reading& reading, ActorKind kind, const Uuid& id) const {
  ActorFacts actor{kind, id};
  auto user = inside_->account(id);
  if (user && kind == ActorKind::none) actor.kind = ActorKind::user;
  if (!user && (kind == ActorKind::token || kind == ActorKind::none)) {
    // Also of a token that was revoked since.
    auto rows = reading.inside_.records.query("SELECT user_id FROM tokens WHERE id = $1", {id});
    if (rows.next()) {
      actor.kind = ActorKind::token;
      user = inside_->account(rows.id(0));
    }
  }
  if (actor.kind == ActorKind::none) actor.kind = id.is_nil() ? ActorKind::local_operator : ActorKind::job;
  if (!user) return actor;
  if (auto facts = inside_->facts(*user, reading.inside_.keys)) actor.name = std::move(facts->name);
  return actor;
}

std::optional<Uuid> Authenticator::user_by_email(std::string_view email) const {
  std::shared_lock guard(inside_->lock);
  const auto found = inside_->by_email.find(inside_->hash_email(email));
  if (found == inside_->by_email.end()) return std::nullopt;
  return found->second;
}

bool Authenticator::has_users() const {
  std::shared_lock guard(inside_->lock);
  return !inside_->accounts.empty();
}

}  // namespace candor
