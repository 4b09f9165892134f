#include "crm/import/google_contacts.h"

#include <gmock/gmock.h>

#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "crm/contact.h"

namespace candor {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::vector<ImportRow> rows_of(std::string_view text) {
  auto reader = GoogleContactsReader::open(text);
  if (!reader) throw std::runtime_error(reader.error().detail);
  std::vector<ImportRow> rows;
  while (auto row = reader->next()) rows.push_back(std::move(*row));
  return rows;
}
ImportRow only_row(std::string_view header, std::string_view line) {
  auto rows = rows_of(std::string(header) + "\r\n" + std::string(line) + "\r\n");
  if (rows.size() != 1) throw std::runtime_error("expected one row");
  return rows[0];
}
Value item(Object members) {
  return Value(std::move(members));
}

TEST(GoogleContacts, become_contacts) {
  const ImportRow row = only_row(
      "First Name,Middle Name,Last Name,Name Prefix,Name Suffix,Nickname,Organization Name,Organization "
      "Title,"
      "Organization Department,Birthday,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone "
      "1 - Value,"
      "Address 1 - Label,Address 1 - Street,Address 1 - City,Address 1 - Region,Address 1 - Postal "
      "Code,Address 1 - Country,"
      "Website 1 - Label,Website 1 - Value",
      "Zoë,Maria,Lefèvre,Dr.,jun.,Zo,\"Atelier \"\"Zoë\"\"\",Gérante,Achats,1980-05-12,\"Calls before "
      "9:00\r\nSecond line\","
      "* myContacts ::: Kunden ::: * starred ::: Messe,* Work,zoe@example.org,Mobile,+33 6 39 98 12 34,Work,"
      "\"1 rue de l’Église\",Nîmes,Occitanie,30000,France,Blog,http\\://example.org/zoe");
  EXPECT_FALSE(row.problem);
  EXPECT_EQ(row.record, 2u);
  EXPECT_THAT(row.organizations, ElementsAre(ImportedOrganization{"Atelier \"Zoë\"", {}}));
  EXPECT_EQ(row.contact,
            (Object{{"salutation", "Dr."},
                    {"given_name", "Zoë"},
                    {"additional_names", "Maria"},
                    {"family_name", "Lefèvre"},
                    {"name_suffix", "jun."},
                    {"nickname", "Zo"},
                    {"birth_date", "1980-05-12"},
                    {"job_title", "Gérante"},
                    {"department", "Achats"},
                    {"emails", List{item({{"address", "zoe@example.org"}, {"label", "work"}})}},
                    {"phones", List{item({{"number", "+33 6 39 98 12 34"}, {"label", "mobile"}})}},
                    {"addresses", List{item({{"street", "1 rue de l’Église"},
                                             {"city", "Nîmes"},
                                             {"region", "Occitanie"},
                                             {"postal_code", "30000"},
                                             {"country", "FR"},
                                             {"label", "work"}})}},
                    {"websites", List{Value("http://example.org/zoe")}},
                    {"tags", List{Value("Kunden"), Value("Messe")}},
                    {"description", "Calls before 9:00\nSecond line"}}));
  EXPECT_THAT(validate(Contact::type(), row.contact), IsEmpty());
}

TEST(GoogleContacts, of_older_exports_are_understood_too) {
  const ImportRow row = only_row(
      "Name,Given Name,Additional Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 "
      "- Type,"
      "Phone 1 - Value,Organization 1 - Name,Organization 1 - Title",
      "Иван Петров,Иван,,Петров,* myContacts ::: Клиенти,* Home,ivan@example.org,Work Fax,+359 2 012 "
      "3456,Мебели ООД,Управител");
  EXPECT_THAT(row.organizations, ElementsAre(ImportedOrganization{"Мебели ООД", {}}));
  EXPECT_EQ(row.contact,
            (Object{{"given_name", "Иван"},
                    {"family_name", "Петров"},
                    {"job_title", "Управител"},
                    {"emails", List{item({{"address", "ivan@example.org"}, {"label", "home"}})}},
                    {"phones", List{item({{"number", "+359 2 012 3456"}, {"label", "work fax"}})}},
                    {"tags", List{Value("Клиенти")}}}));
}

TEST(GoogleContacts, take_the_full_name_only_when_its_parts_are_missing) {
  EXPECT_EQ(only_row("Name,Given Name,Family Name", "Anna Berg,,").contact,
            (Object{{"family_name", "Anna Berg"}}));
  EXPECT_EQ(only_row("Name,Given Name,Family Name", "Anna Berg,Anna,").contact,
            (Object{{"given_name", "Anna"}}));
}

TEST(GoogleContacts, put_preferred_addresses_first_and_split_several_in_one_cell) {
  const ImportRow row = only_row(
      "First Name,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,E-mail 3 - "
      "Label,E-mail 3 - Value",
      "Anna,Home,a@example.org ::: b@example.org,* Büro am See,c@example.org,* Work,");
  EXPECT_EQ(row.contact,
            (Object{{"given_name", "Anna"},
                    {"emails", List{item({{"address", "c@example.org"}, {"label", "Büro am See"}}),
                                    item({{"address", "a@example.org"}, {"label", "home"}}),
                                    item({{"address", "b@example.org"}, {"label", "home"}})}}}));
}

Object address_of(std::string_view header, std::string_view line) {
  const ImportRow row = only_row("First Name," + std::string(header), "Anna," + std::string(line));
  const Value whole(row.contact);
  const Value* addresses = whole.find("addresses");
  return addresses == nullptr ? Object{} : *addresses->list()->at(0).object();
}

TEST(GoogleContacts, never_lose_a_country_that_has_no_code) {
  EXPECT_EQ(address_of("Address 1 - City,Address 1 - Region,Address 1 - Country", "Sukhumi,Coast,Abkhazia"),
            (Object{{"city", "Sukhumi"}, {"region", "Coast, Abkhazia"}}));
  EXPECT_EQ(address_of("Address 1 - Country", "Yugoslavia"), (Object{{"region", "Yugoslavia"}}));
}

TEST(GoogleContacts, put_the_lines_of_an_address_together) {
  EXPECT_EQ(address_of("Address 1 - Street,Address 1 - Extended Address,Address 1 - PO Box,Address 1 - City",
                       "\"Hauptstraße 1\nHinterhaus\",3. Stock,1234,Köln"),
            (Object{{"street", "Hauptstraße 1, Hinterhaus, 3. Stock, PO Box 1234"}, {"city", "Köln"}}));
  EXPECT_EQ(address_of("Address 1 - PO Box,Address 1 - City", "Postfach 9,Köln"),
            (Object{{"street", "Postfach 9"}, {"city", "Köln"}}));
  EXPECT_EQ(address_of("Address 1 - Formatted", "\"Hauptstraße 1\r\n50667 Köln\""),
            (Object{{"street", "Hauptstraße 1, 50667 Köln"}}));
  EXPECT_EQ(address_of("Address 1 - Formatted,Address 1 - City", "\"x\ny\",Köln"),
            (Object{{"city", "Köln"}}));
  EXPECT_EQ(address_of("Address 1 - Label,Address 1 - City", "Work,"), Object{})
      << "a label alone is no address";
}

TEST(GoogleContacts, understand_birthdays_in_the_forms_of_several_programs) {
  const auto birthday = [](std::string_view text) {
    const ImportRow row = only_row("First Name,Birthday", "Anna," + std::string(text));
    const Value whole(row.contact);
    return *whole.find("birth_date")->text();
  };
  EXPECT_EQ(birthday("1980-05-12"), "1980-05-12");
  EXPECT_EQ(birthday(" --05-12"), "--05-12");
  EXPECT_EQ(birthday("19800512"), "1980-05-12");
  EXPECT_EQ(birthday("1980/05/12"), "1980-05-12");
  EXPECT_EQ(birthday("--0512"), "--05-12");
  EXPECT_EQ(birthday("1604-05-12"), "--05-12");
  EXPECT_EQ(birthday("May 12"), "May 12") << "left for the contact's own check to refuse";
}

TEST(GoogleContacts, keep_formulas_as_text) {
  const ImportRow row = only_row("First Name,Notes", "=1+1,\"=HYPERLINK(\"\"http://example.org\"\")\"");
  EXPECT_EQ(row.contact,
            (Object{{"given_name", "=1+1"}, {"description", "=HYPERLINK(\"http://example.org\")"}}));
}

TEST(GoogleContacts, name_columns_that_were_not_taken_when_they_held_something) {
  auto reader = GoogleContactsReader::open(
      "First Name,Photo,Phonetic First Name,Custom Field 1 - Value,E-mail 99 - Value\nAnna,p,,c,e");
  ASSERT_TRUE(reader);
  EXPECT_THAT(reader->unused_columns(), IsEmpty());
  EXPECT_EQ(reader->next()->contact, (Object{{"given_name", "Anna"}}));
  EXPECT_THAT(reader->unused_columns(), ElementsAre("Photo", "Custom Field 1 - Value", "E-mail 99 - Value"));
}

TEST(GoogleContacts, pass_over_records_without_any_value) {
  const auto rows = rows_of("First Name,Last Name\n,\n\n , \nAnna,Berg\n");
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0].record, 5u);
}

