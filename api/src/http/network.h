#pragma once
// IP addresses and networks as plain values, and the question whom a request really comes from when
// trusted proxies stand in between. Pure.
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/message.h"

namespace candor::http {

class IpAddress {
 public:
  // A literal address without port, brackets or zone. IPv4 written as IPv6 (::ffff:192.0.2.1) is the
  // IPv4 address: the same host must not have two names.
  static std::optional<IpAddress> parse(std::string_view text);
  std::string text() const;

  friend bool operator==(const IpAddress&, const IpAddress&) = default;

 private:
  friend class Network;
  bool is_v4() const;
  std::array<std::uint8_t, 16> bytes_{};
};

class Network {
 public:
  // `192.0.2.0/24`, `2001:db8::/32`, or a single address.
  static std::optional<Network> parse(std::string_view text);
  bool contains(const IpAddress& address) const;

 private:
  IpAddress base_;
  unsigned bits_ = 0;  // of the 128 of the mapped form
};

using Networks = std::vector<Network>;
bool contains(const Networks& networks, const IpAddress& address);

struct Origin {
  std::string address;
  bool secure = false;
};

// Who asked, when the peer is a trusted proxy: the last address of X-Forwarded-For that is not a
// trusted proxy itself. What stands before it may have been written by anyone.
Origin origin_behind_proxy(const IpAddress& peer, const std::vector<Header>& headers,
                           const Networks& trusted);

}  // namespace candor::http
