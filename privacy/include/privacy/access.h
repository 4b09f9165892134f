#pragma once
// Who asks, why, and from which request. A Principal is what a sign-in, a token, the local operator's
// socket or a registered job proved; an Access is a principal at work for one purpose in one request.
// Only the Authenticator makes either: everywhere else they can be passed on, not made. Immutable.
#include <cstdint>
#include <string_view>

#include "base/id.h"
#include "privacy/audit_types.h"
#include "privacy/purpose.h"

namespace candor {

// Lets one named class call one method: Badge<Authenticator> can be made by Authenticator alone.
template <class Issuer>
class Badge {
  friend Issuer;
  Badge() {}

 public:
  Badge(const Badge&) = delete;
  Badge& operator=(const Badge&) = delete;
};

class Authenticator;

// What a token may be used for, beside its purposes. A signed-in user has those of his roles.
enum class Scope : std::uint8_t { read = 0, write = 1, import = 2, audit = 3, name_bases = 4 };
inline constexpr std::size_t scope_count = 5;
using ScopeSet = EnumSet<Scope, scope_count>;
std::string_view name_of(Scope scope);
std::optional<Scope> scope_named(std::string_view name);

class Principal {
 public:
  struct Facts {
    ActorKind kind = ActorKind::none;
    Uuid actor;  // audit headers name this one
    Uuid user;   // on whose behalf: the user himself, or the user a token belongs to
    RoleSet roles;
    PurposeSet purposes;
    Purpose default_purpose = Purpose::none;
    ScopeSet scopes;
  };
  Principal(const Badge<Authenticator>&, const Facts& facts) : facts_(facts) {}

  ActorKind kind() const { return facts_.kind; }
  const Uuid& actor() const { return facts_.actor; }
  const Uuid& user() const { return facts_.user; }
  RoleSet roles() const { return facts_.roles; }
  PurposeSet purposes() const { return facts_.purposes; }
  Purpose default_purpose() const { return facts_.default_purpose; }
  ScopeSet scopes() const { return facts_.scopes; }

 private:
  Facts facts_;
};

class Access {
 public:
  Access(const Badge<Authenticator>&, const Principal& principal, Purpose purpose, const Uuid& request)
      : principal_(principal), purpose_(purpose), request_(request) {}

  const Principal& who() const { return principal_; }
  Purpose why() const { return purpose_; }
  const Uuid& request() const { return request_; }

 private:
  Principal principal_;
  Purpose purpose_;
  Uuid request_;
};

}  // namespace candor
