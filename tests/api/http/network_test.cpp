#include "http/network.h"

#include <gtest/gtest.h>

namespace candor::http {
namespace {

TEST(IpAddress, has_one_spelling) {
  EXPECT_EQ(IpAddress::parse("192.0.2.1")->text(), "192.0.2.1");
  EXPECT_EQ(IpAddress::parse("::ffff:192.0.2.1")->text(), "192.0.2.1");
  EXPECT_EQ(IpAddress::parse("2001:DB8:0::1")->text(), "2001:db8::1");
  for (const std::string_view text :
       {"", "192.0.2", "192.0.2.1.", "192.0.2.256", "::1%eth0", "[::1]", " ::1"}) {
    EXPECT_FALSE(IpAddress::parse(text)) << text;
  }
  EXPECT_FALSE(IpAddress::parse(std::string_view("192.0.2.1\0", 10)));
}

TEST(Network, contains_its_addresses_and_no_others) {
  struct Case {
    const char* network;
    const char* address;
    bool inside;
  };
  const Case cases[] = {
      {"192.0.2.0/24", "192.0.2.255", true},
      {"192.0.2.0/24", "192.0.3.0", false},
      {"192.0.2.0/25", "192.0.2.127", true},
      {"192.0.2.0/25", "192.0.2.128", false},
      {"192.0.2.7", "192.0.2.7", true},
      {"192.0.2.7", "192.0.2.8", false},
      {"0.0.0.0/0", "203.0.113.9", true},
      {"0.0.0.0/0", "2001:db8::1", false},
      {"::/0", "2001:db8::1", true},
      {"2001:db8::/33", "2001:db8:7fff::1", true},
      {"2001:db8::/33", "2001:db8:8000::1", false},
      {"127.0.0.1/32", "::ffff:127.0.0.1", true},
  };
  for (const auto& expected : cases) {
    const auto network = Network::parse(expected.network);
    ASSERT_TRUE(network) << expected.network;
    EXPECT_EQ(network->contains(*IpAddress::parse(expected.address)), expected.inside)
        << expected.network << " " << expected.address;
  }
  for (const char* text :
       {"", "/8", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "::/129", "10.0.0.0/8/8", "a/8"}) {
    EXPECT_FALSE(Network::parse(text)) << text;
  }
}

struct ForwardedCase {
  std::vector<Header> headers;
  const char* address;
  bool secure;
};

TEST(OriginBehindProxy, is_the_last_address_that_no_trusted_proxy_has) {
  const Networks trusted{*Network::parse("10.0.0.0/8"), *Network::parse("::1")};
  const ForwardedCase cases[] = {
      {{}, "10.0.0.1", false},
      {{{"X-Forwarded-For", "198.51.100.7"}}, "198.51.100.7", false},
      {{{"X-Forwarded-For", "6.6.6.6, 198.51.100.7"}}, "198.51.100.7", false},
      {{{"X-Forwarded-For", "6.6.6.6"}, {"x-forwarded-for", "198.51.100.7, 10.9.9.9"}},
       "198.51.100.7",
       false},
      {{{"X-Forwarded-For", "198.51.100.7:4711"}}, "198.51.100.7", false},
      {{{"X-Forwarded-For", "[2001:db8::5]:4711"}}, "2001:db8::5", false},
      {{{"X-Forwarded-For", "2001:db8::5"}}, "2001:db8::5", false},
      {{{"X-Forwarded-For", "10.1.1.1, 10.2.2.2"}}, "10.1.1.1", false},
      {{{"X-Forwarded-For", "198.51.100.7, unknown"}}, "10.0.0.1", false},
      {{{"X-Forwarded-For", "198.51.100.7, unknown, 10.2.2.2"}}, "10.2.2.2", false},
      {{{"X-Forwarded-For", ""}}, "10.0.0.1", false},
      {{{"X-Forwarded-Proto", "HTTPS"}}, "10.0.0.1", true},
      {{{"X-Forwarded-Proto", "https, http"}}, "10.0.0.1", false},
  };
  for (const auto& expected : cases) {
    const auto origin = origin_behind_proxy(*IpAddress::parse("10.0.0.1"), expected.headers, trusted);
    const std::string shown = expected.headers.empty() ? "" : expected.headers[0].value;
    EXPECT_EQ(origin.address, expected.address) << shown;
    EXPECT_EQ(origin.secure, expected.secure) << shown;
  }
}

}  // namespace
}  // namespace candor::http
