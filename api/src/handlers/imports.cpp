// Importing a file of contacts: the file is the body, the collection context stands in the query (a name
// of ours, nothing a person typed).
#include "application.h"
#include "crm/import/import_contacts.h"
#include "handlers/handlers.h"
#include "json.h"
#include "present.h"
#include "problem.h"

namespace candor::handlers {
namespace {

Value present_row(const ImportedRow& row) {
  Object object{{"record", std::int64_t{row.record}}};
  if (row.code.empty()) {
    object.emplace_back("status", "created");
    object.emplace_back("id", row.contact.text());
    return object;
  }
  object.emplace_back("status", "refused");
  object.emplace_back("code", row.code);
  List errors;
  for (const auto& error : row.errors) {
    errors.emplace_back(Object{{"field", error.field}, {"code", error.code}, {"message", error.message}});
  }
  object.emplace_back("errors", std::move(errors));
  return object;
}

Value present_report(const ImportReport& report) {
  List rows, columns;
  for (const auto& row : report.rows) rows.push_back(present_row(row));
  for (const auto& column : report.unused_columns) columns.emplace_back(column);
  Object body{{"created", static_cast<std::int64_t>(report.created)},
              {"refused", static_cast<std::int64_t>(report.refused)},
              {"companies_created", static_cast<std::int64_t>(report.companies_created)},
              {"unused_columns", std::move(columns)}};
  if (report.ended_early) {
    body.emplace_back("ended_early",
                      Object{{"code", report.ended_early->name}, {"detail", report.ended_early->detail}});
  }
  body.emplace_back("rows", std::move(rows));
  return body;
}

}  // namespace

void import_contacts(Application& application, Call call, http::Responder responder) {
  auto shared = std::make_shared<std::pair<Call, http::Responder>>(std::move(call), std::move(responder));
  auto task = [&application, shared] {
    Call& asked = shared->first;
    const auto* given = asked.query_value("context");
    const std::string context = given ? *given : "";
    const Access access = application.access_for_creating(asked, context);
    auto report = import_google_contacts(application.vault(), access, asked.request.body, context,
                                         [&application] { return application.jobs().stopping(); });
    application.respond(
        asked, shared->second,
        report ? json_response(200, present_report(*report)) : problem(report.error(), asked.id));
  };
  if (!application.jobs().submit(std::move(task))) {
    application.respond(shared->first, shared->second, problem(Durability::queue_full, shared->first.id));
  }
}

}  // namespace candor::handlers
