// Sends a contact file to a server and tells what became of its rows. A client like any other: what it may
// do is the token's business.
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "base/text.h"
#include "commands/commands.h"
#include "commands/output.h"
#include "http_client.h"
#include "json.h"

namespace candor {
namespace {

constexpr std::string_view token_variable = "CANDOR_TOKEN_FILE";

Result<std::string> read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::string text(std::istreambuf_iterator<char>(file), {});
  if (!file) {
    return Error{Errc::not_found, "no_such_file",
                 path + " cannot be read. Check that it is there and that you may read it."};
  }
  return text;
}

Result<std::string> read_token(const Arguments& arguments) {
  const char* named = std::getenv(std::string(token_variable).c_str());
  const std::string path = !arguments.token_file.empty() ? arguments.token_file : named ? named : "";
  if (path.empty()) {
    return Error{Errc::invalid, "usage",
                 "No token was given. Put it into a file and name that with --token-file or " +
                     std::string(token_variable) + "; candor token create makes one."};
  }
  auto text = read_file(path);
  if (!text) return text.error();
  std::string token(trim(*text));
  constexpr std::string_view characters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  if (!token.starts_with("cnd_") || token.find_first_not_of(characters) != std::string::npos) {
    return Error{Errc::invalid, "usage",
                 path + " holds no token. A token is one line that begins with cnd_."};
  }
  return token;
}

std::string text_in(const Value& value, std::string_view name) {
  const Value* member = value.find(name);
  return member && member->text() ? *member->text() : std::string();
}
std::string number_in(const Value& value, std::string_view name) {
  const Value* member = value.find(name);
  return member && member->integer() ? std::to_string(*member->integer()) : "?";
}

std::string sentence_of_errors(const Value& value) {
  std::string text;
  const Value* errors = value.find("errors");
  for (const Value& error : errors && errors->list() ? *errors->list() : List{}) {
    text += (text.empty() ? "" : " ") + text_in(error, "field") + ": " + text_in(error, "message");
  }
  return text;
}

struct Remedy {
  int status;
  std::string_view text;
  bool complete = true;  // false: what the server says belongs behind it
};
constexpr Remedy remedies[] = {
    {401,
     "The server does not accept this token: it is mistyped, revoked or over. Make one with candor token "
     "create."},
    {403, "The server does not allow this import.", false},
    {404, "There is no Candor at this address. Check --server."},
    {413, "The file is too large for one import. Split it; each part needs the heading line."},
    {421, "The server does not answer under this name. Use a name of its server.allowed_hosts."},
    {422, "The file was not imported.", false},
    {429, "The server has too much to do for this token. Try again in a minute."},
    {503, "The server has no time for an import now. Try again in a minute."},
    {507, "The disk of the server is full. Nothing was imported."},
};

ExitCode refused(const ClientAnswer& answer) {
  const ExitCode code = answer.status == 429 || answer.status >= 500 ? ExitCode::later : ExitCode::refused;
  Remedy remedy{answer.status, "The server answered with an error.", false};
  for (const auto& known : remedies) {
    if (known.status == answer.status) remedy = known;
  }
  std::string text(remedy.text);
  if (const auto problem = parse_json(answer.body); problem && !remedy.complete) {
    const std::string detail = text_in(*problem, "detail");
    const std::string errors = sentence_of_errors(*problem);
    if (!detail.empty()) text += " " + detail;
    if (!errors.empty()) text += " " + errors;
  }
  return complain(code, text);
}

std::string plural(const Value& report, std::string_view name, const std::string& one,
                   const std::string& many) {
  const std::string number = number_in(report, name);
  return number + " " + (number == "1" ? one : many);
}

void print_report(const Value& report) {
  print("Created " + plural(report, "created", "contact", "contacts") + " and " +
        plural(report, "companies_created", "company", "companies") + ", refused " +
        plural(report, "refused", "row", "rows") + ".\n");
  std::string columns;
  const Value* unused = report.find("unused_columns");
  for (const Value& column : unused && unused->list() ? *unused->list() : List{}) {
    if (column.text()) columns += (columns.empty() ? "" : ", ") + *column.text();
  }
  if (!columns.empty()) print("Columns without a place here: " + columns + "\n");
  const Value* rows = report.find("rows");
  for (const Value& row : rows && rows->list() ? *rows->list() : List{}) {
    if (text_in(row, "status") != "refused") continue;
    const std::string errors = sentence_of_errors(row);
    print("Refused record " + number_in(row, "record") + " (" + text_in(row, "code") + ")" +
          (errors.empty() ? "" : ": " + errors) + "\n");
  }
}

}  // namespace

ExitCode import_file(const Arguments& arguments) {
  const auto token = read_token(arguments);
  if (!token) return complain(token.error());
  const auto file = read_file(arguments.file);
  if (!file) return complain(file.error());
  const std::string address =
      server_address(arguments.server) + "/api/v1/imports?context=" + percent_encoded(arguments.context);
  const auto answer = http_post(address, "text/csv", *file, *token);
  if (!answer) return complain(answer.error());
  if (answer->status != 200) return refused(*answer);
  const auto report = parse_json(answer->body);
  if (!report)
    return complain(ExitCode::refused, "The server's report cannot be read. Look there what was imported.");
  if (arguments.json) {
    print_json(*report);
  } else {
    print_report(*report);
  }
  if (const Value* early = report->find("ended_early")) {
    return complain(ExitCode::later, "The import ended before the file did. " + text_in(*early, "detail"));
  }
  return ExitCode::done;
}

}  // namespace candor
