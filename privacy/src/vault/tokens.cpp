// API tokens: made, listed, revoked.
#include <algorithm>
#include <mutex>

#include "base/text.h"
#include "vault/account_binding.h"
#include "vault/accounts.h"

namespace candor {
namespace {

constexpr std::uint8_t token_record_type = 251;

}  // namespace

sealing::EnvelopePlace place_of_label(const Uuid& token, const Uuid& organisation, std::uint32_t key_version,
                                      const Hash& beside) {
  return {token_record_type, token, organisation, RetentionClass::business_record, key_version, 1, beside};
}

std::optional<std::string> Authenticator::Inside::open_label(const Hash& secret, const Token& token,
                                                             const Grant::Keys& keys) const {
  const auto* slot = keys.find(RetentionClass::business_record);
  if (!slot) return std::nullopt;
  const auto beside = binding_of(binding_key, secret, token);
  return sealing::open(slot->key.view(), place_of_label(token.id, keys.subject, slot->version, beside),
                       token.sealed_label);
}

Result<std::vector<TokenFacts>> Authenticator::tokens(Reading& reading, const Access& access) const {
  auto& inside = reading.inside_;
  if (auto error = refuse_account_act(inside, access, Operation::accounts_read, Uuid{})) return *error;
  const bool all = access.who().roles().intersects({Role::administrator, Role::owner});
  Grant::Keys keys;
  if (!inside_->vault.key_store->load(inside.keys, nullptr, inside_->vault.installation, keys)) {
    return inside.damaged(access, Operation::accounts_read, account_type(), inside_->vault.installation);
  }
  std::vector<TokenFacts> list;
  {
    std::shared_lock guard(inside_->lock);
    for (const auto& [hash, token] : inside_->tokens) {
      if (!all && token.user != access.who().user()) continue;
      TokenFacts facts{token.id,
                       token.user,
                       Personal<std::string>(inside_->open_label(hash, token, keys).value_or("")),
                       token.scopes,
                       token.purposes,
                       token.default_purpose,
                       from_milliseconds(token.created_at)};
      if (token.expires_at) facts.expires_at = from_milliseconds(*token.expires_at);
      if (token.last_used_at) facts.last_used_at = from_milliseconds(token.last_used_at);
      list.push_back(std::move(facts));
    }
  }
  std::ranges::sort(list, std::greater<>(), &TokenFacts::id);
  auto entry = inside.entry(access, Operation::accounts_read, nullptr, Uuid{});
  entry.header.count = static_cast<std::uint32_t>(list.size());
  inside.recorded(std::move(entry));
  return list;
}

Result<IssuedToken> Authenticator::create_token(Writing& writing, const Access& access,
                                                const NewToken& wanted) {
  auto& inside = writing.inside_;
  decision::AccountFacts act;
  act.own = !access.who().user().is_nil() && wanted.user == access.who().user();
  if (auto error = refuse_account_act(inside, access, Operation::token_create, wanted.user, act))
    return *error;
  const auto account = inside_->account(wanted.user);
  if (!account) return no_such_user();
  const auto permitted = inside_->purposes_of(account->roles);
  Error error{Errc::invalid, "invalid", "The token cannot be made as it is."};
  // Else anybody could give himself by a token what his role does not have.
  if (act.own && wanted.scopes.contains(Scope::name_bases) && !account->roles.contains(Role::privacy_desk)) {
    error.fields.push_back({"scopes", "not_permitted", "Naming bases is for the privacy contact."});
  }
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
  const auto now = inside_->now();
  // Labels belong to the organisation, not to a person.
  Grant::Keys keys;
  const Uuid organisation = inside_->vault.installation;
  if (!inside_->vault.key_store->load(inside.keys, &inside.task->overlay, organisation, keys)) {
    return inside.damaged(access, Operation::token_create, account_type(), organisation);
  }
  const auto& slot =
      inside_->vault.key_store->ensure(inside.task->overlay, RetentionClass::business_record, keys);
  std::optional<std::int64_t> expires;
  if (wanted.expires) expires = to_milliseconds(*wanted.expires);
  Token token{issued.id, wanted.user, wanted.scopes, wanted.purposes, wanted.default_purpose, expires,
              now,       {}};
  const auto beside = binding_of(inside_->binding_key, hash, token);
  token.sealed_label =
      sealing::seal(slot.key.view(), place_of_label(issued.id, organisation, slot.version, beside),
                    wanted.label, inside_->vault.environment.random);
  inside.records.execute(
      "INSERT INTO tokens (id, secret_hash, user_id, scopes, purposes, default_purpose, created_at, "
      "expires_at, "
      "sealed_label) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
      {issued.id, ByteView(hash), wanted.user, std::int64_t{wanted.scopes.bits()},
       std::int64_t{wanted.purposes.bits()}, std::int64_t{static_cast<std::uint8_t>(wanted.default_purpose)},
       now, expires ? storage::Parameter(*expires) : storage::Parameter(nullptr), token.sealed_label});
  inside.recorded(inside.entry(access, Operation::token_create, nullptr, issued.id));
  inside.task->overlay.publish_later([this, hash, token = std::move(token)] {
    std::unique_lock guard(inside_->lock);
    inside_->tokens[hash] = token;
  });
  return issued;
}

Result<void> Authenticator::revoke_token(Writing& writing, const Access& access, const Uuid& token) {
  auto& inside = writing.inside_;
  decision::AccountFacts act;
  // What is unknown is answered like one's own that is gone.
  act.own = true;
  {
    std::shared_lock guard(inside_->lock);
    for (const auto& [hash, known] : inside_->tokens) {
      if (known.id == token) act.own = known.user == access.who().user();
    }
  }
  if (auto error = refuse_account_act(inside, access, Operation::token_revoke, token, act)) return *error;
  const auto now = inside_->now();
  // The secret's hash goes: taking the date away brings nothing back.
  const auto changed = inside.records.execute(
      "UPDATE tokens SET revoked_at = $2, secret_hash = id WHERE id = $1 AND revoked_at IS NULL",
      {token, now});
  if (changed == 0)
    return Error{Errc::not_found, "not_found", "There is no such token, or it is revoked already."};
  inside.recorded(inside.entry(access, Operation::token_revoke, nullptr, token));
  inside.task->overlay.publish_later([this, token] {
    std::unique_lock guard(inside_->lock);
    std::erase_if(inside_->tokens, [&](const auto& known) { return known.second.id == token; });
  });
  return {};
}

}  // namespace candor
