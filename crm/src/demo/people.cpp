// Chooses a region by weight and fills in its patterns. Somebody who works for a company has its region and
// an address at its domain; somebody who came alone an address at one of the three example domains. What is
// chosen depends on the random bytes alone: no set or map is walked in its own order.
#include <array>

#include "crm/demo.h"
#include "demo/ascii_slug.h"
#include "demo/dice.h"
#include "demo/region.h"

namespace candor {
namespace {

using demo::Region;
using demo::Weighted;

constexpr Weighted contexts_with_company[] = {{"business_contact", 70}, {"trade_fair_card", 12},
                                              {"inbound_enquiry", 8},   {"supplier_or_partner", 4},
                                              {"referral", 4},          {"imported_list", 2}};
constexpr Weighted contexts_alone[] = {{"existing_customer", 45},
                                       {"inbound_enquiry", 35},
                                       {"newsletter_signup", 10},
                                       {"referral", 6},
                                       {"trade_fair_card", 4}};

// In the language of the company whose records these are.
struct Source {
  std::string_view context;
  std::array<std::string_view, 3> texts;
};
constexpr Source sources[] = {
    {"business_contact", {"Angebot an die Firma", "Bestellung der Firma", "Website der Firma"}},
    {"trade_fair_card", {"Messestand Frühjahr", "Messestand Herbst", "Hausmesse"}},
    {"inbound_enquiry", {"Kontaktformular", "Anruf", "E-Mail an info@"}},
    {"supplier_or_partner", {"Rahmenvertrag", "Speditionsauftrag", "Musterlieferung"}},
    {"referral", {"Empfehlung eines Kunden", "Empfehlung eines Architekten", "Verband"}},
    {"imported_list", {"Altes Adressbuch", "Kartei der Filiale", "Tabelle Vertrieb Süd"}},
    {"existing_customer", {"Bestellung im Laden", "Bestellung am Telefon", "Webshop"}},
    {"newsletter_signup", {"Anmeldung auf der Website", "Anmeldung im Laden", "Anmeldung im Webshop"}},
};

constexpr std::string_view tags[] = {
    "Fachhandel", "Objektgeschäft",    "Gastronomie",      "Hotel", "Architektur", "Büro", "Schule",
    "Stammkunde", "Katalog gewünscht", "Muster verschickt"};
constexpr std::string_view industries[] = {"Möbelhandel", "Innenausbau", "Hotellerie", "Gastronomie",
                                           "Architektur", "Bildung",     "Gesundheit", "Verwaltung"};
constexpr std::string_view descriptions[] = {
    "Ist vormittags am besten zu erreichen.",
    "Möchte vor jeder Bestellung Holzmuster sehen.\nZuletzt: Eiche geölt, Nussbaum.",
    "Fragt nach Staffelpreisen ab 40 Stühlen.",
    "Liefertermin immer mit dem Hausmeister abstimmen.",
    "Reklamation vom Frühjahr ist erledigt, war mit der Lösung zufrieden.",
    "Spricht auch Englisch und Französisch.",
};
constexpr std::string_view departments[] = {"Einkauf", "Verwaltung", "Bauprojekte", "Buchhaltung",
                                            "Ausstattung"};
constexpr Weighted company_sizes[] = {{"1-10", 40},   {"11-50", 34},   {"51-200", 17},
                                      {"201-500", 6}, {"501-1000", 2}, {"1000+", 1}};
// A label of a domain has at most 63 letters (RFC 1035); room is left for the number of a namesake.
constexpr std::size_t longest_label = 55;

std::string label_of(std::string_view name) {
  std::string label = demo::ascii_slug(name, '-');
  if (label.size() > longest_label) label.resize(longest_label);
  while (label.ends_with('-')) label.pop_back();
  return label;
}

constexpr std::string_view example_domains[] = {"example.org", "example.com", "example.net"};

class Dice : public demo::Dice {
 public:
  using demo::Dice::Dice;

