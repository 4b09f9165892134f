// Fetches a list of records as a file. A client like any other: the server writes each person into its log.
#include <sys/stat.h>

#include <fstream>

#include "commands/api_client.h"
#include "commands/commands.h"
#include "commands/output.h"
#include "json.h"

namespace candor {
namespace {

// Readable by nobody else: the file is full of people's data.
ExitCode write_file(const std::string& path, const std::string& text) {
  const auto before = ::umask(077);
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file << text;
  file.close();
  ::umask(before);
  if (file) return ExitCode::done;
  return complain(ExitCode::refused, path + " cannot be written. Check the folder and the disk.");
}

}  // namespace

ExitCode export_file(const Arguments& arguments) {
  const auto token = read_token(arguments);
  if (!token) return complain(token.error());
  const std::string address =
      server_address(arguments.server) + "/api/v1/" + percent_encoded(arguments.type) + "/export";
  const std::string body = to_json(Value(Object{{"format", arguments.format}}));
  const auto answer = http_post(address, "application/json", body, *token);
  if (!answer) return complain(answer.error());
  if (answer->status != 200) return refused(*answer, "Nothing was exported.");
  if (!arguments.output.empty()) return write_file(arguments.output, answer->body);
  print(answer->body);
  return ExitCode::done;
}

}  // namespace candor
