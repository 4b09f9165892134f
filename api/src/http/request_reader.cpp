// Beast's parser is asked to read heads only. Its reader of chunks throws at a trailer of 64 KiB, and stops
// the process at an assertion when the last chunk's line and the next byte come one after the other.
#include "http/request_reader.h"

#include <algorithm>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <exception>

#include "http/asio.h"

namespace candor::http {
namespace {

namespace beast = boost::beast;

constexpr Fault malformed{400, "malformed_request", "The head of the request cannot be read."};

std::string_view view(beast::string_view text) {
  return {text.data(), text.size()};
}

}  // namespace

void RequestReader::begin() {
  scan_ = {};
  framing_ = {};
  head_ = {};
  body_.clear();
  body_received_ = 0;
  fault_ = {};
}

RequestReader::Step RequestReader::refuse(const Fault& fault) {
  fault_ = fault;
  return {State::faulty, 0};
}

RequestReader::Step RequestReader::read_head(std::string_view received, const HostList& hosts) {
  switch (scan_.scan(received)) {
    case HeadScan::State::more:
      return {};
    case HeadScan::State::faulty:
      return refuse(scan_.fault());
    case HeadScan::State::complete:
      break;
  }
  try {
    return parse_head(received.substr(0, scan_.size()), hosts);
  } catch (const std::exception&) {
    return refuse(malformed);
  }
}

RequestReader::Step RequestReader::parse_head(std::string_view head, const HostList& hosts) {
  beast::http::request_parser<beast::http::empty_body> parser;
  // Sizes are HeadScan's and the session's business.
  parser.header_limit(HeadScan::head_limit + 1);
  parser.body_limit(boost::none);
  ErrorCode error;
  const std::size_t used = parser.put(asio::const_buffer(head.data(), head.size()), error);
  if (error == beast::http::error::bad_version)
    return refuse(fault_of_version(head.substr(0, head.find('\r'))));
  if (error || used != head.size() || !parser.is_header_done()) return refuse(malformed);

  const auto& message = parser.get();
  head_.headers.reserve(8);
  for (const auto& field : message) {
    head_.headers.push_back({std::string(view(field.name_string())), std::string(view(field.value()))});
  }
  head_.target = view(message.target());
  // A refused HEAD must not be answered with a body either.
  if (message.method() == beast::http::verb::head) framing_.method = Method::head;
  const HeadView parts{view(message.method_string()), head_.target, message.version(), head_.headers};
  auto checked = check_head(parts, hosts);
  if (const auto* fault = std::get_if<Fault>(&checked)) return refuse(*fault);
  framing_ = std::get<Framing>(checked);
  head_.method = framing_.method;
  // Two readings of whether there is a body must agree, or one of them is being deceived.
  if (parser.is_done() != (framing_.body == BodyKind::none)) return refuse(malformed);
  return {State::done, used};
}

void RequestReader::expect_body(std::uint64_t limit) {
  chunks_ = ChunkDecoder(limit);
  // Memory is not taken on the word of a Content-Length.
  constexpr std::uint64_t trusted = 64 * 1024;
  body_.reserve(static_cast<std::size_t>(std::min(framing_.length, trusted)));
}

RequestReader::Step RequestReader::read_body(std::string_view received) {
  if (framing_.body == BodyKind::chunked) {
    const auto state = chunks_.read(received, body_);
    body_received_ += chunks_.used();
    if (state == ChunkDecoder::State::faulty) return refuse(chunks_.fault());
    return {state == ChunkDecoder::State::done ? State::done : State::more, chunks_.used()};
  }
  const auto missing = framing_.length - body_received_;
  const std::string_view part =
      received.substr(0, static_cast<std::size_t>(std::min<std::uint64_t>(missing, received.size())));
  body_.append(part);
  body_received_ += part.size();
  return {body_received_ == framing_.length ? State::done : State::more, part.size()};
}

}  // namespace candor::http
