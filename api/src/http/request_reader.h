#pragma once
// Takes one request apart, byte by byte as it comes: our strict scan and framing around Beast's parser,
// which is never given more than we have looked at and may throw as it likes. No sockets; one thread.
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "http/fault.h"
#include "http/head_scan.h"
#include "http/host_list.h"
#include "http/message.h"
#include "http/strict_framing.h"

namespace candor::http {

class RequestReader {
 public:
  enum class State : std::uint8_t { more, done, faulty };
  struct Step {
    State state = State::more;
    std::size_t used = 0;  // bytes of the input that are dealt with
  };

  RequestReader();
  ~RequestReader();

  // Forgets the last request.
  void begin();
  // Until done: `received` is all that came since the request began; nothing of it is used before.
  Step read_head(std::string_view received, const HostList& hosts);
  // Then: the framing, and the request without its body.
  const Framing& framing() const { return framing_; }
  Request take_head();

  // If the framing says that there is a body: repeatedly, with what came after the bytes already used.
  void expect_body(std::uint64_t limit);
  Step read_body(std::string_view received);
  std::uint64_t body_received() const { return body_raw_; }
  std::string take_body();

  const Fault& fault() const { return fault_; }

 private:
  class Parser;

  Step refuse(Fault fault);
  Step parse_head(std::string_view head, const HostList& hosts);

  std::unique_ptr<Parser> parser_;
  HeadScan scan_;
  Framing framing_;
  Request head_;
  std::uint64_t body_raw_ = 0;  // as sent, with the overhead of chunks
  Fault fault_;
};

}  // namespace candor::http
