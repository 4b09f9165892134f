// Whatever a contact holds: written as CSV or vCard and read again, it is the same contact.
#include <gmock/gmock.h>

#include <random>

#include "crm/contact.h"
#include "crm/export/record_writer.h"
#include "crm/import/record_file.h"
#include "support/reading_files.h"

namespace candor {
namespace {

// What is stored: members in order, everything trimmed, nothing computed.
Object canonical(Object contact) {
  normalise(Contact::type(), contact, Locale{});
  drop_computed(Contact::type(), contact);
  return contact;
}

class RandomContact {
 public:
  explicit RandomContact(std::uint32_t seed) : random_(seed) {}

  Object next() {
    Object contact;
    for (const FieldDeclaration& field : Contact::type().fields) {
      if (chance(3)) continue;
      contact.emplace_back(std::string(field.name), value(field));
    }
    return contact;
  }

 private:
  bool chance(unsigned one_in) { return random_() % one_in == 0; }

  Value value(const FieldDeclaration& field) {
    if (field.type == FieldType::text_list) {
      List list;
      for (unsigned items = 1 + random_() % 4; items > 0; --items) {
        list.emplace_back(field.name == "websites" ? website() : text(50));
      }
      return list;
    }
    if (field.type != FieldType::list) return single(field.name, field.type);
    List list;
    for (unsigned items = 1 + random_() % 4; items > 0; --items) {
      list.emplace_back(field.name == "companies" ? company() : item(field));
    }
    return list;
  }

  Object company() {
    Object link{{"name", text(100)}};
    if (chance(2)) link.emplace_back("role", text(100));
    if (chance(3)) link.emplace_back("inactive", true);
    return link;
  }

  Object item(const FieldDeclaration& field) {
    Object members;
    for (const FieldDeclaration& member : field.members) {
      if (member.rules.read_only || (!member.rules.required && chance(3))) continue;
      members.emplace_back(std::string(member.name),
                           member.name == "label" ? label() : single(member.name, member.type));
    }
    if (members.empty()) members.emplace_back("label", label());
    return members;
  }

  Value single(std::string_view name, FieldType type) {
    static const std::vector<std::string> dates{"1980-05-12", "--04-01", "2000-02-29"},
        languages{"de", "pt-BR"}, countries{"DE", "FR", "GR", "XK", "AQ"},
        numbers{"+49 30 23125-123", "0221/1", "ask; at, the gate", "=1"};
    if (name == "address") return "p" + std::to_string(random_()) + "@example.org";
    if (name == "number") return one_of(numbers);
    if (type == FieldType::birth_date) return one_of(dates);
    if (type == FieldType::language) return one_of(languages);
    if (type == FieldType::country) return one_of(countries);
    if (type != FieldType::paragraphs) return text(100);
    std::string lines = text(100);
    for (unsigned more = random_() % 4; more > 0; --more) lines += (chance(3) ? "\n\n" : "\n") + text(100);
    return lines;
  }

  std::string label() {
    static const std::vector<std::string> labels{"work", "home", "mobile", "work fax", "fax",  "pager",
                                                 "main", "cell", "Work",   "Büro, 2",  "a;b:c"};
    return one_of(labels);
  }

  std::string website() {
    static const std::vector<std::string> websites{"example.org", "https://example.org/a,b;c?d=e#f",
                                                   "http://xn--mller-kva.example:8080/"};
    return one_of(websites);
  }

