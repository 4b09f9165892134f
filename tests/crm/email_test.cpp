#include "crm/email.h"

#include <gtest/gtest.h>

#include <string>

namespace candor {
namespace {

std::string times(int count, std::string_view text) {
  std::string result;
  for (int i = 0; i < count; ++i) result += text;
  return result;
}

TEST(Email, accepts_what_mail_servers_accept) {
  for (const std::string& address :
       {std::string("anna@example.org"), std::string("a@b.co"),
        std::string("anna.maria+shop@mail.example.org"), std::string("o'brien@example.ie"),
        std::string("\"anna maria\"@example.org"), std::string("\"a\\\"b\"@example.org"),
        std::string("\"a@b\"@example.org"), std::string("jürgen@müller.example"),
        std::string("δοκιμή@παράδειγμα.example"), std::string("x@xn--mller-kva.example"),
        std::string("用户@例子.广告"), std::string("INFO@EXAMPLE.ORG"), std::string("{anna}/|~@example.org"),
        std::string("1@1and1.example"), times(64, "a") + "@example.org",
        "a@" + times(63, "b") + ".example"}) {
    EXPECT_EQ(email_problem(address), "") << address;
  }
}

TEST(Email, refuses_what_is_none) {
  for (const std::string& address : {std::string("not an address"),
                                     std::string(""),
                                     std::string("@"),
                                     std::string("anna"),
                                     std::string("anna@"),
                                     std::string("@example.org"),
                                     std::string("anna@localhost"),
                                     std::string("anna@@example.org"),
                                     std::string("anna@example..org"),
                                     std::string(".anna@example.org"),
                                     std::string("anna.@example.org"),
                                     std::string("an..na@example.org"),
                                     std::string("anna maria@example.org"),
                                     std::string("anna@exam ple.org"),
                                     std::string("anna@-example.org"),
                                     std::string("anna@example-.org"),
                                     std::string("anna@example.org."),
                                     std::string("anna@[192.0.2.1]"),
                                     std::string("anna@192.0.2.1"),
                                     std::string("anna@example.org, bert@example.org"),
                                     std::string("Anna <anna@example.org>"),
                                     std::string("mailto:"),
                                     std::string("anna(comment)@example.org"),
                                     std::string("\"anna@example.org"),
                                     std::string("\"\"@example.org"),
                                     std::string("\"a\\\"@example.org"),
                                     std::string("anna\xc2\xa0maria@example.org"),
                                     std::string("anna@example\xe3\x80\x82org"),
                                     std::string("anna\xe2\x80\x8b@example.org"),
                                     std::string("anna@example_shop.org"),
                                     times(65, "a") + "@example.org",
                                     "a@" + times(64, "b") + ".example",
                                     "a@" + times(50, "b.cde") + ".example"}) {
    EXPECT_NE(email_problem(address), "") << address;
  }
}

TEST(Email, says_how_to_mend_it_without_repeating_it) {
  const std::string_view problem = email_problem("klara.geheim");
  EXPECT_NE(problem.find("name@example.org"), problem.npos);
  EXPECT_EQ(problem.find("geheim"), problem.npos);
}

TEST(Domain, stands_alone) {
  for (const std::string_view good : {"example.org", "shop.example.co.uk", "müller.example", "EXAMPLE.ORG"}) {
    EXPECT_EQ(domain_problem(good), "") << good;
  }
  for (const std::string_view bad : {"https://example.org", "example", "example.org/", "info@example.org",
                                     "a b.org", "192.0.2.1", "", ".org", "example.org."}) {
    EXPECT_NE(domain_problem(bad), "") << bad;
  }
}

TEST(Website, may_have_a_scheme_that_only_opens_a_page) {
  for (const std::string_view good :
       {"example.org", "https://example.org", "HTTP://www.example.org:8080/a?b=c#d",
        "www.example.org/über-uns", "https://example.org?x=://y", "example.org:80"}) {
    EXPECT_EQ(website_problem(good), "") << good;
  }
  for (const std::string_view bad :
       {"javascript:alert(1)", "javascript://example.org/%0aalert(1)", "data:text/html,x",
        "file:///etc/passwd", "ftp://example.org", "//example.org", "https://", "https:// example.org",
        "https://user@example.org", "https://example.org/\"onclick=", "https://example.org/<b>",
        "http://localhost", "example.org:", "example.org:1x", "example.org:999999",
        "https://example.org\\@example.net", "not a site", ""}) {
    EXPECT_NE(website_problem(bad), "") << bad;
  }
}

}  // namespace
}  // namespace candor
