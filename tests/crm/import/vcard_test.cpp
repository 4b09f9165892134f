#include <gmock/gmock.h>

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

std::string card(const std::string& lines, const std::string& version = "3.0") {
  return "BEGIN:VCARD\r\nVERSION:" + version + "\r\n" + lines + "END:VCARD\r\n";
}
ImportRow only_row(const std::string& lines, const std::string& version = "3.0") {
  auto file = read_file(card(lines, version));
  if (file.format != ContactFormat::vcard || file.rows.size() != 1)
    throw std::runtime_error("expected one card");
  return file.rows[0];
}

TEST(Vcard, of_version_3_becomes_a_contact) {
  const ImportRow row = only_row(
      "N:Lefèvre;Zoë;Maria,Anne;Dr.;jun.\r\n"
      "FN:Dr. Zoë Maria Anne Lefèvre jun.\r\n"
      "NICKNAME:Zo,Zoé\r\n"
      "ORG:Atelier \"Zoë\"\\, Nîmes;Achats\r\n"
      "TITLE:Gérante\r\n"
      "ROLE:Einkauf\r\n"
      "EMAIL;TYPE=INTERNET,HOME:z@example.com\r\n"
      "EMAIL;TYPE=INTERNET,WORK,PREF:zoe@example.org\r\n"
      "TEL;TYPE=CELL,VOICE:+33 6 39 98 12 34\r\n"
      "TEL;TYPE=WORK;TYPE=FAX:+33 4 66 11 22 34\r\n"
      "item1.TEL:+33 4 00\r\n"
      "item1.X-ABLabel:Pförtner\r\n"
      "item2.ADR:;Bât. B;1 rue de l’Église;Nîmes;Occitanie;30000;France\r\n"
      "item2.X-ABLabel:_$!<Work>!$_\r\n"
      "BDAY:1980-05-12T00:00:00Z\r\n"
      "URL:http\\://example.org/zoe\r\n"
      "CATEGORIES:Kunden,Messe\\, Köln\r\n"
      "NOTE:Calls before 9:00\\nSecond line\\; with semicolon\r\n"
      "LANG:fr\r\n");
  EXPECT_EQ(code_of(row), "");
  EXPECT_EQ(row.record, 1u);
  EXPECT_THAT(row.organizations, ElementsAre(ImportedOrganization{"Atelier \"Zoë\", Nîmes", "Einkauf"}));
  EXPECT_EQ(row.contact,
            (Object{{"salutation", "Dr."},
                    {"given_name", "Zoë"},
                    {"additional_names", "Maria Anne"},
                    {"family_name", "Lefèvre"},
                    {"name_suffix", "jun."},
                    {"nickname", "Zo, Zoé"},
                    {"birth_date", "1980-05-12"},
                    {"language", "fr"},
                    {"job_title", "Gérante"},
                    {"department", "Achats"},
                    {"emails", List{Object{{"address", "zoe@example.org"}, {"label", "work"}},
                                    Object{{"address", "z@example.com"}, {"label", "home"}}}},
                    {"phones", List{Object{{"number", "+33 6 39 98 12 34"}, {"label", "mobile"}},
                                    Object{{"number", "+33 4 66 11 22 34"}, {"label", "work fax"}},
                                    Object{{"number", "+33 4 00"}, {"label", "Pförtner"}}}},
                    {"addresses", List{Object{{"street", "1 rue de l’Église, Bât. B"},
                                              {"city", "Nîmes"},
                                              {"region", "Occitanie"},
                                              {"postal_code", "30000"},
                                              {"country", "FR"},
                                              {"label", "work"}}}},
                    {"websites", List{"http://example.org/zoe"}},
                    {"tags", List{"Kunden", "Messe, Köln"}},
                    {"description", "Calls before 9:00\nSecond line; with semicolon"}}));
}

TEST(Vcard, of_version_4_becomes_a_contact) {
  const ImportRow row = only_row(
      "FN:Ελένη Ζαχαριάδη\r\n"
      "N:Ζαχαριάδη;Ελένη;;;\r\n"
      "BDAY:--0401\r\n"
      "EMAIL;PREF=2:b@example.org\r\n"
      "EMAIL;PREF=1;TYPE=work:a@example.org\r\n"
      "TEL;VALUE=uri;TYPE=\"voice,home\":tel:+30-210-1234567\r\n"
      "ADR;CC=GR;LABEL=\"Οδός 1^nΑθήνα\":;;Οδός 1;Αθήνα;;10431;Hellas\r\n"
      "RELATED;TYPE=spouse:urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6\r\n",
      "4.0");
  EXPECT_EQ(text_at(row.contact, "family_name"), "Ζαχαριάδη");
  EXPECT_EQ(text_at(row.contact, "birth_date"), "--04-01");
  EXPECT_EQ(text_at(row.contact, "emails.0.address"), "a@example.org");
  EXPECT_EQ(text_at(row.contact, "phones.0.number"), "+30-210-1234567");
  EXPECT_EQ(text_at(row.contact, "phones.0.label"), "home");
  EXPECT_EQ(text_at(row.contact, "addresses.0.country"), "GR");
}

