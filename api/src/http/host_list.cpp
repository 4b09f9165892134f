#include "http/host_list.h"

#include <algorithm>

#include "base/text.h"
#include "http/characters.h"
#include "http/network.h"

namespace candor::http {
namespace {

constexpr std::size_t longest_host = 253;

bool is_port(std::string_view text) {
  if (text.empty() || text.size() > 5) return false;
  unsigned port = 0;
  for (const char c : text) {
    if (!is_digit(c)) return false;
    port = port * 10 + static_cast<unsigned>(c - '0');
  }
  return port <= 65535;
}

bool is_name(std::string_view text) {
  if (text.empty() || text.size() > longest_host || text.front() == '.') return false;
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return is_digit(c) || is_letter(c) || c == '-' || c == '.' || c == '_'; });
}

// What follows the host: nothing, or a colon and a port.
bool is_rest(std::string_view rest) {
  return rest.empty() || (rest.front() == ':' && is_port(rest.substr(1)));
}

}  // namespace

std::optional<std::string> parse_host(std::string_view authority) {
  if (authority.starts_with('[')) {
    const std::size_t end = authority.find(']');
    if (end == std::string_view::npos || !is_rest(authority.substr(end + 1))) return std::nullopt;
    const auto address = IpAddress::parse(authority.substr(1, end - 1));
    if (!address || authority.find(':') > end) return std::nullopt;
    return address->text();
  }
  const std::size_t colon = authority.find(':');
  const std::string_view name = authority.substr(0, colon);
  if (!is_name(name)) return std::nullopt;
  if (colon != std::string_view::npos && !is_rest(authority.substr(colon))) return std::nullopt;
  return ascii_lower(name);
}

HostList::HostList() : hosts_{"localhost", "127.0.0.1", "::1"} {}

bool HostList::add(std::string_view host) {
  // In a list of names an IPv6 address may stand without the brackets that the header needs.
  auto address = IpAddress::parse(host);
  auto parsed = address ? std::optional(address->text()) : parse_host(host);
  if (!parsed) return false;
  hosts_.push_back(std::move(*parsed));
  return true;
}

bool HostList::contains(std::string_view parsed_host) const {
  return std::find(hosts_.begin(), hosts_.end(), parsed_host) != hosts_.end();
}

}  // namespace candor::http