  std::size_t region() {
    std::size_t total = 0;
    for (const Region& region : demo::regions()) total += region.weight;
    std::size_t number = below(total);
    std::size_t index = 0;
    while (number >= demo::regions()[index].weight) number -= demo::regions()[index++].weight;
    return index;
  }
  // # becomes a digit (the first of a row not 0: house number 07 looks odd), @ the family name, % the city.
  std::string filled(std::string_view pattern, bool leading_zero, std::string_view family = {},
                     std::string_view city = {}) {
    std::string text;
    char before = ' ';
    for (const char c : pattern) {
      if (c == '#') {
        const bool first = !leading_zero && before != '#';
        text += static_cast<char>(first ? '1' + below(9) : '0' + below(10));
      } else if (c == '@') {
        text += family;
      } else if (c == '%') {
        text += city;
      } else {
        text += c;
      }
      before = c;
    }
    return text;
  }
};

void set(Object& object, std::string_view name, std::string_view text) {
  if (!text.empty()) object.emplace_back(std::string(name), text);
}

// Not List{...}: an initializer list copies.
List list_of(Object item) {
  List list;
  list.emplace_back(std::move(item));
  return list;
}

List labelled(std::string_view member, std::string value, std::string_view label) {
  Object item;
  set(item, member, value);
  set(item, "label", label);
  return list_of(std::move(item));
}

List address_in(Dice& dice, const Region& region, const demo::City& city, std::string_view label) {
  Object address;
  set(address, "street", dice.filled(dice.of(region.streets), false));
  set(address, "city", city.name);
  set(address, "postal_code", dice.filled(city.postal_code, true));
  set(address, "country", region.country);
  set(address, "label", label);
  return list_of(std::move(address));
}

std::string phone_in(Dice& dice, const Region& region) {
  return dice.filled(dice.of(region.phones), true);
}

std::string_view source_for(Dice& dice, std::string_view context) {
  for (const Source& source : sources) {
    if (source.context == context) return dice.of(source.texts);
  }
  return {};
}

std::string two_digits(std::size_t number) {
  return {static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
}

std::string birth_date(Dice& dice) {
  // One after another: the order in which operands are evaluated is the compiler's choice.
  const std::size_t month = 1 + dice.below(12);
  const std::size_t day = 1 + dice.below(28);
  const std::string date = two_digits(month) + "-" + two_digits(day);
  return dice.one_in(3) ? "--" + date : "19" + two_digits(45 + dice.below(55)) + "-" + date;
}

std::string mailbox_of(Dice& dice, std::string_view given, std::string_view family) {
  const std::string first = demo::ascii_slug(given, '-');
  const std::string last = demo::ascii_slug(family, '-');
  switch (dice.below(4)) {
    case 0:
      return first.substr(0, 1) + "." + last;
    case 1:
      return last;
    default:
      return first + "." + last;
  }
}

}  // namespace

std::string DemoPeople::unique(Taken& taken, std::string_view front, std::string_view joint,
                               std::string_view back) {
  std::string text = std::string(front) + std::string(back);
  unsigned& given = taken[text];
  if (given++ == 0) return text;
  for (;;) {
    text = std::string(front) + std::string(joint) + std::to_string(given++) + std::string(back);
    if (taken.emplace(text, 1).second) return text;
  }
}

DemoCompany DemoPeople::next_company() {
  Dice dice(random_);
  const std::size_t region_index = dice.region();
  const Region& region = demo::regions()[region_index];
  const demo::City& city = dice.of(region.cities);
  const std::string_view family = dice.of(region.family_names);
  const bool sole_trader = dice.one_in(12);
  std::string name =
      dice.filled(dice.of(sole_trader ? region.sole_traders : region.companies), true, family, city.name);
  // Two firms of one name are told apart by their town, as in life.
  if (company_names_.contains(name)) name = name + ", " + std::string(city.name);
  name = unique(company_names_, name, " ", "");
  const std::string domain = unique(domains_, label_of(name), "-", ".example");

  DemoCompany made;
  Object& company = made.company;
  set(company, "name", name);
  set(company, "domain", domain);
  if (!dice.one_in(4)) set(company, "website", "https://www." + domain);
  company.emplace_back("emails", labelled("address", "info@" + domain, "work"));
  if (!dice.one_in(5)) company.emplace_back("phones", labelled("number", phone_in(dice, region), "work"));
  company.emplace_back("addresses", address_in(dice, region, city, "work"));
  set(company, "industry", dice.of(industries));
  set(company, "size", sole_trader ? "1-10" : dice.weighted(company_sizes));
  // Registers number from one; these are longer than any.
  if (!sole_trader && region.country == "DE" && dice.one_in(2)) {
    set(company, "registration_number", dice.filled("HRB 9######", true));
  }
  if (sole_trader) {
    company.emplace_back("sole_trader", true);
    made.context = "existing_customer";
  }
  if (dice.one_in(2)) company.emplace_back("tags", List{Value(dice.of(tags))});
  employers_.push_back({region_index, domain});
  return made;
}

DemoContact DemoPeople::next_contact() {
  Dice dice(random_);
  DemoContact made;
  if (!employers_.empty() && !dice.one_in(5)) made.company = dice.below(employers_.size());
  made.context = made.company ? dice.weighted(contexts_with_company) : dice.weighted(contexts_alone);
  const Region& region = demo::regions()[made.company ? employers_[*made.company].region : dice.region()];
  const bool woman = dice.one_in(2);
  const std::string_view given = dice.of(woman ? region.female_names : region.male_names);
  const bool own_form = woman && !region.female_family_names.empty();
  const std::string_view family = dice.of(own_form ? region.female_family_names : region.family_names);
  const std::string domain =
      made.company ? employers_[*made.company].domain : std::string(dice.of(example_domains));

  Object& contact = made.contact;
  set(contact, "salutation", woman ? region.female_salutation : region.male_salutation);
  set(contact, "given_name", given);
  set(contact, "family_name", family);
  if (dice.one_in(50)) set(contact, "birth_date", birth_date(dice));
  if (!dice.one_in(4)) set(contact, "language", region.language);
  if (made.company && !dice.one_in(5)) {
    const demo::JobTitle& title = dice.of(region.job_titles);
    set(contact, "job_title", woman ? title.female : title.male);
    if (dice.one_in(4)) set(contact, "department", dice.of(departments));
  }
  const std::string_view label = made.company ? "work" : "home";
  const std::string mailbox = mailbox_of(dice, given, family);
  // A newsletter goes to an address; others may have only a phone.
  if (made.context == "newsletter_signup" || !dice.one_in(20)) {
    std::string address = unique(addresses_, mailbox, "", "@" + domain);
    contact.emplace_back("emails", labelled("address", std::move(address), label));
  }
  if (made.context != "newsletter_signup") {
    if (!dice.one_in(4)) contact.emplace_back("phones", labelled("number", phone_in(dice, region), label));
    if (!made.company || dice.one_in(3)) {
      contact.emplace_back("addresses", address_in(dice, region, dice.of(region.cities), label));
    }
  }
  set(contact, "source", source_for(dice, made.context));
  if (dice.one_in(3)) contact.emplace_back("tags", List{Value(dice.of(tags))});
  if (dice.one_in(6)) set(contact, "description", dice.of(descriptions));
  return made;
}

}  // namespace candor
