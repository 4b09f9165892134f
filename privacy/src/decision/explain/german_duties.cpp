// German: what else must happen along with an act.
#include "decision/explain/german.h"

namespace candor::decision {
namespace {

constexpr GermanText texts[] = {
    {"duty.unsubscribe", "Geben Sie der Nachricht einen Weg hinaus mit: ein Klick, keine Fragen."},
    {"duty.right_to_object", "Sagen Sie in der Nachricht, dass die Person der Werbung widersprechen kann."},
    {"duty.carry_notice",
     "Diese Person muss noch erfahren, dass wir ihre Daten haben und woher: Nehmen Sie die Information in "
     "diese Nachricht auf."},
    {"duty.tell_overridden",
     "Die Person hat widersprochen, und stärkere Gründe wurden festgestellt. Teilen Sie ihr mit, welche."},
    {"duty.strip_tracking",
     "Die Person hat nicht zugestimmt, dass wir ihr folgen: Die Nachricht geht ohne Zählpixel und mit "
     "einfachen Links hinaus."},
    {"duty.warn_notice",
     "Diese Person hätte inzwischen erfahren müssen, dass wir ihre Daten haben und woher."},
    {"duty.queue_notice", "Die Information ist zum Versand vorgemerkt."},
    {"duty.keep_or_let_go",
     "In 30 Tagen oder früher endet die Zeit, für die wir die Daten dieser Person behalten. Sagen Sie "
     "„behalten, weil“ oder „gehen lassen“."},
    {"duty.disclosure_row", "Es wird vermerkt, wer was wann bekommen hat."},
    {"duty.log_derogation", "Diese Weitergabe beruht allein auf dem Wort der Person und wird so vermerkt."},
    {"finding.derogation_routine",
     "Was für Einzelfälle gedacht ist, ist zur Gewohnheit geworden. Vereinbaren Sie mit dem Empfänger einen "
     "dauerhaften Schutz."},
    {"finding.adequacy_90",
     "Die Anerkennung dieses Landes endet in 90 Tagen oder früher. Suchen Sie nach anderem Schutz."},
    {"finding.adequacy_30",
     "Die Anerkennung dieses Landes endet in 30 Tagen oder früher. Danach wird nichts mehr weitergegeben."},
    {"duty.content_role_owner",
     "Ein Administrator hat sich selbst Zugang zu Daten von Menschen gegeben: Der Inhaber erfährt es "
     "sofort."},
    {"duty.content_role_officer",
     "Ein Administrator hat sich selbst Zugang zu Daten von Menschen gegeben: Die oder der "
     "Datenschutzbeauftragte erfährt es."},
    {"duty.officer_ended",
     "Die oder der Datenschutzbeauftragte erfährt, dass die Bestellung endet, wann und warum."},
    {"duty.step_up", "Das sind viele Menschen auf einmal: Melden Sie sich zuerst noch einmal an."},
    {"duty.owner_report", "Das sind viele Menschen auf einmal: Es steht im Bericht des Inhabers."},
    {"duty.second_approval", "Jemand aus dem Team wird um Bestätigung gebeten."},
    {"duty.human_review", "Die Person kann verlangen, dass ein Mensch auf diese Entscheidung schaut."},
    {"duty.contest", "Sagen Sie mit der Entscheidung, wie sie zustande kam und wie man sich dagegen wehrt."},
    {"duty.emergency_owner", "Der Inhaber erfährt von dem Notfall."},
    {"duty.emergency_officer", "Die oder der Datenschutzbeauftragte erfährt von dem Notfall."},
    {"duty.emergency_time",
     "Eine Viertelstunde nach der Meldung des Notfalls schließt sich der Eintrag wieder."},
    {"duty.count_withheld", "Jemand ist gesperrt und fehlt in dieser Liste."},
    {"duty.unlogged_content", "Was eingegeben wurde, wird nicht aufgehoben."},
    {"duty.twin_to_desk", "Die Ansprechperson für Datenschutz sieht den Grund."},
    {"duty.extend_restriction", "Die Sperre gilt auch für den anderen Eintrag, denn es ist dieselbe Person."},
    {"duty.merge_to_desk", "Die Ansprechperson für Datenschutz erfährt von der Dublette."},
    {"duty.marketing_off", "Antworten ist erlaubt; Werbung bleibt aus."},
    {"duty.unite_events",
     "Was beide Einträge über Einwilligung und Widerspruch sagen, gilt weiter: jeweils das letzte Wort der "
     "Person."},
    {"duty.pause_clock", "Die Frist für die Antwort steht still, bis der Nachweis da ist."},
    {"duty.ask_identity", "Lassen Sie sich zeigen, wer fragt, und verlangen Sie nicht mehr als nötig."},
    {"duty.resume_clock", "Der Nachweis ist da: Die Frist für die Antwort läuft wieder."},
    {"finding.unnecessary_id",
     "Ein Nachweis wurde verlangt, obwohl feststand, wer fragt. Die Frist für die Antwort stand nie still."},
    {"duty.show_preference", "Die Person hat einen Wunsch, wann oder wie sie erreicht werden möchte."},
    {"duty.resume_erasure",
     "Was bleiben musste, ist gesperrt und wird von selbst gelöscht, wenn der Grund entfällt."},
    {"duty.tell_recipients", "Wer diese Daten bekommen hat, erfährt es."},
};

}  // namespace

std::span<const GermanText> german_duty_texts() {
  return texts;
}

}  // namespace candor::decision
