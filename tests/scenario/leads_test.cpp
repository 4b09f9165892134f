// Leads become business, and back: what is made, what moves along, what is refused and leaves nothing behind.
#include "crm/catalog.h"
#include "crm/contact.h"
#include "support/desk.h"
#include "support/house.h"
#include "support/soon.h"

namespace candor::test {
namespace {

struct Leads : testing::Test {
  Leads() {
    house.furnish();
    const auto lead = house.post(
        "/api/v1/leads",
        R"({"given_name":"Lea","family_name":"Lang","organisation":"Lang KG","job_title":"Head",)"
        R"("emails":[{"address":"lea@lang.example"}],"estimated_amount":{"amount":500000,"currency":"EUR"},)"
        R"("collection":{"context":"inbound_enquiry"}})");
    EXPECT_EQ(lead.status, 201) << lead.body;
    id = lead.text("id");
  }
  Answer convert(const std::string& body, int version = 1) {
    return house.post("/api/v1/leads/" + id + "/convert", body,
                      {{"If-Match", "\"" + std::to_string(version) + "\""}});
  }
  Answer turn_back(int version = 2) {
    return house.post("/api/v1/leads/" + id + "/unconvert", "",
                      {{"If-Match", "\"" + std::to_string(version) + "\""}});
  }
  std::int64_t count(const std::string& plural) {
    return house.get("/api/v1/" + plural + "?count=true").number("total");
  }
  House house;
  std::string id;
};
const std::string person =
    R"("contact":{"create":{"given_name":"Lea","family_name":"Lang","emails":[{"address":"lea@lang.example"}]}})";
const std::string company = R"("company":{"create":{"name":"Lang KG"}})";
const std::string deal = R"("deal":{"create":{"name":"Lang","amount":{"amount":500000,"currency":"EUR"}}})";

TEST_F(Leads, keep_a_no_that_was_said_between_conversion_and_its_undoing) {
  const auto converted = convert("{" + person + "}");
  ASSERT_EQ(converted.status, 200) << converted.body;
  const auto contact = house.get("/api/v1/leads/" + id).text("contact_id");
  const auto said = house.post("/api/v1/contacts/" + contact + "/privacy/events",
                               R"({"kind":"objection","scope":"advertising","manner":"phone"})");
  ASSERT_EQ(said.status, 201) << said.body;
  const auto back = turn_back();
  ASSERT_EQ(back.status, 200) << back.body;
  const auto privacy = house.get("/api/v1/leads/" + id + "/privacy");
  EXPECT_EQ(privacy.text("objections.0.state"), "holds") << privacy.body;
}

TEST_F(Leads, are_read_for_no_purpose_that_the_person_they_became_refuses) {
  const auto agreed = house.post(
      "/api/v1/leads/" + id + "/privacy/events",
      R"({"kind":"consent","act":"given","channel":"email","manner":"phone","note":"asked for news","explicit":true})");
  ASSERT_EQ(agreed.status, 201) << agreed.body;
  const auto reader = house.add_token(house.add_user("mara@example.org", {Role::marketing}), {Scope::read},
                                      {Purpose::marketing}, Purpose::marketing);
  const auto converted = convert("{" + person + "," + deal + "}");
  ASSERT_EQ(converted.status, 200) << converted.body;
  const auto for_marketing = [&](const std::string& target) {
    return house.send(http::Method::get, target, {{"Authorization", bearer(reader)}});
  };
  const auto contact = converted.text("contact.id");
  EXPECT_EQ(for_marketing("/api/v1/leads/" + id).status, 200);
  EXPECT_EQ(for_marketing("/api/v1/leads?count=true").number("total"), 1);
  const auto said = house.post("/api/v1/contacts/" + contact + "/privacy/events",
                               R"({"kind":"objection","scope":"advertising","manner":"phone"})");
  ASSERT_EQ(said.status, 201) << said.body;
  const auto refused = for_marketing("/api/v1/leads/" + id);
  EXPECT_EQ(refused.status, 403) << refused.body;
  EXPECT_EQ(refused.body.find("Lang"), std::string::npos);
  const auto list = for_marketing("/api/v1/leads?count=true");
  EXPECT_EQ(list.number("total"), 0) << list.body;
  EXPECT_EQ(list.body.find("Lang"), std::string::npos);
  const auto found = house.send(http::Method::post, "/api/v1/leads/search",
                                {{"Authorization", bearer(reader)}, {"Content-Type", "application/json"}},
                                R"({"q":"lang"})");
  EXPECT_EQ(found.status, 200) << found.body;
  EXPECT_EQ(found.body.find("Lea"), std::string::npos) << found.body;
  // For what he did not refuse, it stands as before.
  EXPECT_EQ(house.get("/api/v1/leads/" + id).status, 200);
  EXPECT_EQ(count("leads"), 1);
}

TEST_F(Leads, are_on_hold_with_the_person_they_became) {
  const auto converted = convert("{" + person + "," + deal + "}");
  ASSERT_EQ(converted.status, 200) << converted.body;
  Restriction hold;
  hold.ground = RestrictionGround::accuracy;
  house.vault().write_and_wait([&](Writing& writing) {
    EXPECT_TRUE(writing.record_event(desk_access(house), Contact::type(),
                                     Uuid::parse(converted.text("contact.id")).value(),
                                     {{}, std::move(hold)}));
    return Outcome::done;
  });
  EXPECT_EQ(house.get("/api/v1/leads/" + id).status, 403);
  EXPECT_EQ(count("leads"), 0);
  const auto found = house.post("/api/v1/leads/search", R"({"q":"lang"})");
  EXPECT_EQ(found.status, 200) << found.body;
  EXPECT_EQ(found.body.find("Lea"), std::string::npos) << found.body;
  // Nor does the deal tell the name of the lead it came from.
  const auto deals = house.get("/api/v1/deals?include=leads");
  EXPECT_EQ(deals.body.find("\"Lea "), std::string::npos) << deals.body;
  EXPECT_EQ(turn_back().status, 403);
}

TEST_F(Leads, begin_in_the_first_open_status_and_say_how_much_is_known) {
  const auto lead = house.get("/api/v1/leads/" + id);
  EXPECT_EQ(lead.text("status_type"), "open");
  EXPECT_EQ(lead.number("score"), 20 + 15 + 25 + 10);
}

TEST_F(Leads, follow_the_type_of_the_status_they_are_in) {
  const auto before = house.get("/api/v1/leads/" + id);
  const auto status = before.text("status_id");
  const auto changed =
      house.patch("/api/v1/lead_statuses/" + status, R"({"type":"on_hold"})", {{"If-Match", "\"1\""}});
  ASSERT_EQ(changed.status, 200) << changed.body;
  EXPECT_TRUE(soon([&] { return house.get("/api/v1/leads/" + id).text("status_type") == "on_hold"; }));
  const auto after = house.get("/api/v1/leads/" + id);
  EXPECT_EQ(after.number("version"), 2);
  EXPECT_EQ(after.text("updated_at"), before.text("updated_at")) << "nobody changed it";
  EXPECT_NE(house.post("/api/v1/leads/search", R"({"where":{"status_type":"on_hold"}})").body.find(id),
            std::string::npos);
}

// Which leads are looked at anew is told by one that changes, made after them.
TEST_F(Leads, keep_their_version_when_a_change_of_states_changes_nothing_of_them) {
  const auto elsewhere = house.post("/api/v1/lead_statuses", R"({"name":"Fair","type":"ongoing"})");
  ASSERT_EQ(elsewhere.status, 201) << elsewhere.body;
  const auto with_all = house.post(
      "/api/v1/leads",
      R"({"family_name":"Voll","organisation":"Voll AG","emails":[{"address":"v@voll.example","label":"work"}],)"
      R"("phones":[{"label":"work","number":"030 1234567"}],"tags":["fair"],"description":"Met at the fair.",)"
      R"("addresses":[{"city":"Bonn","country":"de"}],"estimated_amount":{"currency":"EUR","amount":1},)"
      R"("collection":{"context":"inbound_enquiry"}})");
  ASSERT_EQ(with_all.status, 201) << with_all.body;
  const auto last =
      house.post("/api/v1/leads", R"({"family_name":"Fair","status_id":")" + elsewhere.text("id") +
                                      R"(","collection":{"context":"inbound_enquiry"}})");
  ASSERT_EQ(last.status, 201) << last.body;
  ASSERT_EQ(house
                .patch("/api/v1/lead_statuses/" + elsewhere.text("id"), R"({"type":"lost"})",
                       {{"If-Match", "\"1\""}})
                .status,
            200);
  EXPECT_TRUE(
      soon([&] { return house.get("/api/v1/leads/" + last.text("id")).text("status_type") == "lost"; }));
  EXPECT_EQ(house.get("/api/v1/leads/" + id).number("version"), 1);
  EXPECT_EQ(house.get("/api/v1/leads/" + with_all.text("id")).number("version"), 1);
  const auto converted = convert("{" + person + "}");
  EXPECT_EQ(converted.status, 200) << converted.body;
}

