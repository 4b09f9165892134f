#include "http/network.h"

#include <arpa/inet.h>

#include <algorithm>
#include <cstring>

#include "base/text.h"
#include "http/characters.h"

namespace candor::http {
namespace {

constexpr std::array<std::uint8_t, 12> v4_prefix{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
constexpr unsigned v4_prefix_bits = 96;

// An entry as proxies write it: with a port, in brackets or bare.
std::optional<IpAddress> parse_entry(std::string_view entry) {
  if (entry.starts_with('[')) {
    const std::size_t end = entry.find(']');
    return end == std::string_view::npos ? std::nullopt : IpAddress::parse(entry.substr(1, end - 1));
  }
  if (std::count(entry.begin(), entry.end(), ':') == 1) entry = entry.substr(0, entry.find(':'));
  return IpAddress::parse(entry);
}

}  // namespace

std::optional<IpAddress> IpAddress::parse(std::string_view text) {
  std::array<char, INET6_ADDRSTRLEN> copy{};
  if (text.empty() || text.size() >= copy.size()) return std::nullopt;
  std::copy(text.begin(), text.end(), copy.begin());
  if (std::strlen(copy.data()) != text.size()) return std::nullopt;
  IpAddress address;
  std::copy(v4_prefix.begin(), v4_prefix.end(), address.bytes_.begin());
  if (inet_pton(AF_INET, copy.data(), address.bytes_.data() + v4_prefix.size()) == 1) return address;
  if (inet_pton(AF_INET6, copy.data(), address.bytes_.data()) == 1) return address;
  return std::nullopt;
}

bool IpAddress::is_v4() const {
  return std::equal(v4_prefix.begin(), v4_prefix.end(), bytes_.begin());
}

std::string IpAddress::text() const {
  std::array<char, INET6_ADDRSTRLEN> out{};
  if (is_v4()) {
    inet_ntop(AF_INET, bytes_.data() + v4_prefix.size(), out.data(), out.size());
  } else {
    inet_ntop(AF_INET6, bytes_.data(), out.data(), out.size());
  }
  return out.data();
}

std::optional<Network> Network::parse(std::string_view text) {
  const std::size_t slash = text.find('/');
  const auto base = IpAddress::parse(text.substr(0, slash));
  if (!base) return std::nullopt;
  Network network;
  network.base_ = *base;
  network.bits_ = 128;
  if (slash == std::string_view::npos) return network;
  const std::string_view digits = text.substr(slash + 1);
  if (digits.empty() || digits.size() > 3 || !std::all_of(digits.begin(), digits.end(), is_digit)) {
    return std::nullopt;
  }
  unsigned bits = 0;
  for (const char c : digits) bits = bits * 10 + static_cast<unsigned>(c - '0');
  if (base->is_v4()) bits += v4_prefix_bits;
  if (bits > 128) return std::nullopt;
  network.bits_ = bits;
  return network;
}

bool Network::contains(const IpAddress& address) const {
  const unsigned whole = bits_ / 8;
  if (!std::equal(base_.bytes_.begin(), base_.bytes_.begin() + whole, address.bytes_.begin())) return false;
  const unsigned rest = bits_ % 8;
  if (rest == 0) return true;
  const unsigned differing = static_cast<unsigned>(base_.bytes_[whole] ^ address.bytes_[whole]);
  return differing >> (8 - rest) == 0;
}

bool contains(const Networks& networks, const IpAddress& address) {
  return std::any_of(networks.begin(), networks.end(),
                     [&](const Network& network) { return network.contains(address); });
}

Origin origin_behind_proxy(const IpAddress& peer, const std::vector<Header>& headers,
                           const Networks& trusted) {
  std::vector<std::string_view> hops;
  std::string_view scheme;
  for (const Header& header : headers) {
    if (equals_ignoring_case(header.name, "X-Forwarded-For")) {
      std::string_view list = header.value;
      while (!list.empty()) hops.push_back(take_element(list));
    } else if (equals_ignoring_case(header.name, "X-Forwarded-Proto")) {
      std::string_view list = header.value;
      while (!list.empty()) scheme = take_element(list);
    }
  }
  IpAddress nearest = peer;
  for (auto hop = hops.rbegin(); hop != hops.rend(); ++hop) {
    const auto address = parse_entry(*hop);
    // Beyond an entry that names nobody nothing can be believed: the hop before it is the origin.
    if (!address) break;
    nearest = *address;
    if (!contains(trusted, nearest)) break;
  }
  return {nearest.text(), equals_ignoring_case(scheme, "https")};
}

}  // namespace candor::http
