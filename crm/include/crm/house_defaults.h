#pragma once
// What a new house begins with, so that the first deal can be added at once: a pipeline with the stages most
// businesses know, and states of leads. Theirs to change and to delete.
#include <string_view>

#include "privacy/access.h"
#include "privacy/vault.h"

namespace candor {

// Does nothing where there is a pipeline already, also in the trash. `language`: de, else English. `access`:
// of somebody who may arrange the house.
Result<void> make_house_defaults(Writing& writing, const Access& access, std::string_view language);

}  // namespace candor
