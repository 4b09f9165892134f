// A salesperson's day in a company as it is after set-up: what is everyday works without a single no, and
// what is wrong is stopped in words that somebody who knows no law understands.
#include <gmock/gmock.h>

#include "support/desk.h"
#include "support/house.h"

namespace candor::test {
namespace {

using http::Method;

struct Act {
  std::string_view what;
  std::string_view method;
  std::string path;
  std::string body;
  std::string reason;  // of a wrong act: the code of the problem, or of what explain says
};

class WorkingDay : public testing::Test {
 protected:
  void SetUp() override {
    const auto user = house.add_user("sam@example.org", {Role::sales});
    token_ =
        house.add_token(user, {Scope::read, Scope::write, Scope::import}, {Purpose::sales}, Purpose::sales);
    company = add("companies", R"({"name":"Tischlerei Ahorn"})");
    eva = add("contacts", R"({"given_name":"Eva","family_name":"Klein","phones":[{"number":"+49 30 901820"}],
        "emails":[{"address":"eva@example.org"}],"addresses":[{"city":"Berlin","country":"DE"}],
        "collection":{"context":"inbound_enquiry"}})");
    max = add("contacts", R"({"given_name":"Max","family_name":"Weber","companies":[{"company_id":")" +
                              company +
                              R"("}],"emails":[{"address":"max@ahorn.example"}],
        "addresses":[{"city":"Köln","country":"DE"}],"collection":{"context":"business_contact"}})");
  }
  std::string add(const std::string& plural, const std::string& body) {
    const auto made = ask("POST", "/api/v1/" + plural, body);
    EXPECT_EQ(made.status, 201) << made.body;
    return made.text("id");
  }
  Answer ask(std::string_view method, const std::string& path, const std::string& body) {
    std::vector<http::Header> headers{{"Authorization", bearer(token_)}};
    if (method == "PATCH") {
      headers.push_back({"Content-Type", "application/merge-patch+json"});
      headers.push_back({"If-Match", house.get(path).header("ETag")});
    } else if (path.find("/imports") != std::string::npos) {
      headers.push_back({"Content-Type", "text/csv"});
    } else if (!body.empty()) {
      headers.push_back({"Content-Type", "application/json"});
    }
    const auto verb = method == "GET"     ? Method::get
                      : method == "POST"  ? Method::post
                      : method == "PATCH" ? Method::patch
                                          : Method::delete_;
    return house.send(verb, path, headers, body);
  }
  std::string of(const std::string& person, const std::string& tail = "") const {
    return "/api/v1/contacts/" + person + tail;
  }
  static std::string question(const std::string& person, const std::string& operation,
                              const std::string& channel, const std::string& content) {
    return R"({"operation":")" + operation + R"(","record_type":"contact","record_id":")" + person +
           R"(","channel":")" + channel + R"(","content":")" + content + "\"}";
  }

  House house;
  std::string company, eva, max;

 private:
  std::string token_;
};

const std::string events = "/privacy/events";

