// What is recorded of a person takes effect with the next request, everywhere: reads, lists, counts,
// searches.
#include <fstream>

#include "crm/contact.h"
#include "support/desk.h"
#include "support/house.h"

namespace candor::test {
namespace {

using http::Method;
using std::chrono::hours;
using std::chrono::milliseconds;

constexpr std::chrono::milliseconds month = hours(24 * 31);

PersonEvent consent(ConsentAct act, std::optional<Timestamp> at = {}, std::optional<Timestamp> expires = {}) {
  ConsentStatement said;
  said.act = act;
  said.channel = Channel::email;
  said.is_explicit = true;
  said.expires_at = expires;
  said.evidence.manner = Manner::phone;
  said.evidence.note = Personal<std::string>("Asked for the newsletter when she called about oak boards.");
  return {at, std::move(said)};
}
PersonEvent objection(std::optional<Timestamp> at = {}) {
  return {at, ObjectionStatement{}};
}

class Facts : public testing::Test {
 protected:
  void TearDown() override { House::move_clock(-moved_); }
  void move_clock(milliseconds by) {
    moved_ += by;
    House::move_clock(by);
  }
  Timestamp now() const { return House::environment().clock.now(); }
  std::string token(RoleSet roles, Purpose purpose) {
    const auto user = house.add_user("user" + std::to_string(++users_) + "@example.org", roles);
    return house.add_token(user, {Scope::read, Scope::write}, {purpose}, purpose);
  }
  Answer get_as(const std::string& who, const std::string& path) {
    return house.send(Method::get, path, {{"Authorization", bearer(who)}});
  }
  Answer search_as(const std::string& who, const std::string& body) {
    return house.send(Method::post, "/api/v1/contacts/search",
                      {{"Authorization", bearer(who)}, {"Content-Type", "application/json"}}, body);
  }
  // Everything that a list, its count, a search and a read would say of Eva.
  bool is_found(const std::string& who, const std::string& id) {
    const auto list = get_as(who, "/api/v1/contacts?count=true");
    const auto found = search_as(who, R"({"q":"eva"})");
    const bool listed = list.body.find(id) != std::string::npos;
    EXPECT_EQ(list.number("total"), listed ? 1 : 0) << list.body;
    EXPECT_EQ(found.body.find(id) != std::string::npos, listed) << found.body;
    EXPECT_EQ(get_as(who, "/api/v1/contacts/" + id).status == 200, listed);
    return listed;
  }

  House house;

