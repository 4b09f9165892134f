// German: integrity, the person's own standing, purpose and ground.
#include "decision/explain/german.h"

namespace candor::decision {
namespace {

constexpr GermanText texts[] = {
    {"integrity.ledgers",
     "Candor liest gerade ein, welche Rechte und Wünsche erfasst sind. Versuchen Sie es in einem Moment "
     "noch einmal."},
    {"integrity.audit",
     "Was mit Daten von Menschen geschieht, wird mitgeschrieben, und das Protokoll lässt sich im Moment "
     "nicht "
     "schreiben. Versuchen Sie es gleich noch einmal; bleibt es dabei, sagen Sie es Ihrem Administrator."},
    {"identity.signed_in", "Melden Sie sich an, oder senden Sie ein gültiges Token mit."},
    {"record.unknown", "Diesen Eintrag gibt es nicht."},
    {"record.erased", "Die Daten dieser Person wurden gelöscht. Geblieben ist das Datum."},
    {"record.erased_hidden", "Diesen Eintrag gibt es nicht."},
    {"record.other_gone", "Diesen Eintrag gibt es nicht."},
    {"request.identity",
     "Es steht nicht fest, ob hier die Person fragt, um deren Daten es geht; deshalb geht noch nichts "
     "hinaus. Lassen Sie sich etwas zeigen, das es belegt. Bis dahin steht die Frist still."},
    {"restriction.whole",
     "Die Daten dieser Person sind gesperrt: Sie bleiben gespeichert, werden aber nicht benutzt. Warum und "
     "wie lange, weiß die Ansprechperson für Datenschutz."},
    {"restriction.other",
     "Einer der beiden Einträge ist gesperrt, deshalb lassen sie sich jetzt nicht zusammenführen. Die Sperre "
     "gilt ab sofort für beide. Die Ansprechperson für Datenschutz weiß Bescheid und kann das nachholen, "
     "sobald sie "
     "endet."},
    {"restriction.twin",
     "Diese Person lässt sich hier nicht anlegen. Wenden Sie sich an die Ansprechperson für Datenschutz."},
    {"restriction.inform_first",
     "Bevor die Sperre endet, muss die Person davon erfahren. Geben Sie ihr zuerst Bescheid und vermerken "
     "Sie "
     "es, dann heben Sie die Sperre auf."},
    {"objection.marketing",
     "Diese Person möchte keine Werbung von uns, und das gilt sofort, auch für Bewertungen zu diesem Zweck. "
     "Antworten, liefern und abrechnen können Sie weiterhin; Werbung erst, wenn die Person von sich aus "
     "wieder danach fragt."},
    {"objection.pending",
     "Diese Person widerspricht dieser Nutzung, und es ist noch nicht entschieden, ob wir weitermachen "
     "dürfen. Lassen Sie die Daten dafür ruhen, bis die Ansprechperson für Datenschutz entschieden hat."},
    {"objection.upheld",
     "Diese Person hat dieser Nutzung widersprochen, und der Widerspruch wurde angenommen. Für das, was sie "
     "bestellt oder angefragt hat, können Sie die Daten weiter verwenden."},
    {"objection.browser_signal",
     "Der Browser dieser Person sagt: Daten nicht an Werbepartner weitergeben. Es geht nichts hinaus, "
     "solange "
     "die Person dem nicht zustimmt."},
    {"child.consent",
     "Diese Person ist zu jung, um allein einzuwilligen. Holen Sie die Einwilligung der Eltern oder des "
     "Vormunds ein, und notieren Sie, woran Sie sie erkannt haben."},
    {"child.age_unknown",
     "Dieses Angebot richtet sich an Kinder, und wir wissen nicht, wie alt diese Person ist. Fragen Sie nach "
     "dem Alter, oder lassen Sie die Eltern zustimmen."},
    {"child.profiling",
     "Kinder werden hier nicht bewertet und nicht in Profile gefasst, auch wenn jemand zugestimmt hat. "
     "Betreuen können Sie sie weiterhin."},
    {"special.criminal",
     "Verurteilungen und Straftaten werden hier nicht gespeichert und nicht benutzt; das ist Sache der "
     "Behörden. Lassen Sie die Angaben weg, oder fragen Sie die Ansprechperson für Datenschutz."},

    {"purpose.missing",
     "Es fehlt die Angabe, wofür die Daten gebraucht werden. Nennen Sie den Zweck in der Kopfzeile "
     "Candor-Purpose, oder geben Sie dem Token einen Standardzweck."},
    {"purpose.not_permitted",
     "Dieser Zweck gehört nicht zu denen, für die Ihre Rolle oder Ihr Token arbeitet. Wählen Sie einen, der "
     "zu Ihrer Aufgabe passt, oder lassen Sie ihn von einem Administrator ergänzen."},
    {"basis.missing",
     "Nichts, was erfasst ist, erlaubt es, die Daten dieser Person dafür zu verwenden. Erfassen Sie, wie die "
     "Person zu uns kam, oder fragen Sie nach ihrer Einwilligung, wo das Fragen erlaubt ist."},
    {"basis.not_allowed",
     "Der erfasste Grund reicht für diesen Zweck nicht aus. Die Ansprechperson für Datenschutz kann prüfen, "
     "welcher "
     "passt."},
    {"basis.balancing_test",
     "Es ist noch nicht festgehalten, warum unser Interesse hier schwerer wiegt als das dieser Person. Die "
     "Ansprechperson für Datenschutz kann die mitgelieferte Abwägung in einer Minute übernehmen."},
    {"basis.compatibility",
     "Diese Daten wurden für etwas anderes erhoben, und niemand hat geprüft, ob der neue Zweck dazu passt. "
     "Lassen Sie es die Ansprechperson für Datenschutz prüfen, oder fragen Sie die Menschen selbst."},
    {"basis.not_a_party",
     "Der Vertrag besteht mit der Firma dieser Person, nicht mit ihr selbst. Wählen Sie „Arbeitet für "
     "eine Firma, mit der wir zu tun haben“ als Weg, auf dem die Person zu uns kam."},
    {"consent.withdrawn",
     "Diese Person hat ihre Einwilligung zurückgenommen. Das gilt sofort, und kein anderer Grund tritt an "
     "ihre Stelle. Wenn die Person Ihnen schreibt, können Sie weiterhin antworten."},
    {"consent.specific",
     "Als diese Person eingewilligt hat, nannte der Text diese Nutzung nicht, oder nicht uns. Fragen Sie "
     "erneut, mit einem Text, der es tut."},
    {"consent.demonstrable",
     "Nichts zeigt, dass diese Person eingewilligt hat. Fügen Sie hinzu, was es belegt: das Formular, die "
     "E-Mail oder einen Scan des Papiers."},
    {"consent.expired",
     "Diese Person hat bis zu einem bestimmten Tag eingewilligt, und der ist vorbei. Fragen Sie neu, wo das "
     "Fragen erlaubt ist."},
    {"consent.free",
     "Eine Bestellung darf nicht davon abhängen, dass jemand Werbung zustimmt: Eine solche Einwilligung "
     "zählt "
     "nicht. Fragen Sie danach getrennt von der Bestellung."},
    {"automated.ground",
     "Ein Computer allein entscheidet nicht über etwas, das einen Menschen schwer trifft. Lassen Sie "
     "jemanden "
     "aus dem Team entscheiden; die Zahl darf dabei helfen."},
    {"automated.review",
     "Die Person muss verlangen können, dass ein Mensch auf diese Entscheidung schaut, und dafür ist niemand "
     "benannt. Benennen Sie zuerst jemanden."},
};

}  // namespace

std::span<const GermanText> german_person_texts() {
  return texts;
}

}  // namespace candor::decision
