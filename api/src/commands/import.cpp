// Sends a file of records to a server and tells what became of its rows. A client like any other: what it may
// do is the token's business.
#include "commands/api_client.h"
#include "commands/commands.h"
#include "commands/output.h"
#include "json.h"

namespace candor {
namespace {

std::string plural(const Value& report, std::string_view name, const std::string& one,
                   const std::string& many) {
  const std::string number = number_in(report, name);
  return number + " " + (number == "1" ? one : many);
}

// `noun`: what a row is, where that has an s.
void print_report(const Value& report, const std::string& noun) {
  const Value* dry = report.find("dry_run");
  const bool dry_run = dry && dry->boolean() && *dry->boolean();
  print((dry_run ? "Would create " : "Created ") + plural(report, "created", noun, noun + "s") + " and " +
        plural(report, "companies_created", "company", "companies") + ", merged " +
        plural(report, "merged", "row", "rows") + ", left " +
        plural(report, "duplicates", "duplicate", "duplicates") + ", refused " +
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

void print_consents(const Value& report) {
  print("Recorded " + plural(report, "recorded", "row", "rows") + ", refused " +
        plural(report, "refused", "row", "rows") + ".\n");
  const Value* rows = report.find("rows");
  for (const Value& row : rows && rows->list() ? *rows->list() : List{}) {
    if (text_in(row, "status") != "refused") continue;
    print("Refused record " + number_in(row, "record") + " (" + text_in(row, "code") +
          "): " + text_in(row, "detail") + "\n");
  }
}

ExitCode import_consents(const Arguments& arguments, const std::string& file, const std::string& token) {
  const auto address = server_address(arguments.server) + "/api/v1/imports/consents";
  const auto answer = http_post(address, "text/csv", file, token);
  if (!answer) return complain(answer.error());
  if (answer->status != 200) return refused(*answer, "The file was not imported.");
  const auto report = parse_json(answer->body);
  if (!report)
    return complain(ExitCode::refused, "The server's report cannot be read. Look there what was recorded.");
  if (arguments.json) {
    print_json(*report);
  } else {
    print_consents(*report);
  }
  if (const Value* early = report->find("ended_early")) {
    return complain(ExitCode::later, "The import ended before the file did. " + text_in(*early, "detail"));
  }
  return ExitCode::done;
}

}  // namespace

ExitCode import_file(const Arguments& arguments) {
  const bool of_people =
      arguments.import_type.empty() || arguments.import_type == "contact" || arguments.import_type == "lead";
  if (!arguments.consents && of_people && arguments.context.empty()) {
    return complain(ExitCode::usage,
                    "Say how these people came to us with --context, or that the file holds --consents.");
  }
  const auto token = read_token(arguments);
  if (!token) return complain(token.error());
  const auto file = read_file(arguments.file);
  if (!file) return complain(file.error());
  if (arguments.consents) return import_consents(arguments, *file, *token);
  const std::string type = arguments.import_type.empty() ? "contact" : arguments.import_type;
  std::string address = server_address(arguments.server) + "/api/v1/imports?type=" + type;
  if (!arguments.context.empty()) address += "&context=" + percent_encoded(arguments.context);
  if (!arguments.duplicates.empty()) address += "&duplicates=" + percent_encoded(arguments.duplicates);
  if (arguments.dry_run) address += "&dry_run=true";
  const auto answer = http_post(address, "application/octet-stream", *file, *token);
  if (!answer) return complain(answer.error());
  if (answer->status != 200) return refused(*answer, "The file was not imported.");
  const auto report = parse_json(answer->body);
  if (!report)
    return complain(ExitCode::refused, "The server's report cannot be read. Look there what was imported.");
  if (arguments.json) {
    print_json(*report);
  } else {
    print_report(*report, type == "contact" ? type : "record");
  }
  if (const Value* early = report->find("ended_early")) {
    return complain(ExitCode::later, "The import ended before the file did. " + text_in(*early, "detail"));
  }
  return ExitCode::done;
}

}  // namespace candor
