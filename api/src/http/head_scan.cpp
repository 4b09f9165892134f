#include "http/head_scan.h"

#include "http/characters.h"

namespace candor::http {
namespace {

// The longest method and version that could ever be answered, and the two spaces.
constexpr std::size_t request_line_extra = 40;

}  // namespace

HeadScan::State HeadScan::refuse(int status, std::string_view code, std::string_view detail) {
  fault_ = {status, code, detail};
  return State::faulty;
}

HeadScan::State HeadScan::scan(std::string_view received) {
  for (; position_ < received.size(); ++position_) {
    const char c = received[position_];
    if (position_ >= head_limit) {
      return refuse(431, "header_too_large", "The request's header fields are larger than 16 KiB.");
    }
    if (after_return_) {
      if (c != '\n') return refuse(400, "malformed_request", "A line of the head does not end in CR LF.");
      after_return_ = false;
      const bool empty = position_ == line_ + 1;
      if (empty && first_) return refuse(400, "malformed_request", "The request begins with an empty line.");
      if (empty) {
        ++position_;
        return State::complete;
      }
      line_ = position_ + 1;
      first_ = false;
      continue;
    }
    if (c == '\r') {
      after_return_ = true;
      continue;
    }
    if (c == '\n') return refuse(400, "malformed_request", "A line of the head does not end in CR LF.");
    if (is_control(c) && c != '\t') {
      return refuse(400, "malformed_request", "The head of the request holds a control character.");
    }
    if (position_ == line_ && first_ && !is_token_character(c)) {
      return refuse(400, "malformed_request", "The request does not begin with a method.");
    }
    if (position_ == line_ && !first_ && (c == ' ' || c == '\t')) {
      return refuse(400, "malformed_request", "A header field is folded over several lines.");
    }
    if (first_ && position_ >= target_limit + request_line_extra) {
      return refuse(414, "uri_too_long", "The target of the request is longer than 8 KiB.");
    }
  }
  return State::more;
}

}  // namespace candor::http
