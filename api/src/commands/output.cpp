#include "commands/output.h"

#include <unistd.h>

#include <cstdio>
#include <string>

#include "json.h"

namespace candor {
namespace {

// Control characters could move a terminal's cursor or forge a second line.
std::string on_one_line(std::string_view text) {
  std::string line;
  for (const char character : text) {
    const auto byte = static_cast<unsigned char>(character);
    line += byte < 0x20 || byte == 0x7f ? ' ' : character;
  }
  while (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
}

std::string sentence_of(const Error& error) {
  // The configuration's detail repeats the first field.
  const bool fields_only = error.name == "invalid_configuration" && !error.fields.empty();
  std::string text = fields_only ? "" : error.detail;
  for (const auto& field : error.fields) {
    if (!text.empty()) text += fields_only ? "; " : " ";
    if (!fields_only && !field.field.empty()) text += field.field + ": ";
    text += field.message;
  }
  return text;
}

}  // namespace

void print(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stdout);
  std::fflush(stdout);
}

bool is_terminal() {
  return ::isatty(STDOUT_FILENO) == 1;
}

bool is_output_lost() {
  return std::ferror(stdout) != 0;
}

void print_json(const Value& value) {
  print(to_json(value) + "\n");
}

ExitCode complain(ExitCode code, std::string_view what) {
  const std::string line = "candor: " + on_one_line(what) + "\n";
  std::fwrite(line.data(), 1, line.size(), stderr);
  return code;
}

ExitCode complain(const Error& error) {
  return complain(exit_code_of(error), sentence_of(error));
}

}  // namespace candor
