// The registers, as local operator: what there is, and adopting balancing tests.
#include "commands/commands.h"
#include "commands/installation.h"
#include "commands/output.h"

namespace candor {
namespace {

std::string text_in(const Value& entry, std::string_view name) {
  const Value* value = entry.find(name);
  return value && value->text() ? *value->text() : std::string();
}

}  // namespace

ExitCode list_registers(const Arguments& arguments) {
  auto installation = Installation::configure(arguments);
  if (!installation) return complain(installation.error());
  const auto output = (*installation)->perform({std::string(list_registers_command), Object{}});
  if (!output) return complain(output.error());
  if (arguments.json) {
    print_json(*output);
    return ExitCode::done;
  }
  for (const Value& entry : *output->find("registers")->list()) {
    print(text_in(entry, "name") + ": version " + std::to_string(*entry.find("version")->integer()) + " of " +
          text_in(entry, "valid_from") + ", " + std::to_string(*entry.find("entries")->integer()) +
          " entries\n");
  }
  print("Balancing tests:\n");
  for (const Value& test : *output->find("balancing_tests")->list()) {
    const std::string at = text_in(test, "adopted_at");
    print("  " + text_in(test, "name") + " (" + text_in(test, "title") +
          "): " + (at.empty() ? "not adopted, nothing may rest on it" : "adopted at " + at) + "\n");
  }
  return ExitCode::done;
}

ExitCode adopt_balancing_tests(const Arguments& arguments) {
  if (arguments.names.empty() == !arguments.all) {
    return complain(ExitCode::usage,
                    "Name the balancing tests, or adopt --all; candor register list names them.");
  }
  auto installation = Installation::configure(arguments);
  if (!installation) return complain(installation.error());
  Object input;
  if (!arguments.all) {
    List names;
    for (const auto& name : arguments.names) names.emplace_back(name);
    input.emplace_back("names", std::move(names));
  }
  const auto output = (*installation)->perform({std::string(adopt_tests_command), std::move(input)});
  if (!output) return complain(output.error());
  if (arguments.json) {
    print_json(*output);
    return ExitCode::done;
  }
  std::string names;
  for (const Value& name : *output->find("adopted")->list()) {
    names += (names.empty() ? "" : ", ") + *name.text();
  }
  print(names.empty() ? "They were all adopted already.\n" : "Adopted " + names + ".\n");
  return ExitCode::done;
}

}  // namespace candor
