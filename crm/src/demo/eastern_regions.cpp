#include "demo/region.h"

namespace candor::demo {
namespace {

constexpr std::string_view polish_female[] = {"Małgorzata", "Grażyna",    "Wiesława", "Agnieszka",
                                              "Bożena",     "Elżbieta",   "Józefa",   "Łucja",
                                              "Żaneta",     "Świętosława"};
constexpr std::string_view polish_male[] = {"Łukasz",    "Zbigniew", "Jędrzej", "Paweł",    "Wojciech",
                                            "Stanisław", "Michał",   "Józef",   "Grzegorz", "Bogusław"};
constexpr std::string_view polish_family[] = {"Wójcik",      "Kowalski",  "Śliwiński", "Dąbrowski",
                                              "Gołębiewski", "Pietrzak",  "Zając",     "Wroński",
                                              "Żurawski",    "Błaszczyk", "Jabłoński", "Ćwikliński"};
constexpr std::string_view polish_female_family[] = {
    "Wójcik", "Kowalska-Żak", "Śliwińska", "Dąbrowska", "Gołębiewska", "Pietrzak",
    "Zając",  "Wrońska",      "Żurawska",  "Błaszczyk", "Jabłońska",   "Ćwiklińska"};
constexpr City polish_cities[] = {{"Łódź", "90-###"},
                                  {"Kraków", "31-###"},
                                  {"Wrocław", "50-###"},
                                  {"Poznań", "61-###"},
                                  {"Gdańsk", "80-###"}};
constexpr std::string_view polish_streets[] = {"ul. Długa #", "ul. Świętego Jana ##",
                                               "al. Niepodległości ##/#", "ul. Łąkowa #"};
constexpr std::string_view polish_phones[] = {"+48 42 0## ## ##", "+48 12 0## ## ##", "+48 71 0## ## ##"};
constexpr std::string_view polish_companies[] = {"Meble @ sp. z o.o.",     "@ Wnętrza sp. z o.o.",
                                                 "@ i Synowie sp.j.",      "Hotel @ S.A.",
                                                 "Stolarnia @ sp. z o.o.", "@ Biuro sp. z o.o."};
constexpr std::string_view polish_sole[] = {"Stolarstwo @", "Tapicerstwo @"};
constexpr JobTitle polish_titles[] = {{"Kierowniczka zakupów", "Kierownik zakupów"},
                                      {"Właścicielka", "Właściciel"},
                                      {"Prezes zarządu", "Prezes zarządu"},
                                      {"Księgowa", "Księgowy"}};

constexpr std::string_view czech_female[] = {"Božena", "Zdeňka", "Růžena", "Anežka",
                                             "Jiřina", "Tereza", "Lucie",  "Markéta"};
constexpr std::string_view czech_male[] = {"Jiří",   "Ondřej", "Bořivoj", "Tomáš",
                                           "Zdeněk", "Luboš",  "Václav",  "Matěj"};
constexpr std::string_view czech_family[] = {"Dvořák", "Růžička", "Šťastný", "Novotný", "Řezníček",
                                             "Čermák", "Žižka",   "Kučera",  "Veselý",  "Hůlka"};
constexpr std::string_view czech_female_family[] = {"Dvořáková",  "Růžičková", "Šťastná", "Novotná",
                                                    "Řezníčková", "Čermáková", "Žižková", "Kučerová",
                                                    "Veselá",     "Hůlková"};
constexpr City czech_cities[] = {
    {"Plzeň", "301 ##"}, {"Brno", "602 ##"}, {"Ústí nad Labem", "400 ##"}, {"Praha", "110 ##"}};
constexpr std::string_view czech_streets[] = {"Dlouhá ##", "Nádražní #", "Náměstí Míru #", "U Řeky ##/#"};
constexpr std::string_view czech_phones[] = {"+420 0## ### ###", "+420 1## ### ###"};
constexpr std::string_view czech_companies[] = {"Nábytek @ s.r.o.", "@ Interiéry s.r.o.",
                                                "Truhlářství @ s.r.o.", "Hotel @ a.s.", "Kanceláře @ s.r.o."};
constexpr std::string_view czech_sole[] = {"Truhlářství @", "Čalounictví @"};
constexpr JobTitle czech_titles[] = {
    {"Nákupčí", "Nákupčí"}, {"Jednatelka", "Jednatel"}, {"Architektka", "Architekt"}, {"Účetní", "Účetní"}};

constexpr std::string_view hungarian_female[] = {"Ágnes", "Zsófia", "Erzsébet", "Ildikó",
                                                 "Réka",  "Tünde",  "Orsolya",  "Gyöngyi"};
constexpr std::string_view hungarian_male[] = {"Győző", "Ödön",  "László", "Zoltán",
                                               "Ákos",  "Csaba", "György", "Máté"};
constexpr std::string_view hungarian_family[] = {"Kovács",   "Szűcs",   "Tőkés", "Nagy-Pál", "Öveges",
                                                 "Gárdonyi", "Kőműves", "Fehér", "Ügyes",    "Bőhm"};
constexpr City hungarian_cities[] = {
    {"Győr", "90##"}, {"Pécs", "76##"}, {"Szeged", "67##"}, {"Budapest", "11##"}};
constexpr std::string_view hungarian_streets[] = {"Fő utca #", "Kossuth Lajos utca ##", "Petőfi tér #",
                                                  "Őrség út ##"};
constexpr std::string_view hungarian_phones[] = {"+36 1 0## ####", "+36 72 0## ###"};
constexpr std::string_view hungarian_companies[] = {"@ Bútor Kft.", "@ Lakberendezés Kft.", "@ és Társa Bt.",
                                                    "Hotel @ Zrt."};
constexpr std::string_view hungarian_sole[] = {"@ Asztalosműhely", "@ Kárpitos"};
constexpr JobTitle hungarian_titles[] = {
    {"Beszerzési vezető", "Beszerzési vezető"}, {"Ügyvezető", "Ügyvezető"}, {"Belsőépítész", "Belsőépítész"}};

constexpr std::string_view bulgarian_female[] = {"Милена",  "Ралица",   "Цветелина", "Десислава",
                                                 "Гергана", "Йорданка", "Снежана"};
constexpr std::string_view bulgarian_male[] = {"Иван",    "Стоян",  "Огнян", "Красимир",
                                               "Любомир", "Пламен", "Живко"};
constexpr std::string_view bulgarian_family[] = {"Петров", "Димитров", "Георгиев", "Йорданов",
                                                 "Щерев",  "Цветков",  "Желязков", "Чолаков"};
constexpr std::string_view bulgarian_female_family[] = {"Петрова", "Димитрова", "Георгиева", "Йорданова",
                                                        "Щерева",  "Цветкова",  "Желязкова", "Чолакова"};
constexpr City bulgarian_cities[] = {
    {"София", "1###"}, {"Пловдив", "40##"}, {"Варна", "90##"}, {"Бургас", "80##"}};
constexpr std::string_view bulgarian_streets[] = {"ул. Шипка #", "бул. Витоша ##", "ул. Роза #",
                                                  "пл. Независимост #"};
constexpr std::string_view bulgarian_phones[] = {"+359 2 0## ####", "+359 32 0## ###"};
constexpr std::string_view bulgarian_companies[] = {"Мебели @ ООД", "@ Интериор ЕООД", "Хотел @ АД",
                                                    "@ и синове ООД"};
constexpr std::string_view bulgarian_sole[] = {"ЕТ @ Дограма", "ЕТ @ Тапицерия"};
constexpr JobTitle bulgarian_titles[] = {{"Управителка", "Управител"},
                                         {"Търговски директор", "Търговски директор"},
                                         {"Счетоводителка", "Счетоводител"}};

constexpr std::string_view romanian_female[] = {"Ștefania", "Mădălina", "Ioana",
                                                "Anișoara", "Viorica",  "Ruxandra"};
constexpr std::string_view romanian_male[] = {"Ștefan", "Răzvan", "Cătălin", "Bogdan", "Nicușor", "Vlăduț"};
constexpr std::string_view romanian_family[] = {"Ionescu",     "Țăranu", "Șerban",     "Munteanu",
                                                "Brâncoveanu", "Dănilă", "Pârvulescu", "Mureșan"};
constexpr City romanian_cities[] = {
    {"București", "01####"}, {"Iași", "70####"}, {"Brașov", "50####"}, {"Timișoara", "30####"}};
constexpr std::string_view romanian_streets[] = {"Strada Școlii #", "Bulevardul Unirii ##",
                                                 "Calea Victoriei ##"};
constexpr std::string_view romanian_phones[] = {"+40 21 0## ####", "+40 23 0## ####"};
constexpr std::string_view romanian_companies[] = {"Mobila @ SRL", "@ Amenajări SRL", "Hotel @ SA"};
constexpr std::string_view romanian_sole[] = {"Tâmplărie @ PFA", "Tapițerie @ PFA"};
constexpr JobTitle romanian_titles[] = {{"Directoare de achiziții", "Director de achiziții"},
                                        {"Administratoare", "Administrator"}};

constexpr Region all[] = {
    {"PL", "pl", 6, "Pani", "Pan", polish_female, polish_male, polish_family, polish_female_family,
     polish_cities, polish_streets, polish_phones, polish_companies, polish_sole, polish_titles},
    {"CZ", "cs", 4, "paní", "pan", czech_female, czech_male, czech_family, czech_female_family, czech_cities,
     czech_streets, czech_phones, czech_companies, czech_sole, czech_titles},
    {"HU",
     "hu",
     3,
     "",
     "",
     hungarian_female,
     hungarian_male,
     hungarian_family,
     {},
     hungarian_cities,
     hungarian_streets,
     hungarian_phones,
     hungarian_companies,
     hungarian_sole,
     hungarian_titles},
    {"BG", "bg", 3, "г-жа", "г-н", bulgarian_female, bulgarian_male, bulgarian_family,
     bulgarian_female_family, bulgarian_cities, bulgarian_streets, bulgarian_phones, bulgarian_companies,
     bulgarian_sole, bulgarian_titles},
    {"RO",
     "ro",
     2,
     "Doamna",
     "Domnul",
     romanian_female,
     romanian_male,
     romanian_family,
     {},
     romanian_cities,
     romanian_streets,
     romanian_phones,
     romanian_companies,
     romanian_sole,
     romanian_titles},
};

}  // namespace

std::span<const Region> eastern_regions() {
  return all;
}

}  // namespace candor::demo
