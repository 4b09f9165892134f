#include "import/heading_guess.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "base/text.h"

namespace candor {
namespace {

struct Guess {
  std::string_view heading;  // lower case, without what stands between words
  std::string_view target;
  std::string_view label = {};
};

constexpr Guess guesses[] = {
    {"salutation", "salutation"},
    {"anrede", "salutation"},
    {"title", "salutation"},
    {"titel", "salutation"},
    {"prefix", "salutation"},
    {"firstname", "given_name"},
    {"givenname", "given_name"},
    {"forename", "given_name"},
    {"vorname", "given_name"},
    {"middlename", "additional_names"},
    {"additionalnames", "additional_names"},
    {"weiterevornamen", "additional_names"},
    {"lastname", "family_name"},
    {"familyname", "family_name"},
    {"surname", "family_name"},
    {"nachname", "family_name"},
    {"familienname", "family_name"},
    {"zuname", "family_name"},
    {"name", "family_name"},
    {"fullname", "family_name"},
    {"suffix", "name_suffix"},
    {"namesuffix", "name_suffix"},
    {"nickname", "nickname"},
    {"spitzname", "nickname"},
    {"rufname", "nickname"},
    {"birthday", "birth_date"},
    {"birthdate", "birth_date"},
    {"dateofbirth", "birth_date"},
    {"geburtstag", "birth_date"},
    {"geburtsdatum", "birth_date"},
    {"language", "language"},
    {"sprache", "language"},
    {"jobtitle", "job_title"},
    {"position", "job_title"},
    {"function", "job_title"},
    {"funktion", "job_title"},
    {"beruf", "job_title"},
    {"department", "department"},
    {"abteilung", "department"},
    {"company", "companies.name"},
    {"companyname", "companies.name"},
    {"organization", "companies.name"},
    {"organisation", "companies.name"},
    {"employer", "companies.name"},
    {"firma", "companies.name"},
    {"firmenname", "companies.name"},
    {"unternehmen", "companies.name"},
    {"arbeitgeber", "companies.name"},
    {"email", "emails.address"},
    {"emailaddress", "emails.address"},
    {"mail", "emails.address"},
    {"mailadresse", "emails.address"},
    {"emailadresse", "emails.address"},
    {"workemail", "emails.address", "work"},
    {"emailwork", "emails.address", "work"},
    {"emailgeschäftlich", "emails.address", "work"},
    {"homeemail", "emails.address", "home"},
    {"emailprivat", "emails.address", "home"},
    {"phone", "phones.number"},
    {"phonenumber", "phones.number"},
    {"telephone", "phones.number"},
    {"tel", "phones.number"},
    {"telefon", "phones.number"},
    {"telefonnummer", "phones.number"},
    {"rufnummer", "phones.number"},
    {"workphone", "phones.number", "work"},
    {"businessphone", "phones.number", "work"},
    {"telefongeschäftlich", "phones.number", "work"},
    {"telefondienstlich", "phones.number", "work"},
    {"homephone", "phones.number", "home"},
    {"telefonprivat", "phones.number", "home"},
    {"mobile", "phones.number", "mobile"},
    {"mobilephone", "phones.number", "mobile"},
    {"cell", "phones.number", "mobile"},
    {"cellphone", "phones.number", "mobile"},
    {"mobil", "phones.number", "mobile"},
    {"mobiltelefon", "phones.number", "mobile"},
    {"mobilnummer", "phones.number", "mobile"},
    {"handy", "phones.number", "mobile"},
    {"handynummer", "phones.number", "mobile"},
    {"fax", "phones.number", "fax"},
    {"faxnummer", "phones.number", "fax"},
    {"telefax", "phones.number", "fax"},
    {"street", "addresses.street"},
    {"streetaddress", "addresses.street"},
    {"address", "addresses.street"},
    {"straße", "addresses.street"},
    {"strasse", "addresses.street"},
    {"anschrift", "addresses.street"},
    {"adresse", "addresses.street"},
    {"straßehausnummer", "addresses.street"},
    {"city", "addresses.city"},
    {"town", "addresses.city"},
    {"ort", "addresses.city"},
    {"stadt", "addresses.city"},
    {"wohnort", "addresses.city"},
    {"region", "addresses.region"},
    {"state", "addresses.region"},
    {"province", "addresses.region"},
    {"county", "addresses.region"},
    {"bundesland", "addresses.region"},
    {"kanton", "addresses.region"},
    {"postalcode", "addresses.postal_code"},
    {"postcode", "addresses.postal_code"},
    {"zip", "addresses.postal_code"},
    {"zipcode", "addresses.postal_code"},
    {"plz", "addresses.postal_code"},
    {"postleitzahl", "addresses.postal_code"},
    {"country", "addresses.country"},
    {"land", "addresses.country"},
    {"staat", "addresses.country"},
    {"website", "websites"},
    {"web", "websites"},
    {"webpage", "websites"},
    {"homepage", "websites"},
    {"url", "websites"},
    {"webseite", "websites"},
    {"internet", "websites"},
    {"source", "source"},
    {"quelle", "source"},
    {"herkunft", "source"},
    {"tags", "tags"},
    {"labels", "tags"},
    {"categories", "tags"},
    {"category", "tags"},
    {"groups", "tags"},
    {"kategorien", "tags"},
    {"kategorie", "tags"},
    {"schlagworte", "tags"},
    {"gruppen", "tags"},
    {"notes", "description"},
    {"note", "description"},
    {"comment", "description"},
    {"comments", "description"},
    {"description", "description"},
    {"notizen", "description"},
    {"notiz", "description"},
    {"bemerkung", "description"},
    {"bemerkungen", "description"},
    {"kommentar", "description"},
    {"beschreibung", "description"},
};

// A number at the end only counts: "Phone 2".
std::string key_of(std::string_view heading) {
  std::string key = ascii_lower(trim(heading));
  std::erase_if(key,
                [](char c) { return std::string_view(" -_.:/()'*&").find(c) != std::string_view::npos; });
  while (!key.empty() && key.back() >= '0' && key.back() <= '9') key.pop_back();
  return key;
}

// Headings that mean the family name, or the whole name beside it.
bool is_vague(std::string_view key) {
  return key == "name" || key == "fullname";
}

ColumnTarget target_of(std::string_view heading, std::string_view key) {
  if (const auto named = column_target_named(trim(heading))) return *named;
  const auto found = std::ranges::find(guesses, key, &Guess::heading);
  if (found == std::end(guesses)) return {};
  ColumnTarget target = column_target_named(found->target).value();
  target.label = found->label;
  return target;
}

bool is_single(const ColumnTarget& target) {
  return target.field != nullptr && target.field->type != FieldType::list &&
         target.field->type != FieldType::text_list;
}

}  // namespace

std::vector<ColumnTarget> guessed_targets(const std::vector<std::string>& headings) {
  std::vector<ColumnTarget> targets(headings.size());
  for (const bool vague : {false, true}) {
    for (std::size_t column = 0; column < headings.size(); ++column) {
      const std::string key = key_of(headings[column]);
      if (is_vague(key) != vague) continue;
      const ColumnTarget target = target_of(headings[column], key);
      const bool taken = is_single(target) && std::ranges::any_of(targets, [&](const ColumnTarget& other) {
                           return other.field == target.field;
                         });
      if (!taken) targets[column] = target;
    }
  }
  return targets;
}

}  // namespace candor
