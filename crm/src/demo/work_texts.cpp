#include "demo/work_texts.h"

namespace candor::demo {
namespace {

constexpr Product all_products[] = {
    {"Besprechungsstuhl Elbe", "Besprechungsstühle Elbe", "ST-1010", 18'900, "Stück", 80},
    {"Stapelstuhl Alster", "Stapelstühle Alster", "ST-1020", 8'450, "Stück", 240},
    {"Bürodrehstuhl Weser", "Bürodrehstühle Weser", "ST-1130", 42'900, "Stück", 60},
    {"Barhocker Trave", "Barhocker Trave", "ST-1210", 15'900, "Stück", 40},
    {"Konferenztisch Harz", "Konferenztische Harz", "TI-2010", 189'000, "Stück", 8},
    {"Schreibtisch Deister, höhenverstellbar", "Schreibtische Deister", "TI-2120", 74'900, "Stück", 60},
    {"Bistrotisch Ems", "Bistrotische Ems", "TI-2210", 21'900, "Stück", 50},
    {"Esstisch Solling, Eiche geölt", "Esstische Solling", "TI-2310", 129'000, "Stück", 12},
    {"Regal Heide", "Regale Heide", "RE-3010", 34'900, "Stück", 45},
    {"Aktenschrank Leine", "Aktenschränke Leine", "RE-3110", 52'900, "Stück", 30},
    {"Garderobe Aller", "Garderoben Aller", "RE-3210", 24'900, "Stück", 20},
    {"Sofa Jade, Zweisitzer", "Sofas Jade", "SO-4010", 149'000, "Stück", 14},
    {"Sessel Oste", "Sessel Oste", "SO-4110", 79'900, "Stück", 24},
    {"Empfangstheke Ilmenau", "Empfangstheken Ilmenau", "TH-5010", 389'000, "Stück", 3},
    {"Hotelbett Wümme", "Hotelbetten Wümme", "BE-6010", 68'900, "Stück", 90},
    {"Nachttisch Wümme", "Nachttische Wümme", "BE-6020", 12'900, "Stück", 120},
    {"Schulbank Fuhse", "Schulbänke Fuhse", "SB-7010", 11'900, "Stück", 150},
    {"Akustikpaneel Moor", "Akustikpaneele Moor", "AK-8010", 9'900, "m²", 200},
    {"Gartenstuhl Sylt", "Gartenstühle Sylt", "GA-9010", 13'900, "Stück", 100},
    {"Sonnenliege Amrum", "Sonnenliegen Amrum", "GA-9110", 32'900, "Stück", 40},
    {"Planung und Aufmaß", "Tage Planung", "DL-0010", 64'000, "Tag", 6},
    {"Lieferung und Montage", "Tage Montage", "DL-0020", 58'000, "Tag", 10},
};

constexpr Stage project_stages[] = {
    {"Anfrage", "open", 10, "grey"},       {"Bedarf geklärt", "open", 25, "blue"},
    {"Angebot", "open", 45, "teal"},       {"Bemusterung", "open", 60, "yellow"},
    {"Verhandlung", "open", 80, "orange"}, {"Gewonnen", "won", 100, "green"},
    {"Verloren", "lost", 0, "red"}};
constexpr Stage dealer_stages[] = {
    {"Erstkontakt", "open", 10, "grey"}, {"Konditionen", "open", 30, "blue"},
    {"Listung", "open", 60, "purple"},   {"Erstbestellung", "open", 85, "orange"},
    {"Beliefert", "won", 100, "green"},  {"Abgesagt", "lost", 0, "red"}};
constexpr Pipeline all_pipelines[] = {{"Objektgeschäft", 30, project_stages},
                                      {"Fachhandel", 45, dealer_stages}};

constexpr LeadStatus all_statuses[] = {{"Neu", "open", "blue"},
                                       {"In Kontakt", "ongoing", "teal"},
                                       {"Qualifiziert", "ongoing", "yellow"},
                                       {"Später", "on_hold", "grey"},
                                       {"Kein Bedarf", "lost", "red"}};

constexpr Rate all_rates[] = {{"CHF", 1'065'000}, {"DKK", 134'000}, {"SEK", 88'500},
                              {"NOK", 85'200},    {"PLN", 234'000}, {"CZK", 40'600}};

constexpr std::string_view task_subjects[] = {
    "Angebot nachfassen",       "Musterkoffer verschicken",       "Lieferzeit mit dem Werk klären",
    "Aufmaß vorbereiten",       "Holzmuster zurückholen",         "Preise für Staffel ab 40 prüfen",
    "Katalog schicken",         "Referenzen zusammenstellen",     "Rechnung der Anzahlung prüfen",
    "Montagetermin bestätigen", "Zeichnung vom Architekten holen"};
constexpr std::string_view call_subjects[] = {
    "Rückruf wegen Lieferzeit", "Angebot besprochen",      "Erstgespräch",
    "Farben abgestimmt",        "Nachfrage zum Liefertag", "Reklamation aufgenommen",
    "Budget geklärt",           "Termin vereinbart",       "Zahlungsziel besprochen"};
constexpr std::string_view meeting_subjects[] = {"Bemusterung in der Ausstellung",
                                                 "Aufmaß vor Ort",
                                                 "Vorstellung der Möblierung",
                                                 "Besprechung mit dem Architekten",
                                                 "Abnahme der Montage",
                                                 "Jahresgespräch",
                                                 "Rundgang im Lager"};
constexpr std::string_view note_subjects[] = {"Eindruck vom Besuch", "Was wir wissen", "Mitbewerber",
                                              "Entscheidungsweg", "Besonderheiten der Anlieferung"};
constexpr std::string_view email_subjects[] = {"Ihr Angebot über # Stück",    "Zeichnungen zur Möblierung",
                                               "Unterlagen zur Finanzierung", "Bestätigung unseres Termins",
                                               "Muster sind unterwegs",       "Rückfrage zu den Stoffen"};

constexpr std::string_view all_call_notes[] = {
    "Meldet sich nach der Sitzung am Donnerstag.",
    "Wünscht Eiche statt Buche, sonst unverändert.",
    "Budget steht, Freigabe der Geschäftsführung fehlt noch.",
    "Vergleicht mit zwei anderen Häusern, Lieferzeit gibt den Ausschlag.",
    "Hat das Angebot noch nicht gelesen, ist aber zuversichtlich.",
    "Braucht die Stühle vor Beginn der Saison.",
};
constexpr std::string_view all_notes[] = {
    "Entscheiden will der Einkauf, gefragt wird vorher die Hausverwaltung.",
    "Anlieferung nur vormittags, Aufzug bis 600 kg.",
    "War mit der letzten Lieferung sehr zufrieden und empfiehlt uns weiter.",
    "Mitbewerber ist billiger, kann aber erst in zwölf Wochen liefern.",
    "Möchte vor der Bestellung ein Muster probesitzen.",
};
constexpr std::string_view all_comments[] = {
    "Ich übernehme das, bin nächste Woche ohnehin in der Gegend.",
    "Bitte die Staffelpreise vorher mit dem Werk abstimmen.",
    "Gut gemacht, das war knapp.",
    "Hier sollten wir nicht weiter nachlassen.",
    "Liefertag steht, die Spedition weiß Bescheid.",
    "Weiß jemand, wer dort jetzt für den Einkauf zuständig ist?",
};
constexpr std::string_view all_next_steps[] = {"Angebot nachfassen", "Muster vorstellen",
                                               "Aufmaß vereinbaren", "Freigabe abwarten",
                                               "Preis verhandeln",   "Liefertermin nennen"};
constexpr std::string_view all_lost_reasons[] = {
    "Preis", "Lieferzeit", "Mitbewerber", "Projekt verschoben", "Kein Budget", "Keine Antwort mehr"};
constexpr std::string_view all_lost_notes[] = {
    "Am Ende fehlten vier Prozent.", "Der Umbau kommt frühestens im nächsten Jahr.",
    "Hat beim Haus am Ort bestellt.", "Drei Anrufe und zwei Mails ohne Antwort."};
constexpr std::string_view all_deal_sources[] = {"Empfehlung",    "Messe",   "Ausschreibung",
                                                 "Bestandskunde", "Website", "Architekturbüro"};
constexpr std::string_view all_lead_sources[] = {"Kontaktformular", "Messestand Herbst", "Anruf",
                                                 "Empfehlung", "Katalogbestellung"};
constexpr std::string_view all_places[] = {"Ausstellung Lüneburg", "Beim Kunden", "Videokonferenz",
                                           "Baustelle, Container 2", "Büro, Raum Heide"};
constexpr std::string_view all_deal_tags[] = {"Rahmenvertrag", "Eilig", "Nachbestellung", "Ausschreibung",
                                              "Montage dabei"};

}  // namespace

std::span<const Product> products() {
  return all_products;
}
std::span<const Pipeline> pipelines() {
  return all_pipelines;
}
std::span<const LeadStatus> lead_statuses() {
  return all_statuses;
}
std::span<const Rate> exchange_rates() {
  return all_rates;
}

std::string_view name_of(Kind kind) {
  constexpr std::string_view names[] = {"task", "call", "meeting", "note", "email"};
  return names[static_cast<std::size_t>(kind)];
}

Texts subjects_of(Kind kind) {
  const Texts subjects[] = {task_subjects, call_subjects, meeting_subjects, note_subjects, email_subjects};
  return subjects[static_cast<std::size_t>(kind)];
}

Texts call_notes() {
  return all_call_notes;
}
Texts note_texts() {
  return all_notes;
}
Texts comments() {
  return all_comments;
}
Texts next_steps() {
  return all_next_steps;
}
Texts lost_reasons() {
  return all_lost_reasons;
}
Texts lost_notes() {
  return all_lost_notes;
}
Texts deal_sources() {
  return all_deal_sources;
}
Texts lead_sources() {
  return all_lead_sources;
}
Texts places() {
  return all_places;
}
Texts deal_tags() {
  return all_deal_tags;
}

}  // namespace candor::demo
