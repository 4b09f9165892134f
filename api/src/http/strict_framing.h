#pragma once
// The step between a request's head and its body: from the head alone it says how long the body is, what
// becomes of the connection, and whether the request may go on at all. Everything ambiguous is refused,
// because another machine on the way may read it differently than we do. Pure: no sockets, no parser.
#include <cstdint>
#include <string_view>
#include <variant>
#include <vector>

#include "http/fault.h"
#include "http/host_list.h"
#include "http/message.h"

namespace candor::http {

enum class BodyKind : std::uint8_t { none, length, chunked };

struct Framing {
  Method method = Method::get;
  BodyKind body = BodyKind::none;
  std::uint64_t length = 0;  // of a body whose length was declared
  bool keep_alive = true;
  bool knows_chunks = true;       // may be answered without a length
  bool expects_continue = false;  // waits for "100 Continue" before it sends the body
};

// The head as a parser has taken it apart.
struct HeadView {
  std::string_view method;
  std::string_view target;
  unsigned version = 11;  // 10 or 11
  const std::vector<Header>& headers;
};

constexpr std::size_t most_header_fields = 100;

std::variant<Framing, Fault> check_head(const HeadView& head, const HostList& hosts);

// The version in a request line that the parser has refused: 505 for one that we do not speak, else 400.
Fault fault_of_version(std::string_view request_line);

}  // namespace candor::http
