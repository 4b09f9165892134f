#pragma once
// Takes the chunks of a body (RFC 9112, 7.1) apart, byte by byte as they come. Stricter than the standard
// where another reader might see another end: no space around sizes, no bare line feeds, no folded trailers.
// What is not content is dropped as it comes and may not outgrow the content. Pure; one object per body.
#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "http/fault.h"

namespace candor::http {

class ChunkDecoder {
 public:
  enum class State : std::uint8_t { more, done, faulty };

  // No limit is so large that a size below it could overflow.
  explicit ChunkDecoder(std::uint64_t limit = 0) : limit_(std::min(limit, std::uint64_t{1} << 59)) {}

  // Appends the content to `body`. Uses everything, up to the end of the body.
  State read(std::string_view received, std::string& body);
  // How many bytes of the last input were used.
  std::size_t used() const { return used_; }
  const Fault& fault() const { return fault_; }

 private:
  enum class At : std::uint8_t {
    size,         // the first digit of a chunk's size
    size_more,    // the digits behind it, a semicolon, or the end of the line
    extension,    // behind a semicolon
    size_feed,    // the line feed behind the size
    data,         // the content
    data_return,  // its end of line
    data_feed,
    trailer,  // the first character of a trailer, or the end of the body
    trailer_name,
    trailer_value,
    trailer_feed,
    last_feed,
  };

  // Moves on by one byte that is not content; false if it may not stand there.
  bool step(char c);
  bool take_digit(char c);
  State refuse(const Fault& fault);

  std::uint64_t limit_;
  std::uint64_t content_ = 0;
  std::uint64_t overhead_ = 0;
  std::uint64_t chunk_ = 0;  // what the current chunk still holds
  std::size_t used_ = 0;
  At at_ = At::size;
  bool done_ = false;
  Fault fault_;
};

}  // namespace candor::http