TEST_F(Leads, keep_their_version_when_somebody_saves_what_is_there_already) {
  const auto saved = house.patch("/api/v1/leads/" + id, R"({"job_title":"Head"})", {{"If-Match", "\"1\""}});
  EXPECT_EQ(saved.status, 200) << saved.body;
  EXPECT_EQ(saved.number("version"), 1);
}

TEST_F(Leads, need_a_name_or_an_organisation_and_how_they_came_to_us) {
  auto refused = house.post("/api/v1/leads", R"({"collection":{"context":"inbound_enquiry"}})");
  EXPECT_EQ(refused.status, 422);
  EXPECT_NE(refused.body.find("a name or an organisation"), std::string::npos);
  refused = house.post("/api/v1/leads", R"({"organisation":"Lang KG"})");
  EXPECT_EQ(refused.text("code"), "no_lawful_basis");
}

TEST_F(Leads, become_a_person_a_company_and_a_deal_that_hang_together) {
  const auto call = house.post("/api/v1/activities",
                               R"({"kind":"call","subject":"Talk","links":[{"lead_id":")" + id + R"("}]})");
  const auto done = convert("{" + person + "," + company + "," + deal + "}");
  ASSERT_EQ(done.status, 200) << done.body;
  EXPECT_EQ(done.text("contact.companies.0.company_id"), done.text("company.id"));
  EXPECT_EQ(done.text("deal.company_id"), done.text("company.id"));
  EXPECT_EQ(done.text("deal.contacts.0.contact_id"), done.text("contact.id"));
  EXPECT_EQ(done.text("deal.lead_id"), id);
  EXPECT_EQ(done.text("lead.status_type"), "won");
  EXPECT_NE(done.text("lead.converted_at"), "");
  const auto hanging = house.get("/api/v1/activities/" + call.text("id"));
  EXPECT_NE(hanging.body.find(done.text("contact.id")), std::string::npos);
  EXPECT_NE(hanging.body.find(done.text("deal.id")), std::string::npos);
  // Twice is refused.
  EXPECT_EQ(convert("{" + person + "}", 2).text("code"), "already_converted");
}

