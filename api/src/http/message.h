#pragma once
// HTTP as the rest of Candor sees it: plain values, no Beast. A Service answers requests; the server
// (server.h) does sockets, framing, limits and timers and knows nothing of Candor.
#include <cstdint>
#include <functional>
#include <memory>
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

struct Response;

// What became of a piece of a body. Refused: answered at once, and the rest of the body is not read.
struct Taken {
  std::shared_ptr<Response> refused;
};

// Takes a body in as it comes, so that memory does not grow with it. Destroyed without handle() having been
// called for its request, the body broke off.
class BodySink {
 public:
  using Proceed = std::function<void(Taken)>;
  virtual ~BodySink() = default;
  // On the connection's thread, one piece after another; must not block. No more is read from the peer until
  // `proceed` was called, once and from any thread; dropping it closes the connection.
  virtual void take(std::string piece, Proceed proceed) = 0;
};

struct Piece {
  std::string bytes;
  bool last = false;
};

// Makes the body of an answer piece by piece. Destroyed when all was sent or the peer has gone.
class BodySource {
 public:
  using Give = std::function<void(Piece)>;
  virtual ~BodySource() = default;
  // On the connection's thread; must not block. The next piece is asked for when this one has gone out.
  // `give` may be called once, from any thread; dropping it breaks the answer off, so that nobody takes a
  // part of it for the whole.
  virtual void next(Give give) = 0;
};

struct Request {
  Method method = Method::get;
  std::string target;  // path and query as sent, at most 8 KiB, no fragment, starts with /
  std::vector<Header> headers;
  std::string body;
  std::string client_address;      // the peer, or what a trusted proxy says; never logged unmasked
  bool secure = false;             // TLS here, or X-Forwarded-Proto: https from a trusted proxy
  std::shared_ptr<BodySink> sink;  // of its admission: has taken the body in, `body` is empty

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
  // Instead of `body`. With a `length` it gives exactly so many bytes, else as many as it likes.
  std::shared_ptr<BodySource> source;
  std::optional<std::uint64_t> length;
  // The source may have nothing to say for a long time: the peer is watched meanwhile, and a server that
  // stops ends the answer at once.
  bool lasting = false;

  // For the access log: the route's template, never the path; "-" when none matched.
  LogName route = "-";
};

// May be called once, from any thread. Dropping it unanswered closes the connection.
using Responder = std::function<void(Response)>;

// Where a request goes, decided from its head alone, before its body is read.
struct Admission {
  std::size_t body_limit = 0;                      // bytes; 413 above it
  std::optional<Response> refused = std::nullopt;  // answered at once; the body is not read
  std::shared_ptr<BodySink> sink = nullptr;        // where the body goes; none: into the request
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
