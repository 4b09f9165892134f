// Letting in a request whose body is a file: who sends it, for what, and whether it is too long are known
// before its first byte is read.
#include "application.h"
#include "content_upload.h"
#include "handlers/handlers.h"
#include "problem.h"

namespace candor {

http::Admission Application::admit_upload(const http::Request& head, RouteMatch match) {
  Call call;
  call.id = next_id();
  call.request = head;
  call.route = match.route;
  call.parameters = std::move(match.parameters);
  http::Admission admission;
  admission.body_limit = options_.upload_bytes;
  auto error = prepare(call);
  if (!error) error = handlers::check_upload(*this, call);
  Places::Place place;
  if (!error && !(place = uploads_.take(std::hash<Uuid>()(call.access->who().user())))) {
    error = Error{Errc::too_many, "too_many_uploads",
                  "Too many files are coming in at the moment. Send this one when another is done."};
    error->retry_after_seconds = 2;
  }
  if (error) {
    admission.refused = finish(call, problem(*error, call.id));
  } else {
    admission.sink = std::make_shared<ContentSink>(*this, std::move(call), std::move(place));
  }
  return admission;
}

}  // namespace candor
