// Files beside records: in and out piece by piece, told by their bytes, gone with their people.
#include "content_download.h"
#include "support/desk.h"
#include "support/house.h"

namespace candor::test {
namespace {

constexpr std::size_t mebibyte = std::size_t{1} << 20;

std::string content_of(const std::string& id) {
  return "/api/v1/attachments/" + id + "/content";
}

// Not the same at any two places.
std::string many_bytes(std::size_t size) {
  std::string bytes(size, '\0');
  std::uint32_t state = 1;
  for (auto& byte : bytes) byte = static_cast<char>((state = state * 1664525 + 1013904223) >> 24);
  return bytes;
}

TEST(Attachments, come_back_as_they_were_sent) {
  House house;
  const std::string person = house.contact("Eva", "Klein");
  const std::string bytes = "%PDF-1.7\n" + many_bytes(3 * mebibyte);
  const auto created = house.upload("Angebot für Eva.pdf", bytes, "?contact_id=" + person);
  ASSERT_EQ(created.status, 201) << created.body;
  EXPECT_EQ(created.text("name"), "Angebot für Eva.pdf");
  EXPECT_EQ(created.text("media_type"), "application/pdf");
  EXPECT_EQ(created.number("size"), static_cast<std::int64_t>(bytes.size()));
  EXPECT_EQ(created.text("links.0.contact_id"), person);

  const auto file = house.get(content_of(created.text("id")));
  ASSERT_EQ(file.status, 200);
  EXPECT_TRUE(file.body == bytes);
  EXPECT_EQ(file.header("Content-Type"), "application/pdf");
  EXPECT_EQ(file.header("Content-Disposition"),
            "attachment; filename=\"Angebot f_r Eva.pdf\"; filename*=UTF-8''Angebot%20f%C3%BCr%20Eva.pdf");
  EXPECT_EQ(file.header("Content-Security-Policy"), "sandbox; default-src 'none'");
  EXPECT_EQ(file.header("Cache-Control"), "no-store");

  house.restart();
  EXPECT_TRUE(house.get(content_of(created.text("id"))).body == bytes);
  EXPECT_EQ(house.vault().key_match().records_without_key, 0u);
  EXPECT_EQ(house.vault().key_match().keys_without_record, 0u);
}

TEST(Attachments, may_be_empty) {
  House house;
  const auto created = house.upload("nothing.txt", "");
  ASSERT_EQ(created.status, 201) << created.body;
  EXPECT_EQ(created.number("size"), 0);
  const auto file = house.get(content_of(created.text("id")));
  EXPECT_EQ(file.status, 200);
  EXPECT_EQ(file.body, "");
}

TEST(Attachments, are_told_by_their_bytes_and_never_served_to_be_run) {
  House house;
  const auto created =
      house.upload("picture.png", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                   "", {{"Content-Type", "image/png"}});
  ASSERT_EQ(created.status, 201) << created.body;
  EXPECT_EQ(created.text("media_type"), "image/svg+xml");
  const auto file = house.get(content_of(created.text("id")));
  EXPECT_EQ(file.header("Content-Type"), "application/octet-stream");
  EXPECT_TRUE(file.header("Content-Disposition").starts_with("attachment; "));
}

TEST(Attachments, are_listed_searched_renamed_trashed_and_restored_as_any_record) {
  House house;
  const std::string person = house.contact("Eva", "Klein");
  const auto created = house.upload("Vertrag.txt", "we agree", "?contact_id=" + person);
  ASSERT_EQ(created.status, 201) << created.body;
  const std::string at = "/api/v1/attachments/" + created.text("id");
  house.upload("other.txt", "no");

  const auto found =
      house.post("/api/v1/attachments/search", R"({"where":{"links.contact_id":")" + person + R"("}})");
  EXPECT_EQ(found.text("data.0.name"), "Vertrag.txt") << found.body;
  EXPECT_EQ(found.text("data.1.name"), "");
  EXPECT_EQ(house.post("/api/v1/attachments/search", R"({"q":"vertrag"})").text("data.0.name"),
            "Vertrag.txt");

  const auto renamed = house.patch(at, R"({"name":"Vertrag 2026.txt"})", {{"If-Match", "\"1\""}});
  EXPECT_EQ(renamed.text("name"), "Vertrag 2026.txt") << renamed.body;
  EXPECT_EQ(renamed.text("media_type"), "text/plain");
  EXPECT_EQ(renamed.number("size"), 8);
  EXPECT_EQ(house.patch(at, R"({"size":1})", {{"If-Match", "\"2\""}}).status, 422);
  EXPECT_EQ(house.get(content_of(created.text("id"))).body, "we agree");

  EXPECT_EQ(house.remove(at).status, 204);
  EXPECT_EQ(house.get(at + "/content").status, 404);
  EXPECT_EQ(house.post(at + "/restore", "").status, 200);
  EXPECT_EQ(house.get(at + "/content").body, "we agree");
}

TEST(Attachments, are_made_by_sending_a_file_and_not_otherwise) {
  House house;
  const auto answer = house.post("/api/v1/attachments", R"({"name":"x","media_type":"text/html","size":1})");
  EXPECT_EQ(answer.status, 422);
  EXPECT_EQ(answer.text("errors.0.field"), "name");
  EXPECT_EQ(house.get("/api/v1/attachments?count=true").number("total"), 0);
}

TEST(Attachments, need_a_name_that_is_one) {
  House house;
  auto send = [&](const std::string& header) {
    std::vector<http::Header> headers{{"Authorization", bearer(house.token)}};
    if (!header.empty()) headers.push_back({"Candor-File-Name", header});
    return house.send(http::Method::post, "/api/v1/attachments", headers, "content");
  };
  for (const auto* bad : {"", "%", "%zz", "a%00b", "%ff", "%0d%0aX: y", "/", "folder/"}) {
    EXPECT_EQ(send(bad).status, 422) << bad;
  }
  EXPECT_EQ(send(std::string(256, 'x')).status, 422);
  EXPECT_EQ(send("C%3A%5CUsers%5Ceva%5CVertrag.pdf").text("name"), "Vertrag.pdf");
  EXPECT_EQ(send("..%2F..%2Fetc%2Fpasswd").text("name"), "passwd");
  // What is added to a name stays a part of it.
  EXPECT_EQ(send("a+b%20c.txt").text("name"), "a+b c.txt");
}

TEST(Attachments, are_refused_before_a_byte_is_read) {
  House house;
  const std::string person = house.contact("Eva", "Klein");
  auto send = [&](std::vector<http::Header> headers, const std::string& query = "") {
    headers.push_back({"Candor-File-Name", "x.txt"});
    return house.send(http::Method::post, "/api/v1/attachments" + query, std::move(headers), "content");
  };
  const http::Header authorization{"Authorization", bearer(house.token)};
  EXPECT_EQ(send({}).status, 401);
  const auto large = send({authorization, {"Content-Length", std::to_string(200 * mebibyte)}});
  EXPECT_EQ(large.status, 413);
  EXPECT_EQ(large.text("code"), "file_too_large");
  EXPECT_NE(large.text("detail").find("25 MiB"), std::string::npos);
  EXPECT_EQ(send({authorization}, "?person_id=" + person).status, 400);
  EXPECT_EQ(send({authorization}, "?contact_id=nobody").status, 422);
  EXPECT_EQ(send({authorization}, "?contact_id=" + house.owner().text()).status, 422);

  const auto cookie = house.sign_in("owner@example.org");
  EXPECT_EQ(send({{"Cookie", cookie}}).status, 403);
  EXPECT_EQ(send({{"Cookie", cookie}, {"Sec-Fetch-Site", "same-origin"}}).status, 201);
  const auto reader = house.add_token(house.owner(), {Scope::read}, {Purpose::sales}, Purpose::sales);
  EXPECT_EQ(send({{"Authorization", bearer(reader)}}).status, 403);
  EXPECT_EQ(house.get("/api/v1/attachments?count=true").number("total"), 1);
}

TEST(Attachments, write_down_who_opened_the_file_and_who_only_its_name) {
  House house;
  const auto created = house.upload("x.txt", "content");
  const std::string id = created.text("id");
  const auto entries = [&](const std::string& operation) {
    const auto events = house.get("/api/v1/audit/events?record_id=" + id).body;
    std::size_t found = 0;
    for (auto at = events.find('"' + operation + '"'); at != std::string::npos;
         at = events.find('"' + operation + '"', at + 1))
      ++found;
    return found;
  };
  house.get("/api/v1/attachments/" + id);
  EXPECT_EQ(entries("read_content"), 0u);
  house.get(content_of(id));
  EXPECT_EQ(entries("read_content"), 1u);
}

TEST(Attachments, are_withheld_like_the_person_they_hang_on) {
  House house;
  const std::string person = house.contact("Eva", "Klein");
  const auto created = house.upload("x.txt", "content", "?contact_id=" + person);
  const std::string id = created.text("id");
  ASSERT_TRUE(put_on_hold(house, person));
  const auto refused = house.get(content_of(id));
  EXPECT_EQ(refused.status, 403) << refused.body;
  EXPECT_EQ(refused.body.find("content\""), std::string::npos);
  EXPECT_EQ(house.get("/api/v1/attachments?count=true").number("total"), 0);
  EXPECT_EQ(house.upload("y.txt", "content", "?contact_id=" + person).status, 403);
  ASSERT_TRUE(lift_hold(house, person));
  EXPECT_EQ(house.get(content_of(id)).status, 200);
}

TEST(Attachments, go_with_the_person_they_are_about) {
  House house;
  const std::string eva = house.contact("Eva", "Klein"), max = house.contact("Max", "Weber");
  const auto alone = house.upload("eva.txt", many_bytes(mebibyte), "?contact_id=" + eva);
  const auto other = house.upload("max.txt", "content", "?contact_id=" + max);
  ASSERT_TRUE(erase_person(house, eva));
  EXPECT_EQ(house.get(content_of(alone.text("id"))).status, 404);
  EXPECT_EQ(house.get(content_of(other.text("id"))).body, "content");
  house.restart();
  EXPECT_EQ(house.get(content_of(alone.text("id"))).status, 404);
  EXPECT_EQ(house.vault().key_match().records_without_key, 0u);
  EXPECT_EQ(house.vault().key_match().keys_without_record, 0u);
  EXPECT_EQ(house.vault().key_match().keys_swept, 0u);
}

TEST(Attachments, leave_nothing_when_they_break_off) {
  House house;
  auto begin = [&] {
    http::Request head;
    head.method = http::Method::post;
    head.target = "/api/v1/attachments";
    head.headers = {{"Authorization", bearer(house.token)}, {"Candor-File-Name", "x.bin"}};
    return house.application().admit(head);
  };
  {
    auto admission = begin();
    ASSERT_TRUE(admission.sink);
    std::promise<void> taken;
    admission.sink->take(many_bytes(500'000), [&](http::Taken) { taken.set_value(); });
    taken.get_future().get();
  }
  // As many at a time as may be: each of them gave its place back.
  for (int round = 0; round < 20; ++round) ASSERT_TRUE(begin().sink);
  house.restart();
  EXPECT_EQ(house.vault().key_match().keys_swept, 0u);
  EXPECT_EQ(house.get("/api/v1/attachments?count=true").number("total"), 0);
}

TEST(Attachments, come_from_one_person_a_few_at_a_time) {
  House house;
  std::vector<http::Admission> under_way;
  http::Request head;
  head.method = http::Method::post;
  head.target = "/api/v1/attachments";
  head.headers = {{"Authorization", bearer(house.token)}, {"Candor-File-Name", "x.bin"}};
  for (int i = 0; i < 8; ++i) {
    under_way.push_back(house.application().admit(head));
    ASSERT_TRUE(under_way.back().sink);
  }
  const auto refused = house.application().admit(head);
  ASSERT_TRUE(refused.refused);
  EXPECT_EQ(refused.refused->status, 429);
  under_way.pop_back();
  EXPECT_TRUE(house.application().admit(head).sink);
}

TEST(Attachments, are_named_so_that_no_client_is_misled) {
  EXPECT_EQ(content_disposition("a\"b\\c.txt"),
            "attachment; filename=\"a_b_c.txt\"; filename*=UTF-8''a%22b%5Cc.txt");
  // "invoice<turn>fdp.exe" would show as invoice exe.pdf.
  EXPECT_EQ(content_disposition("invoice\xe2\x80\xae"
                                "fdp.exe"),
            "attachment; filename=\"invoice_fdp.exe\"; filename*=UTF-8''invoice_fdp.exe");
  EXPECT_EQ(content_disposition(""), "attachment; filename=\"file\"; filename*=UTF-8''file");
}

}  // namespace
}  // namespace candor::test
