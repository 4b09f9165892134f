#include "import/outlook_headings.h"

#include <algorithm>
#include <iterator>

#include "base/text.h"
#include "crm/contact.h"

namespace candor::outlook {
namespace {

enum Sign : bool { common, distinctive };

struct Meaning {
  std::string_view heading;
  std::string_view target;
  std::string_view label = {};
  Sign sign = common;
};

// The numbers put first what people use first: the office and the mobile phone.
constexpr Meaning meanings[] = {
    {"Title", "salutation"},
    {"First Name", "given_name"},
    {"Middle Name", "additional_names"},
    {"Last Name", "family_name"},
    {"Suffix", "name_suffix"},
    {"Company", "companies.1.name"},
    {"Department", "department"},
    {"Job Title", "job_title"},
    {"Birthday", "birth_date"},
    {"Categories", "tags"},
    {"Notes", "description"},
    {"Web Page", "websites.1", {}, distinctive},
    {"Nickname", "nickname"},
    {"E-mail Address", "emails.1.address", {}, distinctive},
    {"E-mail 2 Address", "emails.2.address", {}, distinctive},
    {"E-mail 3 Address", "emails.3.address", {}, distinctive},
    {"Business Phone", "phones.1.number", "work", distinctive},
    {"Mobile Phone", "phones.2.number", "mobile"},
    {"Business Phone 2", "phones.3.number", "work", distinctive},
    {"Home Phone", "phones.4.number", "home"},
    {"Home Phone 2", "phones.5.number", "home", distinctive},
    {"Primary Phone", "phones.6.number", "main"},
    {"Company Main Phone", "phones.7.number", "main", distinctive},
    {"Other Phone", "phones.8.number", "other"},
    {"Car Phone", "phones.9.number", "car", distinctive},
    {"Business Fax", "phones.10.number", "work fax", distinctive},
    {"Home Fax", "phones.11.number", "home fax"},
    {"Other Fax", "phones.12.number", "fax"},
    {"Pager", "phones.13.number", "pager"},
    {"Assistant's Phone", "phones.14.number", "assistant", distinctive},
    {"Callback", "phones.15.number", "callback"},
    {"ISDN", "phones.16.number", "isdn"},
    {"Radio Phone", "phones.17.number", "radio"},
    {"Telex", "phones.18.number", "telex"},
    {"TTY/TDD Phone", "phones.19.number", "tty"},
    {"Business Street", "addresses.1.street", "work", distinctive},
    {"Business Street 2", "addresses.1.street", "work", distinctive},
    {"Business Street 3", "addresses.1.street", "work", distinctive},
    {"Business Address PO Box", "addresses.1.street", "work", distinctive},
    {"Business City", "addresses.1.city", "work", distinctive},
    {"Business State", "addresses.1.region", "work", distinctive},
    {"Business Postal Code", "addresses.1.postal_code", "work", distinctive},
    {"Business Country/Region", "addresses.1.country", "work", distinctive},
    {"Business Country", "addresses.1.country", "work"},
    {"Home Street", "addresses.2.street", "home"},
    {"Home Street 2", "addresses.2.street", "home"},
    {"Home Street 3", "addresses.2.street", "home"},
    {"Home Address PO Box", "addresses.2.street", "home", distinctive},
    {"Home City", "addresses.2.city", "home"},
    {"Home State", "addresses.2.region", "home"},
    {"Home Postal Code", "addresses.2.postal_code", "home"},
    {"Home Country/Region", "addresses.2.country", "home", distinctive},
    {"Home Country", "addresses.2.country", "home"},
    {"Other Street", "addresses.3.street", "other"},
    {"Other Street 2", "addresses.3.street", "other"},
    {"Other Street 3", "addresses.3.street", "other"},
    {"Other Address PO Box", "addresses.3.street", "other", distinctive},
    {"Other City", "addresses.3.city", "other"},
    {"Other State", "addresses.3.region", "other"},
    {"Other Postal Code", "addresses.3.postal_code", "other"},
    {"Other Country/Region", "addresses.3.country", "other", distinctive},
    {"Other Country", "addresses.3.country", "other"},

    {"Anrede", "salutation"},
    {"Vorname", "given_name"},
    {"Weitere Vornamen", "additional_names", {}, distinctive},
    {"Nachname", "family_name"},
    {"Firma", "companies.1.name"},
    {"Abteilung", "department"},
    {"Position", "job_title"},
    {"Geburtstag", "birth_date"},
    {"Kategorien", "tags"},
    {"Notizen", "description"},
    {"Webseite", "websites.1"},
    {"Spitzname", "nickname"},
    {"E-Mail-Adresse", "emails.1.address"},
    {"E-Mail 2: Adresse", "emails.2.address", {}, distinctive},
    {"E-Mail 3: Adresse", "emails.3.address", {}, distinctive},
    {"Telefon geschäftlich", "phones.1.number", "work", distinctive},
    {"Mobiltelefon", "phones.2.number", "mobile"},
    {"Telefon geschäftlich 2", "phones.3.number", "work", distinctive},
    {"Telefon (privat)", "phones.4.number", "home", distinctive},
    {"Telefon privat", "phones.4.number", "home"},
    {"Telefon (privat 2)", "phones.5.number", "home", distinctive},
    {"Telefon privat 2", "phones.5.number", "home"},
    {"Haupttelefon", "phones.6.number", "main", distinctive},
    {"Telefon Firma", "phones.7.number", "main", distinctive},
    {"Weiteres Telefon", "phones.8.number", "other", distinctive},
    {"Autotelefon", "phones.9.number", "car", distinctive},
    {"Fax geschäftlich", "phones.10.number", "work fax", distinctive},
    {"Fax privat", "phones.11.number", "home fax"},
    {"Weiteres Fax", "phones.12.number", "fax", distinctive},
    {"Telefon Assistent", "phones.14.number", "assistant", distinctive},
    {"Rückmeldung", "phones.15.number", "callback", distinctive},
    {"Mobiltelefon 2", "phones.17.number", "mobile"},
    {"Telefon für Hörbehinderte", "phones.19.number", "tty", distinctive},
    {"Straße geschäftlich", "addresses.1.street", "work", distinctive},
    {"Straße geschäftlich 2", "addresses.1.street", "work", distinctive},
    {"Straße geschäftlich 3", "addresses.1.street", "work", distinctive},
    {"Postfach geschäftlich", "addresses.1.street", "work", distinctive},
    {"Ort geschäftlich", "addresses.1.city", "work", distinctive},
    {"Region geschäftlich", "addresses.1.region", "work", distinctive},
    {"Bundesland/Kanton geschäftlich", "addresses.1.region", "work", distinctive},
    {"Postleitzahl geschäftlich", "addresses.1.postal_code", "work", distinctive},
    {"Land/Region geschäftlich", "addresses.1.country", "work", distinctive},
    {"Land geschäftlich", "addresses.1.country", "work"},
    {"Straße privat", "addresses.2.street", "home"},
    {"Straße privat 2", "addresses.2.street", "home"},
    {"Straße privat 3", "addresses.2.street", "home"},
    {"Postfach privat", "addresses.2.street", "home", distinctive},
    {"Ort privat", "addresses.2.city", "home"},
    {"Region privat", "addresses.2.region", "home"},
    {"Bundesland/Kanton privat", "addresses.2.region", "home", distinctive},
    {"Postleitzahl privat", "addresses.2.postal_code", "home"},
    {"Land/Region privat", "addresses.2.country", "home", distinctive},
    {"Land privat", "addresses.2.country", "home"},
    {"Weitere Straße", "addresses.3.street", "other", distinctive},
    {"Weitere Straße 2", "addresses.3.street", "other", distinctive},
    {"Weitere Straße 3", "addresses.3.street", "other", distinctive},
    {"Weiteres Postfach", "addresses.3.street", "other", distinctive},
    {"Weiterer Ort", "addresses.3.city", "other", distinctive},
    {"Weitere Region", "addresses.3.region", "other"},
    {"Weiteres/r Bundesland/Kanton", "addresses.3.region", "other", distinctive},
    {"Weitere Postleitzahl", "addresses.3.postal_code", "other", distinctive},
    {"Weiteres/e Land/Region", "addresses.3.country", "other", distinctive},
};

const Meaning* find(std::string_view heading) {
  heading = trim(heading);
  const auto found = std::ranges::find_if(
      meanings, [&](const Meaning& one) { return equals_ignoring_case(one.heading, heading); });
  return found == std::end(meanings) ? nullptr : &*found;
}

}  // namespace

std::optional<ColumnTarget> meaning_of(std::string_view heading) {
  const Meaning* meaning = find(heading);
  if (meaning == nullptr) return std::nullopt;
  auto target = column_target_named(Contact::type(), meaning->target);
  if (target) target->label = meaning->label;
  return target;
}

bool is_distinctive(std::string_view heading) {
  const Meaning* meaning = find(heading);
  return meaning != nullptr && meaning->sign == distinctive;
}

}  // namespace candor::outlook
