#include "furnish.h"

#include "crm/house_defaults.h"
#include "privacy/authenticator.h"

namespace candor {

Result<void> furnish(Vault& vault, Writing& writing, std::string_view language) {
  auto& authenticator = vault.authenticator();
  const auto job = authenticator.job({Role::owner}, {Purpose::housekeeping});
  return make_house_defaults(writing, authenticator.access(job, Purpose::housekeeping, Uuid{}), language);
}

void furnish_at_start(Vault& vault, Log& log) {
  if (!vault.authenticator().has_users()) return;
  vault.write_and_wait([&](Writing& writing) {
    const auto done = furnish(vault, writing, vault.locale().language);
    if (!done) log.error("house.not_furnished");
    return done ? Outcome::done : Outcome::refused;
  });
}

}  // namespace candor