TEST(GoogleContacts, report_a_damaged_record_by_its_number_and_go_on) {
  const auto rows =
      rows_of("First Name,Last Name\nAnna,Berg,shifted\n\"B\"x,y\nC\xff,d\nDora,Klein,,\n\"Eva,Lang\n");
  ASSERT_EQ(rows.size(), 5u);
  const auto problem = [&](std::size_t index) {
    return rows[index].problem ? rows[index].problem->code : "";
  };
  EXPECT_EQ(rows[0].record, 2u);
  EXPECT_EQ(problem(0), "too_many_columns");
  EXPECT_EQ(problem(1), "text_after_quote");
  EXPECT_EQ(problem(2), "invalid_text");
  EXPECT_EQ(problem(3), "") << "surplus commas alone are harmless";
  EXPECT_EQ(rows[4].record, 6u);
  EXPECT_EQ(problem(4), "unclosed_quote");
  for (const ImportRow& row : rows) {
    if (!row.problem) continue;
    EXPECT_THAT(row.contact, IsEmpty());
    EXPECT_THAT(row.problem->message, Not(HasSubstr("shifted")));
  }
}

TEST(GoogleContacts, are_refused_as_a_whole_when_the_file_is_something_else) {
  for (const std::string_view text : {"", "\n\n", "a,b,c\n1,2,3", "{\"json\": true}", "\"First Name",
                                      "\xff\xfe"
                                      "F\0i\0"}) {
    const auto reader = GoogleContactsReader::open(text);
    ASSERT_FALSE(reader) << text;
    EXPECT_EQ(reader.error().name, "not_google_contacts");
    EXPECT_FALSE(reader.error().detail.empty());
  }
  EXPECT_THAT(GoogleContactsReader::open("First Name,\xfc\n").error().detail, HasSubstr("UTF-8"));
}

