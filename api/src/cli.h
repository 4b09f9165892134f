#pragma once
// The command line: which command, with what. The one place that knows CLI11.
#include <string>

#include "commands/commands.h"

namespace candor {

struct CommandLine {
  Command command = nullptr;  // none: `text` is all there is to say
  Arguments arguments;
  std::string text;  // help or version to print, or what is wrong
  ExitCode code = ExitCode::done;
};

CommandLine read_command_line(int argc, char** argv);

}  // namespace candor
