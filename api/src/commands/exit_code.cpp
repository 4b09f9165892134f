#include "commands/exit_code.h"

#include <algorithm>

namespace candor {
namespace {

constexpr ExitCodeMeaning meanings[] = {
    {ExitCode::done, "done"},
    {ExitCode::refused, "refused or failed; the line on standard error says what to do"},
    {ExitCode::usage, "the command line or the configuration is not right"},
    {ExitCode::not_found, "there is no installation, or no such user, token or file"},
    {ExitCode::in_use, "another process uses the data folder"},
    {ExitCode::root_key, "the root key is missing, unsafe, or not the one of this installation"},
    {ExitCode::audit_damaged, "the audit log is damaged"},
    {ExitCode::defect, "unexpected failure: a defect of Candor or of the machine"},
    {ExitCode::storage, "what is stored is damaged or cannot be used"},
    {ExitCode::later, "not now: disk full, server busy or out of reach; try again"},
};

struct NamedCode {
  std::string_view error;
  ExitCode code;
};

// Errors whose name says more than their kind.
constexpr NamedCode named[] = {
    {"no_installation", ExitCode::not_found},   {"installation_unfinished", ExitCode::not_found},
    {"no_such_file", ExitCode::not_found},      {"folder_in_use", ExitCode::in_use},
    {"root_key_missing", ExitCode::root_key},   {"root_key_unreadable", ExitCode::root_key},
    {"root_key_exposed", ExitCode::root_key},   {"root_key_size", ExitCode::root_key},
    {"wrong_root_key", ExitCode::root_key},     {"key_mismatch", ExitCode::root_key},
    {"invalid_configuration", ExitCode::usage}, {"usage", ExitCode::usage},
    {"storage_unusable", ExitCode::storage},    {"installation_unreadable", ExitCode::storage},
    {"installation_exists", ExitCode::refused}, {"folder_not_empty", ExitCode::refused},
    {"folder_unusable", ExitCode::refused},     {"root_key_exists", ExitCode::root_key},
};

}  // namespace

std::span<const ExitCodeMeaning> exit_code_meanings() {
  return meanings;
}

std::string exit_code_help() {
  std::string text = "Exit codes:\n";
  for (const auto& [code, meaning] : meanings) {
    std::string number = std::to_string(static_cast<int>(code));
    number.insert(0, 4 - number.size(), ' ');
    text += number + "  " + std::string(meaning) + "\n";
  }
  return text;
}

ExitCode exit_code_of(const Error& error) {
  const auto* found = std::ranges::find(named, error.name, &NamedCode::error);
  if (found != std::end(named)) return found->code;
  switch (error.code) {
    case Errc::not_found:
    case Errc::gone:
      return ExitCode::not_found;
    case Errc::damaged:
      return ExitCode::storage;
    case Errc::storage_full:
    case Errc::too_many:
    case Errc::unavailable:
      return ExitCode::later;
    default:
      return ExitCode::refused;
  }
}

}  // namespace candor
