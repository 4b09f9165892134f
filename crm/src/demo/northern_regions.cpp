#include "demo/region.h"

namespace candor::demo {
namespace {

constexpr std::string_view danish_female[] = {"Åse",    "Mette", "Freja",  "Kirstine",
                                              "Sørine", "Bodil", "Ingrid", "Tåve"};
constexpr std::string_view danish_male[] = {"Søren", "Jørgen",   "Kåre", "Rasmus",
                                            "Bjørn", "Flemming", "Åge",  "Mikkel"};
constexpr std::string_view danish_family[] = {"Østergård", "Kjær",        "Rasmussen", "Skov",
                                              "Nørgaard",  "Bjerregaard", "Lund",      "Holm",
                                              "Sørensen",  "Åkjær",       "Winther",   "Brøndum"};
constexpr City danish_cities[] = {
    {"Århus", "8###"}, {"Køge", "46##"}, {"Odense", "52##"}, {"Ærøskøbing", "5970"}};
constexpr std::string_view danish_streets[] = {"Strandvejen ##", "Nørregade #", "Søndergade ##, 2. th.",
                                               "Kirkestræde #"};
constexpr std::string_view danish_phones[] = {"+45 0# ## ## ##", "+45 1# ## ## ##"};
constexpr std::string_view danish_companies[] = {"@ Møbler ApS", "@ Bolig A/S", "@ & Søn ApS", "Hotel @ A/S",
                                                 "@ Kontorinventar A/S"};
constexpr std::string_view danish_sole[] = {"Snedkeri @", "@ Indretning"};
constexpr JobTitle danish_titles[] = {{"Indkøber", "Indkøber"},
                                      {"Direktør", "Direktør"},
                                      {"Indretningsarkitekt", "Indretningsarkitekt"},
                                      {"Butikschef", "Butikschef"}};

constexpr std::string_view swedish_female[] = {"Åsa",  "Märta", "Linnéa", "Gunnel",
                                               "Elin", "Malin", "Ebba",   "Désirée"};
constexpr std::string_view swedish_male[] = {"Håkan", "Göran", "Sören", "Märten",
                                             "Björn", "Östen", "Nils",  "Åke"};
constexpr std::string_view swedish_family[] = {"Åkerlund",  "Sjöström", "Björklund", "Öberg",
                                               "Lindqvist", "Hägglund", "Rönnbäck",  "Nyström",
                                               "Sandén",    "Ekström",  "Wåhlin",    "Törnqvist"};
constexpr City swedish_cities[] = {
    {"Göteborg", "411 ##"}, {"Malmö", "211 ##"}, {"Örebro", "702 ##"}, {"Umeå", "903 ##"}};
constexpr std::string_view swedish_streets[] = {"Storgatan ##", "Kungsgatan #", "Södra Vägen ##",
                                                "Björkgatan # B"};
// Kept free for films by the regulator (PTS).
constexpr std::string_view swedish_phones[] = {"+46 31 390 06 ##", "+46 40 628 04 ##", "+46 8 465 004 ##",
                                               "+46 70 174 06 3#"};
constexpr std::string_view swedish_companies[] = {"@ Möbler AB", "@ Interiör AB", "@s Kontor AB",
                                                  "Hotell @ AB", "@ & Söner HB"};
constexpr std::string_view swedish_sole[] = {"@s Snickeri", "@ Inredning"};
constexpr JobTitle swedish_titles[] = {{"Inköpare", "Inköpare"},
                                       {"Verkställande direktör", "Verkställande direktör"},
                                       {"Inredningsarkitekt", "Inredningsarkitekt"},
                                       {"Butikschef", "Butikschef"}};

constexpr Region all[] = {
    {"DK",
     "da",
     4,
     "",
     "",
     danish_female,
     danish_male,
     danish_family,
     {},
     danish_cities,
     danish_streets,
     danish_phones,
     danish_companies,
     danish_sole,
     danish_titles},
    {"SE",
     "sv",
     3,
     "",
     "",
     swedish_female,
     swedish_male,
     swedish_family,
     {},
     swedish_cities,
     swedish_streets,
     swedish_phones,
     swedish_companies,
     swedish_sole,
     swedish_titles},
};

}  // namespace

std::span<const Region> northern_regions() {
  return all;
}

}  // namespace candor::demo
