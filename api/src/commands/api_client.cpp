#include "commands/api_client.h"

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "base/text.h"
#include "commands/output.h"
#include "json.h"

namespace candor {
namespace {

constexpr std::string_view token_variable = "CANDOR_TOKEN_FILE";

struct Remedy {
  int status;
  std::string_view text;
};
constexpr Remedy remedies[] = {
    {401,
     "The server does not accept this token: it is mistyped, revoked or over. Make one with candor token "
     "create."},
    {404, "There is no Candor at this address. Check --server."},
    {413, "The file is too large for one import. Split it; each part needs the heading line."},
    {421, "The server does not answer under this name. Use a name of its server.allowed_hosts."},
    {429, "The server has too much to do for this token. Try again in a minute."},
    {503, "The server has no time for this now. Try again in a minute."},
    {507, "The disk of the server is full."},
};

}  // namespace

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

ExitCode refused(const ClientAnswer& answer, std::string_view what) {
  const ExitCode code = answer.status == 429 || answer.status >= 500 ? ExitCode::later : ExitCode::refused;
  std::string text(what);
  for (const auto& known : remedies) {
    if (known.status == answer.status) return complain(code, text + " " + std::string(known.text));
  }
  if (const auto problem = parse_json(answer.body)) {
    const std::string detail = text_in(*problem, "detail");
    const std::string errors = sentence_of_errors(*problem);
    if (!detail.empty()) text += " " + detail;
    if (!errors.empty()) text += " " + errors;
  }
  return complain(code, text);
}

}  // namespace candor
