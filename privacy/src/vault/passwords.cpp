// Passwords of users: one's own, and those that are reset for others.
#include "vault/accounts.h"

namespace candor {

Result<void> Authenticator::reset_password(Writing& writing, const Access& access, const Uuid& user,
                                           const NewPassword& password) {
  auto& inside = writing.inside_;
  auto account = inside_->account(user);
  decision::AccountFacts act;
  if (account) {
    act.touches_officer = account->roles.contains(Role::data_protection_officer);
    act.touches_owner = account->roles.contains(Role::owner);
  }
  if (auto error = refuse_account_act(inside, access, Operation::password_reset, user, act)) return *error;
  if (!account) return no_such_user();
  auto content = inside_->open(*account, inside.keys);
  if (!content) return inside.damaged(access, Operation::password_reset, account_type(), user);
  content->password_hash = password.hash();
  inside_->store(inside, *account, *content);
  // Whoever knew the old password is signed out.
  inside_->end_sessions(inside, user);
  inside.recorded(inside.entry(access, Operation::password_reset, nullptr, user));
  inside_->publish(inside, *account);
  return {};
}

Result<void> Authenticator::change_password(Writing& writing, const Access& access,
                                            const PasswordCheck& proof, const NewPassword& password,
                                            std::string_view secret) {
  auto& inside = writing.inside_;
  const Uuid user = access.who().user();
  if (auto error = refuse_account_act(inside, access, Operation::password_change, user, {.own = true})) {
    return *error;
  }
  auto account = inside_->account(user);
  if (!account) return no_such_user();
  auto entry = inside.entry(access, Operation::password_change, nullptr, user);
  if (!proof.right() || proof.account() != user) {
    entry.header.verdict = Verdict::deny;
    entry.header.count = 0;
    inside.recorded(std::move(entry));
    Error error{Errc::invalid, "invalid", "The password stays as it is: the current one is not right."};
    error.fields.push_back({"current", "wrong_password", "This is not your current password."});
    return error;
  }
  auto content = inside_->open(*account, inside.keys);
  if (!content) return inside.damaged(access, Operation::password_change, account_type(), user);
  content->password_hash = password.hash();
  inside_->store(inside, *account, *content);
  inside_->end_sessions(inside, user, secret);
  inside.recorded(std::move(entry));
  inside_->publish(inside, *account);
  return {};
}

}  // namespace candor
