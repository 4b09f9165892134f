#include "demo/region.h"

namespace candor::demo {
namespace {

constexpr std::string_view french_female[] = {"Chloé", "Zoë",      "Aurélie",   "Océane", "Maëlle",
                                              "Agnès", "Béatrice", "Françoise", "Hélène", "Joëlle",
                                              "Manon", "Noémie",   "Solène",    "Inès"};
constexpr std::string_view french_male[] = {"François", "Jean-Luc", "Noël",     "Gaël",    "Rémi",
                                            "André",    "Benoît",   "Cédric",   "Étienne", "Jérôme",
                                            "Loïc",     "Mickaël",  "Stéphane", "Karim"};
constexpr std::string_view french_family[] = {"Lefèvre", "D'Aubigné",   "Béranger",    "Le Goff", "Château",
                                              "Moreau",  "Hébert",      "Guérin",      "Poirier", "Vidal",
                                              "Bénard",  "Charpentier", "Deschâteaux", "Étienne", "Fournier",
                                              "Garçon",  "Hérault",     "Lemaître",    "Pêcheur", "Rousseau"};
constexpr City french_cities[] = {{"Besançon", "250##"},   {"Saint-Étienne", "420##"}, {"Nîmes", "300##"},
                                  {"Strasbourg", "670##"}, {"Orléans", "450##"},       {"Angoulême", "160##"},
                                  {"Lyon", "690##"}};
constexpr std::string_view french_streets[] = {"# rue de l’Église", "## avenue Jean-Jaurès",
                                               "# place du Marché", "## boulevard des Alliés",
                                               "# bis, impasse des Tanneurs"};
// Kept free for films by the regulator (ARCEP).
constexpr std::string_view french_phones[] = {"+33 1 99 00 ## ##",    "+33 2 61 91 ## ##",
                                              "+33 3 53 01 ## ##",    "+33 4 65 71 ## ##",
                                              "+33 (0)5 36 49 ## ##", "+33 6 39 98 ## ##"};
constexpr std::string_view french_companies[] = {"Meubles @ SARL",    "@ Intérieurs SAS", "Maison @ SARL",
                                                 "Ébénisterie @ SAS", "Hôtel de % SAS",   "@ Agencement SARL",
                                                 "Ateliers @ SA",     "Bureau @ SAS",     "Cuisines @ SARL"};
constexpr std::string_view french_sole[] = {"Menuiserie @", "Tapisserie @", "@ Décoration"};
constexpr JobTitle french_titles[] = {{"Gérante", "Gérant"},
                                      {"Acheteuse", "Acheteur"},
                                      {"Directrice", "Directeur"},
                                      {"Architecte d’intérieur", "Architecte d’intérieur"},
                                      {"Responsable logistique", "Responsable logistique"}};

constexpr City belgian_cities[] = {
    {"Liège", "40##"}, {"Antwerpen", "20##"}, {"Namur", "50##"}, {"Gent", "90##"}};
constexpr std::string_view belgian_streets[] = {"Rue Haute #", "Chaussée de Liège ##", "Kerkstraat ##",
                                                "Grand-Place #"};
constexpr std::string_view belgian_phones[] = {"+32 2 0## ## ##", "+32 4 0## ## ##"};
constexpr std::string_view belgian_companies[] = {"Meubles @ SRL", "@ Interieur BV", "Maison @ SA",
                                                  "@ & Fils SRL", "Hôtel @ SA"};

constexpr std::string_view dutch_female[] = {"Marieke",  "Anneloes",   "Femke", "Noëlle", "Sanne",
                                             "Daniëlle", "Wilhelmina", "Roos",  "Lieke",  "Fatima"};
constexpr std::string_view dutch_male[] = {"Joost", "Maarten", "Daniël", "Sjoerd", "Bram",
                                           "Thijs", "René",    "Pieter", "Wouter", "Youssef"};
constexpr std::string_view dutch_family[] = {
    "de Vries",    "van den Berg",   "Jansen",   "van ’t Hof", "Mulder", "de Groot", "Kuijpers",
    "IJsselstein", "van der Meulen", "Hoekstra", "Coëlho",     "Smit",   "Brouwer",  "ter Horst"};
constexpr City dutch_cities[] = {{"Utrecht", "35## GA"},
                                 {"’s-Hertogenbosch", "52## KL"},
                                 {"Groningen", "97## HB"},
                                 {"Leiden", "23## MC"},
                                 {"Zwolle", "80## PD"}};
constexpr std::string_view dutch_streets[] = {"Oudegracht ##", "Kerkstraat #", "Nieuwe Markt ##",
                                              "Industrieweg ##b", "Burgemeester Reigerstraat #"};
constexpr std::string_view dutch_phones[] = {"+31 20 0## ####", "+31 30 0## ####", "+31 50 0## ####"};
constexpr std::string_view dutch_companies[] = {
    "@ Meubelen B.V.", "@ Interieurs B.V.", "Meubelhuis @ B.V.", "@ Projectinrichting B.V.",
    "Hotel @ B.V.",    "@ & Zonen V.O.F.",  "Kantoor @ B.V."};
constexpr std::string_view dutch_sole[] = {"Meubelmakerij @", "@ Interieurontwerp"};
constexpr JobTitle dutch_titles[] = {{"Inkoopster", "Inkoper"},
                                     {"Directeur", "Directeur"},
                                     {"Filiaalhoudster", "Filiaalhouder"},
                                     {"Interieurarchitect", "Interieurarchitect"},
                                     {"Planner", "Planner"}};

constexpr std::string_view english_female[] = {"Harriet", "Beatrice", "Siân",   "Priya",    "Charlotte",
                                               "Imogen",  "Moira",    "Yasmin", "Philippa", "Zara"};
constexpr std::string_view english_male[] = {"Alistair", "Callum", "Dafydd", "Edmund", "Graham",
                                             "Hamish",   "Imran",  "Jasper", "Nigel",  "Rhys"};
constexpr std::string_view english_family[] = {
    "Ashdown",  "Blackwood", "Carrington", "Ellery",  "Fairweather", "Griffiths", "Holloway",
    "MacLeòid", "Okafor",    "Patel",      "Redfern", "Thistlewood", "Brontë",    "Winterbourne"};
constexpr City english_cities[] = {{"London", "SE# 0ZZ"},
                                   {"Leeds", "LS# 0ZZ"},
                                   {"Edinburgh", "EH# 0ZZ"},
                                   {"Bristol", "BS# 0ZZ"},
                                   {"Manchester", "M# 0ZZ"}};
constexpr std::string_view english_streets[] = {"# High Street", "## Station Road", "# Mill Lane",
                                                "Unit #, Canal Works", "## St Mary’s Row"};
// Kept free for films by the regulator (Ofcom).
constexpr std::string_view english_phones[] = {"+44 20 7946 0###", "+44 (0)161 496 0###", "+44 131 496 0###",
                                               "+44 113 496 0###", "+44 7700 900###"};
constexpr std::string_view english_companies[] = {
    "@ Furniture Ltd",        "@ & Sons Ltd",          "@ Interiors Ltd", "The @ Hotel Ltd",
    "@ Contract Seating Ltd", "% Office Supplies Ltd", "@ Joinery Ltd"};
constexpr std::string_view english_sole[] = {"@ Upholstery", "@ Cabinet Makers"};
constexpr JobTitle english_titles[] = {{"Buyer", "Buyer"},
                                       {"Managing director", "Managing director"},
                                       {"Office manager", "Office manager"},
                                       {"Interior designer", "Interior designer"},
                                       {"Head of facilities", "Head of facilities"}};

constexpr std::string_view irish_female[] = {"Aoife",  "Niamh",  "Caoimhe", "Gráinne",
                                             "Róisín", "Sinéad", "Órla",    "Bríd"};
constexpr std::string_view irish_male[] = {"Séamus",  "Eoghan", "Fionn",  "Pádraig",
                                           "Cillian", "Tomás",  "Ruairí", "Donnchadh"};
constexpr std::string_view irish_family[] = {"O'Brien",    "Ní Dhomhnaill", "Mac Giolla", "Ó Súilleabháin",
                                             "Walsh",      "de Búrca",      "Nic Ruairí", "O'Shaughnessy",
                                             "Fitzgerald", "Ó hUiginn"};
constexpr City irish_cities[] = {
    {"Dún Laoghaire", "A96 ZZ##"}, {"Cork", "T12 ZZ##"}, {"Galway", "H91 ZZ##"}, {"Dublin", "D0# ZZ##"}};
constexpr std::string_view irish_streets[] = {"# Patrick Street", "## Quay Road", "Unit #, The Mews"};
// Kept free for films by the regulator (ComReg).
constexpr std::string_view irish_phones[] = {"+353 20 91# ####", "+353 (0)20 91# ####"};
constexpr std::string_view irish_companies[] = {"@ Furnishings Ltd", "@ Interiors DAC", "@ House Hotel Ltd",
                                                "@ & Daughters Ltd"};

constexpr Region all[] = {
    {"FR",
     "fr",
     7,
     "Madame",
     "Monsieur",
     french_female,
     french_male,
     french_family,
     {},
     french_cities,
     french_streets,
     french_phones,
     french_companies,
     french_sole,
     french_titles},
    {"BE",
     "fr-BE",
     3,
     "Madame",
     "Monsieur",
     french_female,
     french_male,
     french_family,
     {},
     belgian_cities,
     belgian_streets,
     belgian_phones,
     belgian_companies,
     french_sole,
     french_titles},
    {"NL",
     "nl",
     6,
     "mevrouw",
     "de heer",
     dutch_female,
     dutch_male,
     dutch_family,
     {},
     dutch_cities,
     dutch_streets,
     dutch_phones,
     dutch_companies,
     dutch_sole,
     dutch_titles},
    {"GB",
     "en-GB",
     3,
     "Ms",
     "Mr",
     english_female,
     english_male,
     english_family,
     {},
     english_cities,
     english_streets,
     english_phones,
     english_companies,
     english_sole,
     english_titles},
    {"IE",
     "en-IE",
     2,
     "Ms",
     "Mr",
     irish_female,
     irish_male,
     irish_family,
     {},
     irish_cities,
     irish_streets,
     irish_phones,
     irish_companies,
     english_sole,
     english_titles},
};

}  // namespace

std::span<const Region> western_regions() {
  return all;
}

}  // namespace candor::demo
