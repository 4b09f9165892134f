// What people said and were told: noted with its evidence, told to who may know, and never in clear on disk.
#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/bytes.h"
#include "support/house.h"

namespace candor::test {
namespace {

using http::Method;

std::string events_path(const std::string& id) {
  return "/api/v1/contacts/" + id + "/privacy/events";
}
Answer note(House& house, const std::string& id, const std::string& event) {
  return house.post(events_path(id), event);
}
Answer privacy_of(House& house, const std::string& id) {
  return house.get("/api/v1/contacts/" + id + "/privacy");
}
std::string light_of(const Answer& privacy, const std::string& channel) {
  const Value document = privacy.json();
  const auto* reach = document.find("reach");
  for (const auto& one : reach ? *reach->list() : List{}) {
    if (*one.find("channel")->text() == channel) return *one.find("light")->text();
  }
  return "";
}

constexpr auto consent_to_mail =
    R"({"kind":"consent","act":"given","channel":"email","manner":"paper_form","note":"Zitronenfalter",)"
    R"("file":{"name":"Formular Müller.txt","media_type":"text/plain","content":"UXVpdHRlbmdlbGVl"}})";

TEST(PersonEvents, tell_a_consent_with_its_evidence_but_not_the_file_itself) {
  House house;
  const auto id = house.contact("Eva", "Klein", "inbound_enquiry");
  const auto noted = note(house, id, consent_to_mail);
  ASSERT_EQ(noted.status, 201) << noted.body;
  EXPECT_EQ(noted.text("kind"), "consent");
  EXPECT_EQ(noted.text("by.name"), "A User");
  const auto listed = house.get(events_path(id));
  EXPECT_EQ(listed.text("data.0.note"), "Zitronenfalter") << listed.body;
  EXPECT_EQ(listed.text("data.0.file.name"), "Formular Müller.txt");
  EXPECT_EQ(listed.text("data.0.file.content"), "");
  EXPECT_EQ(listed.text("data.1.kind"), "collection") << "how the person came to us is the first of them";
  EXPECT_EQ(listed.body.find("Quittengelee"), std::string::npos);
}

TEST(PersonEvents, give_the_file_out_as_something_to_save) {
  House house;
  const auto id = house.contact("Eva", "Klein");
  const auto number = std::to_string(note(house, id, consent_to_mail).number("sequence"));
  const auto file = house.get(events_path(id) + "/" + number + "/file");
  ASSERT_EQ(file.status, 200) << file.body;
  EXPECT_EQ(file.body, "Quittengelee");
  EXPECT_EQ(file.header("Content-Type"), "text/plain");
  EXPECT_EQ(file.header("Content-Disposition"), "attachment; filename*=UTF-8''Formular%20M%C3%BCller.txt");
  EXPECT_EQ(house.get(events_path(id) + "/999999/file").status, 404);
  const auto other = house.contact("Jan", "Brandt");
  EXPECT_EQ(house.get(events_path(other) + "/" + number + "/file").status, 404);
}

TEST(PersonEvents, turn_the_lights_of_a_person) {
  House house;
  const auto id = house.contact("Eva", "Klein", "inbound_enquiry");
  EXPECT_EQ(light_of(privacy_of(house, id), "email"), "answer_only");
  ASSERT_EQ(note(house, id, consent_to_mail).status, 201);
  auto privacy = privacy_of(house, id);
  EXPECT_EQ(light_of(privacy, "email"), "may") << privacy.body;
  EXPECT_NE(light_of(privacy, "call"), "may") << "a consent is one for its channel";
  EXPECT_EQ(privacy.text("consents.0.channel"), "email");
  ASSERT_EQ(note(house, id, R"({"kind":"objection","scope":"advertising","manner":"phone"})").status, 201);
  privacy = privacy_of(house, id);
  EXPECT_NE(light_of(privacy, "email"), "may") << privacy.body;
  EXPECT_EQ(privacy.text("objections.0.state"), "holds");
}

TEST(PersonEvents, refuse_a_consent_that_nothing_shows) {
  House house;
  const auto id = house.contact("Eva", "Klein");
  const auto bare = note(house, id, R"({"kind":"consent","act":"given","channel":"email","manner":"phone"})");
  EXPECT_EQ(bare.status, 422);
  EXPECT_EQ(bare.text("errors.0.field"), "note");
  EXPECT_EQ(bare.text("errors.0.code"), "evidence_missing");
  const auto forced = note(
      house, id,
      R"({"kind":"consent","act":"given","channel":"email","manner":"web_form","note":"a","condition_of_contract":true})");
  EXPECT_EQ(forced.status, 403);
  EXPECT_EQ(forced.text("code"), "not_free");
  EXPECT_EQ(
      note(house, id, R"({"kind":"objection","scope":"advertising","at":"2999-01-01T00:00:00Z"})").status,
      422);
  EXPECT_EQ(house.get(events_path(id)).text("data.0.kind"), "collection") << "none of them is on record";
}

TEST(PersonEvents, lift_a_hold_only_after_the_person_was_told) {
  House house;
  const auto id = house.contact("Eva", "Klein");
  ASSERT_EQ(note(house, id, R"({"kind":"restriction","ground":"accuracy","note":"a"})").status, 201);
  const auto early = note(house, id, R"({"kind":"restriction_lifted"})");
  EXPECT_EQ(early.status, 403);
  EXPECT_EQ(early.text("code"), "inform_first");
  ASSERT_EQ(note(house, id, R"({"kind":"lifting_announced","manner":"letter"})").status, 201);
  EXPECT_EQ(note(house, id, R"({"kind":"restriction_lifted"})").status, 201);
  EXPECT_EQ(privacy_of(house, id).text("restriction.ground"), "");
}

TEST(PersonEvents, of_the_desk_are_not_for_sales) {
  House house;
  const auto id = house.contact("Eva", "Klein");
  const auto sales = house.add_user("sales@example.org", {Role::sales});
  const auto token = house.add_token(sales, {Scope::read, Scope::write}, {Purpose::sales}, Purpose::sales);
  const auto send = [&](const std::string& event) {
    return house.send(Method::post, events_path(id),
                      {{"Authorization", bearer(token)}, {"Content-Type", "application/json"}}, event);
  };
  EXPECT_EQ(send(R"({"kind":"restriction","ground":"accuracy"})").text("code"), "role");
  EXPECT_EQ(send(R"({"kind":"preference","wish":"not at noon","channel":"call"})").status, 201);
  const auto privacy =
      house.send(Method::get, "/api/v1/contacts/" + id + "/privacy", {{"Authorization", bearer(token)}});
  EXPECT_EQ(privacy.text("preferences.0.wish"), "not at noon") << privacy.body;
  EXPECT_EQ(privacy.body.find("\"hold\""), std::string::npos) << "nothing is offered that is refused";
}

TEST(PersonEvents, come_in_pages) {
  House house;
  const auto id = house.contact("Eva", "Klein");
  for (const auto* wish : {"one", "two", "three"}) {
    ASSERT_EQ(note(house, id, std::string(R"({"kind":"preference","wish":")") + wish + "\"}").status, 201);
  }
  const auto first = house.get(events_path(id) + "?limit=2");
  EXPECT_EQ(first.text("data.0.wish"), "three");
  const auto second =
      house.get(events_path(id) + "?limit=2&before=" + std::to_string(first.number("next_before")));
  EXPECT_EQ(second.text("data.0.wish"), "one") << second.body;
  EXPECT_EQ(second.number("next_before"), -1);
  EXPECT_EQ(house.get(events_path(id) + "?limit=0").status, 400);
}

TEST(PersonEvents, are_hidden_like_the_record_itself) {
  House house;
  const auto id = house.contact("Eva", "Klein");
  note(house, id, consent_to_mail);
  const auto admin = house.add_user("admin@example.org", {Role::administrator});
  const auto token = house.add_token(admin, {Scope::read}, {Purpose::security}, Purpose::security);
  const auto hidden = house.send(Method::get, events_path(id), {{"Authorization", bearer(token)}});
  EXPECT_EQ(hidden.status, 404);
  EXPECT_EQ(hidden.body.find("Zitronenfalter"), std::string::npos);
  const auto company = house.post("/api/v1/companies", R"({"name":"Klein GmbH"})").text("id");
  EXPECT_EQ(house.get("/api/v1/companies/" + company + "/privacy/events").status, 404);
}

TEST(PersonEvents, leave_nothing_in_clear_in_the_files) {
  House house;
  const auto id = house.contact("Eva", "Klein");
  ASSERT_EQ(note(house, id, consent_to_mail).status, 201);
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(house.folder())) {
    if (!entry.is_regular_file()) continue;
    std::ostringstream content;
    content << std::ifstream(entry.path(), std::ios::binary).rdbuf();
    for (const auto* typed : {"Zitronenfalter", "Quittengelee", "UXVpdHRlbmdlbGVl", "Formular"}) {
      EXPECT_EQ(content.str().find(typed), std::string::npos) << typed << " in " << entry.path();
    }
    ++files;
  }
  EXPECT_GT(files, 2u);
}

TEST(NewPerson, who_comes_by_agreeing_is_created_with_the_consent) {
  House house;
  const auto create = [&](const std::string& consent) {
    return house.post(
        "/api/v1/contacts",
        R"({"family_name":"Klein","collection":{"context":"newsletter_signup")" + consent + "}}",
        {{"Candor-Purpose", "sales"}});
  };
  const auto without = create("");
  EXPECT_EQ(without.status, 422) << without.body;
  EXPECT_EQ(without.text("errors.0.field"), "collection.consent");
  EXPECT_EQ(without.text("errors.0.code"), "evidence_missing");
  const auto unknown = create(R"(,"consent":{"act":"given","kind":"consent"})");
  EXPECT_EQ(unknown.text("errors.0.field"), "collection.consent.kind") << unknown.body;
}

TEST(NoticesDue, name_whom_to_tell_and_end_when_they_were_told) {
  House house;
  const auto told = house.contact("Eva", "Klein", "business_contact");
  const auto other = house.contact("Jan", "Brandt", "business_contact");
  house.contact("Uta", "Ohm", "inbound_enquiry");
  const auto path = "/api/v1/contacts/privacy/notices-due";
  const auto due = house.get(path);
  ASSERT_EQ(due.status, 200) << due.body;
  ASSERT_EQ(due.json().find("data")->list()->size(), 2u) << due.body;
  EXPECT_FALSE(*(*due.json().find("data")->list())[0].find("overdue")->boolean());
  EXPECT_EQ(due.body.find("Klein"), std::string::npos);
  const auto run = house.post("/api/v1/contacts/privacy/notice-runs",
                              R"({"ids":[")" + told +
                                  R"(","01a20ae2-4846-7005-a41b-fc5ac7b6ff3a"],)"
                                  R"("notice":"privacy_from_others","manner":"letter"})");
  ASSERT_EQ(run.status, 200) << run.body;
  const auto left = house.get(path);
  EXPECT_EQ(run.number("recorded"), 1) << run.body;
  EXPECT_EQ(run.text("refused.0.code"), "not_found");
  ASSERT_EQ(left.json().find("data")->list()->size(), 1u) << left.body;
  EXPECT_EQ(left.text("data.0.id"), other);
}

TEST(NoticesDue, are_not_for_who_may_not_list_people) {
  House house;
  house.contact("Eva", "Klein", "business_contact");
  const auto admin = house.add_user("admin@example.org", {Role::administrator});
  const auto token = house.add_token(admin, {Scope::read}, {Purpose::security}, Purpose::security);
  EXPECT_EQ(
      house.send(Method::get, "/api/v1/contacts/privacy/notices-due", {{"Authorization", bearer(token)}})
          .status,
      403);
}

}  // namespace
}  // namespace candor::test
