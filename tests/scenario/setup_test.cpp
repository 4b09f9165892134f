// The first user of an installation: made once, with the one-time link, by nobody else.
#include <fstream>

#include "support/house.h"
#include "support/manual_clock.h"

namespace candor::test {
namespace {

using http::Method;

std::string token_of(const SetupLink& link) {
  return link.link().substr(link.link().find("#token=") + 7);
}

std::string body_with(const std::string& token, const std::string& password = "correct horse battery") {
  return R"({"token":")" + token +
         R"(","organisation":"Klein & Sohn GmbH","country":"AT","language":"de","user":)"
         R"({"name":"Eva Klein","email":"eva@example.org","password":")" +
         password + R"("}})";
}

class Setup : public testing::Test {
 protected:
  Setup() : house_(House::Empty{}) {
    house_.setup_link = std::make_shared<SetupLink>(House::environment());
    EXPECT_TRUE(house_.setup_link->publish(house_.folder(), "http://127.0.0.1:8080"));
    house_.restart();
  }
  Answer set_up(const std::string& body) {
    return house_.send(Method::post, "/api/v1/setup",
                       {{"Content-Type", "application/json"}, {"Sec-Fetch-Site", "same-origin"}}, body);
  }

  House house_;
};

TEST_F(Setup, makes_the_first_user_signs_in_and_is_over) {
  const auto before = house_.send(Method::get, "/api/v1/setup", {});
  EXPECT_EQ(before.body, R"({"needed":true})");
  const std::string token = token_of(*house_.setup_link);
  const auto done = set_up(body_with(token));
  ASSERT_EQ(done.status, 201) << done.body;
  const auto header = done.header("Set-Cookie");
  const auto cookie = header.substr(0, header.find(';'));
  const auto session = house_.browse(cookie, Method::get, "/api/v1/session");
  EXPECT_EQ(session.text("user.email"), "eva@example.org");
  EXPECT_NE(session.body.find(R"("roles":["owner","sales","privacy_desk"])"), std::string::npos);
  EXPECT_EQ(session.text("settings.country"), "AT");
  EXPECT_EQ(session.text("settings.language"), "de");
  EXPECT_EQ(house_.browse(cookie, Method::get, "/api/v1/installation").text("organisation"),
            "Klein & Sohn GmbH");
  EXPECT_EQ(house_.send(Method::get, "/api/v1/setup", {}).body, R"({"needed":false})");
  EXPECT_FALSE(std::filesystem::exists(SetupLink::file_in(house_.folder())));
  const auto again = set_up(body_with(token));
  EXPECT_EQ(again.status, 403);
  EXPECT_EQ(again.text("code"), "setup_link_invalid");
}

TEST_F(Setup, adopts_the_balancing_tests_that_were_read) {
  const std::string token = token_of(*house_.setup_link);
  auto body = body_with(token);
  body.insert(body.size() - 1, R"(,"balancing_tests":["no_such_test"])");
  EXPECT_EQ(set_up(body).status, 404) << "and nothing was set up";
  EXPECT_EQ(house_.send(Method::get, "/api/v1/setup", {}).body, R"({"needed":true})");

  body = body_with(token);
  body.insert(body.size() - 1, R"(,"balancing_tests":["business_contact"])");
  const auto done = set_up(body);
  ASSERT_EQ(done.status, 201) << done.body;
  const auto header = done.header("Set-Cookie");
  const auto cookie = header.substr(0, header.find(';'));
  const auto tests = house_.browse(cookie, Method::get, "/api/v1/registers/balancing_tests");
  EXPECT_EQ(tests.text("entries.0.name"), "business_contact");
  EXPECT_NE(tests.text("entries.0.adopted_at"), "");
  EXPECT_EQ(tests.text("entries.0.adopted_by.name"), "Eva Klein");
  EXPECT_EQ(tests.text("entries.1.adopted_at"), "") << "named by nobody";
}

TEST_F(Setup, keeps_what_was_said_over_a_restart_and_reads_numbers_by_it) {
  ASSERT_EQ(set_up(body_with(token_of(*house_.setup_link))).status, 201);
  house_.restart();
  const auto cookie = house_.sign_in("eva@example.org");
  EXPECT_EQ(house_.browse(cookie, Method::get, "/api/v1/installation").text("organisation"),
            "Klein & Sohn GmbH");
  const auto contact = house_.browse(cookie, Method::post, "/api/v1/contacts",
                                     R"({"family_name":"Huber","phones":[{"number":"01 234567"}],)"
                                     R"("collection":{"context":"existing_customer"}})");
  EXPECT_EQ(contact.text("phones.0.e164"), "+431234567") << contact.body;
}

TEST_F(Setup, refuses_a_wrong_link_and_records_it) {
  const auto refused = set_up(body_with("not-the-token"));
  EXPECT_EQ(refused.status, 403);
  EXPECT_EQ(refused.header("Set-Cookie"), "");
  EXPECT_EQ(house_.send(Method::get, "/api/v1/setup", {}).body, R"({"needed":true})");
  EXPECT_TRUE(std::filesystem::exists(SetupLink::file_in(house_.folder())));
}

TEST_F(Setup, names_every_member_that_is_not_right_and_can_be_tried_again) {
  const std::string token = token_of(*house_.setup_link);
  const auto brief = set_up(body_with(token, "brief"));
  EXPECT_EQ(brief.status, 422);
  EXPECT_EQ(brief.text("errors.0.field"), "user.password");
  const auto wrong = set_up(R"({"token":")" + token +
                            R"(","organisation":" ","country":"Austria","language":"fr","user":)"
                            R"({"name":"E","email":"eva","password":"correct horse battery"}})");
  EXPECT_EQ(wrong.status, 422);
  for (const std::string field : {"organisation", "country", "language", "user.email"}) {
    EXPECT_NE(wrong.body.find("\"" + field + "\""), std::string::npos) << field;
  }
  EXPECT_EQ(set_up(body_with(token)).status, 201);
}

TEST_F(Setup, is_not_taken_from_another_site_and_limited_like_signing_in) {
  const auto elsewhere = house_.send(Method::post, "/api/v1/setup",
                                     {{"Content-Type", "application/json"}, {"Sec-Fetch-Site", "cross-site"}},
                                     body_with(token_of(*house_.setup_link)));
  EXPECT_EQ(elsewhere.status, 403);
  for (int i = 0; i < 5; ++i) set_up(body_with("wrong"));
  EXPECT_EQ(set_up(body_with(token_of(*house_.setup_link))).status, 429);
}

TEST(SetupOver, an_installation_with_users_is_never_set_up_again) {
  House house;
  house.setup_link = std::make_shared<SetupLink>(House::environment());
  ASSERT_TRUE(house.setup_link->publish(house.folder(), "http://127.0.0.1:8080"));
  house.restart();
  const auto refused = house.send(Method::post, "/api/v1/setup", {{"Content-Type", "application/json"}},
                                  body_with(token_of(*house.setup_link)));
  EXPECT_EQ(refused.status, 409);
  EXPECT_EQ(refused.text("code"), "already_set_up");
  EXPECT_EQ(house.get("/api/v1/users").body.find("Eva"), std::string::npos);
}

}  // namespace
}  // namespace candor::test
