// Importing companies, leads, deals, activities and products: headings of ours and of others, both notations
// of numbers and dates, names in place of ids, what is refused, and that an export comes back the same.
#include "support/desk.h"
#include "support/house.h"

namespace candor::test {
namespace {

Answer import(House& house, const std::string& query, const std::string& body) {
  return house.send(http::Method::post, "/api/v1/imports?" + query,
                    {{"Authorization", bearer(house.token)}, {"Content-Type", "text/csv"}}, body);
}

std::string created(House& house, const std::string& plural, const std::string& members) {
  const auto answer = house.post("/api/v1/" + plural, members);
  EXPECT_EQ(answer.status, 201) << answer.body;
  return answer.text("id");
}

// A pipeline with an open, a won and a lost stage.
void make_pipeline(House& house, const std::string& name, bool usual) {
  const auto pipeline = created(
      house, "pipelines", R"({"name":")" + name + R"(","is_default":)" + (usual ? "true" : "false") + "}");
  for (const auto* stage : {R"("name":"Angebot","type":"open","probability":40,"position":1)",
                            R"("name":"Gewonnen","type":"won","position":2)",
                            R"("name":"Verloren","type":"lost","position":3)"}) {
    created(house, "stages", std::string("{") + stage + R"(,"pipeline_id":")" + pipeline + "\"}");
  }
}

std::string statuses(const Answer& answer) {
  const Value root = answer.json();
  const Value* rows = root.find("rows");
  if (!rows || !rows->list()) return answer.body;
  std::string all;
  for (const Value& row : *rows->list()) {
    all += (all.empty() ? "" : " ") + *row.find("status")->text();
    const Value* errors = row.find("errors");
    for (const Value& error : errors && errors->list() ? *errors->list() : List{}) {
      all += ":" + *error.find("field")->text() + "=" + *error.find("code")->text();
    }
  }
  return all;
}

struct Records : testing::Test {
  Records() {
    make_pipeline(house, "Objekt", true);
    make_pipeline(house, "Handel", false);
  }
  std::string only(const std::string& plural, std::string_view member) {
    const auto json = house.get("/api/v1/" + plural + "?limit=1").json();
    const auto& data = *json.find("data")->list();
    if (data.empty()) return "none";
    const auto* value = data.front().find(member);
    return value ? to_json(*value) : "";
  }
  House house;
};

TEST_F(Records, read_deals_of_others_in_german_notation_with_companies_and_stages_by_name) {
  const auto answer =
      import(house, "type=deal",
             "Verkaufschance;Firma;Pipeline;Phase;Betrag;Abschlussdatum;Wahrscheinlichkeit;Schlagworte\r\n"
             "40 Stühle;Nordholz KG;;Angebot;1.234,50 EUR;31.12.2026;70 %;Messe, Eilig\r\n"
             "Theke;Nordholz KG;Handel;Gewonnen;\"CHF 2'000.-\";2026-02-01;;\r\n");
  EXPECT_EQ(statuses(answer), "created created") << answer.body;
  EXPECT_EQ(answer.number("companies_created"), 1);
  const auto first =
      house.post("/api/v1/deals/search",
                 R"({"where":{"name":"40 stuhle"},"include":["companies","stages","pipelines"]})");
  for (const auto* part : {R"("amount":{"amount":123450,"currency":"EUR"})", R"("close_date":"2026-12-31")",
                           R"("probability":70)", R"("tags":["Messe","Eilig"])", R"("name":"Nordholz KG")",
                           R"("name":"Angebot")", R"("name":"Objekt")"}) {
    EXPECT_NE(first.body.find(part), std::string::npos) << part << first.body;
  }
  const auto second = house.post("/api/v1/deals/search", R"({"where":{"name":"theke"}})");
  EXPECT_NE(second.body.find(R"("amount":{"amount":200000,"currency":"CHF"})"), std::string::npos)
      << second.body;
  EXPECT_NE(second.body.find(R"("stage_type":"won")"), std::string::npos) << second.body;
}

TEST_F(Records, name_what_of_a_row_cannot_be_read_or_found) {
  const auto answer = import(house, "type=deal",
                             "name,company,stage,amount,close_date,contact\n"
                             "One,,Nirgends,,,\n"
                             "Two,,,about ten,,\n"
                             "Three,,,,soon,\n"
                             ",,,,,\n"
                             "Five,,,12.5.3,,\n"
                             "Six,,Verloren,,,\n"
                             "Seven,,,,,Nobody Known\n");
  EXPECT_EQ(statuses(answer),
            "refused:stage=not_found refused:amount=unreadable refused:close_date=invalid_date "
            "refused:amount=unreadable refused:lost_reason=reason_required "
            "refused:contacts.0.contact=not_found")
      << answer.body;
  EXPECT_EQ(house.post("/api/v1/deals/totals", "{}")
                .json()
                .find("data")
                ->list()
                ->front()
                .find("count")
                ->integer()[0],
            0);
}

TEST_F(Records, take_people_by_name_only_when_there_is_one_of_them) {
  house.contact("Anna", "Müller");
  house.contact("Eva", "Klein");
  house.contact("Eva", "Klein");
  const auto answer = import(house, "type=activity",
                             "Art,Betreff,Datum,Ansprechpartner,Status\n"
                             "Anruf,Rückruf,25.11.2026 14:30,Anna Müller,erledigt\n"
                             "Termin,Messe,2026-11-26,Eva Klein,geplant\n");
  EXPECT_EQ(statuses(answer), "created refused:links.0.contact=ambiguous") << answer.body;
  EXPECT_EQ(only("activities", "kind"), "\"call\"");
  EXPECT_EQ(only("activities", "starts_at"), "\"2026-11-25T14:30:00.000Z\"");
  EXPECT_EQ(only("activities", "status"), "\"done\"");
}

TEST_F(Records, find_a_second_copy_and_merge_it_where_that_is_asked_for) {
  const std::string products = "Artikelnummer,Bezeichnung,Preis,MwSt\nST-1,Stuhl,\"89,90\",19 %\n";
  EXPECT_EQ(statuses(import(house, "type=product", products)), "created");
  EXPECT_EQ(only("products", "price"), R"({"amount":8990,"currency":"EUR"})");
  EXPECT_EQ(only("products", "tax_rate"), "1900");
  EXPECT_EQ(statuses(import(house, "type=product", products)), "duplicate");
  EXPECT_EQ(statuses(import(house, "type=product&duplicates=merge",
                            "Artikelnummer,Bezeichnung,Einheit\nST-1,Anderer Name,Stück\n")),
            "merged");
  EXPECT_EQ(only("products", "unit"), "\"Stück\"");
  EXPECT_EQ(only("products", "name"), "\"Stuhl\"");
  EXPECT_EQ(statuses(import(house, "type=company", "name,industry\nNordholz KG,Möbel\nNordholz  kg,Holz\n")),
            "created duplicate");
  EXPECT_EQ(statuses(import(house, "type=deal", "name,company\nTheke,Nordholz KG\nTheke,Nordholz KG\n")),
            "created duplicate");
}

TEST_F(Records, of_people_need_to_know_how_these_came_to_us) {
  const std::string leads =
      "Vorname,Nachname,Firma,E-Mail,Budget\nEva,Klein,Klein GmbH,eva@klein.example,5.000 EUR\n";
  EXPECT_EQ(import(house, "type=lead", leads).text("code"), "no_lawful_basis");
  EXPECT_EQ(statuses(import(house, "type=lead&context=inbound_enquiry", leads)), "created");
  EXPECT_EQ(only("leads", "organisation"), "\"Klein GmbH\"");
  EXPECT_EQ(only("leads", "estimated_amount"), R"({"amount":500000,"currency":"EUR"})");
  EXPECT_EQ(statuses(import(house, "type=lead&context=inbound_enquiry", leads)), "duplicate");
  EXPECT_EQ(import(house, "type=stage", "name\nx\n").status, 400);
  EXPECT_EQ(import(house, "type=deal&format=vcard", "BEGIN:VCARD\nEND:VCARD\n").text("code"),
            "unknown_format");
}

TEST_F(Records, are_not_stored_by_a_dry_run) {
  const auto answer =
      import(house, "type=deal&dry_run=true", "name,company\nTheke,Nordholz KG\nTheke,Nordholz KG\n");
  EXPECT_EQ(statuses(answer), "created duplicate") << answer.body;
  EXPECT_EQ(only("deals", "name"), "none");
  EXPECT_EQ(only("companies", "name"), "none");
}

TEST_F(Records, are_shown_in_a_preview_with_where_each_column_would_go) {
  const auto answer = house.send(http::Method::post, "/api/v1/imports/preview?type=deal",
                                 {{"Authorization", bearer(house.token)}, {"Content-Type", "text/csv"}},
                                 "Deal,Kunde,Stufe,Wert,Schuhgröße\nTheke,Nordholz KG,Angebot,10,44\n");
  ASSERT_EQ(answer.status, 200) << answer.body;
  const auto json = answer.json();
  std::string targets;
  for (const auto& column : *json.find("columns")->list()) targets += to_json(*column.find("target")) + " ";
  EXPECT_EQ(targets, R"("name" "company" "stage" "amount" null )");
  EXPECT_NE(answer.body.find("\"contacts.contact\""), std::string::npos);
  EXPECT_EQ(answer.body.find("\"stage_history"), std::string::npos);
}

// What was exported is imported elsewhere and exported again.
TEST_F(Records, come_back_the_same_from_another_company) {
  house.contact("Anna", "Müller");
  created(house, "companies",
          R"({"name":"Nordholz KG","domain":"nordholz.example","size":"11-50","tags":["A, B","C"],)"
          R"("addresses":[{"street":"Weg 1","city":"Köln","country":"DE","label":"work"}]})");
  created(
      house, "products",
      R"({"name":"=Stuhl","code":"ST-1","price":{"amount":8990,"currency":"EUR"},"tax_rate":1900,"active":true})");
  const auto company =
      house.get("/api/v1/companies?limit=1").json().find("data")->list()->front().find("id")->text()[0];
  const auto person =
      house.get("/api/v1/contacts?limit=1").json().find("data")->list()->front().find("id")->text()[0];
  const auto deal = created(
      house, "deals",
      R"({"name":"40 \"Stühle\"","company_id":")" + company + R"(","contacts":[{"contact_id":")" + person +
          R"(","role":"decision_maker","primary":true}],"amount":{"amount":-0,"currency":"JPY"},"close_date":"2026-12-31",)"
          R"("manual_probability":33,"next_step":"Rückruf, bald","description":"Zeile 1\nZeile 2"})");
  created(
      house, "deals",
      R"({"name":"Mit Posten","items":[{"name":"Stuhl","quantity":1500,"unit_price":8990,"discount":250,"tax_rate":1900}]})");
  created(house, "activities",
          R"({"kind":"meeting","subject":"Aufmaß","starts_at":"2026-11-25T09:30:00Z","all_day":true,)"
          R"("links":[{"deal_id":")" +
              deal + R"("},{"contact_id":")" + person + "\"}]}");
  created(
      house, "leads",
      R"({"given_name":"Eva","family_name":"Klein","emails":[{"address":"eva@klein.example"}],)"
      R"("estimated_amount":{"amount":1234567,"currency":"CHF"},"collection":{"context":"inbound_enquiry"}})");

  House other;
  make_pipeline(other, "Objekt", true);
  const auto people = house.post("/api/v1/contacts/export", R"({"format":"csv"})");
  ASSERT_EQ(import(other, "context=existing_customer", people.body).number("refused"), 0);
  for (const auto& [plural, type] :
       std::vector<std::pair<std::string, std::string>>{{"companies", "company"},
                                                        {"products", "product"},
                                                        {"leads", "lead"},
                                                        {"deals", "deal"},
                                                        {"activities", "activity"}}) {
    const auto exported = house.post("/api/v1/" + plural + "/export", R"({"format":"csv"})");
    ASSERT_EQ(exported.status, 200) << exported.body;
    const auto imported =
        import(other, "type=" + type + "&context=inbound_enquiry&duplicates=create", exported.body);
    ASSERT_EQ(imported.status, 200) << imported.body;
    EXPECT_EQ(imported.number("refused"), 0) << imported.body << exported.body;
    EXPECT_EQ(imported.number("created"), imported.number("total")) << type;
    const auto again = other.post("/api/v1/" + plural + "/export", R"({"format":"csv"})");
    EXPECT_EQ(again.body, exported.body) << type;
    EXPECT_EQ(exported.body.find("_id"), std::string::npos) << type;
  }
}

}  // namespace
}  // namespace candor::test
