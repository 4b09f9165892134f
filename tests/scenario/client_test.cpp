// The browser client over HTTP: its page at every address that is its own, files as they were built, and
// nothing that lies beside them.
#include <fstream>

#include "support/house.h"

namespace candor::test {
namespace {

constexpr std::string_view built_page = R"(<!doctype html><meta name="csp-nonce" content="CSP_NONCE">
<meta name="candor-session" content="SESSION_STATE"><p>Candor)";

class Client : public testing::Test {
 protected:
  Client() : folder_(house_.folder() / "dist") {
    write("index.html", built_page);
    write("assets/index-4f1c.js", "script");
    write("assets/index-4f1c.js.br", "brotli");
    write("assets/index-4f1c.js.gz", "gzip");
    write("icon.svg", "<svg/>");
    std::ofstream(house_.folder() / "secret.txt") << "secret";
    std::filesystem::create_symlink(house_.folder() / "secret.txt", folder_ / "assets/link.txt");
    house_.restart_with(ClientFiles::read(folder_).value());
  }

  void write(const std::string& name, std::string_view content) {
    std::filesystem::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name) << content;
  }
  Answer get(const std::string& path, const std::string& encodings = "") {
    return house_.send(http::Method::get, path, {{"Accept-Encoding", encodings}});
  }

  House house_;
  std::filesystem::path folder_;
};

std::string nonce_of(const Answer& answer) {
  const auto policy = answer.header("Content-Security-Policy");
  const auto start = policy.find("'nonce-") + 7;
  return policy.substr(start, policy.find('\'', start) - start);
}

TEST_F(Client, answers_its_page_everywhere_with_a_nonce_that_is_used_once) {
  const auto first = get("/");
  const auto second = get("/contacts/01a20ae2-4846-7005-a41b-fc5ac7b6ff3a");
  EXPECT_EQ(first.status, 200);
  EXPECT_EQ(second.status, 200);
  EXPECT_EQ(first.header("Cache-Control"), "no-store");
  EXPECT_EQ(nonce_of(first).size(), 24u);
  EXPECT_NE(nonce_of(first), nonce_of(second));
  EXPECT_NE(first.body.find("content=\"" + nonce_of(first) + "\""), std::string::npos);
  EXPECT_EQ(first.body.find("CSP_NONCE"), std::string::npos);
  EXPECT_EQ(first.header("Content-Security-Policy").find("unsafe"), std::string::npos);
}

TEST_F(Client, tells_its_page_whether_somebody_is_signed_in) {
  const auto cookie = house_.sign_in("owner@example.org");
  auto state = [&](const std::string& sent) {
    const auto body = house_.send(http::Method::get, "/", {{"Cookie", sent}}).body;
    return body.substr(body.find("candor-session"), 31);
  };
  EXPECT_EQ(state(cookie), R"(candor-session" content="open">)");
  EXPECT_EQ(state(""), R"(candor-session" content="none">)");
  EXPECT_EQ(state("candor=made-up"), R"(candor-session" content="none">)");
}

TEST_F(Client, serves_its_files_precompressed_as_the_browser_takes_them) {
  const auto plain = get("/assets/index-4f1c.js");
  EXPECT_EQ(plain.body, "script");
  EXPECT_EQ(plain.header("Content-Encoding"), "");
  EXPECT_EQ(plain.header("Content-Type"), "text/javascript; charset=utf-8");
  EXPECT_EQ(plain.header("Cache-Control"), "public, max-age=31536000, immutable");
  EXPECT_EQ(plain.header("Vary"), "Accept-Encoding");
  const auto brotli = get("/assets/index-4f1c.js", "gzip, deflate, br");
  EXPECT_EQ(brotli.body, "brotli");
  EXPECT_EQ(brotli.header("Content-Encoding"), "br");
  EXPECT_EQ(get("/assets/index-4f1c.js", "gzip").body, "gzip");
  EXPECT_EQ(get("/assets/index-4f1c.js", "br;q=0, gzip;q=0.5").body, "gzip");
  EXPECT_EQ(get("/icon.svg").header("Cache-Control"), "no-cache");
}

TEST_F(Client, never_answers_what_is_not_a_file_of_the_client) {
  for (const std::string path :
       {"/assets/../../secret.txt", "/../secret.txt", "/assets/%2e%2e%2fsecret.txt", "/assets/link.txt",
        "/assets/gone-1234.js", "/secret.txt", "/assets", "/assets/", "/.well-known/gpc.json", "/app.js"}) {
    const auto answer = get(path);
    EXPECT_EQ(answer.status, 404) << path;
    EXPECT_EQ(answer.body.find("secret"), std::string::npos) << path;
  }
}

TEST_F(Client, leaves_what_follows_the_question_mark_to_the_page) {
  const auto page = get("/contacts?size=in.11-50&sort=-name");
  EXPECT_EQ(page.status, 200);
  EXPECT_EQ(page.header("Content-Type"), "text/html; charset=utf-8");
  EXPECT_EQ(get("/api/v1/openapi.json?size=1").status, 400);
}

TEST_F(Client, leaves_the_addresses_of_the_api_to_the_api) {
  const auto unknown = get("/api/v1/nothing");
  EXPECT_EQ(unknown.status, 404);
  EXPECT_EQ(unknown.header("Content-Type"), "application/problem+json");
  EXPECT_EQ(house_.send(http::Method::post, "/contacts", {}).status, 404);
  EXPECT_EQ(get("/api/v1/contacts").status, 401);
}

TEST(ClientFiles, refuses_a_folder_that_is_no_built_client) {
  House house;
  const auto none = ClientFiles::read(house.folder() / "nothing");
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().name, "web_folder_unusable");
  std::ofstream(house.folder() / "index.html") << "<p>no place for a nonce";
  EXPECT_FALSE(ClientFiles::read(house.folder()));
}

TEST(ClientFiles, without_a_client_the_server_says_so_and_serves_the_api) {
  House house;
  const auto answer = house.send(http::Method::get, "/", {});
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.header("Content-Type"), "text/plain; charset=utf-8");
  EXPECT_NE(answer.body.find("/api/v1/openapi.json"), std::string::npos);
  EXPECT_EQ(house.send(http::Method::get, "/contacts", {}).status, 404);
}

}  // namespace
}  // namespace candor::test
