// What is said in an activity, a comment or a file is about the people it hangs on: who may not see one of
// them does not see it, and it goes with the last of them.
#include "crm/activity.h"
#include "crm/attachment.h"
#include "support/desk.h"
#include "support/house.h"

namespace candor::test {
namespace {

struct LinkedPeople : testing::Test {
  LinkedPeople() {
    anna = house.contact("Anna", "Müller");
    boris = house.contact("Boris", "Adler");
  }
  std::string activity(const std::string& subject, std::initializer_list<std::string> people) {
    std::string links;
    for (const auto& person : people) {
      links += (links.empty() ? "" : ",") + std::string(R"({"contact_id":")") + person + "\"}";
    }
    const auto answer = house.post(
        "/api/v1/activities", R"({"kind":"note","subject":")" + subject + R"(","links":[)" + links + "]}");
    EXPECT_EQ(answer.status, 201) << answer.body;
    return answer.text("id");
  }
  std::string everything() {
    return house.get("/api/v1/activities?count=true").body +
           house.post("/api/v1/activities/search", R"({"q":"Vertraulich","count":true})").body +
           house.get("/api/v1/contacts/" + boris + "/timeline").body +
           house.post("/api/v1/activities/values", R"({"field":"subject"})").body;
  }
  House house;
  std::string anna, boris;
};

TEST_F(LinkedPeople, hide_what_is_about_them_while_they_are_on_hold) {
  const auto with_both = activity("Vertraulich", {anna, boris});
  EXPECT_NE(everything().find("Vertraulich"), std::string::npos);
  ASSERT_TRUE(put_on_hold(house, anna));
  EXPECT_EQ(house.get("/api/v1/activities/" + with_both).status, 403);
  EXPECT_EQ(everything().find("Vertraulich"), std::string::npos) << everything();
  EXPECT_EQ(house.get("/api/v1/activities?count=true").number("total"), 0);
  const auto changed =
      house.patch("/api/v1/activities/" + with_both, R"({"subject":"Anders"})", {{"If-Match", "\"1\""}});
  EXPECT_EQ(changed.status, 403);
  ASSERT_TRUE(lift_hold(house, anna));
  EXPECT_EQ(house.get("/api/v1/activities/" + with_both).status, 200);
  EXPECT_EQ(house.get("/api/v1/activities?count=true").number("total"), 1);
}

TEST_F(LinkedPeople, are_not_written_about_while_they_are_on_hold) {
  ASSERT_TRUE(put_on_hold(house, anna));
  const auto refused = house.post(
      "/api/v1/activities", R"({"kind":"note","subject":"Neu","links":[{"contact_id":")" + anna + R"("}]})");
  EXPECT_EQ(refused.status, 403) << refused.body;
  const auto note = activity("Über Boris", {boris});
  const auto linked =
      house.patch("/api/v1/activities/" + note,
                  R"({"links":[{"contact_id":")" + boris + R"("},{"contact_id":")" + anna + R"("}]})",
                  {{"If-Match", "\"1\""}});
  EXPECT_EQ(linked.status, 403) << linked.body;
}

TEST_F(LinkedPeople, have_files_of_a_talk_that_they_are_added_to_later) {
  const auto talk = activity("Angebot", {boris});
  const auto file = house.upload("Angebot.txt", "Vertraulich", "?activity_id=" + talk);
  ASSERT_EQ(file.status, 201) << file.body;
  const auto content = "/api/v1/attachments/" + file.text("id") + "/content";
  ASSERT_TRUE(put_on_hold(house, anna));
  EXPECT_EQ(house.get(content).status, 200);
  ASSERT_TRUE(lift_hold(house, anna));
  const auto links = [&](int version, const std::string& people) {
    return house.patch("/api/v1/activities/" + talk, R"({"links":[)" + people + "]}",
                       {{"If-Match", "\"" + std::to_string(version) + "\""}});
  };
  const auto named = [](const std::string& person) { return R"({"contact_id":")" + person + "\"}"; };
  ASSERT_EQ(links(1, named(boris) + "," + named(anna)).status, 200);
  ASSERT_TRUE(put_on_hold(house, anna));
  EXPECT_EQ(house.get(content).status, 403);
  EXPECT_EQ(house.get("/api/v1/attachments/" + file.text("id")).status, 403);
  ASSERT_TRUE(lift_hold(house, anna));
  // Taken out of the talk, she has nothing to do with its file any more.
  ASSERT_EQ(links(2, named(boris)).status, 200);
  ASSERT_TRUE(put_on_hold(house, anna));
  EXPECT_EQ(house.get(content).status, 200);
  ASSERT_TRUE(lift_hold(house, anna));
  // The talk is about her alone: what was sent with it goes with her.
  ASSERT_EQ(links(3, named(anna)).status, 200);
  ASSERT_TRUE(erase_person(house, anna));
  EXPECT_EQ(house.get(content).status, 404);
  EXPECT_EQ(house.get("/api/v1/activities/" + talk).status, 404);
}

TEST_F(LinkedPeople, are_not_counted_in_files_beside_a_talk_while_they_are_on_hold) {
  const auto talk = activity("Angebot", {boris});
  const auto file = house.upload("Angebot.txt", "Vertraulich", "?activity_id=" + talk);
  ASSERT_EQ(file.status, 201) << file.body;
  const auto counted = [&] { return house.get("/api/v1/attachments?count=true").number("total"); };
  const auto held = [&](const std::string& person, std::int64_t expected) {
    ASSERT_TRUE(put_on_hold(house, person));
    EXPECT_EQ(counted(), expected);
    house.restart();
    EXPECT_EQ(counted(), expected) << "after a start from disk";
    ASSERT_TRUE(lift_hold(house, person));
    EXPECT_EQ(counted(), 1);
  };
  held(boris, 0);
  held(anna, 1);
  const auto links = [&](int version, const std::string& people) {
    return house.patch("/api/v1/activities/" + talk, R"({"links":[)" + people + "]}",
                       {{"If-Match", "\"" + std::to_string(version) + "\""}});
  };
  const auto named = [](const std::string& person) { return R"({"contact_id":")" + person + "\"}"; };
  ASSERT_EQ(links(1, named(boris) + "," + named(anna)).status, 200);
  held(anna, 0);
  // Whom an erasure leaves is whom it is about.
  ASSERT_TRUE(erase_person(house, anna));
  EXPECT_EQ(counted(), 1);
  held(boris, 0);
}