 private:
  milliseconds moved_{0};
  int users_ = 0;
};

TEST_F(Facts, a_consent_opens_marketing_and_its_withdrawal_closes_it_with_the_next_request) {
  const auto id = house.contact("Eva", "Klein");
  const auto marketing = token({Role::marketing}, Purpose::marketing);
  EXPECT_FALSE(is_found(marketing, id));
  ASSERT_TRUE(note(house, id, consent(ConsentAct::given)));
  EXPECT_TRUE(is_found(marketing, id));
  ASSERT_TRUE(note(house, id, consent(ConsentAct::withdrawn)));
  EXPECT_FALSE(is_found(marketing, id));
  const auto read = get_as(marketing, "/api/v1/contacts/" + id);
  EXPECT_EQ(read.text("decision.reason"), "CONSENT_WITHDRAWN") << read.body;
}

TEST_F(Facts, an_objection_ends_marketing_until_the_person_agrees_anew) {
  const auto id = house.contact("Eva", "Klein");
  const auto marketing = token({Role::marketing}, Purpose::marketing);
  ASSERT_TRUE(note(house, id, consent(ConsentAct::given, now() - hours(2))));
  ASSERT_TRUE(note(house, id, objection(now() - hours(1))));
  EXPECT_FALSE(is_found(marketing, id));
  EXPECT_EQ(get_as(marketing, "/api/v1/contacts/" + id).text("decision.reason"), "OBJECTED_DM");
  // Sales goes on: the objection is to advertising.
  EXPECT_EQ(house.get("/api/v1/contacts/" + id).status, 200);
}

TEST_F(Facts, of_two_in_one_millisecond_the_stricter_holds_whichever_was_recorded_last) {
  const auto marketing = token({Role::marketing}, Purpose::marketing);
  const auto at = now() - hours(1);
  const auto id = house.contact("Eva", "Klein");
  ASSERT_TRUE(note(house, id, consent(ConsentAct::withdrawn, at)));
  ASSERT_TRUE(note(house, id, consent(ConsentAct::given, at)));
  EXPECT_FALSE(is_found(marketing, id));
}

TEST_F(Facts, what_ran_out_stays_out_when_the_clock_is_set_back_also_over_a_restart) {
  const auto id = house.contact("Eva", "Klein");
  const auto marketing = token({Role::marketing}, Purpose::marketing);
  ASSERT_TRUE(note(house, id, consent(ConsentAct::given, {}, now() + hours(3))));
  EXPECT_TRUE(is_found(marketing, id));
  move_clock(hours(4));
  EXPECT_FALSE(is_found(marketing, id));
  EXPECT_EQ(get_as(marketing, "/api/v1/contacts/" + id).text("decision.reason"), "CONSENT_EXPIRED");
  move_clock(-hours(4));
  EXPECT_FALSE(is_found(marketing, id));
  // The log and the ledger remember how late it was.
  house.restart();
  EXPECT_FALSE(is_found(marketing, id));
}

TEST_F(Facts, fold_to_the_same_after_a_restart) {
  const auto id = house.contact("Eva", "Klein");
  ASSERT_TRUE(note(house, id, consent(ConsentAct::given, now() - hours(1))));
  ASSERT_TRUE(note(house, id, {{}, Preference{false, Channel::call, Personal<std::string>("Not at noon")}}));
  ASSERT_TRUE(put_on_hold(house, id, {"phones"}));
  const auto path = "/api/v1/contacts/" + id + "/privacy";
  const auto before = house.get(path);
  ASSERT_EQ(before.status, 200) << before.body;
  EXPECT_NE(before.body.find("Not at noon"), std::string::npos) << before.body;
  house.restart();
  EXPECT_EQ(house.get(path).body, before.body);
}

TEST_F(Facts, disputed_phones_are_masked_and_found_by_nobody_at_work) {
  const auto made = house.post("/api/v1/contacts", R"({"given_name":"Eva","family_name":"Klein",
      "phones":[{"number":"+49 30 901820"}],"collection":{"context":"existing_customer"}})");
  const auto id = made.text("id");
  const std::string by_phone = R"({"where":{"phones.number":"+49 30 901820"}})";
  EXPECT_NE(house.post("/api/v1/contacts/search", by_phone).body.find(id), std::string::npos);
  ASSERT_TRUE(put_on_hold(house, id, {"phones"}));
  const auto read = house.get("/api/v1/contacts/" + id);
  ASSERT_EQ(read.status, 200) << read.body;
  EXPECT_EQ(read.text("masked.phones"), "restricted");
  EXPECT_EQ(read.body.find("901820"), std::string::npos);
  EXPECT_EQ(house.post("/api/v1/contacts/search", by_phone).body.find(id), std::string::npos);
  EXPECT_EQ(house.post("/api/v1/contacts/search", R"({"q":"901820"})").body.find(id), std::string::npos);
  // The rest stays usable.
  EXPECT_NE(house.post("/api/v1/contacts/search", R"({"q":"eva"})").body.find(id), std::string::npos);
  ASSERT_TRUE(lift_hold(house, id));
  EXPECT_NE(house.post("/api/v1/contacts/search", by_phone).body.find(id), std::string::npos);
}

TEST_F(Facts, a_hold_ends_after_the_person_was_told_and_not_before) {
  const auto id = house.contact("Eva", "Klein");
  ASSERT_TRUE(put_on_hold(house, id));
  const auto lifted = note(house, id, {{}, RestrictionLifted{}});
  ASSERT_FALSE(lifted);
  EXPECT_EQ(lifted.error().name, "inform_first");
  ASSERT_TRUE(lift_hold(house, id));
  EXPECT_EQ(house.get("/api/v1/contacts/" + id).status, 200);
}

TEST_F(Facts, a_consent_without_evidence_is_refused_and_says_what_is_missing) {
  const auto id = house.contact("Eva", "Klein");
  ConsentStatement said;
  said.channel = Channel::email;
  const auto refused = note(house, id, {{}, said});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, Errc::invalid);
  std::string codes;
  for (const auto& field : refused.error().fields) codes += field.field + ":" + field.code + " ";
  EXPECT_EQ(codes, "manner:required note:evidence_missing ");
  said.evidence.manner = Manner::phone;
  said.evidence.note = Personal<std::string>("Said so on the phone.");
  said.condition_of_contract = true;
  const auto forced = note(house, id, {{}, said});
  ASSERT_FALSE(forced);
  EXPECT_EQ(forced.error().name, "not_free");
  EXPECT_FALSE(note(house, id, consent(ConsentAct::given, now() + hours(1))));
  const auto marketing = token({Role::marketing}, Purpose::marketing);
  EXPECT_FALSE(is_found(marketing, id));
}

