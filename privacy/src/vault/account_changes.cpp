// Changes to users: decided by the policy, recorded, published after COMMIT.
#include <algorithm>
#include <mutex>

#include "base/text.h"
#include "vault/accounts.h"
#include "vault/sealed_detail.h"

namespace candor {
namespace {

constexpr std::size_t shortest_password = 12;
constexpr std::size_t longest_password = 1024;
constexpr RoleSet watched_over{Role::owner, Role::administrator, Role::marketing};

// Art. 38(6): the officer must not watch over himself.
bool conflicts(RoleSet roles) {
  return roles.contains(Role::data_protection_officer) && roles.intersects(watched_over);
}

List names_of(RoleSet roles) {
  List names;
  for (std::size_t i = 0; i < role_count; ++i) {
    if (roles.contains(static_cast<Role>(i))) names.emplace_back(name_of(static_cast<Role>(i)));
  }
  return names;
}

Object described(const Account& account, const AccountContent& content) {
  return {{"name", content.name}, {"roles", names_of(account.roles)}, {"active", account.active}};
}

decision::AccountFacts facts_of_change(const Authenticator::Inside& inside, const Account& account,
                                       const UserChange& change) {
  const RoleSet roles = change.roles.value_or(account.roles);
  const bool active = change.active.value_or(account.active);
  const bool was_owner = account.roles.contains(Role::owner);
  const bool is_owner = roles.contains(Role::owner);
  const bool was_officer = account.active && account.roles.contains(Role::data_protection_officer);
  decision::AccountFacts facts;
  facts.officer_conflict = change.roles && conflicts(roles);
  facts.touches_officer = was_officer && !(active && roles.contains(Role::data_protection_officer));
  facts.reason_given = !trim(change.reason.reveal()).empty();
  facts.touches_owner = was_owner != is_owner || (was_owner && active != account.active);
  facts.last_owner =
      was_owner && account.active && !(is_owner && active) && !inside.owned_without(account.id);
  return facts;
}

}  // namespace

const RecordType& account_type() {
  static constexpr RecordType type{
      .code = 0, .name = "account", .plural = "accounts", .subject = SubjectKind::record, .fields = {}};
  return type;
}

Error no_such_user() {
  return {Errc::not_found, "not_found", "There is no such user."};
}

std::optional<Error> refuse_account_act(Reading::Inside& inside, const Access& access, Operation operation,
                                        const Uuid& about, const decision::AccountFacts& account) {
  auto facts = inside.vault.gatekeeper->facts(access, operation, &account_type());
  facts.account = account;
  const auto decision = decision::decide(facts, account_type());
  if (decision.allowed) return std::nullopt;
  return inside.denied(access, operation, account_type(), about, decision, facts);
}

Result<NewPassword> NewPassword::make(const Personal<std::string>& password) {
  const auto& text = password.reveal();
  if (text.size() < shortest_password || text.size() > longest_password || !is_clean_utf8(text)) {
    Error error{Errc::invalid, "invalid", "The password needs at least 12 characters."};
    error.fields.push_back({"password", "too_short", "Use at least 12 characters; a few words do well."});
    return error;
  }
  return NewPassword(hash_password(text));
}

bool Authenticator::Inside::owned_without(const Uuid& user) const {
  std::shared_lock guard(lock);
  for (const auto& [id, account] : accounts) {
    if (id != user && account.active && account.roles.contains(Role::owner)) return true;
  }
  return false;
}

void Authenticator::Inside::store(Reading::Inside& inside, Account& account,
                                  const AccountContent& content) const {
  account.version += 1;
  account.sealed_identity = seal(account, content, inside.keys, inside.task->overlay);
  inside.records.execute(
      "UPDATE users SET version = $2, updated_at = $3, roles = $4, active = $5, sealed_identity = $6 "
      "WHERE id = $1",
      {account.id, static_cast<std::int64_t>(account.version), now(), std::int64_t{account.roles.bits()},
       std::int64_t{account.active}, account.sealed_identity});
}

void Authenticator::Inside::publish(Reading::Inside& inside, const Account& account) {
  inside.task->overlay.publish_later([this, account] {
    std::unique_lock guard(lock);
    auto& known = accounts[account.id];
    const auto last_used = std::max(known.last_used_at, account.last_used_at);
    const auto written = std::max(known.written_at, account.written_at);
    known = account;
    known.last_used_at = last_used;
    known.written_at = written;
  });
}

Uuid Authenticator::Inside::begin_account(Reading::Inside& inside, const AccountContent& content,
                                          RoleSet roles) {
  Account account;
  account.id = vault.ids->next();
  account.version = 1;
  account.roles = roles;
  account.sealed_identity = seal(account, content, inside.keys, inside.task->overlay);
  inside.records.execute(
      "INSERT INTO users (id, version, created_at, updated_at, roles, active, sealed_identity) "
      "VALUES ($1, $2, $3, $3, $4, 1, $5)",
      {account.id, static_cast<std::int64_t>(account.version), now(), std::int64_t{roles.bits()},
       account.sealed_identity});
  publish(inside, account);
  inside.task->overlay.publish_later([this, id = account.id, hash = hash_email(content.email)] {
    std::unique_lock guard(lock);
    by_email[hash] = id;
  });
  return account.id;
}

Result<Uuid> Authenticator::add_user(Writing& writing, const Access& access, const NewUser& user) {
  auto& inside = writing.inside_;
  decision::AccountFacts act;
  act.officer_conflict = conflicts(user.roles);
  act.touches_owner = user.roles.contains(Role::owner);
  if (auto error = refuse_account_act(inside, access, Operation::user_add, Uuid{}, act)) return *error;
  const std::string email(trim(user.email.reveal()));
  const std::string name(trim(user.name.reveal()));
  Error error{Errc::invalid, "invalid", "The user cannot be added as it is."};
  if (auto mistake = email_mistake(email)) error.fields.push_back(std::move(*mistake));
  if (auto mistake = name_mistake(name)) error.fields.push_back(std::move(*mistake));
  if (user_by_email(email))
    error.fields.push_back({"email", "taken", "There is a user with this address already."});
  if (user.roles.empty()) error.fields.push_back({"roles", "required", "Give at least one role."});
  if (!error.fields.empty()) return error;
  const Uuid id = inside_->begin_account(inside, {email, name, user.password.hash(), {}, {}}, user.roles);
  auto entry = inside.entry(access, Operation::user_add, nullptr, id);
  attach_detail(inside, id, Object{{"after", Object{{"roles", names_of(user.roles)}}}}, entry);
  inside.recorded(std::move(entry));
  return id;
}

Result<std::vector<UserFacts>> Authenticator::users(Reading& reading, const Access& access) const {
  auto& inside = reading.inside_;
  if (auto error = refuse_account_act(inside, access, Operation::accounts_read, Uuid{})) return *error;
  const bool whole = access.who().roles().intersects({Role::administrator, Role::owner});
  std::vector<Account> accounts;
  {
    std::shared_lock guard(inside_->lock);
    for (const auto& [id, account] : inside_->accounts) accounts.push_back(account);
  }
  std::ranges::sort(accounts, {}, &Account::id);
  std::vector<UserFacts> list;
  for (const auto& account : accounts) {
    auto user = inside_->facts(account, inside.keys);
    if (!user) continue;  // reported at start
    user->whole = whole;
    if (!whole) user->email = Personal<std::string>(std::string());
    list.push_back(std::move(*user));
  }
  auto entry = inside.entry(access, Operation::accounts_read, nullptr, Uuid{});
  entry.header.count = static_cast<std::uint32_t>(list.size());
  inside.recorded(std::move(entry));
  return list;
}

Result<UserFacts> Authenticator::change_user(Writing& writing, const Access& access, const Uuid& user,
                                             const UserChange& change) {
  auto& inside = writing.inside_;
  auto account = inside_->account(user);
  const auto act = account ? facts_of_change(*inside_, *account, change) : decision::AccountFacts{};
  if (auto error = refuse_account_act(inside, access, Operation::user_change, user, act)) return *error;
  if (!account) return no_such_user();
  Error error{Errc::invalid, "invalid", "The user cannot be changed like this."};
  const std::string name(change.name ? trim(change.name->reveal()) : std::string_view());
  if (change.name) {
    if (auto mistake = name_mistake(name)) error.fields.push_back(std::move(*mistake));
  }
  if (change.roles && change.roles->empty())
    error.fields.push_back({"roles", "required", "Give at least one role, or set active to false."});
  if (!error.fields.empty()) return error;
  auto content = inside_->open(*account, inside.keys);
  if (!content) return inside.damaged(access, Operation::user_change, account_type(), user);

  Object detail{{"before", described(*account, *content)}};
  if (change.name) content->name = name;
  account->roles = change.roles.value_or(account->roles);
  account->active = change.active.value_or(account->active);
  detail.emplace_back("after", described(*account, *content));
  if (act.reason_given) detail.emplace_back("reason", std::string(trim(change.reason.reveal())));
  inside_->store(inside, *account, *content);
  if (!account->active) {
    inside_->end_sessions(inside, user);
    inside.records.execute(
        "UPDATE tokens SET revoked_at = $2, secret_hash = id WHERE user_id = $1 AND revoked_at IS NULL",
        {user, inside_->now()});
    inside.task->overlay.publish_later([this, user] {
      std::unique_lock guard(inside_->lock);
      std::erase_if(inside_->tokens, [&](const auto& token) { return token.second.user == user; });
    });
  }
  auto entry = inside.entry(access, Operation::user_change, nullptr, user);
  attach_detail(inside, user, std::move(detail), entry);
  inside.recorded(std::move(entry));
  inside_->publish(inside, *account);
  auto facts = inside_->facts(*account, inside.keys);
  if (!facts) return inside.damaged(access, Operation::user_change, account_type(), user);
  return std::move(*facts);
}

Result<void> Authenticator::change_profile(Writing& writing, const Access& access,
                                           const ProfileChange& change) {
  auto& inside = writing.inside_;
  const Uuid user = access.who().user();
  if (auto error = refuse_account_act(inside, access, Operation::profile_change, user, {.own = true})) {
    return *error;
  }
  auto account = inside_->account(user);
  if (!account) return no_such_user();
  auto content = inside_->open(*account, inside.keys);
  if (!content) return inside.damaged(access, Operation::profile_change, account_type(), user);
  Error error{Errc::invalid, "invalid", "The profile cannot be changed like this."};
  if (change.name) {
    content->name = std::string(trim(change.name->reveal()));
    if (auto mistake = name_mistake(content->name)) error.fields.push_back(std::move(*mistake));
  }
  if (change.language) {
    content->language = *change.language;
    if (content->language != "en" && content->language != "de")
      error.fields.push_back({"language", "unknown", "Use en or de."});
  }
  if (change.theme) {
    content->theme = *change.theme;
    if (content->theme != "light" && content->theme != "dark" && content->theme != "auto")
      error.fields.push_back({"theme", "unknown", "Use light, dark or auto."});
  }
  if (!error.fields.empty()) return error;
  inside_->store(inside, *account, *content);
  inside.recorded(inside.entry(access, Operation::profile_change, nullptr, user));
  inside_->publish(inside, *account);
  return {};
}

}  // namespace candor
