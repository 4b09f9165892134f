// Taking backups, looking at them, and making an installation from one.
#include <cstring>

#include "commands/commands.h"
#include "commands/input.h"
#include "commands/installation.h"
#include "commands/output.h"

namespace candor {
namespace {

constexpr unsigned lines_of_sheet = 4;

std::string text_in(const Value* part, std::string_view name) {
  const Value* value = part ? part->find(name) : nullptr;
  if (value && value->integer()) return std::to_string(*value->integer());
  return value && value->text() ? *value->text() : "?";
}

void print_part(const Value& output, std::string_view name, const std::string& label) {
  const Value* part = output.find(name);
  if (!part) return;
  print(label + text_in(part, "folder") + "\n");
  print("      taken " + text_in(part, "taken_at") + ", " + text_in(part, "bytes") + " bytes\n");
}

void print_pair(const Value& output) {
  print_part(output, "data", "Data  ");
  print_part(output, "keys", "Keys  ");
}

// The server that carries it out has another working folder.
std::string absolute(const std::string& folder) {
  return std::filesystem::absolute(folder).lexically_normal().string();
}

std::string number_of(std::uint64_t number, const std::string& one, const std::string& many) {
  return std::to_string(number) + " " + (number == 1 ? one : many);
}

void print_restored(const Settings& settings, const Vault::KeyMatch& match) {
  print("Restored into " + settings.data.folder + ". All sessions are over.\n");
  if (match.erasures_repeated) {
    print(number_of(match.erasures_repeated, "person was", "people were") +
          " erased after the data were backed up, and erased again.\n");
  }
  if (match.records_without_key) {
    print(number_of(match.records_without_key, "record has", "records have") +
          " no key and cannot be read: the log of candor serve names them.\n");
  }
  print("Tokens revoked and passwords changed after the backup are as they were before it: look at them.\n");
  print("Next: candor serve --data " + settings.data.folder + "\n");
}

}  // namespace

ExitCode take_backup(const Arguments& arguments) {
  if (arguments.to.empty() || arguments.keys_to.empty()) {
    return complain(ExitCode::usage, "Give --to and --keys-to: two folders in different places.");
  }
  auto installation = Installation::configure(arguments);
  if (!installation) return complain(installation.error());
  const auto output =
      (*installation)
          ->perform({std::string(backup_command),
                     Object{{"to", absolute(arguments.to)}, {"keys_to", absolute(arguments.keys_to)}}});
  if (!output) return complain(output.error());
  if (arguments.json) {
    print_json(*output);
    return ExitCode::done;
  }
  print_pair(*output);
  const Value* same = output->find("same_volume");
  if (same && same->boolean() && *same->boolean()) {
    print("Both lie on one volume: if it breaks, both are lost. The root key is in neither.\n");
  }
  return ExitCode::done;
}

ExitCode check_backup(const Arguments& arguments) {
  const auto pair = verify_backup(arguments.from, arguments.keys_from);
  if (!pair) return complain(pair.error());
  const Value output = present_backup(*pair);
  if (arguments.json) {
    print_json(output);
    return ExitCode::done;
  }
  print_pair(output);
  print(pair->keys ? "Both are what was backed up, and belong together.\n"
                   : "The data are what was backed up. With --keys the keys are looked at too.\n");
  return ExitCode::done;
}

ExitCode restore_backup(const Arguments& arguments) {
  auto installation = Installation::configure(arguments);
  if (!installation) return complain(installation.error());
  std::optional<std::string> escrow;
  if (arguments.escrow) {
    auto typed = read_lines("Type the four lines of the sheet (small letters and missing spaces are fine):\n",
                            lines_of_sheet);
    if (!typed) return complain(typed.error());
    escrow = std::move(*typed);
  }
  const auto match = (*installation)->restore({arguments.from, arguments.keys_from}, escrow);
  if (escrow) ::explicit_bzero(escrow->data(), escrow->size());
  if (!match) return complain(match.error());
  if (!arguments.json) {
    print_restored((*installation)->settings(), *match);
    return ExitCode::done;
  }
  print_json(Object{{"folder", (*installation)->settings().data.folder},
                    {"erasures_repeated", static_cast<std::int64_t>(match->erasures_repeated)},
                    {"records_without_key", static_cast<std::int64_t>(match->records_without_key)}});
  return ExitCode::done;
}

}  // namespace candor
