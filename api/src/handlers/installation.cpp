// Whose installation this is and how safe it was made: everybody signed in reads it, administrators and
// owners change it.
#include "application.h"
#include "control/command_input.h"
#include "handlers/handlers.h"
#include "json.h"
#include "present.h"
#include "problem.h"

namespace candor::handlers {

http::Response show_installation(Application&, Call& call, Reading& reading) {
  auto facts = reading.installation(*call.access);
  if (!facts) return problem(facts.error(), call.id);
  return json_response(200, present_installation(*facts));
}

http::Response change_installation(Application&, Call& call, Writing& writing) {
  CommandInput input(call.body, {"organisation", "country", "language", "currency"});
  InstallationChange change;
  if (input.has("organisation")) change.organisation = Personal<std::string>(input.text("organisation"));
  if (input.has("country")) change.country = input.text("country");
  if (input.has("language")) change.language = input.text("language");
  if (input.has("currency")) change.currency = input.text("currency");
  if (auto error = input.problem("The installation cannot be described like this.")) {
    return problem(*error, call.id);
  }
  auto changed = writing.change_installation(*call.access, change);
  if (!changed) return problem(changed.error(), call.id);
  http::Response response;
  response.status = 204;
  return response;
}

}  // namespace candor::handlers