TEST_F(WorkingDay, twenty_everyday_acts_meet_no_denial) {
  const std::string contacts = "/api/v1/contacts", explain = "/api/v1/privacy/explain";
  const std::vector<Act> acts{
      {"opens a person", "GET", of(eva), "", ""},
      {"opens the people of a company", "GET", contacts + "?companies.company_id=" + company, "", ""},
      {"lists people with a total", "GET", contacts + "?count=true&sort=family_name", "", ""},
      {"finds somebody by half a name", "POST", contacts + "/search", R"({"q":"kle"})", ""},
      {"finds who is calling", "POST", contacts + "/search", R"({"where":{"phones.number":"030 901820"}})",
       ""},
      {"adds who asked us", "POST", contacts,
       R"({"given_name":"Ida","family_name":"Roth","collection":{"context":"inbound_enquiry"}})", ""},
      {"adds who gave a card on a fair", "POST", contacts,
       R"({"given_name":"Tom","family_name":"Busch","collection":{"context":"trade_fair_card"}})", ""},
      {"adds whom a customer recommended", "POST", contacts,
       R"({"given_name":"Lea","family_name":"Horn","collection":{"context":"referral"}})", ""},
      {"asks whether somebody is here already", "POST", contacts + "/duplicates",
       R"({"given_name":"Eva","family_name":"Klein"})", ""},
      {"corrects a job title", "PATCH", of(max), R"({"job_title":"Meister"})", ""},
      {"adds a second number", "PATCH", of(eva),
       R"({"phones":[{"number":"+49 30 901820"},{"number":"+49 170 5550123"}]})", ""},
      {"looks up who changed what", "GET", of(eva, "/history"), "", ""},
      {"looks what may be done", "GET", of(eva, "/privacy"), "", ""},
      {"looks what was said", "GET", of(eva, events), "", ""},
      {"answers an enquiry by e-mail", "POST", explain, question(eva, "send", "email", "answer"), ""},
      {"calls back who asked", "POST", explain, question(eva, "call", "call", "answer"), ""},
      {"sends an offer by letter", "POST", explain, question(eva, "post", "letter", "advertising"), ""},
      {"notes a wish", "POST", of(eva, events),
       R"({"kind":"preference","wish":"Not at noon","channel":"call"})", ""},
      {"notes that she wants the newsletter", "POST", of(eva, events),
       R"({"kind":"consent","act":"given","channel":"email","manner":"phone","note":"Asked for it on the phone"})",
       ""},
      {"notes that she was told", "POST", of(max, events),
       R"({"kind":"notice","manner":"email","note":"In the signature of the first mail"})", ""},
      {"corrects how somebody came to us", "POST", of(max, events),
       R"({"kind":"collection","context":"existing_customer","note":"Buys for himself"})", ""},
      {"brings a list", "POST", "/api/v1/imports?context=business_contact&format=google_csv",
       "First Name,Last Name,E-mail 1 - Value\nUwe,Kern,uwe@kern.example\n", ""},
      {"takes a list along", "POST", contacts + "/export", R"({"format":"csv"})", ""},
      {"throws away", "DELETE", of(max), "", ""},
      {"and takes it out again", "POST", of(max, "/restore"), "", ""},
  };
  ASSERT_GE(acts.size(), 20u);
  for (const auto& act : acts) {
    const auto answer = ask(act.method, act.path, act.body);
    EXPECT_TRUE(answer.status >= 200 && answer.status < 300) << act.what << ": " << answer.body;
    if (act.path == explain) {
      EXPECT_EQ(answer.text("effect"), "allowed") << act.what << ": " << answer.body;
    }
    EXPECT_EQ(answer.body.find("\"masked\":{"), std::string::npos) << act.what << ": " << answer.body;
  }
}