TEST(Vcard, of_old_phones_is_read_with_its_quoted_printable_and_bare_types) {
  const ImportRow row = only_row(
      "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=BCrgen;;;\r\n"
      "NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Gr=FC=DFe=0D=0A=\r\n"
      "aus C:\\\\temp, =\r\n"
      "bald\r\n"
      "TEL;CELL;PREF:0170 1234567\r\n"
      "TEL;WORK;FAX:0221 12\r\n"
      "EMAIL;INTERNET:j@example.org\r\n"
      "ORG:Sp\xe4th GmbH\r\n"
      "PHOTO;ENCODING=BASE64;TYPE=JPEG:/9j/4AAQ\r\n"
      " SkZJRgABAQ\r\n"
      "\r\n"
      "X-CLASS:private\r\n",
      "2.1");
  EXPECT_EQ(code_of(row), "");
  EXPECT_EQ(text_at(row.contact, "family_name"), "Müller");
  EXPECT_EQ(text_at(row.contact, "given_name"), "Jürgen");
  EXPECT_EQ(text_at(row.contact, "description"), "Grüße\naus C:\\temp, bald");
  EXPECT_EQ(text_at(row.contact, "phones.0.label"), "mobile");
  EXPECT_EQ(text_at(row.contact, "phones.1.label"), "work fax");
  EXPECT_THAT(row.organizations, ElementsAre(ImportedOrganization{"Späth GmbH", {}}));
}

TEST(Vcard, is_unfolded_whatever_ends_its_lines) {
  for (const std::string end : {"\r\n", "\n", "\r"}) {
    std::string text = card("N:Kl\r\n ein;E\r\n\tva;;;\r\nNOTE:one \r\n  two\r\n");
    for (std::size_t at = 0; (at = text.find("\r\n", at)) != std::string::npos; at += end.size()) {
      text.replace(at, 2, end);
    }
    const auto file = read_file(text);
    ASSERT_EQ(file.rows.size(), 1u);
    EXPECT_EQ(text_at(file.rows[0].contact, "family_name"), "Klein");
    EXPECT_EQ(text_at(file.rows[0].contact, "given_name"), "Eva");
    EXPECT_EQ(text_at(file.rows[0].contact, "description"), "one  two");
  }
}

TEST(Vcard, keeps_a_note_whose_line_breaks_were_not_escaped) {
  const ImportRow row =
      only_row("N:Klein;Eva;;;\r\nNOTE:first\r\nsecond line; more\r\nthird\r\nTITLE:CEO\r\n");
  EXPECT_EQ(text_at(row.contact, "description"), "first\nsecond line; more\nthird");
  EXPECT_EQ(text_at(row.contact, "job_title"), "CEO");
}

TEST(Vcard, without_a_name_in_parts_takes_the_whole_one_but_not_that_of_a_company) {
  EXPECT_EQ(text_at(only_row("FN:Eva Klein\r\nN:;;;;\r\n").contact, "family_name"), "Eva Klein");
  const ImportRow company = only_row("FN:Acme GmbH\r\nORG:Acme GmbH\r\nX-ABShowAs:COMPANY\r\n");
  EXPECT_EQ(text_at(company.contact, "family_name"), "");
  EXPECT_THAT(company.organizations, ElementsAre(ImportedOrganization{"Acme GmbH", {}}));
  EXPECT_EQ(text_at(only_row("FN:Eva\r\nROLE:Einkauf\r\nORG:Acme\r\n").contact, "job_title"), "Einkauf");
}

TEST(Vcard, of_a_group_is_no_person) {
  const ImportRow row = only_row("KIND:group\r\nFN:Team\r\nMEMBER:urn:uuid:1\r\n", "4.0");
  EXPECT_EQ(code_of(row), "not_a_person");
  EXPECT_EQ(row.problem->field, "KIND");
}

