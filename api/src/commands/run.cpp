#include <exception>

#include "api/candor.h"
#include "cli.h"
#include "commands/output.h"
#include "commands/process.h"

namespace candor {
namespace {

ExitCode run(const CommandLine& line) {
  if (line.command) {
    const ExitCode code = line.command(line.arguments);
    // A server's answers go elsewhere.
    if (code != ExitCode::done || line.command == &serve || !is_output_lost()) return code;
    return complain(ExitCode::refused,
                    "It was done, but the answer could not be written to standard output.");
  }
  if (line.code != ExitCode::done) return complain(line.code, line.text);
  print(line.text);
  return line.code;
}

}  // namespace

int run_candor(int argc, char** argv) {
  harden_process();
  try {
    return static_cast<int>(run(read_command_line(argc, argv)));
  } catch (const std::exception& failure) {
    return static_cast<int>(complain(
        ExitCode::defect, std::string("An unexpected failure ended the command: ") + failure.what() + "."));
  }
}

}  // namespace candor
