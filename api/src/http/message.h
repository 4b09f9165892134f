#pragma once
// HTTP as the rest of Candor sees it: plain values, no Beast. A Service answers requests; the server
// (server.h) does sockets, framing, limits and timers and knows nothing of Candor.
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/log.h"

namespace candor::http {

enum class Method : std::uint8_t { get, head, post, put, patch, delete_, options };
std::string_view name_of(Method method);

struct Header {
  std::string name;  // as sent; compare with header()
  std::string value;
};

struct Request {
  Method method = Method::get;
  std::string target;  // path and query as sent, at most 8 KiB, no fragment, starts with /
  std::vector<Header> headers;
  std::string body;
  std::string client_address;  // the peer, or what a trusted proxy says; never logged unmasked
  bool secure = false;         // TLS here, or X-Forwarded-Proto: https from a trusted proxy

  // First header of that name, case-insensitive; empty if none.
  std::string_view header(std::string_view name) const;
  std::string_view path() const { return std::string_view(target).substr(0, target.find('?')); }
  std::string_view query() const;
};

struct Response {
  int status = 200;
  std::vector<Header> headers;
  std::string body;  // HEAD and 304 answers: the server leaves it out
  // Complete header lines of static storage, each with its line end: what every answer bears is not copied
  // anew for each.
  std::string_view fixed_headers;
  bool close = false;  // close the connection after this answer

  // For the access log: the route's template, never the path; "-" when none matched.
  LogName route = "-";
};

// May be called once, from any thread. Dropping it unanswered closes the connection.
using Responder = std::function<void(Response)>;

// Where a request goes, decided from its head alone, before its body is read.
struct Admission {
  std::size_t body_limit = 0;       // bytes; 413 above it
  std::optional<Response> refused;  // answered at once; the body is not read
};

// Called on the connection's thread, many at once. Must not block and must not throw; what throws
// anyway ends in a 500 by the server's catch-all.
class Service {
 public:
  virtual ~Service() = default;
  virtual Admission admit(const Request& head) = 0;
  virtual void handle(Request request, Responder respond) = 0;
  // The answer to an error the server found itself (framing, limits, timers), as problem+json with
  // all security headers. `detail` is one sentence of ours.
  virtual Response error(int status, std::string_view code, std::string_view detail) = 0;
  // Once per answer, after it was written or failed.
  virtual void log_access(Method method, LogName route, int status, std::size_t bytes,
                          std::int64_t microseconds, const std::string& client_address) = 0;
};

}  // namespace candor::http
