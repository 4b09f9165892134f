#pragma once
// What the program exits with: one table, shown by `candor --help`. Scripts rely on the numbers, so a
// number is never given another meaning.
#include <span>
#include <string>
#include <string_view>

#include "base/error.h"

namespace candor {

enum class ExitCode : int {
  done = 0,
  refused = 1,
  usage = 2,
  not_found = 3,
  in_use = 4,
  root_key = 5,
  audit_damaged = 6,
  defect = 70,
  storage = 74,
  later = 75,
};

struct ExitCodeMeaning {
  ExitCode code;
  std::string_view meaning;
};
std::span<const ExitCodeMeaning> exit_code_meanings();
// The table as the end of the help text.
std::string exit_code_help();

ExitCode exit_code_of(const Error& error);

}  // namespace candor
