#pragma once
// Secrets that come in over standard input, never as arguments: those every user of a machine can read.
#include <string>

#include "base/result.h"

namespace candor {

// One line without its end. A terminal does not show what is typed.
Result<std::string> read_secret_line(std::string_view prompt);
// Until the end of input, or on a terminal until `lines` lines with something in them were typed.
Result<std::string> read_lines(std::string_view prompt, unsigned lines);

}  // namespace candor