TEST_F(Leads, take_what_is_known_of_the_person_along) {
  ConsentStatement consent;
  consent.act = ConsentAct::withdrawn;
  consent.purpose = Purpose::marketing;
  consent.evidence.manner = Manner::phone;
  consent.evidence.note = Personal<std::string>("said so on the phone");
  const auto said = house.post(
      "/api/v1/leads/" + id + "/privacy/events",
      R"({"kind":"consent","act":"withdrawn","purpose":"marketing","manner":"phone","note":"said so on the phone"})");
  ASSERT_EQ(said.status, 201) << said.body;
  const auto done = convert("{" + person + "}");
  ASSERT_EQ(done.status, 200) << done.body;
  const auto events = house.get("/api/v1/contacts/" + done.text("contact.id") + "/privacy/events");
  EXPECT_NE(events.body.find("inbound_enquiry"), std::string::npos) << events.body;
  EXPECT_NE(events.body.find("said so on the phone"), std::string::npos) << events.body;
  EXPECT_NE(events.body.find("withdrawn"), std::string::npos);
}

TEST_F(Leads, do_not_free_a_person_who_is_here_already_from_what_was_said) {
  const auto anna = house.contact("Lea", "Lang");
  ASSERT_EQ(house
                .post("/api/v1/contacts/" + anna + "/privacy/events",
                      R"({"kind":"objection","scope":"advertising","manner":"letter"})")
                .status,
            201);
  const auto done = convert(R"({"contact":{"id":")" + anna + R"("}})");
  ASSERT_EQ(done.status, 200) << done.body;
  EXPECT_EQ(done.text("contact.id"), anna);
  const auto privacy = house.get("/api/v1/contacts/" + anna + "/privacy");
  EXPECT_NE(privacy.body.find("\"scope\":\"advertising\""), std::string::npos) << privacy.body;
  EXPECT_EQ(count("contacts"), 1);
}

