#pragma once
// The row that says which installation this is and how it was set up.
#include "privacy/schema.h"
#include "storage/database.h"

namespace candor {

// What was chosen at set-up or later wins over what is configured.
Locale stored_locale(storage::Connection& records, Locale configured);

}  // namespace candor