TEST(Vcard, passes_over_pictures_and_names_what_was_not_taken) {
  std::string photo = "PHOTO;ENCODING=b;TYPE=JPEG:";
  for (int line = 0; line < 100'000; ++line)
    photo += "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\r\n ";
  const auto file =
      read_file(card("N:Klein;Eva;;;\r\n" + photo + "\r\nX-SKYPE:eva\r\nUID:1\r\nEMAIL:e@example.org\r\n"));
  ASSERT_EQ(file.rows.size(), 1u);
  EXPECT_EQ(text_at(file.rows[0].contact, "emails.0.address"), "e@example.org");
  EXPECT_THAT(file.unused, ElementsAre("PHOTO", "X-SKYPE"));
}

TEST(Vcard, with_a_property_that_cannot_be_read_is_refused_by_its_name_and_the_next_is_read) {
  struct Case {
    std::string lines, code, field;
  };
  const Case cases[] = {
      {"N;CHARSET=SHIFT_JIS:\x83\x4e;;;;\r\n", "unknown_encoding", "N"},
      {"N:Klein\r\nNOTE;ENCODING=UUENCODE:abc\r\n", "unknown_encoding", "NOTE"},
      {"N:Klein\r\nTITLE;ENCODING=b:***\r\n", "unreadable", "TITLE"},
      {"N:Kl\xc3;;;;\r\n", "invalid_text", "N"},
      {std::string("N:Kl\0;;;;\r\n", 12), "invalid_text", "N"},
      {"N:Klein\r\nNOTE:" + std::string(200'000, 'x') + "\r\n", "too_long", "NOTE"},
  };
  for (const Case& one : cases) {
    const auto file = read_file(card(one.lines) + card("N:Groß;Max;;;\r\n"));
    ASSERT_EQ(file.rows.size(), 2u) << one.code;
    EXPECT_EQ(code_of(file.rows[0]), one.code);
    EXPECT_EQ(file.rows[0].problem->field, one.field);
    EXPECT_EQ(file.rows[0].record, 1u);
    EXPECT_THAT(file.rows[0].contact, IsEmpty());
    EXPECT_EQ(text_at(file.rows[1].contact, "family_name"), "Groß");
    EXPECT_EQ(file.rows[1].record, 2u);
  }
}

TEST(Vcard, may_have_wrong_values_in_properties_that_are_not_taken) {
  EXPECT_EQ(code_of(only_row("N:Klein;Eva;;;\r\nX-THING;CHARSET=SHIFT_JIS:\x83\r\n")), "");
}

TEST(Vcard, that_never_ends_loses_only_itself) {
  const auto file =
      read_file("BEGIN:VCARD\r\nN:Klein;Eva;;;\r\n" + card("N:Groß;Max;;;\r\n") + "BEGIN:VCARD\r\nN:Rot\r\n");
  ASSERT_EQ(file.rows.size(), 3u);
  EXPECT_EQ(code_of(file.rows[0]), "unclosed_card");
  EXPECT_EQ(text_at(file.rows[1].contact, "family_name"), "Groß");
  EXPECT_EQ(code_of(file.rows[2]), "unclosed_card");
}

TEST(Vcard, inside_of_another_one_is_its_agents) {
  const auto file = read_file(
      card("N:Klein;Eva;;;\r\nAGENT:\r\n" + card("N:Sekretär\r\n", "2.1") + "TITLE:CEO\r\n", "2.1"));
  ASSERT_EQ(file.rows.size(), 1u);
  EXPECT_EQ(text_at(file.rows[0].contact, "family_name"), "Klein");
  EXPECT_EQ(text_at(file.rows[0].contact, "job_title"), "CEO");
}

TEST(Vcard, file_with_something_between_the_cards_says_so) {
  const auto file = read_file(card("N:Klein;Eva;;;\r\n") + "\r\nstray words\r\n" + card("N:Groß;Max;;;\r\n"));
  ASSERT_EQ(file.rows.size(), 3u);
  EXPECT_EQ(code_of(file.rows[1]), "outside_card");
  EXPECT_EQ(file.rows[2].record, 3u);
}

TEST(Vcard, folded_without_end_or_with_ten_thousand_properties_takes_no_more_than_its_share) {
  std::string folded = "NOTE:x";
  for (int line = 0; line < 200'000; ++line) folded += "\r\n y";
  std::string many;
  for (int line = 0; line < 10'000; ++line) many += "EMAIL:a" + std::to_string(line) + "@example.org\r\n";
  const auto file = read_file(card("N:Klein\r\n" + folded + "\r\n") + card(many) + card("N:Groß\r\n"));
  ASSERT_EQ(file.rows.size(), 3u);
  EXPECT_EQ(code_of(file.rows[0]), "too_long");
  EXPECT_EQ(code_of(file.rows[1]), "too_many_properties");
  EXPECT_EQ(text_at(file.rows[2].contact, "family_name"), "Groß");
}

TEST(Vcard, file_shows_its_properties_before_it_is_imported) {
  auto file = RecordFile::open(card("N:Klein;Eva;;;\r\nEMAIL:e@example.org\r\nX-SKYPE:eva\r\n"));
  ASSERT_TRUE(file);
  std::vector<std::string> shown;
  for (const auto& column : file->preview()) shown.push_back(column.name + "=" + column.target);
  EXPECT_THAT(shown, ElementsAre("VERSION=", "N=family_name", "EMAIL=emails.address", "X-SKYPE="));
  EXPECT_EQ(file->records(), 1u);
}

TEST(Vcard, in_utf16_is_read_as_well) {
  std::string wide = "\xff\xfe";
  for (const char c : card("N:Klein;Eva;;;\r\n")) wide += {c, '\0'};
  const auto file = read_file(wide);
  EXPECT_EQ(file.encoding, TextEncoding::utf16_little);
  ASSERT_EQ(file.rows.size(), 1u);
  EXPECT_EQ(text_at(file.rows[0].contact, "family_name"), "Klein");
}

TEST(Vcard, never_repeats_a_value_in_a_problem) {
  const auto file = read_file(card("N;CHARSET=GEHEIM:geheim\xff\r\n") + card("KIND:group\r\nFN:geheim\r\n"));
  for (const auto& row : file.rows) {
    ASSERT_TRUE(row.problem);
    EXPECT_THAT(row.problem->message, Not(HasSubstr("geheim")));
  }
}

}  // namespace
}  // namespace candor
