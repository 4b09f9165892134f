#include "demo/region.h"

namespace candor::demo {
namespace {

constexpr std::string_view female_names[] = {
    "Sabine",  "Anke",      "Käthe",      "Heike",  "Lena",      "Ursula", "Frauke",    "Özlem",
    "Birgit",  "Claudia",   "Doreen",     "Elke",   "Franziska", "Gesa",   "Hannah",    "Ines",
    "Jördis",  "Katharina", "Lieselotte", "Maren",  "Nadine",    "Petra",  "Rosemarie", "Silke",
    "Tatjana", "Ulrike",    "Vanessa",    "Wiebke", "Yvonne",    "Aylin",  "Grażyna",   "Mareike",
    "Solveig", "Theresa",   "Anna-Lena",  "Zoë"};
constexpr std::string_view male_names[] = {
    "Jürgen",   "Björn",  "Matthias", "Uwe",     "Jonas",       "Günther", "Achim",   "Bernd",      "Carsten",
    "Dieter",   "Enrico", "Felix",    "Götz",    "Holger",      "Ingo",    "Jörg",    "Karl-Heinz", "Lars",
    "Marek",    "Niklas", "Olaf",     "Philipp", "Ralf",        "Sönke",   "Torsten", "Ulrich",     "Volker",
    "Wolfgang", "Yusuf",  "Çağlar",   "Emre",    "Hans-Jürgen", "Malte",   "Rüdiger", "Severin",    "Tim"};
constexpr std::string_view family_names[] = {
    "Müller",        "Schäfer",   "Groß",       "von der Heide", "Weiß",      "Böhm",      "Jäger",
    "Köhler",        "Lüders",    "Zimmermann", "Brandt",        "Krüger",    "Seidel",    "Thoß",
    "Albrecht",      "Bäumer",    "Clasen",     "Dörfler",       "Eberhardt", "Fröhlich",  "Grünwald",
    "Hübner",        "Isenberg",  "Jürgensen",  "Kästner",       "Löwe",      "Möllers",   "Nußbaum",
    "Oehler",        "Pätzold",   "Quast",      "Römer",         "Süßmilch",  "Trautwein", "Uhlig",
    "Völker",        "Wächter",   "Yıldız",     "Ziegler",       "Aßmann",    "Behrens",   "Drechsler",
    "Engelbrecht",   "Feddersen", "Gößling",    "Hartung",       "Jahnke",    "Kröger",    "Lindemann",
    "Meyer-Lohmann", "Niemöller", "Oßwald",     "Petersen",      "Rothe",     "Stöver",    "Tiedemann",
    "Vogelsang",     "Wünsche",   "Öztürk",     "Zschoche"};

constexpr std::string_view german_streets[] = {"Hauptstraße #",   "Bahnhofstraße ##",  "Lindenallee #",
                                               "Am Markt #",      "Schloßstraße ##",   "Mühlenweg #",
                                               "Gartenstraße ##", "Industriestraße #", "Goethestraße ##",
                                               "Kirchgasse #",    "Am Alten Hafen #",  "Rosenweg ##a"};
constexpr std::string_view german_companies[] = {"Möbelhaus @ GmbH",
                                                 "Möbelhaus @ GmbH & Co. KG",
                                                 "@ Wohnen GmbH",
                                                 "Einrichtungshaus @ KG",
                                                 "Büromöbel @ GmbH",
                                                 "@ Objekteinrichtung GmbH",
                                                 "Küchenstudio @ GmbH",
                                                 "Hotelausstattung @ GmbH",
                                                 "@ & Söhne GmbH & Co. KG",
                                                 "@ Innenausbau GmbH",
                                                 "Ladenbau @ GmbH",
                                                 "Polstermöbel @ GmbH",
                                                 "@ Holzhandel GmbH",
                                                 "Wohnstudio @ OHG",
                                                 "Architekturbüro @ PartG mbB",
                                                 "@ Gastronomieeinrichtung GmbH",
                                                 "Schulmöbel @ GmbH",
                                                 "@ Praxiseinrichtungen GmbH",
                                                 "Naturholz @ eG",
                                                 "Bettenhaus @ GmbH",
                                                 "@ Wohnkultur % GmbH",
                                                 "Hotel % Hof GmbH",
                                                 "Landgasthof @ GmbH",
                                                 "Kontor % Möbelhandel GmbH"};
constexpr std::string_view german_sole_traders[] = {"Tischlerei @", "Schreinerei @ e. K.",
                                                    "Raumausstattung @", "Polsterei @", "Innenarchitektur @"};
constexpr JobTitle german_job_titles[] = {
    {"Geschäftsführerin", "Geschäftsführer"}, {"Einkäuferin", "Einkäufer"},
    {"Leiterin Einkauf", "Leiter Einkauf"},   {"Filialleiterin", "Filialleiter"},
    {"Innenarchitektin", "Innenarchitekt"},   {"Assistentin", "Assistent"},
    {"Projektleiterin", "Projektleiter"},     {"Hoteldirektorin", "Hoteldirektor"},
    {"Sachbearbeiterin", "Sachbearbeiter"},   {"Inhaberin", "Inhaber"},
    {"Buchhalterin", "Buchhalter"},           {"Logistikleiterin", "Logistikleiter"}};

constexpr City german_cities[] = {
    {"Berlin", "10###"},     {"Köln", "506##"},        {"München", "80###"},  {"Görlitz", "028##"},
    {"Bremen", "28###"},     {"Lübeck", "235##"},      {"Hamburg", "22###"},  {"Frankfurt am Main", "603##"},
    {"Würzburg", "970##"},   {"Saarbrücken", "661##"}, {"Tübingen", "720##"}, {"Göttingen", "370##"},
    {"Düsseldorf", "402##"}, {"Münster", "481##"},     {"Leipzig", "04###"},  {"Flensburg", "249##"},
    {"Nürnberg", "904##"},   {"Detmold", "327##"}};
// The numbers that the Bundesnetzagentur keeps free for films and books.
constexpr std::string_view german_phones[] = {"030 23125###",    "+49 30 23125-###", "069 90009###",
                                              "+49 69 90009###", "040/66969###",     "+49 (0)40 66969-###",
                                              "0221 4710###",    "089 / 99998 ###",  "+49 89 99998###",
                                              "0171 39200##",    "+49 176 040690##"};

constexpr City austrian_cities[] = {{"Wien", "1##0"}, {"Graz", "80#0"},      {"Sankt Pölten", "310#"},
                                    {"Linz", "40#0"}, {"Kitzbühel", "637#"}, {"Dornbirn", "685#"}};
constexpr std::string_view austrian_streets[] = {"Mariengasse #", "Wiener Straße ##", "Am Schöpfwerk #",
                                                 "Rathausplatz #", "Mühlgasse ##/#"};
constexpr std::string_view austrian_phones[] = {"+43 1 0## ####", "+43 316 0## ###", "+43 732 0## ###"};
constexpr std::string_view austrian_companies[] = {
    "Möbel @ GmbH",      "@ Einrichtungen GmbH",  "@ Wohnwelt GmbH & Co KG", "Hotel @ GmbH",
    "Tischlerei @ GmbH", "@ Ladenbau Ges.m.b.H.", "Küchenwerkstatt @ GmbH",  "Gasthof @ KG"};

constexpr City swiss_cities[] = {{"Zürich", "80##"}, {"Winterthur", "84##"}, {"Genève", "12##"},
                                 {"Bern", "30##"},   {"Chur", "70##"},       {"Neuchâtel", "20##"},
                                 {"Bülach", "818#"}};
constexpr std::string_view swiss_streets[] = {"Seestrasse ##", "Bahnhofplatz #", "Rue du Marché #",
                                              "Im Gässli #", "Dorfstrasse ##"};
constexpr std::string_view swiss_phones[] = {"+41 44 0## ## ##", "+41 31 0## ## ##", "+41 22 0## ## ##"};
constexpr std::string_view swiss_companies[] = {
    "@ Möbel AG", "@ Wohnen AG", "Schreinerei @ AG",          "@ Innenausbau GmbH",
    "Hotel @ AG", "Büro @ AG",   "@ & Partner Architekten AG"};

constexpr Region all[] = {
    {"DE",
     "de",
     46,
     "Frau",
     "Herr",
     female_names,
     male_names,
     family_names,
     {},
     german_cities,
     german_streets,
     german_phones,
     german_companies,
     german_sole_traders,
     german_job_titles},
    {"AT",
     "de-AT",
     8,
     "Frau",
     "Herr",
     female_names,
     male_names,
     family_names,
     {},
     austrian_cities,
     austrian_streets,
     austrian_phones,
     austrian_companies,
     german_sole_traders,
     german_job_titles},
    {"CH",
     "de-CH",
     6,
     "Frau",
     "Herr",
     female_names,
     male_names,
     family_names,
     {},
     swiss_cities,
     swiss_streets,
     swiss_phones,
     swiss_companies,
     german_sole_traders,
     german_job_titles},
};

}  // namespace

std::span<const Region> german_speaking_regions() {
  return all;
}

}  // namespace candor::demo
