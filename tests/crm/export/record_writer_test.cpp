#include "crm/export/record_writer.h"

#include <gmock/gmock.h>

#include "base/text.h"
#include "crm/company.h"
#include "crm/contact.h"

namespace candor {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

Object eva() {
  return {{"given_name", "Eva"},
          {"family_name", "Klein"},
          {"companies", List{Object{{"name", "Acme, Inc."}, {"role", "Einkauf"}, {"inactive", true}}}},
          {"emails", List{Object{{"address", "eva@example.org"}, {"label", "work"}},
                          Object{{"address", "e@example.com"}, {"label", "Büro 2"}}}},
          {"phones", List{Object{{"number", "+49 30 1"}, {"label", "work fax"}, {"e164", "+49301"}}}},
          {"description", "said \"hi\"\nand =1+1"}};
}

std::string csv_of(const std::vector<Object>& records, const RecordType& type = Contact::type()) {
  auto writer = csv_writer(type);
  for (const Object& record : records) writer->add(record);
  return writer->finish();
}
std::string vcard_of(const std::vector<Object>& records, const RecordType& type = Contact::type()) {
  auto writer = vcard_writer(type);
  for (const Object& record : records) writer->add(record);
  return writer->finish();
}

TEST(CsvWriter, names_its_columns_by_our_fields_and_has_as_many_as_it_needs) {
  const std::string csv = csv_of({Object{{"family_name", "Groß"}}, eva()});
  EXPECT_EQ(csv,
            "\xef\xbb\xbfsalutation,given_name,additional_names,family_name,name_suffix,nickname,birth_date,"
            "language,job_title,department,companies.1.name,companies.1.role,companies.1.inactive,"
            "emails.1.address,emails.1.label,emails.2.address,emails.2.label,phones.1.number,phones.1.label,"
            "addresses.1.street,addresses.1.city,addresses.1.region,addresses.1.postal_code,"
            "addresses.1.country,addresses.1.label,websites.1,source,tags.1,description\r\n"
            ",,,Groß,,,,,,,,,,,,,,,,,,,,,,,,,\r\n"
            ",Eva,,Klein,,,,,,,\"Acme, Inc.\",Einkauf,true,eva@example.org,work,e@example.com,Büro 2,"
            "'+49 30 1,work fax,,,,,,,,,,\"said \"\"hi\"\"\nand =1+1\"\r\n");
  EXPECT_THAT(csv, Not(HasSubstr("e164")));
}

TEST(CsvWriter, lets_no_value_be_a_formula) {
  for (const std::string value : {"=1+1", "+49", "-1", "@SUM(A1)", "'=1", "''-x"}) {
    EXPECT_THAT(csv_of({Object{{"family_name", value}}}), HasSubstr(",'" + value + ",")) << value;
  }
  for (const std::string value : {"a=1", "'quoted'", "'n Sohn"}) {
    EXPECT_THAT(csv_of({Object{{"family_name", value}}}), HasSubstr("," + value + ",")) << value;
  }
}

TEST(CsvWriter, writes_companies_with_their_own_columns) {
  const std::string csv =
      csv_of({Object{{"name", "Acme"}, {"size", "1-10"}, {"sole_trader", true}}}, Company::type());
  EXPECT_THAT(csv, StartsWith("\xef\xbb\xbfname,domain,website,emails.1.address,"));
  EXPECT_THAT(csv, HasSubstr("\r\nAcme,"));
  EXPECT_THAT(csv, HasSubstr(",1-10,"));
  EXPECT_THAT(csv, HasSubstr(",true,"));
}

TEST(CsvWriter, of_nothing_has_headings_all_the_same) {
  const std::string csv = csv_of({});
  EXPECT_THAT(csv, HasSubstr("emails.1.address"));
  EXPECT_EQ(std::ranges::count(csv, '\n'), 1);
}

TEST(VcardWriter, writes_version_4) {
  EXPECT_EQ(vcard_of({eva()}),
            "BEGIN:VCARD\r\n"
            "VERSION:4.0\r\n"
            "PRODID:-//Candor//Candor//EN\r\n"
            "FN:Eva Klein\r\n"
            "N:Klein;Eva;;;\r\n"
            "item1.ORG:Acme\\, Inc.\r\n"
            "item1.ROLE:Einkauf\r\n"
            "item1.X-CANDOR-INACTIVE:TRUE\r\n"
            "EMAIL;TYPE=work:eva@example.org\r\n"
            "item2.EMAIL:e@example.com\r\n"
            "item2.X-ABLabel:Büro 2\r\n"
            "TEL;TYPE=\"work,fax\":+49 30 1\r\n"
            "NOTE:said \"hi\"\\nand =1+1\r\n"
            "END:VCARD\r\n");
}

TEST(VcardWriter, folds_at_75_octets_and_cuts_no_character) {
  std::string note;
  for (int repeat = 0; repeat < 100; ++repeat) note += "Ωß😀x";
  const std::string card = vcard_of({Object{{"family_name", "Klein"}, {"description", note}}});
  std::string unfolded;
  for (std::string_view line : split(card, '\n')) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    EXPECT_LE(line.size(), 75u);
    EXPECT_TRUE(is_clean_utf8(line));
    if (line.starts_with(' ')) unfolded += line.substr(1);
    if (line.starts_with("NOTE:")) unfolded = line.substr(5);
  }
  EXPECT_EQ(unfolded.substr(0, note.size()), note);
}

TEST(VcardWriter, gives_every_card_the_name_that_others_need_to_show) {
  EXPECT_THAT(vcard_of({Object{{"emails", List{Object{{"address", "info@example.org"}}}}}}),
              HasSubstr("FN:info@example.org\r\n"));
  EXPECT_THAT(vcard_of({Object{{"companies", List{Object{{"name", "Acme"}}}}}}), HasSubstr("FN:Acme\r\n"));
  const std::string company = vcard_of({Object{{"name", "Acme"}, {"vat_id", "DE1"}}}, Company::type());
  EXPECT_THAT(company, HasSubstr("KIND:org\r\nFN:Acme\r\n"));
  EXPECT_THAT(company, HasSubstr("X-CANDOR-VAT-ID:DE1\r\n"));
}

TEST(VcardWriter, lets_no_value_become_a_line_of_its_own) {
  const std::string card = vcard_of({Object{{"family_name", "x"}, {"description", "a\nEND:VCARD\nb"}}});
  EXPECT_THAT(card, Not(HasSubstr("\r\nb")));
  EXPECT_THAT(card, HasSubstr("NOTE:a\\nEND:VCARD\\nb\r\n"));
}

}  // namespace
}  // namespace candor
