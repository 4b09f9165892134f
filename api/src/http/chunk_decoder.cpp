#include "http/chunk_decoder.h"

#include <algorithm>

#include "http/characters.h"

namespace candor::http {
namespace {

// Honest clients send a few bytes of framing with some kilobytes of content, and hardly ever a trailer.
constexpr std::uint64_t free_overhead = 16 * 1024;

constexpr Fault malformed{400, "malformed_request", "The chunks of the body cannot be read."};
constexpr Fault framing_only{400, "malformed_request", "The body has more framing than content."};
constexpr Fault too_large{413, "too_large", "The body is larger than this request may have."};

}  // namespace

ChunkDecoder::State ChunkDecoder::refuse(const Fault& fault) {
  fault_ = fault;
  return State::faulty;
}

ChunkDecoder::State ChunkDecoder::read(std::string_view received, std::string& body) {
  used_ = 0;
  while (used_ < received.size() && !done_) {
    if (at_ == At::data) {
      const auto size = static_cast<std::size_t>(std::min<std::uint64_t>(chunk_, received.size() - used_));
      body.append(received.substr(used_, size));
      used_ += size;
      content_ += size;
      chunk_ -= size;
      if (chunk_ == 0) at_ = At::data_return;
      continue;
    }
    if (!step(received[used_])) return refuse(malformed);
    ++used_;
    if (chunk_ > limit_ - content_) return refuse(too_large);
    if (++overhead_ > free_overhead + content_) return refuse(framing_only);
  }
  return done_ ? State::done : State::more;
}

bool ChunkDecoder::step(char c) {
  // Any line may end only in the two characters, and only where it may end at all.
  switch (at_) {
    case At::size:
      at_ = At::size_more;
      return take_digit(c);
    case At::size_more:
      if (c == ';' || c == '\r') {
        at_ = c == ';' ? At::extension : At::size_feed;
        return true;
      }
      return take_digit(c);
    case At::extension:
      if (c == '\r') at_ = At::size_feed;
      return c == '\r' || c == '\t' || !is_control(c);
    case At::size_feed:
      at_ = chunk_ > 0 ? At::data : At::trailer;
      return c == '\n';
    case At::data:
      return false;
    case At::data_return:
      at_ = At::data_feed;
      return c == '\r';
    case At::data_feed:
      at_ = At::size;
      return c == '\n';
    case At::trailer:
      at_ = c == '\r' ? At::last_feed : At::trailer_name;
      return c == '\r' || is_token_character(c);
    case At::trailer_name:
      if (c == ':') at_ = At::trailer_value;
      return c == ':' || is_token_character(c);
    case At::trailer_value:
      if (c == '\r') at_ = At::trailer_feed;
      return c == '\r' || c == '\t' || !is_control(c);
    case At::trailer_feed:
      at_ = At::trailer;
      return c == '\n';
    case At::last_feed:
      done_ = c == '\n';
      return done_;
  }
  return false;
}

bool ChunkDecoder::take_digit(char c) {
  unsigned digit = 0;
  if (is_digit(c)) {
    digit = static_cast<unsigned>(c - '0');
  } else if (c >= 'a' && c <= 'f') {
    digit = static_cast<unsigned>(c - 'a') + 10;
  } else if (c >= 'A' && c <= 'F') {
    digit = static_cast<unsigned>(c - 'A') + 10;
  } else {
    return false;
  }
  // A size above the limit is refused as soon as it shows, so this cannot overflow.
  chunk_ = chunk_ * 16 + digit;
  return true;
}

}  // namespace candor::http
