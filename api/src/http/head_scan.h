#pragma once
// Looks at the bytes of a request's head as they arrive, before the parser does, for what the parser would
// smooth over or wait for in vain: folded lines, bare line feeds, control characters, and sizes above
// the limits. Pure; one object per request, on one thread.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "http/fault.h"

namespace candor::http {

class HeadScan {
 public:
  static constexpr std::size_t target_limit = 8 * 1024;
  static constexpr std::size_t head_limit = 16 * 1024;

  enum class State : std::uint8_t { more, complete, faulty };

  // `received` is everything that has arrived since the request began; it only ever grows. Each byte is
  // judged once, so a client that sends them one by one costs no more than any other.
  State scan(std::string_view received);
  // The length of the head with its empty line, once complete.
  std::size_t size() const { return position_; }
  const Fault& fault() const { return fault_; }

 private:
  State refuse(int status, std::string_view code, std::string_view detail);

  std::size_t position_ = 0;  // the first byte not judged yet
  std::size_t line_ = 0;      // where its line begins
  bool first_ = true;         // that is the request line
  bool after_return_ = false;
  Fault fault_;
};

}  // namespace candor::http
