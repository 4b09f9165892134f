#pragma once
// What is told about users, their sessions and tokens, and what can be changed about them. Plain values,
// made by the Authenticator; names and addresses are mute.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/time.h"
#include "privacy/access.h"
#include "privacy/audit_types.h"
#include "privacy/personal.h"

namespace candor {

// Families alone, so that people tell their own sessions apart: what a browser sends is never kept.
enum class Browser : std::uint8_t { other = 0, firefox = 1, chrome = 2, safari = 3, edge = 4 };
enum class OperatingSystem : std::uint8_t {
  other = 0,
  windows = 1,
  mac_os = 2,
  linux = 3,
  android = 4,
  ios = 5
};
std::string_view name_of(Browser browser);         // Firefox
std::string_view name_of(OperatingSystem system);  // Linux

// Where a session was opened from.
struct SessionClient {
  Browser browser = Browser::other;
  OperatingSystem system = OperatingSystem::other;
  Personal<std::string> network{std::string()};  // 192.0.2.0/24, 2001:db8:1::/48; empty: unknown
};

struct SessionFacts {
  Uuid id;
  Timestamp created_at;
  Timestamp last_used_at;
  bool current = false;
  SessionClient client;
};

struct UserFacts {
  Uuid id;
  RoleSet roles;
  bool active = true;
  Personal<std::string> email{std::string()};
  Personal<std::string> name{std::string()};
  // What the person chose; empty: the installation's language, the system's theme.
  std::string language{};
  std::string theme{};
  std::optional<Timestamp> last_used_at{};
  bool whole = true;  // false: id, name and activity alone are for the caller
};

struct TokenFacts {
  Uuid id;
  Uuid user;
  Personal<std::string> label{std::string()};
  ScopeSet scopes;
  PurposeSet purposes;
  Purpose default_purpose = Purpose::none;
  Timestamp created_at;
  std::optional<Timestamp> expires_at;
  std::optional<Timestamp> last_used_at;
};

// Who stands behind an actor of the log; the name is empty for what is no person.
struct ActorFacts {
  ActorKind kind = ActorKind::none;
  Uuid id;
  Personal<std::string> name{std::string()};
};

struct UserChange {
  std::optional<Personal<std::string>> name;
  std::optional<RoleSet> roles;
  std::optional<bool> active;
  Personal<std::string> reason{std::string()};  // kept in the log; needed to end an officer's appointment
};

struct ProfileChange {
  std::optional<Personal<std::string>> name;
  std::optional<std::string> language;
  std::optional<std::string> theme;
};

}  // namespace candor
