#pragma once
// Imports that were running when the installation ended: called at start, before anybody asks.
#include <cstdint>

#include "storage/database.h"

namespace candor {

void end_interrupted_imports(storage::Connection& records, std::int64_t now);

}  // namespace candor