TEST_F(Leads, are_not_converted_while_the_person_is_on_hold) {
  const auto desk = desk_access(house);
  Restriction hold;
  hold.ground = RestrictionGround::accuracy;
  house.vault().write_and_wait([&](Writing& writing) {
    const auto* leads = [] {
      for (const auto* type : catalog()) {
        if (type->name == "lead") return type;
      }
      return static_cast<const RecordType*>(nullptr);
    }();
    EXPECT_TRUE(writing.record_event(desk, *leads, Uuid::parse(id).value(), {{}, std::move(hold)}));
    return Outcome::done;
  });
  const auto refused = convert("{" + person + "," + company + "}");
  EXPECT_EQ(refused.status, 403);
  EXPECT_EQ(count("companies"), 0);
}

TEST_F(Leads, leave_nothing_behind_when_a_part_is_wrong) {
  const auto refused = convert("{" + person + "," + company +
                               R"(,"deal":{"create":{"name":"","amount":{"amount":-1,"currency":"EUR"}}}})");
  EXPECT_EQ(refused.status, 422);
  EXPECT_EQ(refused.text("errors.0.field").substr(0, 5), "deal.");
  EXPECT_EQ(count("contacts"), 0);
  EXPECT_EQ(count("companies"), 0);
  EXPECT_EQ(house.get("/api/v1/leads/" + id).text("converted_at"), "");
}

TEST_F(Leads, say_who_is_here_already_before_and_when_converted) {
  house.post("/api/v1/companies", R"({"name":"Lang KG"})");
  const auto proposal = house.get("/api/v1/leads/" + id + "/conversion");
  EXPECT_EQ(proposal.text("company.name"), "Lang KG");
  EXPECT_EQ(proposal.number("deal.amount.amount"), 500000);
  EXPECT_NE(proposal.body.find(R"("duplicates":{"contact":[],"company":[{)"), std::string::npos)
      << proposal.body;
  EXPECT_EQ(convert("{" + company + "}").text("code"), "possible_duplicate");
  EXPECT_EQ(convert("{" + company + R"(,"allow_duplicates":true})").status, 200);
}

TEST_F(Leads, are_turned_back_for_thirty_days) {
  const auto existing = house.post("/api/v1/companies", R"({"name":"Other"})").text("id");
  const auto call = house
                        .post("/api/v1/activities",
                              R"({"kind":"call","subject":"Talk","links":[{"lead_id":")" + id + R"("}]})")
                        .text("id");
  const auto done = convert("{" + person + R"(,"company":{"id":")" + existing + R"("},)" + deal + "}");
  ASSERT_EQ(done.status, 200) << done.body;
  const auto back = turn_back();
  ASSERT_EQ(back.status, 200) << back.body;
  EXPECT_EQ(back.text("converted_at"), "");
  EXPECT_EQ(back.text("contact_id"), "");
  EXPECT_EQ(back.text("status_type"), "open");
  // What was made is in the trash, what was here before is not.
  EXPECT_EQ(house.get("/api/v1/contacts/" + done.text("contact.id")).text("code"), "in_trash");
  EXPECT_EQ(house.get("/api/v1/companies/" + existing).status, 200);
  const auto hanging = house.get("/api/v1/activities/" + call);
  EXPECT_EQ(hanging.body.find(done.text("deal.id")), std::string::npos);
  EXPECT_NE(hanging.body.find(id), std::string::npos);
  EXPECT_EQ(turn_back(3).text("code"), "not_converted");

  // Where the time is over, everything stays.
  ASSERT_EQ(convert("{" + deal + "}", 3).status, 200);
  House::move_clock(std::chrono::hours(24 * 31));
  EXPECT_EQ(turn_back(4).text("code"), "too_late");
}