TEST_F(Facts, who_signed_up_for_the_newsletter_comes_with_the_evidence_or_not_at_all) {
  const std::string bare =
      R"({"given_name":"Eva","family_name":"Klein","collection":{"context":"newsletter_signup"}})";
  const auto refused = house.post("/api/v1/contacts", bare);
  EXPECT_EQ(refused.status, 422) << refused.body;
  EXPECT_EQ(refused.text("errors.0.field"), "collection.consent");
  EXPECT_EQ(refused.text("errors.0.code"), "evidence_missing");
  EXPECT_EQ(house.get("/api/v1/contacts?count=true").number("total"), 0);
}

TEST_F(Facts, data_whose_time_is_over_is_for_the_desk_alone_and_activity_makes_it_longer) {
  const auto id = house.contact("Eva", "Klein", "inbound_enquiry");
  const auto sales = token({Role::sales}, Purpose::sales);
  move_clock(month * 20);
  EXPECT_TRUE(is_found(sales, id));
  const auto changed =
      house.patch("/api/v1/contacts/" + id, R"({"job_title":"Joiner"})", {{"If-Match", "\"1\""}});
  ASSERT_EQ(changed.status, 200) << changed.body;
  move_clock(month * 20);
  EXPECT_TRUE(is_found(sales, id)) << "kept for 24 months from the last change";
  move_clock(month * 5);
  EXPECT_FALSE(is_found(sales, id));
  EXPECT_EQ(get_as(sales, "/api/v1/contacts/" + id).text("decision.reason"), "RETENTION");
  const auto desk = token({Role::privacy_desk}, Purpose::rights);
  EXPECT_EQ(get_as(desk, "/api/v1/contacts/" + id).status, 200);
  house.restart();
  EXPECT_FALSE(is_found(sales, id));
}

TEST_F(Facts, that_nobody_told_the_person_in_time_ends_export_and_the_notice_mends_it) {
  const auto id = house.contact("Eva", "Klein", "imported_list");
  const auto path = "/api/v1/contacts/" + id + "/privacy";
  EXPECT_FALSE(*house.get(path).json().find("notice")->find("overdue")->boolean());
  move_clock(month + hours(48));
  EXPECT_TRUE(*house.get(path).json().find("notice")->find("overdue")->boolean());
  EXPECT_EQ(house.get("/api/v1/contacts/" + id).status, 200) << "reading goes on, with a warning";
  NoticeGiven told;
  told.manner = Manner::letter;
  told.note = Personal<std::string>("With the offer of 3 November.");
  ASSERT_TRUE(note(house, id, {{}, std::move(told)}));
  EXPECT_FALSE(*house.get(path).json().find("notice")->find("overdue")->boolean());
}

