#include "demo/region.h"

namespace candor::demo {
namespace {

constexpr std::string_view italian_female[] = {"Beatrice", "Chiara",    "Giulia", "Marialucìa",
                                               "Ornella",  "Fiammetta", "Zoé"};
constexpr std::string_view italian_male[] = {"Niccolò",    "Giosuè", "Mosè",    "Luca",
                                             "Gian Marco", "Ettore", "Umberto", "Oreste"};
constexpr std::string_view italian_family[] = {"Dell'Acqua", "Cantù",    "Forlì",     "Nicolò",
                                               "De Santis",  "Rossetti", "Lo Presti", "D'Angelo",
                                               "Bianchini",  "Viganò",   "Cefalù",    "Montanari"};
constexpr City italian_cities[] = {
    {"Bolzano", "39100"}, {"Forlì", "471##"}, {"Cantù", "22063"}, {"Milano", "201##"}, {"Udine", "33100"}};
constexpr std::string_view italian_streets[] = {"Via Garibaldi #", "Corso Libertà ##", "Piazza dell’Unità #",
                                                "Vicolo Città ##"};
constexpr std::string_view italian_phones[] = {"+39 02 0### ####", "+39 0471 0## ###"};
constexpr std::string_view italian_companies[] = {"Arredamenti @ S.r.l.", "@ Interni S.r.l.",
                                                  "Mobilificio @ S.p.A.", "Albergo @ S.r.l.",
                                                  "@ Cucine S.r.l.",      "Fratelli @ S.n.c."};
constexpr std::string_view italian_sole[] = {"Falegnameria @", "Tappezzeria @"};
constexpr JobTitle italian_titles[] = {{"Titolare", "Titolare"},
                                       {"Responsabile acquisti", "Responsabile acquisti"},
                                       {"Amministratrice", "Amministratore"},
                                       {"Architetta", "Architetto"}};

constexpr std::string_view spanish_female[] = {"Begoña", "Núria",  "Rocío",  "María José",
                                               "Inés",   "Mónica", "Ainhoa", "Lucía"};
constexpr std::string_view spanish_male[] = {"José María", "Iñaki", "Álvaro", "Ángel",
                                             "Íñigo",      "Óscar", "Martín", "Jesús"};
constexpr std::string_view spanish_family[] = {"Núñez",     "García Pérez", "de la Peña",      "Ibáñez",
                                               "Muñoz Gil", "Cañete",       "Zubizarreta",     "Ordóñez",
                                               "Yáñez",     "Güell",        "Sáenz de Tejada", "Millán"};
constexpr City spanish_cities[] = {
    {"A Coruña", "150##"}, {"Cádiz", "110##"}, {"Málaga", "290##"}, {"Lleida", "250##"}, {"Gijón", "332##"}};
constexpr std::string_view spanish_streets[] = {"Calle Mayor, #", "Avenida de la Constitución, ##",
                                                "Plaza de España, #", "Calle Muñoz Degraín, ##, 3.º B"};
constexpr std::string_view spanish_phones[] = {"+34 100 ### ###", "+34 101 ## ## ##"};
constexpr std::string_view spanish_companies[] = {"Muebles @ S.L.", "@ Interiorismo S.L.", "Hotel @ S.A.",
                                                  "Carpintería @ S.L.", "Cocinas @ S.L.U."};
constexpr std::string_view spanish_sole[] = {"Ebanistería @", "Tapicería @"};
constexpr JobTitle spanish_titles[] = {{"Directora de compras", "Director de compras"},
                                       {"Gerente", "Gerente"},
                                       {"Interiorista", "Interiorista"},
                                       {"Administradora", "Administrador"}};

constexpr std::string_view greek_female[] = {"Ελένη", "Χρυσούλα",  "Αικατερίνη", "Δέσποινα",
                                             "Σοφία", "Ευαγγελία", "Ιωάννα"};
constexpr std::string_view greek_male[] = {"Γιώργος",  "Δημήτρης", "Άγγελος", "Ηλίας",
                                           "Νικόλαος", "Σπυρίδων", "Θεόδωρος"};
constexpr std::string_view greek_family[] = {"Παπαδόπουλος", "Οικονόμου", "Νικολάου",     "Ψαρράς",
                                             "Ζαχαριάδης",   "Αθανασίου", "Μαυρομιχάλης", "Χατζής"};
constexpr std::string_view greek_female_family[] = {"Παπαδοπούλου", "Οικονόμου", "Νικολάου",    "Ψαρρά",
                                                    "Ζαχαριάδου",   "Αθανασίου", "Μαυρομιχάλη", "Χατζή"};
constexpr City greek_cities[] = {
    {"Θεσσαλονίκη", "546 ##"}, {"Αθήνα", "105 ##"}, {"Πάτρα", "262 ##"}, {"Ηράκλειο", "712 ##"}};
constexpr std::string_view greek_streets[] = {"Ερμού ##", "Εγνατία #", "Πλατεία Αριστοτέλους #",
                                              "Αγίου Δημητρίου ##"};
constexpr std::string_view greek_phones[] = {"+30 210 0## ####", "+30 231 0## ####"};
constexpr std::string_view greek_companies[] = {"Έπιπλα @ ΕΠΕ", "@ Διακόσμηση ΙΚΕ", "Ξενοδοχείο @ Α.Ε.",
                                                "Αφοί @ Ο.Ε."};
constexpr std::string_view greek_sole[] = {"Ξυλουργείο @", "Ταπετσαρίες @"};
constexpr JobTitle greek_titles[] = {{"Διευθύντρια", "Διευθυντής"},
                                     {"Υπεύθυνη προμηθειών", "Υπεύθυνος προμηθειών"},
                                     {"Αρχιτέκτονας", "Αρχιτέκτονας"}};

constexpr Region all[] = {
    {"IT",
     "it",
     4,
     "Signora",
     "Signor",
     italian_female,
     italian_male,
     italian_family,
     {},
     italian_cities,
     italian_streets,
     italian_phones,
     italian_companies,
     italian_sole,
     italian_titles},
    {"ES",
     "es",
     4,
     "Sra.",
     "Sr.",
     spanish_female,
     spanish_male,
     spanish_family,
     {},
     spanish_cities,
     spanish_streets,
     spanish_phones,
     spanish_companies,
     spanish_sole,
     spanish_titles},
    {"GR", "el", 3, "κυρία", "κύριος", greek_female, greek_male, greek_family, greek_female_family,
     greek_cities, greek_streets, greek_phones, greek_companies, greek_sole, greek_titles},
};

}  // namespace

std::span<const Region> southern_regions() {
  return all;
}

}  // namespace candor::demo