TEST_F(LinkedPeople, have_what_was_put_beside_a_talk_in_the_batch_that_names_them) {
  const auto talk = *Uuid::parse(activity("Angebot", {boris}));
  const auto principal = house.vault().authenticator().job({Role::sales}, {Purpose::sales});
  const auto access = house.vault().authenticator().access(principal, Purpose::sales, Uuid{});
  const auto link = [](const char* member, const Uuid& to) {
    return Value(Object{{member, Value(to.text())}});
  };
  Uuid file;
  house.vault().write_and_wait([&](Writing& writing) {
    auto draft = DraftContent::check(Attachment::type(),
                                     {{"name", "Angebot.txt"}, {"links", List{link("activity_id", talk)}}},
                                     house.vault().locale());
    auto made = writing.create(access, Attachment::type(), std::move(*draft), {}, Operation::create,
                               Duplicates::unchecked);
    EXPECT_TRUE(made);
    if (made) file = made->id;
    auto patch = PatchContent::check(
        Activity::type(),
        {{"links", List{link("contact_id", *Uuid::parse(boris)), link("contact_id", *Uuid::parse(anna))}}});
    EXPECT_TRUE(writing.update(access, Activity::type(), talk, 1, *patch));
    return Outcome::done;
  });
  const auto path = "/api/v1/attachments/" + file.text();
  EXPECT_EQ(house.get(path).status, 200);
  ASSERT_TRUE(put_on_hold(house, anna));
  EXPECT_EQ(house.get(path).status, 403);
  EXPECT_EQ(house.get("/api/v1/attachments?count=true").number("total"), 0);
}

TEST_F(LinkedPeople, take_what_is_about_them_alone_with_them_when_erased) {
  const auto alone = activity("Nur Anna", {anna});
  const auto with_both = activity("Beide", {anna, boris});
  const auto comment =
      house.post("/api/v1/comments", R"({"text":"Bemerkung","links":[{"contact_id":")" + anna + R"("}]})")
          .text("id");
  const auto deal = [&] {
    house.furnish();
    return house.post("/api/v1/deals", R"({"name":"Stühle","contacts":[{"contact_id":")" + anna +
                                           R"("},{"contact_id":")" + boris + R"("}]})");
  }();
  ASSERT_EQ(deal.status, 201) << deal.body;
  ASSERT_TRUE(erase_person(house, anna));
  EXPECT_EQ(house.get("/api/v1/activities/" + alone).status, 404);
  EXPECT_EQ(house.get("/api/v1/comments/" + comment).status, 404);
  const auto kept = house.get("/api/v1/activities/" + with_both);
  EXPECT_EQ(kept.status, 200) << kept.body;
  EXPECT_EQ(kept.body.find(anna), std::string::npos);
  EXPECT_NE(kept.body.find(boris), std::string::npos);
  const auto sold = house.get("/api/v1/deals/" + deal.text("id"));
  EXPECT_EQ(sold.status, 200);
  EXPECT_EQ(sold.body.find(anna), std::string::npos);
  // Also after a start from disk.
  house.restart();
  EXPECT_EQ(house.get("/api/v1/activities/" + alone).status, 404);
  EXPECT_EQ(house.get("/api/v1/activities?count=true").number("total"), 1);
}

TEST_F(LinkedPeople, do_not_hide_a_deal_that_only_names_them) {
  house.furnish();
  const auto deal =
      house.post("/api/v1/deals", R"({"name":"Stühle","contacts":[{"contact_id":")" + anna + R"("}]})");
  ASSERT_TRUE(put_on_hold(house, anna));
  const auto seen = house.get("/api/v1/deals/" + deal.text("id") + "?include=contacts");
  EXPECT_EQ(seen.status, 200);
  EXPECT_EQ(seen.body.find("Müller"), std::string::npos) << "the name is his";
}

TEST_F(LinkedPeople, and_private_views_are_their_owners_alone) {
  const auto view = house.post("/api/v1/views", R"({"name":"Meine","record_type":"deal"})");
  ASSERT_EQ(view.status, 201) << view.body;
  EXPECT_EQ(view.text("visibility"), "private");
  const auto colleague = house.add_user("c@example.org", {Role::sales});
  const auto token =
      house.add_token(colleague, {Scope::read, Scope::write}, {Purpose::sales}, Purpose::sales);
  const std::vector<http::Header> theirs{{"Authorization", bearer(token)}};
  EXPECT_EQ(house.send(http::Method::get, "/api/v1/views/" + view.text("id"), theirs).status, 404);
  EXPECT_EQ(house.send(http::Method::get, "/api/v1/views", theirs).body.find("Meine"), std::string::npos);
  house.patch("/api/v1/views/" + view.text("id"), R"({"visibility":"shared"})", {{"If-Match", "\"1\""}});
  EXPECT_EQ(house.send(http::Method::get, "/api/v1/views/" + view.text("id"), theirs).status, 200);
}

}  // namespace
}  // namespace candor::test