TEST_F(WorkingDay, twenty_wrong_acts_are_stopped_in_plain_words) {
  const std::string contacts = "/api/v1/contacts", explain = "/api/v1/privacy/explain";
  const auto held = add("contacts", R"({"given_name":"Hanna","family_name":"Halt",
      "emails":[{"address":"hanna@example.org"}],"collection":{"context":"inbound_enquiry"}})");
  const auto disputed = add("contacts", R"({"given_name":"Dora","family_name":"Zander",
      "phones":[{"number":"+49 89 445566"}],"collection":{"context":"inbound_enquiry"}})");
  const auto supplier = add("contacts", R"({"given_name":"Sven","family_name":"Lager",
      "collection":{"context":"inbound_enquiry"}})");
  const auto tired =
      add("contacts", R"({"given_name":"Nina","family_name":"Ohne","addresses":[{"country":"DE"}],
      "collection":{"context":"existing_customer"}})");
  ASSERT_TRUE(put_on_hold(house, held));
  ASSERT_TRUE(put_on_hold(house, disputed, {"phones"}));
  CollectionCorrected supplies;
  supplies.context = "supplier_or_partner";
  ASSERT_TRUE(note(house, supplier, {{}, std::move(supplies)}));
  ASSERT_TRUE(note(house, tired, {{}, ObjectionStatement{}}));
  const std::string note_of = R"(,"manner":"phone","note":"Said so on the phone")";
  const std::vector<Act> acts{
      {"mails an offer to somebody who only asked a question", "POST", explain,
       question(eva, "send", "email", "advertising"), "COLD_OUTREACH"},
      {"texts an offer", "POST", explain, question(eva, "send", "text_message", "advertising"),
       "COLD_OUTREACH"},
      {"calls a private person with an offer", "POST", explain, question(eva, "call", "call", "advertising"),
       "COLD_OUTREACH"},
      {"mails an offer to a company's contact in Germany", "POST", explain,
       question(max, "send", "email", "advertising"), "COLD_OUTREACH"},
      {"sends an offer to who objected", "POST", explain, question(tired, "send", "email", "advertising"),
       "OBJECTED_DM"},
      {"writes such a letter", "POST", explain, question(tired, "post", "letter", "advertising"),
       "OBJECTED_DM"},
      {"opens somebody on hold", "GET", of(held), "", "restricted"},
      {"throws away somebody on hold", "DELETE", of(held), "", "restricted"},
      {"adds somebody on hold again", "POST", contacts,
       R"({"given_name":"Hanna","family_name":"Halt","emails":[{"address":"hanna@example.org"}],"collection":{"context":"inbound_enquiry"}})",
       "not_available"},
      {"changes a number that is disputed", "PATCH", of(disputed), R"({"phones":[{"number":"+49 89 1"}]})",
       "masked"},
      {"uses a supplier's person for selling", "GET", of(supplier), "", "no_basis"},
      {"adds somebody without saying how he came", "POST", contacts,
       R"({"given_name":"A","family_name":"B"})", "no_lawful_basis"},
      {"puts somebody on the newsletter without his word", "POST", contacts,
       R"({"given_name":"A","family_name":"B","collection":{"context":"newsletter_signup"}})", "invalid"},
      {"notes a consent without anything to show for it", "POST", of(eva, events),
       R"({"kind":"consent","act":"given","channel":"email"})", "invalid"},
      {"makes the order depend on it", "POST", of(eva, events),
       R"({"kind":"consent","act":"given","channel":"email","condition_of_contract":true)" + note_of + "}",
       "not_free"},
      {"notes a consent that is still to come", "POST", of(eva, events),
       R"({"kind":"consent","act":"given","channel":"email","at":"2999-01-01T00:00:00Z")" + note_of + "}",
       "invalid"},
      {"puts somebody on hold himself", "POST", of(eva, events),
       R"({"kind":"restriction","ground":"accuracy"})", "role"},
      {"ends a hold himself", "POST", of(held, events), R"({"kind":"restriction_lifted"})", "inform_first"},
      {"names a legal ground himself", "POST", of(supplier, events),
       R"({"kind":"basis","purpose":"sales","basis":"contract","reference":"He surely meant it"})", "role"},
      {"decides an objection himself", "POST", of(eva, events),
       R"({"kind":"objection_decision","purpose":"sales","decision":"overridden","grounds":"We need it"})",
       "role"},
      {"reads the log", "GET", "/api/v1/audit/events", "", "scope"},
      {"names bases when adding", "POST", contacts,
       R"({"given_name":"A","family_name":"B","bases":[{"purpose":"sales","basis":"contract","reference":"x"}]})",
       "may_not_name_bases"},
  };
  ASSERT_GE(acts.size(), 20u);
  for (const auto& act : acts) {
    const auto answer = ask(act.method, act.path, act.body);
    std::string words = answer.text("detail");
    if (act.path == explain) {
      EXPECT_EQ(answer.text("effect"), "denied") << act.what << ": " << answer.body;
      EXPECT_EQ(answer.text("reason"), act.reason) << act.what << ": " << answer.body;
      words = answer.text("explain.en");
      EXPECT_FALSE(answer.text("explain.de").empty()) << act.what;
      EXPECT_FALSE(answer.text("ways.0.way").empty()) << act.what << ": " << answer.body;
    } else {
      EXPECT_TRUE(answer.status == 403 || answer.status == 422) << act.what << ": " << answer.body;
      EXPECT_EQ(answer.text("code"), act.reason) << act.what << ": " << answer.body;
      if (!answer.text("errors.0.message").empty()) words += " " + answer.text("errors.0.message");
    }
    // A sentence, and what to do; the article stands elsewhere.
    EXPECT_GT(words.size(), 40u) << act.what << ": " << answer.body;
    for (const std::string_view jargon :
         {"Art.", "GDPR", "lawful basis", "data subject", "6(1)", "processing"}) {
      EXPECT_EQ(words.find(jargon), std::string::npos) << act.what << ": " << words;
    }
    EXPECT_THAT(words, testing::ContainsRegex("[Aa]sk|[Cc]hoose|Create one|[Aa]dd |[Ss]ay |[Ss]end |can "
                                              "|[Ee]rrors says|[Pp]ass |privacy contact|future|"
                                              "[Ll]eave|settled"))
        << act.what;
  }
}

}  // namespace
}  // namespace candor::test
