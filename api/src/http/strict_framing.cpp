#include "http/strict_framing.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.h"
#include "http/characters.h"
#include "http/head_scan.h"

namespace candor::http {
namespace {

constexpr Fault malformed(std::string_view detail) {
  return {400, "malformed_request", detail};
}

// Fields of which a second one would leave open which of the two counts. The readers of a Request take
// the first; a proxy before us may have looked at the last.
constexpr std::array<std::string_view, 26> singletons{
    "host",
    "content-length",
    "transfer-encoding",
    "content-type",
    "content-encoding",
    "authorization",
    "cookie",
    "origin",
    "referer",
    "expect",
    "upgrade",
    "if-match",
    "if-none-match",
    "if-modified-since",
    "if-unmodified-since",
    "range",
    "idempotency-key",
    "user-agent",
    "sec-fetch-site",
    "sec-fetch-mode",
    "candor-purpose",
    "candor-allow-duplicate",
    "candor-reason",
    "candor-file-name",
    "last-event-id",
    "x-forwarded-host",
};

bool is_singleton(std::string_view name) {
  return std::any_of(singletons.begin(), singletons.end(),
                     [&](std::string_view singleton) { return equals_ignoring_case(name, singleton); });
}

std::optional<Fault> check_fields(const std::vector<Header>& headers) {
  if (headers.size() > most_header_fields) {
    return Fault{431, "header_too_large", "The request has more than 100 header fields."};
  }
  for (auto header = headers.begin(); header != headers.end(); ++header) {
    if (!is_token(header->name)) return malformed("The name of a header field holds a forbidden character.");
    if (!is_field_value(header->value)) return malformed("A header field holds a control character.");
    const bool repeated = std::any_of(headers.begin(), header, [&](const Header& earlier) {
      return equals_ignoring_case(earlier.name, header->name);
    });
    if (repeated && is_singleton(header->name)) {
      return malformed("A header field that may stand once stands twice.");
    }
  }
  return std::nullopt;
}

const Header* find(const std::vector<Header>& headers, std::string_view name) {
  const auto found = std::find_if(headers.begin(), headers.end(), [&](const Header& header) {
    return equals_ignoring_case(header.name, name);
  });
  return found == headers.end() ? nullptr : &*found;
}

struct NamedMethod {
  std::string_view name;
  Method method;
};
constexpr NamedMethod methods[] = {
    {"GET", Method::get},     {"HEAD", Method::head},      {"POST", Method::post},       {"PUT", Method::put},
    {"PATCH", Method::patch}, {"DELETE", Method::delete_}, {"OPTIONS", Method::options},
};

std::variant<Method, Fault> check_method(std::string_view name) {
  for (const auto& known : methods) {
    if (known.name == name) return known.method;
  }
  if (!is_token(name)) return malformed("The method of the request holds a forbidden character.");
  if (name == "TRACE" || name == "CONNECT") {
    return Fault{405, "method_not_allowed", "This method is not allowed here."};
  }
  return Fault{501, "method_not_implemented", "This method is not known here."};
}

std::optional<Fault> check_target(std::string_view target) {
  if (target.size() > HeadScan::target_limit) {
    return Fault{414, "uri_too_long", "The target of the request is longer than 8 KiB."};
  }
  if (!target.starts_with('/')) return malformed("The target of the request must be a path.");
  const bool clean =
      std::all_of(target.begin(), target.end(), [](char c) { return c > 0x20 && c < 0x7f && c != '#'; });
  if (!clean) return malformed("The target of the request holds a character that must be percent-encoded.");
  return std::nullopt;
}

std::optional<Fault> check_host(const Header* host, const HostList& hosts) {
  if (!host) return malformed("The request has no Host header.");
  const auto name = parse_host(host->value);
  if (!name) return malformed("The Host header is not a valid host.");
  if (!hosts.contains(*name)) {
    return Fault{421, "misdirected_request", "This server does not answer for the host that was asked."};
  }
  return std::nullopt;
}

std::optional<Fault> check_transfer_encoding(std::string_view value, Framing& framing) {
  if (equals_ignoring_case(value, "chunked")) {
    framing.body = BodyKind::chunked;
    return std::nullopt;
  }
  bool other = false;
  std::string_view list = value;
  do {
    const std::string_view coding = take_element(list);
    if (!is_token(coding)) return malformed("The Transfer-Encoding header is not valid.");
    other = other || !equals_ignoring_case(coding, "chunked");
  } while (!list.empty());
  if (!other) return malformed("The body is declared as chunked more than once.");
  return Fault{501, "transfer_encoding_not_implemented", "The only transfer encoding known here is chunked."};
}

std::optional<Fault> check_length(std::string_view value, Framing& framing) {
  // 19 digits always fit into 64 bits; leading zeros beyond them are nobody's honest length.
  constexpr std::size_t most_digits = 19;
  if (value.empty() || value.size() > most_digits || !std::all_of(value.begin(), value.end(), is_digit)) {
    return malformed("The Content-Length header is not one decimal number.");
  }
  std::uint64_t length = 0;
  for (const char c : value) length = length * 10 + static_cast<unsigned>(c - '0');
  framing.length = length;
  framing.body = length > 0 ? BodyKind::length : BodyKind::none;
  return std::nullopt;
}

std::optional<Fault> check_body(const HeadView& head, Framing& framing) {
  const Header* length = find(head.headers, "Content-Length");
  const Header* encoding = find(head.headers, "Transfer-Encoding");
  if (length && encoding) return malformed("The request has both Content-Length and Transfer-Encoding.");
  if (encoding && head.version < 11) return malformed("HTTP/1.0 has no Transfer-Encoding.");
  if (encoding) return check_transfer_encoding(encoding->value, framing);
  if (length) return check_length(length->value, framing);
  return std::nullopt;
}

std::optional<Fault> check_expectation(const HeadView& head, Framing& framing) {
  const Header* expect = find(head.headers, "Expect");
  if (!expect || head.version < 11) return std::nullopt;
  if (!equals_ignoring_case(expect->value, "100-continue")) {
    return Fault{417, "expectation_failed", "The only expectation known here is 100-continue."};
  }
  framing.expects_continue = framing.body != BodyKind::none;
  return std::nullopt;
}

bool asks_to_close(const std::vector<Header>& headers) {
  for (const Header& header : headers) {
    if (!equals_ignoring_case(header.name, "Connection")) continue;
    std::string_view list = header.value;
    while (!list.empty()) {
      if (equals_ignoring_case(take_element(list), "close")) return true;
    }
  }
  return false;
}

}  // namespace

std::variant<Framing, Fault> check_head(const HeadView& head, const HostList& hosts) {
  const auto method = check_method(head.method);
  if (const auto* fault = std::get_if<Fault>(&method)) return *fault;
  if (const auto fault = check_target(head.target)) return *fault;
  if (const auto fault = check_fields(head.headers)) return *fault;
  if (const auto fault = check_host(find(head.headers, "Host"), hosts)) return *fault;
  Framing framing{.method = std::get<Method>(method)};
  if (const auto fault = check_body(head, framing)) return *fault;
  if (const auto fault = check_expectation(head, framing)) return *fault;
  framing.knows_chunks = head.version >= 11;
  framing.keep_alive = head.version >= 11 && !asks_to_close(head.headers);
  return framing;
}

Fault fault_of_version(std::string_view request_line) {
  const std::string_view version = request_line.substr(request_line.rfind(' ') + 1);
  const bool well_formed = version.size() == 8 && version.starts_with("HTTP/") && is_digit(version[5]) &&
                           version[6] == '.' && is_digit(version[7]);
  if (!well_formed) return malformed("The request line does not end in a version of HTTP.");
  return {505, "version_not_supported", "This server speaks HTTP/1.1."};
}

}  // namespace candor::http
