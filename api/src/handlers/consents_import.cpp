// Consents and opt-outs from a file.
#include "application.h"
#include "crm/import/consents.h"
#include "handlers/handlers.h"
#include "present.h"
#include "problem.h"

namespace candor::handlers {
namespace {

// What people said is noted for their rights, where the caller works for them: then everybody is found.
Access access_for_rights(Application& application, const Call& call) {
  const Access& access = *call.access;
  if (call.purpose_named || !access.who().purposes().contains(Purpose::rights)) return access;
  return application.vault().authenticator().access(access.who(), Purpose::rights, access.request());
}

Value present_rows(const ConsentsReport& report) {
  List rows;
  for (const auto& row : report.rows) {
    rows.push_back(Object{{"record", std::int64_t{row.record}},
                          {"status", row.recorded ? "recorded" : "refused"},
                          {"code", row.code},
                          {"detail", row.detail}});
  }
  Object body{{"recorded", std::int64_t{report.recorded}},
              {"refused", std::int64_t{report.refused}},
              {"rows", std::move(rows)}};
  if (report.ended_early) {
    body.emplace_back("ended_early",
                      Object{{"code", report.ended_early->name}, {"detail", report.ended_early->detail}});
  }
  return body;
}

}  // namespace

void import_consents(Application& application, Call call, http::Responder responder) {
  auto shared = std::make_shared<std::pair<Call, http::Responder>>(std::move(call), std::move(responder));
  const auto work = [&application, shared] {
    const Call& asked = shared->first;
    const auto report =
        candor::import_consents(application.vault(), access_for_rights(application, asked),
                                asked.request.body, [&application] { return application.jobs().stopping(); });
    application.respond(
        asked, shared->second,
        report ? json_response(200, present_rows(*report)) : problem(report.error(), asked.id));
  };
  if (!application.jobs().submit(work)) {
    application.respond(shared->first, shared->second, problem(Durability::queue_full, shared->first.id));
  }
}

}  // namespace candor::handlers
