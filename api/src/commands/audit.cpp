// Verifying the audit log: what was found, and where it is damaged.
#include "commands/commands.h"
#include "commands/installation.h"
#include "commands/output.h"

namespace candor {
namespace {

std::string number(const Value& output, std::string_view name) {
  const Value* value = output.find(name);
  return value && value->integer() ? std::to_string(*value->integer()) : "?";
}

void print_report(const Value& report) {
  print("Entries      " + number(report, "entries") + "\n");
  if (const Value* root = report.find("root"); root && root->text())
    print("Root         " + *root->text() + "\n");
  print("Checkpoints  " + number(report, "checkpoints") + "\n");
  print("Details      " + number(report, "details_verified") + " verified, " +
        number(report, "details_redacted") +
        " redacted (erased with their person; the entry still verifies)\n");
  if (number(report, "pruned_below") != "0")
    print("Pruned       below entry " + number(report, "pruned_below") + "\n");
}

}  // namespace

ExitCode verify_audit_log(const Arguments& arguments) {
  auto installation = Installation::configure(arguments);
  if (!installation) return complain(installation.error());
  const auto report = (*installation)->perform({std::string(verify_command), Object{}});
  if (!report) return complain(report.error());
  const Value* damages = report->find("damages");
  const bool whole = damages && damages->list() && damages->list()->empty();
  if (arguments.json) {
    print_json(*report);
  } else {
    print_report(*report);
    if (whole) print("The log is whole.\n");
    for (const Value& damage : damages && damages->list() ? *damages->list() : List{}) {
      const Value* what = damage.find("what");
      print("Damaged      entries " + number(damage, "first") + " to " + number(damage, "last") + ": " +
            (what && what->text() ? *what->text() : "?") + "\n");
    }
  }
  if (const Value* reason = report->find("not_recorded"); reason && reason->text()) {
    return complain(ExitCode::storage,
                    "The log is whole, but that this was verified could not be recorded. " + *reason->text());
  }
  if (whole) return ExitCode::done;
  return complain(
      ExitCode::audit_damaged,
      "The audit log is damaged. Keep a copy of the data folder as it is, then restore a backup and "
      "find out who could write to the disk.");
}

}  // namespace candor
