#pragma once
// The registers that are part of the program: config/purposes.toml and config/collection_contexts.toml.
#include "base/result.h"
#include "privacy/registers.h"

namespace candor {

// The error names file and entry; a build with such a file never leaves the house (a test reads them).
Result<Registers> built_in_registers();

}  // namespace candor
