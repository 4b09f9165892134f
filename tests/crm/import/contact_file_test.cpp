#include <gmock/gmock.h>

#include <fstream>
#include <sstream>

#include "crm/contact.h"
#include "crm/import/record_file.h"
#include "support/reading_files.h"

namespace candor {
namespace {

using test::code_of;
using test::read_file;
using test::text_at;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::string error_of(std::string bytes, const RecordFileOptions& options = {}) {
  auto file = RecordFile::open(std::move(bytes), options);
  return file ? std::string() : file.error().name;
}

std::string data_file(const std::string& name) {
  std::ifstream file(std::string(CANDOR_TEST_FOLDER) + "/data/" + name, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

constexpr std::string_view english =
    "\"First Name\";\"Middle Name\";\"Last Name\";\"Title\";\"Suffix\";\"Company\";\"Department\";\"Job "
    "Title\";"
    "\"Business Street\";\"Business Street 2\";\"Business City\";\"Business State\";\"Business Postal Code\";"
    "\"Business Country/Region\";\"Business Phone\";\"Business Fax\";\"Mobile Phone\";\"E-mail Address\";"
    "\"E-mail 2 Address\";\"Birthday\";\"Categories\";\"Notes\";\"Web Page\";\"Government ID Number\"\r\n";

TEST(ContactFile, reads_an_outlook_export_of_english_outlook) {
  const auto file = read_file(
      std::string(english) +
      "Zoë;Maria;Lefèvre;Dr.;jun.;\"Atelier \"\"Zoë\"\"\";Achats;Gérante;1 rue de l’Église;Bât. "
      "B;Nîmes;Occitanie;"
      "30000;France;+33 4 66 11 22 33;+33 4 66 11 22 34;+33 6 39 98 12 34;zoe@example.org;z@example.com;"
      "5/12/1980;Kunden;\"Calls before 9:00\r\nSecond line; with semicolon\";http://example.org;123456\r\n"
      "Max;;Weber;;;;;;;;;;;;;;;;;12/31/1975;;;;\r\n");
  EXPECT_EQ(file.format, ContactFormat::outlook_csv);
  ASSERT_EQ(file.rows.size(), 2u);
  EXPECT_EQ(file.records, 2u);
  const ImportRow& row = file.rows[0];
  EXPECT_EQ(row.record, 2u);
  EXPECT_THAT(row.organizations, ElementsAre(ImportedOrganization{"Atelier \"Zoë\"", {}}));
  EXPECT_EQ(
      row.contact,
      (Object{{"salutation", "Dr."},
              {"given_name", "Zoë"},
              {"additional_names", "Maria"},
              {"family_name", "Lefèvre"},
              {"name_suffix", "jun."},
              {"birth_date", "1980-05-12"},
              {"job_title", "Gérante"},
              {"department", "Achats"},
              {"emails", List{Object{{"address", "zoe@example.org"}}, Object{{"address", "z@example.com"}}}},
              {"phones", List{Object{{"number", "+33 4 66 11 22 33"}, {"label", "work"}},
                              Object{{"number", "+33 6 39 98 12 34"}, {"label", "mobile"}},
                              Object{{"number", "+33 4 66 11 22 34"}, {"label", "work fax"}}}},
              {"addresses", List{Object{{"street", "1 rue de l’Église, Bât. B"},
                                        {"city", "Nîmes"},
                                        {"region", "Occitanie"},
                                        {"postal_code", "30000"},
                                        {"country", "FR"},
                                        {"label", "work"}}}},
              {"websites", List{"http://example.org"}},
              {"tags", List{"Kunden"}},
              {"description", "Calls before 9:00\nSecond line; with semicolon"}}));
  EXPECT_EQ(text_at(file.rows[1].contact, "birth_date"), "1975-12-31");
  // A number of the state's register has no business here, and the user is told that it was left out.
  EXPECT_THAT(file.unused, ElementsAre("Government ID Number"));
}

TEST(ContactFile, reads_an_outlook_export_of_german_outlook) {
  const auto file = read_file(
      "Anrede,Vorname,Weitere Vornamen,Nachname,Suffix,Firma,Abteilung,Position,Straße geschäftlich,Ort "
      "geschäftlich,"
      "Region geschäftlich,Postleitzahl geschäftlich,Land/Region geschäftlich,Straße privat,Ort privat,"
      "Telefon geschäftlich,Telefon (privat),Mobiltelefon,E-Mail-Adresse,E-Mail 2: Adresse,Geburtstag,"
      "Kategorien,Notizen,Webseite\r\n"
      "Frau,Käthe,,Böhm,,Bäckerei Böhm GmbH,Einkauf,Leiterin,Hauptstraße 1,Köln,NRW,50667,Deutschland,"
      "Am Markt 2,Bonn,0221 123456,0228 654321,0170 1234567,kaethe@example.org,kb@example.com,12.5.1980,"
      "Kunden;Messe,Ruft gern an,example.org\r\n");
  EXPECT_EQ(file.format, ContactFormat::outlook_csv);
  ASSERT_EQ(file.rows.size(), 1u);
  const Object& contact = file.rows[0].contact;
  EXPECT_EQ(text_at(contact, "salutation"), "Frau");
  EXPECT_EQ(text_at(contact, "birth_date"), "1980-05-12");
  EXPECT_EQ(text_at(contact, "addresses.0.country"), "DE");
  EXPECT_EQ(text_at(contact, "addresses.1.city"), "Bonn");
  EXPECT_EQ(text_at(contact, "addresses.1.label"), "home");
  EXPECT_EQ(text_at(contact, "phones.1.label"), "mobile");
  EXPECT_EQ(text_at(contact, "emails.1.address"), "kb@example.com");
  EXPECT_EQ(text_at(contact, "tags.1"), "Messe");
  EXPECT_THAT(file.unused, IsEmpty());
}

TEST(ContactFile, reads_the_outlook_file_of_the_project_to_the_last_row) {
  const auto file = read_file(data_file("outlook-contacts.csv"));
  EXPECT_EQ(file.format, ContactFormat::outlook_csv);
  EXPECT_EQ(file.encoding, TextEncoding::windows_1252);
  ASSERT_EQ(file.rows.size(), 300u);
  std::size_t refused = 0;
  for (const ImportRow& row : file.rows) {
    ASSERT_FALSE(row.problem);
    refused += validate(Contact::type(), row.contact).empty() ? 0 : 1;
  }
  EXPECT_EQ(refused, 5u);  // each 61st has "not an address"
  EXPECT_EQ(text_at(file.rows[0].contact, "family_name"), "Schäfer");
  EXPECT_EQ(text_at(file.rows[1].contact, "addresses.0.street"), "rue de l’Église 61");
}

TEST(ContactFile, reads_the_same_file_in_every_encoding) {
  const std::string text = "First Name,Last Name,E-mail Address\r\nJürgen,Müller,j@example.org\r\n";
  const auto check = [&](std::string bytes, TextEncoding encoding) {
    const auto file = read_file(std::move(bytes));
    EXPECT_EQ(file.encoding, encoding);
    ASSERT_EQ(file.rows.size(), 1u);
    EXPECT_EQ(text_at(file.rows[0].contact, "family_name"), "Müller");
  };
  check(text, TextEncoding::utf8);
  check("\xef\xbb\xbf" + text, TextEncoding::utf8);
  std::string latin = text;
  for (std::size_t at; (at = latin.find("ü")) != std::string::npos;) latin.replace(at, 2, "\xfc");
  check(latin, TextEncoding::windows_1252);
  std::string little, big;
  for (const char c : latin) {
    little += {c, '\0'};
    big += {'\0', c};
  }
  check(little, TextEncoding::utf16_little);
  check("\xff\xfe" + little, TextEncoding::utf16_little);
  check(big, TextEncoding::utf16_big);
  check("\xfe\xff" + big, TextEncoding::utf16_big);
}

TEST(ContactFile, understands_every_separator_and_the_line_that_names_one) {
  for (const std::string separator : {",", ";", "\t", "|"}) {
    const auto file = read_file("Vorname" + separator + "Nachname\nEva" + separator + "Klein\n");
    ASSERT_EQ(file.rows.size(), 1u) << separator;
    EXPECT_EQ(text_at(file.rows[0].contact, "family_name"), "Klein");
    EXPECT_EQ(file.rows[0].record, 2u);
  }
  const auto named = read_file("sep=;\r\nVorname;Nachname\r\nEva;\"Klein, geb. Groß\"\r\n");
  ASSERT_EQ(named.rows.size(), 1u);
  EXPECT_EQ(text_at(named.rows[0].contact, "family_name"), "Klein, geb. Groß");
  EXPECT_EQ(named.rows[0].record, 3u);
}

TEST(ContactFile, guesses_what_the_columns_of_any_table_hold) {
  const auto file = read_file(
      "Name,Vorname,Firma,E-Mail,E-Mail 2,Telefon,Handy,Straße,PLZ,Ort,Land,Geburtsdatum,Bemerkung,Kundennr\n"
      "Böhm,Käthe,Bäckerei Böhm,a@example.org,b@example.org,0221 1,0170 2,Hauptstr. 1,50667,Köln,Deutschland,"
      "12.05.1980,ruft an,4711\n");
  EXPECT_EQ(file.format, ContactFormat::csv);
  ASSERT_EQ(file.rows.size(), 1u);
  const ImportRow& row = file.rows[0];
  EXPECT_THAT(row.organizations, ElementsAre(ImportedOrganization{"Bäckerei Böhm", {}}));
  EXPECT_EQ(text_at(row.contact, "family_name"), "Böhm");
  EXPECT_EQ(text_at(row.contact, "emails.1.address"), "b@example.org");
  EXPECT_EQ(text_at(row.contact, "phones.1.label"), "mobile");
  EXPECT_EQ(text_at(row.contact, "addresses.0.city"), "Köln");
  EXPECT_EQ(text_at(row.contact, "addresses.0.country"), "DE");
  EXPECT_EQ(text_at(row.contact, "birth_date"), "1980-05-12");
  EXPECT_THAT(file.unused, ElementsAre("Kundennr"));
}

TEST(ContactFile, takes_name_for_the_family_name_only_when_no_other_column_is) {
  const auto file = read_file("Name,First name,Last name\nEva Klein,Eva,Klein\n");
  EXPECT_EQ(text_at(file.rows[0].contact, "family_name"), "Klein");
  EXPECT_THAT(file.unused, ElementsAre("Name"));
}

TEST(ContactFile, follows_a_mapping_and_nothing_else) {
  RecordFileOptions options;
  options.mapping = {{0, "family_name"},    {2, "emails.address"}, {3, "emails.address"}, {4, ""},
                     {5, "companies.role"}, {6, "companies.name"}, {7, "emails.1.label"}};
  const auto file = read_file(
      "A,Vorname,C,D,E,F,G,H\nKlein,Eva,a@example.org; b@example.org,c@example.org,x,Einkauf,Acme,Büro\n",
      options);
  ASSERT_EQ(file.rows.size(), 1u);
  EXPECT_THAT(file.rows[0].organizations, ElementsAre(ImportedOrganization{"Acme", "Einkauf"}));
  EXPECT_EQ(
      file.rows[0].contact,
      (Object{{"family_name", "Klein"},
              {"emails", List{Object{{"address", "a@example.org"}, {"label", "Büro"}},
                              Object{{"address", "b@example.org"}}, Object{{"address", "c@example.org"}}}}}));
  EXPECT_THAT(file.unused, ElementsAre("Vorname", "E"));
}

TEST(ContactFile, names_every_column_of_a_mapping_that_cannot_be) {
  RecordFileOptions options;
  options.mapping = {
      {0, "family_name"}, {1, "family_name"}, {2, "hair_colour"}, {9, "given_name"}, {3, "phones.e164"}};
  const auto file = RecordFile::open("A,B,C,D\n1,2,3,4\n", options);
  ASSERT_FALSE(file);
  EXPECT_EQ(file.error().name, "invalid_mapping");
  std::vector<std::string> fields;
  for (const auto& field : file.error().fields) fields.push_back(field.field + " " + field.code);
  EXPECT_THAT(fields, ElementsAre("mapping.1 repeated", "mapping.2 unknown_target", "mapping.9 out_of_range",
                                  "mapping.3 unknown_target"));
}

TEST(ContactFile, shows_what_it_would_do) {
  auto file = RecordFile::open("Vorname;Nachname;Kundennr;E-Mail\n;Klein;4711;\nEva;Groß;;e@example.org\n");
  ASSERT_TRUE(file);
  EXPECT_EQ(file->separator(), ';');
  EXPECT_EQ(file->records(), 2u);
  const auto columns = file->preview();
  ASSERT_EQ(columns.size(), 4u);
  EXPECT_EQ(columns[0].sample, "Eva");  // the first that is not empty
  EXPECT_EQ(columns[0].target, "given_name");
  EXPECT_EQ(columns[2].target, "");
  EXPECT_EQ(columns[3].target, "emails.address");
  EXPECT_TRUE(file->takes_anything());
  EXPECT_FALSE(RecordFile::open("Kundennr,Umsatz\n1,2\n")->takes_anything());
  EXPECT_THAT(import_targets(Contact::type()), testing::Contains("companies.name"));
  EXPECT_THAT(import_targets(Contact::type()), Not(testing::Contains("phones.e164")));
}

TEST(ContactFile, leaves_a_birthday_that_could_be_two_dates_for_a_person_to_decide) {
  const auto birthdays = [](const std::string& dates) {
    std::vector<std::string> read;
    for (const auto& row : read_file("Nachname,Geburtstag\n" + dates).rows) {
      read.push_back(text_at(row.contact, "birth_date"));
    }
    return read;
  };
  EXPECT_THAT(birthdays("a,05/12/1980\nb,31/01/1970\n"), ElementsAre("1980-12-05", "1970-01-31"));
  EXPECT_THAT(birthdays("a,05/12/1980\nb,01/31/1970\n"), ElementsAre("1980-05-12", "1970-01-31"));
  EXPECT_THAT(birthdays("a,05/12/1980\n"), ElementsAre("05-12-1980"));
  EXPECT_THAT(birthdays("a,31/01/1970\nb,01/31/1970\n"), ElementsAre("31-01-1970", "01-31-1970"));
  EXPECT_THAT(birthdays("a,0/0/00\nb,1980-5-12\nc,1.2.1980\nd,24.12.\n"),
              ElementsAre("", "1980-05-12", "1980-02-01", "--12-24"));
}

TEST(ContactFile, refuses_what_is_no_contact_file_with_a_reason) {
  EXPECT_EQ(error_of(""), "empty_file");
  EXPECT_EQ(error_of(" \r\n\r\n"), "empty_file");
  EXPECT_EQ(error_of("\xef\xbb\xbf"), "empty_file");
  EXPECT_EQ(error_of("\"a,b\nc"), "unreadable_headings");
  EXPECT_EQ(error_of("Vorname\nEva", {.format = ContactFormat::vcard, .mapping = {}}), "unknown_format");
  EXPECT_EQ(error_of("First Name\nEva", {.format = ContactFormat::google_csv, .mapping = {}}), "");
  EXPECT_EQ(error_of("Kunde\nEva", {.format = ContactFormat::google_csv, .mapping = {}}),
            "not_google_contacts");
}

TEST(ContactFile, names_the_row_with_bytes_that_are_no_text_and_keeps_the_others) {
  const auto file = read_file("Vorname,Nachname\nJürgen,Groß\nJ\xfcrgen,Klein\nZoë,Weiß\n" +
                              std::string("a\0b,c\n", 6) + "Eva,Rot\n");
  ASSERT_EQ(file.rows.size(), 5u);
  EXPECT_EQ(code_of(file.rows[1]), "invalid_text");
  EXPECT_EQ(file.rows[1].record, 3u);
  EXPECT_EQ(code_of(file.rows[3]), "invalid_text");
  for (const std::size_t good : {0u, 2u, 4u}) EXPECT_FALSE(file.rows[good].problem);
}

TEST(ContactFile, loses_no_row_to_an_unclosed_quote) {
  std::string text = "Vorname,Nachname,Notiz\n";
  for (int row = 0; row < 50; ++row) {
    text += row == 20 ? "Eva,\"Klein,x\n" : "Eva,\"Klein " + std::to_string(row) + "\",x\n";
  }
  const auto file = read_file(text);
  ASSERT_EQ(file.rows.size(), 50u);
  for (std::size_t row = 0; row < 50; ++row) {
    EXPECT_EQ(code_of(file.rows[row]), row == 20 ? "unclosed_quote" : "");
    EXPECT_EQ(file.rows[row].record, row + 2);
  }
}

TEST(ContactFile, takes_no_line_of_a_broken_note_for_a_person) {
  const auto file =
      read_file("Vorname,Nachname,Notiz\nEva,Klein,\"calls\nMax Weber is her boss\nMax,Groß,x\n");
  ASSERT_EQ(file.rows.size(), 3u);
  EXPECT_EQ(code_of(file.rows[0]), "unclosed_quote");
  EXPECT_EQ(code_of(file.rows[1]), "after_unclosed_quote");
  EXPECT_EQ(text_at(file.rows[2].contact, "family_name"), "Groß");
}

TEST(ContactFile, comes_to_an_end_in_files_made_to_be_slow) {
  std::string quotes = "a,b\n";
  while (quotes.size() < 1u << 20) quotes += "a\",b\"c,\"d\n";
  EXPECT_GT(read_file(quotes).rows.size(), 0u);
  std::string wide = "Vorname,Nachname\nEva,Klein\n" + std::string(100'000, ',') + "\nMax,Weber\n";
  const auto columns = read_file(wide);
  ASSERT_EQ(columns.rows.size(), 3u);
  EXPECT_EQ(code_of(columns.rows[1]), "too_many_columns");
  EXPECT_EQ(text_at(columns.rows[2].contact, "family_name"), "Weber");
  const auto line = read_file("Vorname,Nachname\n" + std::string(15u << 20, 'x') + ",y\nMax,Weber\n");
  ASSERT_EQ(line.rows.size(), 2u);
  EXPECT_EQ(code_of(line.rows[0]), "too_long");
}

TEST(ContactFile, refuses_more_records_than_anybody_can_look_through) {
  std::string text = "Nachname\n";
  for (std::uint32_t row = 0; row <= RecordFile::most_records; ++row) text += "x\n";
  EXPECT_EQ(error_of(std::move(text)), "too_many_records");
}

TEST(ContactFile, repeats_no_value_in_a_problem) {
  for (const auto& row : read_file("Vorname,Nachname\n\"geheim\"x,y\ngeheim,geheim,geheim\n\"geheim,").rows) {
    ASSERT_TRUE(row.problem);
    EXPECT_THAT(row.problem->message, Not(HasSubstr("geheim")));
    EXPECT_THAT(row.contact, IsEmpty());
  }
}

}  // namespace
}  // namespace candor
