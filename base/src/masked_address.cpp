#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <cstring>

#include "base/log.h"

namespace candor {
namespace {

// An IPv4 address inside an IPv6 one: ten zeros, two bytes of ones (RFC 4291 section 2.5.5.2).
constexpr std::array<unsigned char, 12> mapped_prefix = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};

std::string mask_v4(const unsigned char* address) {
  std::string text;
  for (int position = 0; position < 3; ++position) text += std::to_string(address[position]) + ".";
  return text + "0/24";
}

std::string mask_v6(std::array<unsigned char, 16> address) {
  std::memset(address.data() + 8, 0, 8);
  char text[INET6_ADDRSTRLEN];
  inet_ntop(AF_INET6, address.data(), text, sizeof text);
  return std::string(text) + "/64";
}

}  // namespace

MaskedAddress MaskedAddress::mask(std::string_view address) {
  MaskedAddress masked;
  // A zone names an interface of this machine (fe80::1%eth0) and says nothing about the network.
  const bool is_v6 = address.find(':') != std::string_view::npos;
  if (is_v6) address = address.substr(0, address.find('%'));

  char text[INET6_ADDRSTRLEN];
  if (address.size() >= sizeof text || address.find('\0') != std::string_view::npos) return masked;
  *std::ranges::copy(address, text).out = '\0';

  std::array<unsigned char, 16> bytes{};
  if (!is_v6) {
    if (inet_pton(AF_INET, text, bytes.data()) == 1) masked.text_ = mask_v4(bytes.data());
    return masked;
  }
  if (inet_pton(AF_INET6, text, bytes.data()) != 1) return masked;
  const bool mapped = std::memcmp(bytes.data(), mapped_prefix.data(), mapped_prefix.size()) == 0;
  masked.text_ = mapped ? mask_v4(bytes.data() + mapped_prefix.size()) : mask_v6(bytes);
  return masked;
}

}  // namespace candor
