#include "crm/countries.h"

#include <algorithm>
#include <iterator>

#include "base/text.h"

namespace candor {
namespace {

struct CountryName {
  std::string_view code;
  std::string_view name;
};

// English names as the products whose files we read write them, then local ones and German exonyms.
// clang-format off
constexpr CountryName names[] = {
    {"AD", "Andorra"}, {"AE", "United Arab Emirates"}, {"AE", "UAE"}, {"AF", "Afghanistan"},
    {"AG", "Antigua and Barbuda"}, {"AI", "Anguilla"}, {"AL", "Albania"}, {"AL", "Shqipëria"},
    {"AL", "Albanien"}, {"AM", "Armenia"}, {"AM", "Հայաստան"}, {"AO", "Angola"}, {"AQ", "Antarctica"},
    {"AR", "Argentina"}, {"AS", "American Samoa"}, {"AT", "Austria"}, {"AT", "Österreich"},
    {"AU", "Australia"}, {"AW", "Aruba"}, {"AX", "Åland Islands"}, {"AX", "Åland"}, {"AZ", "Azerbaijan"},
    {"BA", "Bosnia and Herzegovina"}, {"BA", "Bosna i Hercegovina"}, {"BB", "Barbados"},
    {"BD", "Bangladesh"}, {"BE", "Belgium"}, {"BE", "België"}, {"BE", "Belgique"}, {"BE", "Belgien"},
    {"BF", "Burkina Faso"}, {"BG", "Bulgaria"}, {"BG", "България"}, {"BG", "Bulgarien"}, {"BH", "Bahrain"},
    {"BI", "Burundi"}, {"BJ", "Benin"}, {"BL", "Saint Barthélemy"}, {"BM", "Bermuda"}, {"BN", "Brunei"},
    {"BO", "Bolivia"}, {"BQ", "Caribbean Netherlands"}, {"BQ", "Bonaire, Sint Eustatius and Saba"},
    {"BR", "Brazil"}, {"BR", "Brasil"}, {"BS", "Bahamas"}, {"BS", "The Bahamas"}, {"BT", "Bhutan"},
    {"BV", "Bouvet Island"}, {"BW", "Botswana"}, {"BY", "Belarus"}, {"BY", "Беларусь"}, {"BZ", "Belize"},
    {"CA", "Canada"}, {"CC", "Cocos Islands"}, {"CD", "DR Congo"},
    {"CD", "Democratic Republic of the Congo"}, {"CD", "Congo-Kinshasa"},
    {"CF", "Central African Republic"}, {"CG", "Congo"}, {"CG", "Republic of the Congo"},
    {"CG", "Congo-Brazzaville"}, {"CH", "Switzerland"}, {"CH", "Schweiz"}, {"CH", "Suisse"},
    {"CH", "Svizzera"}, {"CI", "Côte d'Ivoire"}, {"CI", "Ivory Coast"}, {"CK", "Cook Islands"},
    {"CL", "Chile"}, {"CM", "Cameroon"}, {"CN", "China"}, {"CN", "中国"},
    {"CN", "People's Republic of China"}, {"CO", "Colombia"}, {"CR", "Costa Rica"}, {"CU", "Cuba"},
    {"CV", "Cape Verde"}, {"CV", "Cabo Verde"}, {"CW", "Curaçao"}, {"CX", "Christmas Island"},
    {"CY", "Cyprus"}, {"CY", "Κύπρος"}, {"CY", "Zypern"}, {"CZ", "Czech Republic"}, {"CZ", "Czechia"},
    {"CZ", "Česko"}, {"CZ", "Česká republika"}, {"CZ", "Tschechien"}, {"DE", "Germany"},
    {"DE", "Deutschland"}, {"DE", "Allemagne"}, {"DE", "BRD"}, {"DE", "Bundesrepublik Deutschland"},
    {"DJ", "Djibouti"}, {"DK", "Denmark"}, {"DK", "Danmark"}, {"DK", "Dänemark"}, {"DM", "Dominica"},
    {"DO", "Dominican Republic"}, {"DZ", "Algeria"}, {"EC", "Ecuador"}, {"EE", "Estonia"}, {"EE", "Eesti"},
    {"EE", "Estland"}, {"EG", "Egypt"}, {"EH", "Western Sahara"}, {"ER", "Eritrea"}, {"ES", "Spain"},
    {"ES", "España"}, {"ES", "Espanya"}, {"ES", "Spanien"}, {"ET", "Ethiopia"}, {"FI", "Finland"},
    {"FI", "Suomi"}, {"FI", "Finnland"}, {"FJ", "Fiji"}, {"FK", "Falkland Islands"}, {"FM", "Micronesia"},
    {"FO", "Faroe Islands"}, {"FO", "Føroyar"}, {"FR", "France"}, {"FR", "Frankreich"}, {"GA", "Gabon"},
    {"GB", "United Kingdom"}, {"GB", "Great Britain"}, {"GB", "UK"}, {"GB", "England"}, {"GB", "Scotland"},
    {"GB", "Wales"}, {"GB", "Northern Ireland"},
    {"GB", "United Kingdom of Great Britain and Northern Ireland"}, {"GD", "Grenada"}, {"GE", "Georgia"},
    {"GE", "საქართველო"}, {"GF", "French Guiana"}, {"GG", "Guernsey"}, {"GH", "Ghana"}, {"GI", "Gibraltar"},
    {"GL", "Greenland"}, {"GL", "Kalaallit Nunaat"}, {"GM", "Gambia"}, {"GM", "The Gambia"},
    {"GN", "Guinea"}, {"GP", "Guadeloupe"}, {"GQ", "Equatorial Guinea"}, {"GR", "Greece"}, {"GR", "Hellas"},
    {"GR", "Ελλάδα"}, {"GR", "Ελλάς"}, {"GR", "Griechenland"},
    {"GS", "South Georgia and the South Sandwich Islands"}, {"GT", "Guatemala"}, {"GU", "Guam"},
    {"GW", "Guinea-Bissau"}, {"GY", "Guyana"}, {"HK", "Hong Kong"},
    {"HM", "Heard Island and McDonald Islands"}, {"HN", "Honduras"}, {"HR", "Croatia"}, {"HR", "Hrvatska"},
    {"HR", "Kroatien"}, {"HT", "Haiti"}, {"HU", "Hungary"}, {"HU", "Magyarország"}, {"HU", "Ungarn"},
    {"ID", "Indonesia"}, {"IE", "Ireland"}, {"IE", "Éire"}, {"IE", "Irland"}, {"IE", "Republic of Ireland"},
    {"IL", "Israel"}, {"IM", "Isle of Man"}, {"IN", "India"}, {"IN", "भारत"},
    {"IO", "British Indian Ocean Territory"}, {"IQ", "Iraq"}, {"IR", "Iran"}, {"IS", "Iceland"},
    {"IS", "Ísland"}, {"IS", "Island"}, {"IT", "Italy"}, {"IT", "Italia"}, {"IT", "Italien"},
    {"JE", "Jersey"}, {"JM", "Jamaica"}, {"JO", "Jordan"}, {"JP", "Japan"}, {"JP", "日本"}, {"KE", "Kenya"},
    {"KG", "Kyrgyzstan"}, {"KH", "Cambodia"}, {"KI", "Kiribati"}, {"KM", "Comoros"},
    {"KN", "Saint Kitts and Nevis"}, {"KP", "North Korea"}, {"KR", "South Korea"},
    {"KR", "Republic of Korea"}, {"KR", "Korea"}, {"KW", "Kuwait"}, {"KY", "Cayman Islands"},
    {"KZ", "Kazakhstan"}, {"LA", "Laos"}, {"LB", "Lebanon"}, {"LC", "Saint Lucia"}, {"LI", "Liechtenstein"},
    {"LK", "Sri Lanka"}, {"LR", "Liberia"}, {"LS", "Lesotho"}, {"LT", "Lithuania"}, {"LT", "Lietuva"},
    {"LT", "Litauen"}, {"LU", "Luxembourg"}, {"LU", "Luxemburg"}, {"LU", "Lëtzebuerg"}, {"LV", "Latvia"},
    {"LV", "Latvija"}, {"LV", "Lettland"}, {"LY", "Libya"}, {"MA", "Morocco"}, {"MC", "Monaco"},
    {"MD", "Moldova"}, {"MD", "Republic of Moldova"}, {"ME", "Montenegro"}, {"ME", "Crna Gora"},
    {"MF", "Saint Martin"}, {"MG", "Madagascar"}, {"MH", "Marshall Islands"}, {"MK", "North Macedonia"},
    {"MK", "Macedonia"}, {"MK", "Северна Македонија"}, {"ML", "Mali"}, {"MM", "Myanmar"}, {"MM", "Burma"},
    {"MN", "Mongolia"}, {"MO", "Macau"}, {"MO", "Macao"}, {"MP", "Northern Mariana Islands"},
    {"MQ", "Martinique"}, {"MR", "Mauritania"}, {"MS", "Montserrat"}, {"MT", "Malta"}, {"MU", "Mauritius"},
    {"MV", "Maldives"}, {"MW", "Malawi"}, {"MX", "Mexico"}, {"MY", "Malaysia"}, {"MZ", "Mozambique"},
    {"NA", "Namibia"}, {"NC", "New Caledonia"}, {"NE", "Niger"}, {"NF", "Norfolk Island"},
    {"NG", "Nigeria"}, {"NI", "Nicaragua"}, {"NL", "Netherlands"}, {"NL", "The Netherlands"},
    {"NL", "Holland"}, {"NL", "Nederland"}, {"NL", "Niederlande"}, {"NO", "Norway"}, {"NO", "Norge"},
    {"NO", "Noreg"}, {"NO", "Norwegen"}, {"NP", "Nepal"}, {"NR", "Nauru"}, {"NU", "Niue"},
    {"NZ", "New Zealand"}, {"OM", "Oman"}, {"PA", "Panama"}, {"PE", "Peru"}, {"PF", "French Polynesia"},
    {"PG", "Papua New Guinea"}, {"PH", "Philippines"}, {"PK", "Pakistan"}, {"PL", "Poland"},
    {"PL", "Polska"}, {"PL", "Polen"}, {"PM", "Saint Pierre and Miquelon"}, {"PN", "Pitcairn"},
    {"PR", "Puerto Rico"}, {"PS", "Palestine"}, {"PT", "Portugal"}, {"PW", "Palau"}, {"PY", "Paraguay"},
    {"QA", "Qatar"}, {"RE", "Réunion"}, {"RO", "Romania"}, {"RO", "România"}, {"RO", "Rumänien"},
    {"RS", "Serbia"}, {"RS", "Srbija"}, {"RS", "Србија"}, {"RS", "Serbien"}, {"RU", "Russia"},
    {"RU", "Россия"}, {"RU", "Russland"}, {"RU", "Russian Federation"}, {"RW", "Rwanda"},
    {"SA", "Saudi Arabia"}, {"SB", "Solomon Islands"}, {"SC", "Seychelles"}, {"SD", "Sudan"},
    {"SE", "Sweden"}, {"SE", "Sverige"}, {"SE", "Schweden"}, {"SG", "Singapore"}, {"SH", "Saint Helena"},
    {"SI", "Slovenia"}, {"SI", "Slovenija"}, {"SI", "Slowenien"}, {"SJ", "Svalbard and Jan Mayen"},
    {"SK", "Slovakia"}, {"SK", "Slovensko"}, {"SK", "Slowakei"}, {"SL", "Sierra Leone"},
    {"SM", "San Marino"}, {"SN", "Senegal"}, {"SO", "Somalia"}, {"SR", "Suriname"}, {"SS", "South Sudan"},
    {"ST", "São Tomé and Príncipe"}, {"ST", "Sao Tome and Principe"}, {"SV", "El Salvador"},
    {"SX", "Sint Maarten"}, {"SY", "Syria"}, {"SZ", "Eswatini"}, {"SZ", "Swaziland"},
    {"TC", "Turks and Caicos Islands"}, {"TD", "Chad"}, {"TF", "French Southern Territories"},
    {"TG", "Togo"}, {"TH", "Thailand"}, {"TJ", "Tajikistan"}, {"TK", "Tokelau"}, {"TL", "Timor-Leste"},
    {"TL", "East Timor"}, {"TM", "Turkmenistan"}, {"TN", "Tunisia"}, {"TO", "Tonga"}, {"TR", "Turkey"},
    {"TR", "Türkiye"}, {"TR", "Türkei"}, {"TT", "Trinidad and Tobago"}, {"TV", "Tuvalu"}, {"TW", "Taiwan"},
    {"TZ", "Tanzania"}, {"UA", "Ukraine"}, {"UA", "Україна"}, {"UG", "Uganda"},
    {"UM", "US Outlying Islands"}, {"US", "United States"}, {"US", "United States of America"},
    {"US", "USA"}, {"US", "U.S.A."}, {"UY", "Uruguay"}, {"UZ", "Uzbekistan"}, {"VA", "Vatican City"},
    {"VA", "Holy See"}, {"VC", "Saint Vincent and the Grenadines"}, {"VC", "Saint Vincent"},
    {"VE", "Venezuela"}, {"VG", "British Virgin Islands"}, {"VI", "US Virgin Islands"}, {"VN", "Vietnam"},
    {"VN", "Viet Nam"}, {"VU", "Vanuatu"}, {"WF", "Wallis and Futuna"}, {"WS", "Samoa"}, {"YE", "Yemen"},
    {"YT", "Mayotte"}, {"ZA", "South Africa"}, {"ZM", "Zambia"}, {"ZW", "Zimbabwe"}, {"XK", "Kosovo"},
    {"XK", "Kosova"},
};
// clang-format on

}  // namespace

std::string_view country_named(std::string_view name) {
  name = trim(name);
  const auto found = std::ranges::find_if(names, [&](const CountryName& one) {
    return equals_ignoring_case(one.name, name) || equals_ignoring_case(one.code, name);
  });
  return found == std::end(names) ? std::string_view{} : found->code;
}

std::string_view country_name(std::string_view code) {
  const auto found = std::ranges::find(names, code, &CountryName::code);
  return found == std::end(names) ? code : found->name;
}

}  // namespace candor
