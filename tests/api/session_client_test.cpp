// What is kept of where a session was opened: families and a network, nothing finer.
#include "session_client.h"

#include <gtest/gtest.h>

namespace candor {
namespace {

SessionClient client_with(const std::string& user_agent) {
  http::Request request;
  request.headers.push_back({"User-Agent", user_agent});
  return session_client(request);
}

TEST(SessionClient, tells_families_of_browser_and_system_apart) {
  struct Case {
    const char* sent;
    Browser browser;
    OperatingSystem system;
  };
  const Case cases[] = {
      {"Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", Browser::firefox,
       OperatingSystem::linux},
      {"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 "
       "Safari/537.36 Edg/140.0.0.0",
       Browser::edge, OperatingSystem::windows},
      {"Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile "
       "Safari/537.36",
       Browser::chrome, OperatingSystem::android},
      {"Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) "
       "Version/18.0 Safari/605.1.15",
       Browser::safari, OperatingSystem::mac_os},
      {"Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 CriOS/140.0 Mobile",
       Browser::chrome, OperatingSystem::ios},
      {"curl/7.88", Browser::other, OperatingSystem::other},
      {"", Browser::other, OperatingSystem::other},
  };
  for (const auto& example : cases) {
    const auto client = client_with(example.sent);
    EXPECT_EQ(client.browser, example.browser) << example.sent;
    EXPECT_EQ(client.system, example.system) << example.sent;
  }
}

TEST(SessionClient, keeps_the_network_and_never_the_host) {
  EXPECT_EQ(network_of("203.0.113.77"), "203.0.113.0/24");
  EXPECT_EQ(network_of("::ffff:203.0.113.77"), "203.0.113.0/24");
  EXPECT_EQ(network_of("64:ff9b::cb00:714d"), "203.0.113.0/24");
  EXPECT_EQ(network_of("2001:db8:1:2:3:4:5:6"), "2001:db8:1::/48");
  EXPECT_EQ(network_of("2002:cb00:714d::1"), "2002::/16");
  EXPECT_EQ(network_of("2001:0:cb00:714d::1"), "2001::/32");
  EXPECT_EQ(network_of("fe80::1%eth0"), "fe80::/48");
  EXPECT_EQ(network_of("not an address"), "");
  EXPECT_EQ(network_of(""), "");
}

}  // namespace
}  // namespace candor
