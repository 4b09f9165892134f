#pragma once
// Gives an installation that has somebody to work in it, and no pipeline yet, what a new house begins with.
#include "privacy/vault.h"

namespace candor {

Result<void> furnish(Vault& vault, Writing& writing, std::string_view language);
// At start: one that was made before there were pipelines.
void furnish_at_start(Vault& vault, Log& log);

}  // namespace candor