TEST(GoogleContacts, are_read_after_a_spreadsheet_has_saved_them_again) {
  const auto rows = rows_of(
      "\xef\xbb\xbf"
      "First Name;Last Name;Notes\r\nJürgen;Groß;a,b\r\n");
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0].contact,
            (Object{{"given_name", "Jürgen"}, {"family_name", "Groß"}, {"description", "a,b"}}));
  EXPECT_EQ(rows_of("First Name\tLast Name\nAnna\tBerg").size(), 1u);
}

TEST(GoogleContacts, of_the_sample_file_are_all_right_but_those_without_a_real_address) {
  std::ifstream in(CANDOR_TEST_FOLDER "/data/google-contacts.csv", std::ios::binary);
  std::stringstream text;
  text << in.rdbuf();
  const std::string content = text.str();
  std::map<std::string, int> refusals;
  std::vector<std::uint32_t> refused;
  std::set<std::string> organizations;
  std::set<std::string> given_names;
  const auto rows = rows_of(content);
  for (const ImportRow& row : rows) {
    ASSERT_FALSE(row.problem);
    const auto errors = validate(Contact::type(), row.contact);
    for (const FieldError& error : errors) ++refusals[error.field + " " + error.code];
    if (!errors.empty()) refused.push_back(row.record);
    for (const auto& one : row.organizations) organizations.insert(one.name);
    given_names.insert(*Value(row.contact).find("given_name")->text());
  }
  EXPECT_EQ(rows.size(), 1000u);
  EXPECT_EQ(rows.back().record, 1001u);
  EXPECT_EQ(refused.size(), 17u);
  EXPECT_EQ(refused.front(), 2u) << "the record after the header";
  EXPECT_EQ(refusals, (std::map<std::string, int>{{"emails.0.address invalid_email", 17}}));
  EXPECT_EQ(organizations.size(), 217u - (organizations.count("") ? 1u : 0u));
  for (const char* name : {"Ελένη", "Ралица", "Séamus", "Ödön", "Işıl", "Łukasz", "Zoë"}) {
    EXPECT_EQ(given_names.count(name), 1u) << name;
  }
}

}  // namespace
}  // namespace candor
