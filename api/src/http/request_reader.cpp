// Beast's chunk parser waits for the end of a trailer however long it grows, and throws when a field exceeds
// 64 KiB; so what it leaves unused is bounded here, and so is the overhead of tiny chunks.
#include "http/request_reader.h"

#include <boost/beast/core/buffers_range.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/parser.hpp>

#include "http/asio.h"

namespace candor::http {
namespace {

namespace beast = boost::beast;

constexpr std::size_t most_pending = 16 * 1024;
constexpr std::uint64_t free_overhead = 16 * 1024;

// A string that grows with what arrives: memory is not taken on the word of a Content-Length.
struct GrowingBody {
  using value_type = std::string;

  class reader {
   public:
    template <bool is_request, class Fields>
    reader(beast::http::header<is_request, Fields>&, value_type& body) : body_(body) {}
    void init(const boost::optional<std::uint64_t>& length, ErrorCode& error) {
      constexpr std::uint64_t trusted = 64 * 1024;
      body_.reserve(static_cast<std::size_t>(std::min(length.value_or(0), trusted)));
      error = {};
    }
    template <class Buffers>
    std::size_t put(const Buffers& buffers, ErrorCode& error) {
      error = {};
      std::size_t size = 0;
      for (const asio::const_buffer part : beast::buffers_range_ref(buffers)) {
        body_.append(static_cast<const char*>(part.data()), part.size());
        size += part.size();
      }
      return size;
    }
    void finish(ErrorCode& error) { error = {}; }

   private:
    value_type& body_;
  };
};

std::string_view view(beast::string_view text) {
  return {text.data(), text.size()};
}

constexpr Fault malformed_head{400, "malformed_request", "The head of the request cannot be read."};
constexpr Fault malformed_body{400, "malformed_request", "The chunks of the body cannot be read."};
constexpr Fault body_overhead{400, "malformed_request", "The body has more framing than content."};
constexpr Fault body_too_large{413, "too_large", "The body is larger than this request may have."};

}  // namespace

class RequestReader::Parser {
 public:
  beast::http::request_parser<GrowingBody>& fresh() {
    parser_.emplace();
    // Heads are measured by HeadScan before they come here, bodies by expect_body.
    parser_->header_limit(HeadScan::head_limit + 1);
    parser_->body_limit(boost::none);
    return *parser_;
  }
  beast::http::request_parser<GrowingBody>& current() { return *parser_; }

 private:
  std::optional<beast::http::request_parser<GrowingBody>> parser_;
};

RequestReader::RequestReader() : parser_(std::make_unique<Parser>()) {}
RequestReader::~RequestReader() = default;

void RequestReader::begin() {
  scan_ = {};
  framing_ = {};
  head_ = {};
  body_raw_ = 0;
  fault_ = {};
}

RequestReader::Step RequestReader::refuse(Fault fault) {
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
    return refuse(malformed_head);
  }
}

RequestReader::Step RequestReader::parse_head(std::string_view head, const HostList& hosts) {
  auto& parser = parser_->fresh();
  ErrorCode error;
  const std::size_t used = parser.put(asio::const_buffer(head.data(), head.size()), error);
  if (error == beast::http::error::bad_version)
    return refuse(fault_of_version(head.substr(0, head.find('\r'))));
  if (error || used != head.size() || !parser.is_header_done()) return refuse(malformed_head);

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
  // Two readings of where the body ends must agree, or one of them is being deceived.
  if (parser.is_done() != (framing_.body == BodyKind::none)) return refuse(malformed_head);
  return {State::done, used};
}

Request RequestReader::take_head() {
  return std::move(head_);
}

void RequestReader::expect_body(std::uint64_t limit) {
  parser_->current().body_limit(limit);
  parser_->current().eager(true);
}

RequestReader::Step RequestReader::read_body(std::string_view received) {
  auto& parser = parser_->current();
  std::size_t used = 0;
  bool starved = false;
  try {
    while (!parser.is_done() && !starved && used < received.size()) {
      const std::string_view rest = received.substr(used);
      ErrorCode error;
      used += parser.put(asio::const_buffer(rest.data(), rest.size()), error);
      if (error == beast::http::error::body_limit) return refuse(body_too_large);
      starved = error == beast::http::error::need_more;
      if (error && !starved) return refuse(malformed_body);
    }
  } catch (const std::exception&) {
    return refuse(malformed_body);
  }
  body_raw_ += used;
  const std::uint64_t content = parser.get().body().size();
  if (body_raw_ - content > free_overhead + content) return refuse(body_overhead);
  if (received.size() - used >= most_pending && !parser.is_done()) return refuse(body_overhead);
  return {parser.is_done() ? State::done : State::more, used};
}

std::string RequestReader::take_body() {
  return std::move(parser_->current().get().body());
}

}  // namespace candor::http
