#pragma once
// Candor as an HTTP service: admits, routes, signs in, limits, runs the handler where its kind belongs,
// and holds the answer until its audit record is durable. Thread safe.
#include <atomic>
#include <chrono>
#include <memory>
#include <string>

#include "background.h"
#include "base/environment.h"
#include "client_files.h"
#include "feed_hub.h"
#include "http/message.h"
#include "places.h"
#include "privacy/authenticator.h"
#include "privacy/vault.h"
#include "rate_limiter.h"
#include "route.h"
#include "running_imports.h"
#include "setup_link.h"

namespace candor {

struct ApplicationOptions {
  std::shared_ptr<SetupLink> setup_link;  // while there is no user
  ClientFiles client;                     // none: a line of text instead of pages
  bool access_log = true;
  std::uint32_t requests_per_minute = 0;
  std::uint32_t token_requests_per_minute = 0;
  std::uint32_t sign_ins_per_minute = 10;
  std::uint64_t upload_bytes = std::uint64_t{25} << 20;
};

class Application final : public http::Service {
 public:
  Application(Vault& vault, const ApplicationOptions& options, Environment environment);
  ~Application() override;

  http::Admission admit(const http::Request& head) override;
  void handle(http::Request request, http::Responder respond) override;
  http::Response error(int status, std::string_view code, std::string_view detail) override;
  void log_access(http::Method method, LogName route, int status, std::size_t bytes,
                  std::int64_t microseconds, const std::string& client_address) override;

  Vault& vault() { return vault_; }
  Environment& environment() { return environment_; }
  Background& sign_ins() { return sign_ins_; }
  Background& jobs() { return jobs_; }
  Places& downloads() { return downloads_; }
  Places& onlookers() { return onlookers_; }
  FeedHub& feed() { return feed_; }
  RunningImports& running_imports() { return running_imports_; }
  RateLimiter& sign_in_limits() { return sign_in_limits_; }
  const ApplicationOptions& options() const { return options_; }
  SetupLink* setup_link() const { return options_.setup_link.get(); }  // none: null
  const ClientFiles& client() const { return options_.client; }
  Uuid next_id() { return ids_.next(); }

  // Completes an answer of `call`: security headers, no-store, route for the access log.
  http::Response finish(const Call& call, http::Response response) const;
  // For background work: finishes and sends.
  void respond(const Call& call, const http::Responder& responder, http::Response response) const {
    responder(finish(call, std::move(response)));
  }

  // What a signed-in user works for when nothing says otherwise.
  static Purpose usual_purpose(const Principal& who);
  // Without a header the purpose of creating follows from how the person came to us: somebody who signed
  // up for the newsletter is recorded for marketing, not for sales.
  Access access_for_creating(const Call& call, std::string_view context);

  // Ends background work; call after the server has stopped.
  void stop();

 private:
  struct Held;
  http::Admission admit_upload(const http::Request& head, RouteMatch match);
  std::optional<Error> prepare(Call& call);
  std::optional<Error> sign_in(Call& call);
  Result<Principal> principal_of(const http::Request& request);
  Result<Purpose> purpose_of(Call& call, const Principal& principal) const;
  std::optional<Error> read_body(Call& call);
  void run(Call call, http::Responder respond);
  void gather(std::shared_ptr<Held> held);
  void write_last_used();

  Vault& vault_;
  ApplicationOptions options_;
  Environment environment_;
  IdGenerator ids_;
  RateLimiter user_limits_;
  RateLimiter token_limits_;
  RateLimiter sign_in_limits_;
  std::atomic<std::int64_t> last_used_written_{0};
  Places uploads_;
  Places downloads_;
  Places onlookers_;
  FeedHub feed_;
  Background gathering_;
  Background sign_ins_;  // Argon2id takes 64 MiB: few at a time
  RunningImports running_imports_;
  Background jobs_;
};

}  // namespace candor
