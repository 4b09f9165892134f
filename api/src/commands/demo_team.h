#pragma once
// Those who look after customers in a demo company, signed in while it is made: what they do is theirs, so
// that nobody is told of what he did himself and a history names who it was. Not thread safe.
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/result.h"
#include "commands/installation.h"
#include "privacy/authenticator.h"
#include "privacy/vault.h"

namespace candor {

// Nothing is wrong with what it wanted to store.
Error demo_interrupted();

class DemoTeam {
 public:
  DemoTeam(Vault& vault, Environment environment)
      : vault_(vault), ids_(environment.clock, environment.random) {}

  Result<void> sign_in(std::string_view email, std::string_view password);
  // In turn; the next one who may work for what a person came to us for.
  const Uuid& seller(std::size_t number, std::string_view context) const;
  // Recorded for what the person came to us for: a subscriber is there for marketing, not for sales. What
  // nobody of them may do is the demo's making.
  Access access(std::size_t number, std::string_view context);
  Access access(std::string_view context);
  // Of what they were told, the older is read; then they go home.
  Result<void> sign_out(Timestamp read_until);

 private:
  struct Member {
    Uuid user;
    std::string secret;  // of the session
    Principal who;
  };
  Purpose purpose_of(std::string_view context) const;
  const Member& member(std::size_t number, std::string_view context) const;
  void read_news(Writing& writing, const Access& access, Timestamp until);

  Vault& vault_;
  IdGenerator ids_;
  std::vector<Member> members_;
};

}  // namespace candor
