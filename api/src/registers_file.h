#pragma once
// The registers that are part of the program: the files of config/ and config/national/.
#include "base/result.h"
#include "privacy/registers.h"

namespace candor {

// The error names file, line and entry; a build with such a file never leaves the house (a test reads them).
Result<Registers> built_in_registers();

}  // namespace candor
