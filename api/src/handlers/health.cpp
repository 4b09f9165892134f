#include "application.h"
#include "handlers/handlers.h"
#include "json.h"
#include "present.h"

namespace candor::handlers {

http::Response alive(Application&, Call&) {
  return json_response(200, Object{{"status", "alive"}});
}

http::Response ready(Application& application, Call&) {
  const auto readiness = application.vault().readiness();
  auto word = [](bool good) { return Value(good ? "ready" : "failing"); };
  auto response =
      json_response(readiness.ready() ? 200 : 503, Object{{"status", word(readiness.ready())},
                                                          {"database", word(readiness.database)},
                                                          {"keys", word(readiness.keys)},
                                                          {"audit_log", word(readiness.audit_log)},
                                                          {"search_index", word(readiness.search_index)}});
  if (!readiness.ready()) response.headers.push_back({"Retry-After", "5"});
  return response;
}

}  // namespace candor::handlers
