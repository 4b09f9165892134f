#pragma once
// Takes one request apart as it comes: our strict scan and framing around Beast's parser, which gets to see
// complete heads that we have looked at, and no bodies. No sockets; one thread.
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "http/chunk_decoder.h"
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

  // Forgets the last request.
  void begin();
  // Until done: `received` is all that came since the request began; nothing of it is used before.
  Step read_head(std::string_view received, const HostList& hosts);
  // Then: the framing, and the request without its body.
  const Framing& framing() const { return framing_; }
  Request take_head() { return std::move(head_); }

  // If the framing says that there is a body: repeatedly, with what came after the bytes already used.
  void expect_body(std::uint64_t limit);
  Step read_body(std::string_view received);
  std::uint64_t body_received() const { return body_received_; }
  // What came of it since the last call.
  std::string take_body() { return std::exchange(body_, {}); }
  std::size_t body_waiting() const { return body_.size(); }

  const Fault& fault() const { return fault_; }

 private:
  Step refuse(const Fault& fault);
  Step parse_head(std::string_view head, const HostList& hosts);

  HeadScan scan_;
  Framing framing_;
  Request head_;
  ChunkDecoder chunks_;
  std::string body_;
  std::uint64_t body_received_ = 0;  // as sent, with the overhead of chunks
  Fault fault_;
};

}  // namespace candor::http