TEST_F(Facts, what_was_written_down_is_sealed_and_goes_with_the_person) {
  const auto id = house.contact("Eva", "Klein");
  auto said = consent(ConsentAct::given);
  EvidenceFile file;
  file.name = Personal<std::string>("quittegelb-form.pdf");
  file.media_type = "application/pdf";
  file.content = Personal<std::string>("quittegelb-scan");
  std::get<ConsentStatement>(said.detail).evidence.file = std::move(file);
  const auto sequence = note(house, id, said);
  ASSERT_TRUE(sequence);
  const auto in_files = [&](std::string_view text) {
    for (const auto& entry : std::filesystem::directory_iterator(house.folder())) {
      std::ifstream stream(entry.path(), std::ios::binary);
      const std::string bytes((std::istreambuf_iterator<char>(stream)), {});
      if (bytes.find(text) != std::string::npos) return true;
    }
    return false;
  };
  EXPECT_FALSE(in_files("oak boards"));
  EXPECT_FALSE(in_files("quittegelb"));
  const auto opened = as_desk(house, id, [&](Writing& writing, const Access& access, const Uuid& person) {
    return writing.evidence(access, Contact::type(), person, *sequence);
  });
  ASSERT_TRUE(opened) << opened.error().detail;
  EXPECT_EQ(opened->content.reveal(), "quittegelb-scan");
  ASSERT_TRUE(erase_person(house, id));
  const auto gone = as_desk(house, id, [&](Writing& writing, const Access& access, const Uuid& person) {
    return writing.evidence(access, Contact::type(), person, *sequence);
  });
  EXPECT_FALSE(gone);
}

TEST_F(Facts, corrected_how_somebody_came_to_us_sets_the_bases_anew_and_keeps_what_he_said) {
  const auto id = house.contact("Eva", "Klein", "supplier_or_partner");
  EXPECT_EQ(house.get("/api/v1/contacts/" + id).text("decision.reason"), "NO_BASIS");
  ASSERT_TRUE(note(house, id, objection(now() - hours(1))));
  CollectionCorrected corrected;
  corrected.context = "inbound_enquiry";
  corrected.note = Personal<std::string>("She asked for an offer on the fair.");
  ASSERT_TRUE(note(house, id, {{}, std::move(corrected)}));
  EXPECT_EQ(house.get("/api/v1/contacts/" + id).status, 200);
  const auto events = as_desk(house, id, [&](Writing& writing, const Access& access, const Uuid& person) {
    return writing.person_events(access, Contact::type(), person, std::nullopt, 50);
  });
  ASSERT_TRUE(events);
  std::string kinds;
  for (const auto& event : events->events) kinds += std::string(name_of(event.kind)) + " ";
  EXPECT_EQ(kinds, "collection objection collection ");
  EXPECT_EQ(
      house.get("/api/v1/contacts/" + id + "/privacy").body.find("inbound_enquiry") != std::string::npos,
      true);
}

TEST_F(Facts, whoever_may_not_see_addresses_cannot_test_them_by_asking_for_duplicates) {
  const auto made = house.post("/api/v1/contacts", R"({"given_name":"Eva","family_name":"Klein",
      "emails":[{"address":"eva@example.org"}],"collection":{"context":"existing_customer"}})");
  ASSERT_EQ(made.status, 201) << made.body;
  BasisNamed named;
  named.purpose = Purpose::analytics;
  named.basis = LawfulBasis::legitimate_interest;
  named.reference = Personal<std::string>("Test of 3 November");
  ASSERT_TRUE(note(house, made.text("id"), {{}, std::move(named)}));
  const auto analyst = token({Role::marketing}, Purpose::analytics);
  const auto read = get_as(analyst, "/api/v1/contacts/" + made.text("id"));
  ASSERT_EQ(read.status, 200) << read.body;
  EXPECT_EQ(read.text("masked.emails"), "purpose");
  EXPECT_EQ(read.body.find("Klein"), std::string::npos) << read.body;
  const std::vector<http::Header> as_analyst{{"Authorization", bearer(analyst)},
                                             {"Content-Type", "application/json"}};
  const auto right = house.send(Method::post, "/api/v1/contacts/duplicates", as_analyst,
                                R"({"emails":[{"address":"eva@example.org"}]})");
  const auto wrong = house.send(Method::post, "/api/v1/contacts/duplicates", as_analyst,
                                R"({"emails":[{"address":"other@example.org"}]})");
  EXPECT_EQ(right.body, wrong.body);
  EXPECT_EQ(search_as(analyst, R"({"where":{"emails.address":"eva@example.org"}})").status, 403);
}

}  // namespace
}  // namespace candor::test
