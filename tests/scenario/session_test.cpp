// Signing in, what a session may do, and what a browser of another site may not.
#include "support/house.h"

namespace candor::test {
namespace {

Answer sign_in(House& house, const std::string& email, const std::string& password,
               std::vector<http::Header> headers = {}) {
  headers.push_back({"Content-Type", "application/json"});
  return house.send(http::Method::post, "/api/v1/session", std::move(headers),
                    R"({"email":")" + email + R"(","password":")" + password + R"("})");
}

std::string cookie_of(const Answer& answer) {
  const auto header = answer.header("Set-Cookie");
  return header.substr(0, header.find(';'));
}

TEST(Session, opens_with_the_right_password_and_says_who_one_is) {
  House house;
  const auto answer = sign_in(house, "Owner@Example.org", "correct horse battery");
  ASSERT_EQ(answer.status, 204) << answer.body;
  EXPECT_NE(answer.header("Set-Cookie").find("HttpOnly"), std::string::npos);
  EXPECT_NE(answer.header("Set-Cookie").find("SameSite=Strict"), std::string::npos);
  const auto who = house.send(http::Method::get, "/api/v1/session", {{"Cookie", cookie_of(answer)}});
  ASSERT_EQ(who.status, 200) << who.body;
  EXPECT_EQ(who.text("user.email"), "owner@example.org");
  EXPECT_EQ(who.text("default_purpose"), "sales");
}

TEST(Session, answers_a_wrong_password_and_an_unknown_address_alike) {
  House house;
  const auto wrong = sign_in(house, "owner@example.org", "wrong horse battery");
  const auto unknown = sign_in(house, "nobody@example.org", "wrong horse battery");
  EXPECT_EQ(wrong.status, 401);
  EXPECT_EQ(unknown.status, 401);
  EXPECT_EQ(wrong.text("detail"), unknown.text("detail"));
  EXPECT_EQ(wrong.header("Set-Cookie"), "");
  EXPECT_EQ(wrong.body.find("owner@"), std::string::npos);
}

TEST(Session, is_limited_to_a_few_attempts_a_minute) {
  House house;
  for (int i = 0; i < 5; ++i) sign_in(house, "owner@example.org", "wrong horse battery");
  const auto answer = sign_in(house, "owner@example.org", "correct horse battery");
  EXPECT_EQ(answer.status, 429);
  EXPECT_FALSE(answer.header("Retry-After").empty());
}

TEST(Session, changes_with_a_cookie_only_from_our_own_pages) {
  House house;
  const auto cookie = cookie_of(sign_in(house, "owner@example.org", "correct horse battery"));
  const std::string body = R"({"family_name":"Klein","collection":{"context":"existing_customer"}})";
  auto post = [&](std::vector<http::Header> headers) {
    headers.push_back({"Cookie", cookie});
    headers.push_back({"Content-Type", "application/json"});
    headers.push_back({"Host", "127.0.0.1:8080"});
    return house.send(http::Method::post, "/api/v1/contacts", std::move(headers), body).status;
  };
  EXPECT_EQ(post({{"Sec-Fetch-Site", "cross-site"}}), 403);
  EXPECT_EQ(post({{"Sec-Fetch-Site", "same-site"}}), 403);
  EXPECT_EQ(post({{"Origin", "https://evil.example"}}), 403);
  EXPECT_EQ(post({}), 403);
  EXPECT_EQ(post({{"Sec-Fetch-Site", "same-origin"}}), 201);
  EXPECT_EQ(post({{"Origin", "http://127.0.0.1:8080"}}), 201);
}

TEST(Session, ends_when_it_is_closed_and_survives_a_restart_until_then) {
  House house;
  const auto cookie = cookie_of(sign_in(house, "owner@example.org", "correct horse battery"));
  house.restart();
  EXPECT_EQ(house.send(http::Method::get, "/api/v1/session", {{"Cookie", cookie}}).status, 200);
  EXPECT_EQ(house
                .send(http::Method::delete_, "/api/v1/session",
                      {{"Cookie", cookie}, {"Sec-Fetch-Site", "same-origin"}})
                .status,
            204);
  EXPECT_EQ(house.send(http::Method::get, "/api/v1/session", {{"Cookie", cookie}}).status, 401);
}

TEST(Session, without_credentials_nothing_is_shown) {
  House house;
  const std::string id = house.contact("Eva", "Klein");
  for (const std::string target :
       {"/api/v1/contacts", "/api/v1/audit/events", "/api/v1/session", "/api/v1/purposes"}) {
    EXPECT_EQ(house.send(http::Method::get, target, {}).status, 401) << target;
  }
  EXPECT_EQ(
      house.send(http::Method::get, "/api/v1/contacts/" + id, {{"Authorization", "Bearer cnd_nonsense"}})
          .status,
      401);
}

TEST(Session, the_document_of_the_api_lists_every_route_and_nothing_else) {
  House house;
  const auto answer = house.send(http::Method::get, "/api/v1/openapi.json", {});
  ASSERT_EQ(answer.status, 200);
  const Value document = answer.json();
  std::size_t operations = 0;
  for (const auto& [path, methods] : *document.find("paths")->object())
    operations += methods.object()->size();
  EXPECT_EQ(operations, routes().size());
  for (const auto& route : routes()) EXPECT_TRUE(document.find("paths")->find(route.path)) << route.path;
}

TEST(Session, a_token_without_the_import_scope_may_not_import_and_one_with_it_alone_may) {
  House house;
  const std::string file =
      "First Name,Last Name,E-mail 1 - Value,Organization Name\nEva,Klein,eva@example.org,Klein GmbH\n"
      "Max,Weber,not an address,\n=1+1,Formel,,Klein GmbH\n";
  auto import = [&](ScopeSet scopes) {
    const auto token = house.add_token(house.owner(), scopes, {Purpose::sales}, Purpose::sales);
    return house.send(http::Method::post, "/api/v1/imports?context=existing_customer",
                      {{"Authorization", bearer(token)}, {"Content-Type", "text/csv"}}, file);
  };
  EXPECT_EQ(import({Scope::read, Scope::write}).status, 403);
  const auto done = import({Scope::import});
  ASSERT_EQ(done.status, 200) << done.body;
  EXPECT_EQ(done.number("created"), 2);
  EXPECT_EQ(done.number("refused"), 1);
  EXPECT_EQ(done.number("companies_created"), 1);
  EXPECT_EQ(done.number("rows.1.record"), 3);
  EXPECT_EQ(done.text("rows.1.errors.0.field"), "emails.0.address");
  EXPECT_EQ(done.body.find("not an address"), std::string::npos);
  EXPECT_EQ(house.get("/api/v1/contacts").text("data.0.given_name"), "=1+1");
}

}  // namespace
}  // namespace candor::test
