#include "session_client.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace candor {
namespace {

template <class Family>
struct Sign {
  std::string_view text;
  Family family;
};

// In this order: Edge calls itself Chrome as well, Chrome calls itself Safari, Android Linux.
constexpr Sign<Browser> browsers[] = {{"Edg", Browser::edge},       {"Firefox/", Browser::firefox},
                                      {"FxiOS/", Browser::firefox}, {"Chrome/", Browser::chrome},
                                      {"CriOS/", Browser::chrome},  {"Safari/", Browser::safari}};
constexpr Sign<OperatingSystem> systems[] = {
    {"Android", OperatingSystem::android}, {"iPhone", OperatingSystem::ios},
    {"iPad", OperatingSystem::ios},        {"Windows", OperatingSystem::windows},
    {"Mac OS X", OperatingSystem::mac_os}, {"Linux", OperatingSystem::linux}};

template <class Family, std::size_t Size>
Family family_in(std::string_view text, const Sign<Family> (&signs)[Size]) {
  for (const auto& sign : signs) {
    if (text.find(sign.text) != std::string_view::npos) return sign.family;
  }
  return Family::other;
}

struct Prefix {
  std::array<unsigned char, 4> bytes;
  std::size_t size;  // of what is compared, in bytes
  std::size_t kept;  // of the address, in bytes
};
constexpr Prefix tunnels[] = {{{0x20, 0x02}, 2, 2},               // 6to4
                              {{0x20, 0x01, 0x00, 0x00}, 4, 4}};  // Teredo
constexpr std::size_t kept_of_others = 6;

std::string network_of_v6(std::array<unsigned char, 16> address) {
  std::size_t kept = kept_of_others;
  for (const auto& tunnel : tunnels) {
    if (std::equal(tunnel.bytes.begin(), tunnel.bytes.begin() + tunnel.size, address.begin())) {
      kept = tunnel.kept;
    }
  }
  std::fill(address.begin() + static_cast<std::ptrdiff_t>(kept), address.end(), 0);
  char text[INET6_ADDRSTRLEN];
  inet_ntop(AF_INET6, address.data(), text, sizeof text);
  return std::string(text) + "/" + std::to_string(kept * 8);
}

// NAT64 carries an IPv4 address in its last four bytes.
constexpr std::array<unsigned char, 12> nat64 = {0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0};

}  // namespace

std::string network_of(std::string_view address) {
  const std::string masked = MaskedAddress::mask(address).text();
  if (masked.ends_with("/24")) return masked;
  std::array<unsigned char, 16> bytes{};
  const std::string text(address.substr(0, address.find('%')));
  if (inet_pton(AF_INET6, text.c_str(), bytes.data()) != 1) return {};
  if (std::equal(nat64.begin(), nat64.end(), bytes.begin())) {
    char inner[INET_ADDRSTRLEN];
    inet_ntop(AF_INET, bytes.data() + nat64.size(), inner, sizeof inner);
    return MaskedAddress::mask(inner).text();
  }
  return network_of_v6(bytes);
}

SessionClient session_client(const http::Request& request) {
  const auto sent = request.header("User-Agent");
  return {family_in(sent, browsers), family_in(sent, systems),
          Personal<std::string>(network_of(request.client_address))};
}

}  // namespace candor
