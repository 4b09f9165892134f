#include "commands/demo_team.h"

#include <algorithm>

#include "privacy/feed.h"

namespace candor {
namespace {

constexpr RoleSet maker_roles{Role::owner, Role::sales};
constexpr PurposeSet maker_purposes{Purpose::sales, Purpose::contract, Purpose::billing, Purpose::support,
                                    Purpose::marketing};
constexpr unsigned read_at_once = 200;

}  // namespace

Error demo_interrupted() {
  return {
      Errc::unavailable, "interrupted",
      "The demo company could not be stored, perhaps for want of space. Delete its folder and try again."};
}

Result<void> DemoTeam::sign_in(std::string_view email, std::string_view password) {
  auto& authenticator = vault_.authenticator();
  const auto proof = authenticator.check_password(email, password);
  Result<std::string> secret = demo_interrupted();
  const auto durability = vault_.write_and_wait(
      [&](Writing& writing) {
        secret = authenticator.open_session(writing, proof, ids_.next());
        return secret ? Outcome::done : Outcome::refused;
      },
      Vault::Batching::alone);
  if (!secret) return secret.error();
  auto who = authenticator.by_session(*secret, Authenticator::Use::looks_on);
  if (durability != Durability::committed || !who) return demo_interrupted();
  members_.push_back({who->user(), std::move(*secret), std::move(*who)});
  return {};
}

Purpose DemoTeam::purpose_of(std::string_view name) const {
  const auto* context = vault_.registers().context(name);
  if (!context || context->bases.empty()) return Purpose::sales;
  const bool sells = std::ranges::count(context->bases, Purpose::sales, &ContextBasis::purpose) != 0;
  return sells ? Purpose::sales : context->bases.front().purpose;
}

const DemoTeam::Member& DemoTeam::member(std::size_t number, std::string_view context) const {
  const auto purpose = purpose_of(context);
  for (std::size_t i = 0; i < members_.size(); ++i) {
    const auto& one = members_[(number + i) % members_.size()];
    if (one.who.purposes().contains(purpose)) return one;
  }
  return members_[number % members_.size()];
}

const Uuid& DemoTeam::seller(std::size_t number, std::string_view context) const {
  return member(number, context).user;
}

Access DemoTeam::access(std::size_t number, std::string_view context) {
  const auto& who = member(number, context).who;
  const auto purpose = purpose_of(context);
  if (!who.purposes().contains(purpose)) return access(context);
  return vault_.authenticator().access(who, purpose, ids_.next());
}

Access DemoTeam::access(std::string_view context) {
  auto& authenticator = vault_.authenticator();
  return authenticator.access(authenticator.job(maker_roles, maker_purposes), purpose_of(context),
                              ids_.next());
}

void DemoTeam::read_news(Writing& writing, const Access& access, Timestamp until) {
  std::optional<std::uint64_t> before;
  do {
    const auto page = Feed::notifications(writing, access, true, before, read_at_once);
    const auto older =
        std::ranges::find_if(page.notifications, [&](const auto& one) { return one.at < until; });
    if (older != page.notifications.end()) return Feed::mark_read(writing, access, {}, older->sequence);
    before = page.next_before;
  } while (before);
}

Result<void> DemoTeam::sign_out(Timestamp read_until) {
  auto& authenticator = vault_.authenticator();
  Result<void> result;
  for (const auto& member : members_) {
    const auto durability = vault_.write_and_wait(
        [&](Writing& writing) {
          const auto access = authenticator.access(member.who, Purpose::sales, ids_.next());
          read_news(writing, access, read_until);
          result = authenticator.close_session(
              writing, authenticator.access(member.who, Purpose::security, ids_.next()), member.secret);
          return result ? Outcome::done : Outcome::refused;
        },
        Vault::Batching::alone);
    if (!result) return result;
    if (durability != Durability::committed) return demo_interrupted();
  }
  members_.clear();
  return result;
}

}  // namespace candor