TEST_F(Leads, are_not_turned_back_while_other_records_name_what_was_made_of_them) {
  const auto done = convert("{" + person + "," + company + "," + deal + "}");
  ASSERT_EQ(done.status, 200) << done.body;
  const auto later = house.post(
      "/api/v1/deals", R"({"name":"Later","contacts":[{"contact_id":")" + done.text("contact.id") + "\"}]}");
  ASSERT_EQ(later.status, 201) << later.body;
  const auto refused = turn_back();
  EXPECT_EQ(refused.status, 409) << refused.body;
  EXPECT_EQ(refused.text("code"), "made_is_in_use");
  EXPECT_NE(refused.body.find("The contact"), std::string::npos);
  // Nothing of it happened.
  EXPECT_EQ(house.get("/api/v1/contacts/" + done.text("contact.id")).status, 200);
  EXPECT_EQ(house.get("/api/v1/deals/" + done.text("deal.id")).status, 200);
  ASSERT_EQ(house.patch("/api/v1/deals/" + later.text("id"), R"({"contacts":null})", {{"If-Match", "\"1\""}})
                .status,
            200);
  EXPECT_EQ(turn_back().status, 200);
}

TEST_F(Leads, leave_what_hung_on_the_person_before_where_it_was_when_they_are_turned_back) {
  const auto known =
      house.post("/api/v1/contacts", R"({"family_name":"Lang","collection":{"context":"inbound_enquiry"}})")
          .text("id");
  const std::string to_lead = R"({"lead_id":")" + id + "\"}",
                    to_person = R"({"contact_id":")" + known + "\"}";
  const auto made = [&](const std::string& links) {
    return house.post("/api/v1/activities", R"({"kind":"note","subject":"Talk","links":[)" + links + "]}")
        .text("id");
  };
  const auto of_lead = made(to_lead), of_both = made(to_lead + "," + to_person), of_person = made(to_person);
  const auto links = [&](const std::string& activity) {
    const auto answer = house.get("/api/v1/activities/" + activity).json();
    return answer.find("links")->list()->size();
  };
  const auto converted = convert(R"({"contact":{"id":")" + known + R"("},)" + deal + "}");
  ASSERT_EQ(converted.status, 200) << converted.body;
  EXPECT_EQ(links(of_lead), 3u);
  EXPECT_EQ(links(of_both), 3u);
  ASSERT_EQ(turn_back().status, 200);
  EXPECT_EQ(links(of_lead), 1u);
  EXPECT_EQ(links(of_both), 2u) << "it hung on the person before";
  EXPECT_EQ(links(of_person), 1u);
  EXPECT_EQ(house.get("/api/v1/leads/" + id).json().find("links_before"), nullptr);
}

TEST_F(Leads, name_the_activity_that_has_no_room_for_what_they_become) {
  std::string links = R"([{"lead_id":")" + id + R"("})";
  for (int i = 0; i < 19; ++i) {
    const auto other =
        house.post("/api/v1/companies", R"({"name":"Company )" + std::to_string(i) + "\"}").text("id");
    links += R"(,{"company_id":")" + other + R"("})";
  }
  const auto call =
      house.post("/api/v1/activities", R"({"kind":"call","subject":"Talk","links":)" + links + "]}");
  ASSERT_EQ(call.status, 201) << call.body;
  const auto refused = convert("{" + person + "}");
  EXPECT_EQ(refused.status, 409) << refused.body;
  EXPECT_EQ(refused.text("code"), "too_many_links");
  EXPECT_EQ(refused.text("errors.0.field"), "activities." + call.text("id") + ".links");
  EXPECT_EQ(count("contacts"), 0);
}

TEST_F(Leads, ask_for_the_version_one_has_read) {
  EXPECT_EQ(house.post("/api/v1/leads/" + id + "/convert", "{" + person + "}").status, 428);
  EXPECT_EQ(convert("{" + person + "}", 7).status, 412);
  EXPECT_EQ(convert("{}").status, 422);
  EXPECT_EQ(convert(R"({"contact":{"create":{},"id":"x"}})").status, 422);
  EXPECT_EQ(convert(R"({"person":{}})").status, 422);
}

}  // namespace
}  // namespace candor::test
