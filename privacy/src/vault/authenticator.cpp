#include "privacy/authenticator.h"

#include <mutex>

#include "base/text.h"
#include "sealing/envelope.h"
#include "sealing/keyed_hash.h"
#include "vault/accounts.h"

namespace candor {
namespace {

constexpr std::uint8_t account_record_type = 250;
constexpr std::int64_t write_last_used_after = 60'000;

sealing::EnvelopePlace place_of(const Uuid& user, std::uint64_t version, std::uint32_t key_version) {
  return {account_record_type, user, user, RetentionClass::identity, key_version, version};
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

std::optional<AccountContent> Authenticator::Inside::open(const Account& account,
                                                          storage::Connection& keys) const {
  Grant::Keys loaded;
  if (!vault.key_store->load(keys, nullptr, account.id, loaded)) return std::nullopt;
  const auto* slot = loaded.find(RetentionClass::identity);
  if (!slot) return std::nullopt;
  const auto clear = sealing::open(slot->key.view(), place_of(account.id, account.version, slot->version),
                                   account.sealed_identity);
  Object members;
  if (!clear || !sealing::decode_members(*clear, members)) return std::nullopt;
  return AccountContent{text_member(members, "email"), text_member(members, "name"),
                        text_member(members, "password_hash")};
}

Bytes Authenticator::Inside::seal(const Uuid& user, std::uint64_t version, const AccountContent& content,
                                  storage::Connection& keys, storage::Overlay& overlay) const {
  Grant::Keys loaded;
  if (!vault.key_store->load(keys, &overlay, user, loaded)) {
    throw storage::StorageError(storage::Failure::corrupt, "the key of a user cannot be read");
  }
  const auto& slot = vault.key_store->ensure(overlay, RetentionClass::identity, loaded);
  std::string clear;
  sealing::append_json(clear, Value(Object{{"email", content.email},
                                           {"name", content.name},
                                           {"password_hash", content.password_hash}}));
  return sealing::seal(slot.key.view(), place_of(user, version, slot.version),
                       std::string_view(clear).substr(1, clear.size() - 2), vault.environment.random);
}

PurposeSet Authenticator::Inside::purposes_of(RoleSet roles) const {
  PurposeSet purposes;
  for (const auto& entry : vault.registers.purposes) {
    if (entry.roles.intersects(roles)) purposes.insert(entry.purpose);
  }
  return purposes;
}

bool Authenticator::Inside::live(const Session& session, std::int64_t now) const {
  using std::chrono::duration_cast;
  using std::chrono::milliseconds;
  return now - session.last_used_at < duration_cast<milliseconds>(times.idle).count() &&
         now - session.created_at < duration_cast<milliseconds>(times.maximum).count();
}

Authenticator::Authenticator(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
Authenticator::~Authenticator() = default;

void Authenticator::set_session_times(const SessionTimes& times) {
  inside_->times = times;
}

PasswordCheck Authenticator::check_password(std::string_view email, std::string_view password) {
  // A hash that no password has, so that unknown addresses cost what known ones do.
  static const std::string nobody = hash_password("no password at all, only time");
  std::optional<Account> account;
  {
    std::shared_lock guard(inside_->lock);
    const auto found = inside_->by_email.find(inside_->hash_email(email));
    if (found != inside_->by_email.end()) account = inside_->accounts.at(found->second);
  }
  std::optional<AccountContent> content;
  if (account) {
    auto pair = inside_->vault.readers->take();
    content = inside_->open(*account, *pair.keys);
    inside_->vault.readers->give_back(std::move(pair));
  }
  const bool matches = password_matches(content ? content->password_hash : nobody, password);
  PasswordCheck check;
  if (account) check.account_ = account->id;
  if (account && content && account->active && matches) check.user_ = account->id;
  return check;
}

std::optional<Principal> Authenticator::by_session(std::string_view secret) {
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
  if (now - session.last_used_at >= 1000) {
    std::unique_lock guard(inside_->lock);
    const auto found = inside_->sessions.find(hash);
    if (found != inside_->sessions.end()) found->second.last_used_at = now;
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

std::optional<Principal> Authenticator::by_token(std::string_view secret) {
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
  if (token.expires_at && *token.expires_at <= to_milliseconds(inside_->vault.environment.clock.now())) {
    return std::nullopt;
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

std::optional<UserFacts> Authenticator::user(const Uuid& id) const {
  Account account;
  {
    std::shared_lock guard(inside_->lock);
    const auto found = inside_->accounts.find(id);
    if (found == inside_->accounts.end()) return std::nullopt;
    account = found->second;
  }
  return UserFacts{account.id, account.roles, account.active};
}

std::optional<UserFacts> Authenticator::user_with_name(const Uuid& id) const {
  Account account;
  {
    std::shared_lock guard(inside_->lock);
    const auto found = inside_->accounts.find(id);
    if (found == inside_->accounts.end()) return std::nullopt;
    account = found->second;
  }
  auto pair = inside_->vault.readers->take();
  auto content = inside_->open(account, *pair.keys);
  inside_->vault.readers->give_back(std::move(pair));
  if (!content) return std::nullopt;
  return UserFacts{account.id, account.roles, account.active,
                   Personal<std::string>(std::move(content->email)),
                   Personal<std::string>(std::move(content->name))};
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

bool Authenticator::last_used_due() const {
  return inside_->used;
}

bool Authenticator::write_last_used(Writing& writing) {
  if (!inside_->used.exchange(false)) return false;
  std::vector<std::pair<Hash, std::int64_t>> due;
  {
    std::unique_lock guard(inside_->lock);
    const auto now = to_milliseconds(inside_->vault.environment.clock.now());
    for (auto at = inside_->sessions.begin(); at != inside_->sessions.end();) {
      if (!inside_->live(at->second, now)) {
        at = inside_->sessions.erase(at);
        continue;
      }
      if (at->second.last_used_at - at->second.written_at >= write_last_used_after) {
        at->second.written_at = at->second.last_used_at;
        due.emplace_back(at->first, at->second.last_used_at);
      }
      ++at;
    }
  }
  for (const auto& [hash, time] : due) {
    writing.inside_.records.execute("UPDATE sessions SET last_used_at = $2 WHERE secret_hash = $1",
                                    {ByteView(hash), time});
  }
  return !due.empty();
}

}  // namespace candor