  // One line of anything that spreadsheets and address books have ever tripped over.
  std::string text(unsigned longest) {
    static const std::vector<std::string> pieces{"a",           "Zoë",
                                                 "Ελένη",       "😀",
                                                 " ",           "  ",
                                                 ",",           ";",
                                                 ":",           "\"",
                                                 "\"\"",        "'",
                                                 "=",           "+",
                                                 "-",           "@",
                                                 "\\",          "\\n",
                                                 "\\,",         "END:VCARD",
                                                 "|",           "^n",
                                                 "=C3",         "=\"",
                                                 "item1.",      "_$!<Work>!$_",
                                                 "* ",          " ::: ",
                                                 "0/0/00",      "sep=;",
                                                 "BEGIN:VCARD", "NULL",
                                                 "<b>",         "&",
                                                 "%",           "."};
    std::string text;
    const std::size_t most = 1 + random_() % 12;
    for (std::size_t piece = 0; piece < most; ++piece) text += one_of(pieces);
    if (text.size() > longest) text = "long";
    if (text.find_first_not_of(' ') == std::string::npos) text = "x";
    return text;
  }

  std::string one_of(const std::vector<std::string>& choices) { return choices[random_() % choices.size()]; }

  std::mt19937 random_;
};

// A contact as a writer wants it, from a row as a reader gives it.
Object with_companies(const ImportRow& row) {
  Object contact = row.contact;
  List companies;
  for (const auto& link : row.organizations) {
    Object company{{"name", link.name}};
    if (!link.role.empty()) company.emplace_back("role", link.role);
    if (link.inactive) company.emplace_back("inactive", true);
    companies.emplace_back(std::move(company));
  }
  if (!companies.empty()) contact.emplace_back("companies", std::move(companies));
  return contact;
}

// Companies stand by name here, which the declaration does not know: they are compared apart.
Object without_companies(Object contact) {
  std::erase_if(contact, [](const Member& member) { return member.first == "companies"; });
  return contact;
}
Value companies_of(const Object& contact) {
  const Value root{contact};
  const Value* companies = root.find("companies");
  if (companies == nullptr) return {};
  List trimmed;
  for (const Value& company : *companies->list()) {
    Object link;
    for (const auto& [name, value] : *company.object()) {
      if (value.text() == nullptr) {
        link.emplace_back(name, value);
        continue;
      }
      const std::string& text = *value.text();
      const std::size_t start = text.find_first_not_of(' ');
      link.emplace_back(name, text.substr(start, text.find_last_not_of(' ') - start + 1));
    }
    trimmed.emplace_back(std::move(link));
  }
  return trimmed;
}

void check_round_trip(std::unique_ptr<RecordWriter> (*make)(const RecordType&), ContactFormat format) {
  const std::uint32_t seed = 20261125;
  RandomContact contacts(seed);
  for (int file = 0; file < 60; ++file) {
    SCOPED_TRACE("seed " + std::to_string(seed) + ", file " + std::to_string(file));
    std::vector<Object> written;
    auto writer = make(Contact::type());
    for (int record = 0; record < 20; ++record) {
      Object contact = contacts.next();
      Object stored = canonical(without_companies(contact));
      if (const Value companies = companies_of(contact); !companies.is_null())
        stored.emplace_back("companies", companies);
      // A row that holds nothing is no row.
      if (stored.empty()) stored.emplace_back("family_name", "x");
      writer->add(stored);
      written.push_back(std::move(stored));
    }
    const std::string text = writer->finish();
    const auto read = test::read_file(text);
    ASSERT_EQ(read.format, format);
    ASSERT_EQ(read.rows.size(), written.size());
    auto again = make(Contact::type());
    for (std::size_t row = 0; row < written.size(); ++row) {
      ASSERT_FALSE(read.rows[row].problem);
      const Object contact = with_companies(read.rows[row]);
      ASSERT_EQ(canonical(without_companies(contact)), without_companies(written[row])) << "row " << row;
      ASSERT_EQ(companies_of(contact), companies_of(written[row])) << "row " << row;
      again->add(contact);
    }
    ASSERT_EQ(again->finish(), text);
  }
}

TEST(ExportRoundTrip, gives_back_every_contact_written_as_csv) {
  check_round_trip(&csv_writer, ContactFormat::candor_csv);
}

TEST(ExportRoundTrip, gives_back_every_contact_written_as_vcard) {
  check_round_trip(&vcard_writer, ContactFormat::vcard);
}

}  // namespace
}  // namespace candor
