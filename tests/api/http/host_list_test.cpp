#include "http/host_list.h"

#include <gtest/gtest.h>

namespace candor::http {
namespace {

TEST(ParseHost, finds_the_host_without_its_port_in_one_spelling) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"localhost", "localhost"},
      {"LocalHost:8080", "localhost"},
      {"127.0.0.1:65535", "127.0.0.1"},
      {"[::1]", "::1"},
      {"[0:0:0:0:0:0:0:1]:80", "::1"},
      {"[::ffff:127.0.0.1]", "127.0.0.1"},
      {"crm.example.org", "crm.example.org"},
      {"a_b-c", "a_b-c"},
  };
  for (const auto& [sent, host] : cases) EXPECT_EQ(parse_host(sent), host) << sent;
}

TEST(ParseHost, refuses_what_is_not_a_host) {
  for (const std::string_view sent : {"",
                                      ":80",
                                      "localhost:",
                                      "localhost:x",
                                      "localhost:65536",
                                      "localhost:080808",
                                      "a b",
                                      "a/b",
                                      "a@b",
                                      "a,b",
                                      "::1",
                                      "[::1",
                                      "[::1]x",
                                      "[::1]:",
                                      "[]",
                                      "[localhost]",
                                      "[::1%lo]",
                                      "%6cocalhost",
                                      ".localhost",
                                      "a:1:2",
                                      "h\xc3\xb6st"}) {
    EXPECT_EQ(parse_host(sent), std::nullopt) << sent;
  }
  EXPECT_EQ(parse_host(std::string(254, 'a')), std::nullopt);
}

TEST(HostList, holds_loopback_and_what_was_added) {
  HostList hosts;
  EXPECT_TRUE(hosts.add("CRM.example.org"));
  EXPECT_TRUE(hosts.add("2001:DB8::1"));
  EXPECT_FALSE(hosts.add("two words"));
  for (const char* host : {"localhost", "127.0.0.1", "::1", "crm.example.org", "2001:db8::1"}) {
    EXPECT_TRUE(hosts.contains(host)) << host;
  }
  EXPECT_FALSE(hosts.contains("example.org"));
  EXPECT_FALSE(hosts.contains("crm.example.org.evil.example"));
}

}  // namespace
}  // namespace candor::http
