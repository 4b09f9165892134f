// What the program is, how it is configured, and whether it is well.
#include "commands/commands.h"
#include "commands/installation.h"
#include "commands/output.h"
#include "http_client.h"

namespace candor {

ExitCode show_version(const Arguments&) {
  print("candor " CANDOR_VERSION "\n");
  return ExitCode::done;
}

ExitCode show_configuration(const Arguments& arguments) {
  const auto config = configuration(arguments);
  if (!config) return complain(config.error());
  print(show_config(*config));
  return ExitCode::done;
}

ExitCode check_health(const Arguments& arguments) {
  const auto answer = http_get(server_address(arguments.server) + "/readyz");
  if (!answer) return complain(answer.error());
  if (answer->status != 200) {
    return complain(ExitCode::later, "The server at " + arguments.server + " runs but is not ready (status " +
                                         std::to_string(answer->status) + "). Its log says why.");
  }
  print("The server at " + arguments.server + " is ready.\n");
  return ExitCode::done;
}

}  // namespace candor
