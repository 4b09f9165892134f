// Making an installation, and the escrow sheet that outlives its disk.
#include <cstring>

#include "base/text.h"
#include "commands/commands.h"
#include "commands/input.h"
#include "commands/installation.h"
#include "commands/output.h"

namespace candor {
namespace {

constexpr unsigned lines_of_sheet = 4;

std::vector<std::string_view> lines_of(std::string_view sheet) {
  std::vector<std::string_view> lines;
  for (const std::string_view line : split(sheet, '\n')) {
    if (!trim(line).empty()) lines.push_back(trim(line));
  }
  return lines;
}

std::string escrow_sheet(const Vault::Created& created, const Settings& settings) {
  constexpr std::string_view rule = "  ------------------------------------------------------------------\n";
  std::string sheet = "\n";
  sheet += rule;
  sheet += "  Candor: escrow sheet of the root key\n\n";
  sheet += "  Installation  " + created.installation.text() + "\n\n";
  unsigned number = 0;
  for (const auto line : lines_of(created.escrow_sheet)) {
    sheet += "  Line " + std::to_string(++number) + "        " + std::string(line) + "\n";
  }
  sheet +=
      "\n"
      "  These four lines are the key to everything that is stored. Who has\n"
      "  them and the data can read it; without them and without the key\n"
      "  file, nobody can.\n\n"
      "  Write them down or print them, put the sheet where the deeds are,\n"
      "  and clear this screen: they are not shown again.\n\n"
      "  Check what you wrote by typing the four lines back:\n"
      "    candor key check-escrow --data " +
      settings.data.folder + "\n";
  sheet += rule;
  return sheet;
}

}  // namespace

ExitCode initialise(const Arguments& arguments) {
  auto installation = Installation::configure(arguments);
  if (!installation) return complain(installation.error());
  const auto created = (*installation)->create();
  if (!created) return complain(created.error());
  if (arguments.json) {
    List lines;
    for (const auto line : lines_of(created->escrow_sheet)) lines.emplace_back(line);
    print_json(Object{{"installation", created->installation.text()}, {"escrow", std::move(lines)}});
    return ExitCode::done;
  }
  const Settings& settings = (*installation)->settings();
  print("Made an installation in " + settings.data.folder + ", its root key in " +
        settings.data.root_key_file + ".\n");
  print(escrow_sheet(*created, settings));
  print("\n  Next: candor serve --data " + settings.data.folder +
        "\n        It shows a one-time link with which you make the first user.\n");
  return ExitCode::done;
}

ExitCode check_escrow_sheet(const Arguments& arguments) {
  auto installation = Installation::configure(arguments);
  if (!installation) return complain(installation.error());
  auto typed = read_lines("Type the four lines of the sheet (small letters and missing spaces are fine):\n",
                          lines_of_sheet);
  if (!typed) return complain(typed.error());
  const auto checked = check_escrow((*installation)->vault_config(), *typed);
  ::explicit_bzero(typed->data(), typed->size());
  if (!checked) return complain(checked.error());
  print("The sheet is right: it holds the root key of this installation.\n");
  // The four lines stay here; that they were right is what the installation remembers.
  const auto noted =
      (*installation)->perform({std::string(note_fact_command), Object{{"fact", "escrow_checked"}}});
  if (!noted) print("That could not be noted down: " + noted.error().detail + "\n");
  return ExitCode::done;
}

}  // namespace candor
