// German: what reaches people, what leaves the house, roles, what is left out and what is kept.
#include "decision/explain/german.h"

namespace candor::decision {
namespace {

constexpr GermanText texts[] = {
    {"outreach.cold",
     "Dieses Angebot können Sie noch nicht senden: Die Person hat auf diesem Weg nie um Angebote gebeten und "
     "ist keine Kundin und kein Kunde. Sie können eine eigene Anfrage der Person beantworten, einen Brief "
     "schicken oder nach der Einwilligung fragen, wo das erlaubt ist."},
    {"outreach.soft_opt_in",
     "Kundinnen und Kunden dürfen Angebote zu Ähnlichem bekommen, wie sie es gekauft haben. Sie mussten aber "
     "schon beim Angeben der Adresse ablehnen können und müssen es in jeder Nachricht können; eines davon "
     "fehlt. Fragen Sie nach der Einwilligung, oder schicken Sie einen Brief."},
    {"outreach.unknown",
     "Es ist nicht gesagt, was diese Nachricht ist und auf welchem Weg sie hinausgeht, also lässt sie sich "
     "nicht prüfen. Geben Sie an, ob sie antwortet, liefert oder wirbt."},
    {"device.consent",
     "Auf dem Gerät von Besuchern wird nichts gespeichert oder gelesen, was die Seite nicht braucht, bevor "
     "sie zustimmen."},
    {"notice.overdue",
     "Diese Person hätte inzwischen erfahren müssen, dass wir ihre Daten haben und woher. Schicken Sie ihr "
     "zuerst die Information, oder nehmen Sie sie in Ihre Nachricht auf; dann geht es."},
    {"retention.over",
     "Die Zeit, für die wir die Daten dieser Person behalten, ist um, und sie werden bald gelöscht. Gibt es "
     "einen Grund, sie zu behalten, sagen Sie ihn der Ansprechperson für Datenschutz."},
    {"retention.request_pending",
     "Diese Person hat gefragt, was wir über sie haben, und die Antwort ist noch nicht hinaus. Danach wird "
     "gelöscht."},
    {"retention.not_over",
     "Die Zeit, für die wir die Daten dieser Person behalten, ist noch nicht um. Früher löschen kann die "
     "Ansprechperson für Datenschutz."},
    {"recipient.unknown",
     "Es ist nicht gesagt, wer diese Daten bekäme. Tragen Sie den Empfänger zuerst ins Verzeichnis ein."},
    {"recipient.no_contract",
     "Mit diesem Dienst gibt es keinen gültigen Vertrag über den Umgang mit Daten. Die Ansprechperson für "
     "Datenschutz "
     "kann einen eintragen; dann geht es."},
    {"recipient.no_basis",
     "Nichts, was erfasst ist, sagt, warum dieser Empfänger die Daten haben darf. Die Ansprechperson für "
     "Datenschutz kann "
     "den Grund eintragen."},
    {"transfer.country_unknown",
     "Niemand weiß, in welchem Land dieser Empfänger die Daten hält. Tragen Sie es zuerst ins Verzeichnis "
     "ein."},
    {"transfer.adequacy_ended",
     "Dass dieses Land Daten so gut schützt wie wir, ist nicht mehr anerkannt. Die Ansprechperson für "
     "Datenschutz kann "
     "mit dem Empfänger anderen Schutz vereinbaren."},
    {"transfer.no_tool",
     "Dieser Empfänger sitzt in einem Land mit schwächerem Schutz, und es ist kein Ausgleich vereinbart. Die "
     "Ansprechperson für Datenschutz kann ihn ergänzen; bis dahin wählen Sie einen Empfänger, der näher "
     "liegt."},

    {"role.content", "Ihre Rolle betreibt die Anlage und sieht keine Daten von Menschen."},
    {"role.write",
     "Ihre Rolle darf ansehen, aber nichts ändern. Fragen Sie jemanden, der mit diesen Einträgen arbeitet."},
    {"role.rights",
     "Sperren, löschen und Anträge beantworten ist Sache der Ansprechperson für Datenschutz. Geben Sie das "
     "Anliegen "
     "weiter."},
    {"scope.missing",
     "Dieses Token hat das Recht dazu nicht bekommen. Legen Sie eines an, das den fehlenden Umfang hat."},
    {"role.accounts",
     "Um Benutzer und Tokens kümmern sich Administratoren und Inhaber. Wenden Sie sich an jemanden von "
     "ihnen."},
    {"role.audit",
     "Das Protokoll lesen die Ansprechperson für Datenschutz und die oder der Datenschutzbeauftragte."},
    {"account.by_token",
     "Um Benutzer, Passwörter, Sitzungen und Tokens kümmert sich, wer angemeldet ist. Ein Token tut das "
     "nicht, damit ein verlorenes keine weiteren anlegen kann."},
    {"account.officer_conflict",
     "So würde die oder der Datenschutzbeauftragte sich selbst beaufsichtigen: Diese Rolle verträgt sich "
     "nicht mit der des Inhabers, des Administrators oder der Marketingleitung. Geben Sie eine der Rollen "
     "jemand anderem."},
    {"account.officer_protected",
     "Rolle, Konto und Passwort der oder des Datenschutzbeauftragten kann nur der Inhaber entziehen, und nur "
     "mit einem Grund, der erfasst wird."},
    {"account.officer_reason",
     "Die Bestellung der oder des Datenschutzbeauftragten zu beenden, braucht einen Grund. Senden Sie ihn "
     "mit "
     "der Änderung; er bleibt im Protokoll."},
    {"account.last_owner",
     "Danach gehörte diese Anlage niemandem mehr. Machen Sie zuerst jemand anderen zum Inhaber."},
    {"account.owner_role",
     "Inhaber ernennen Inhaber: Diese Rolle zu geben oder zu nehmen, und Konto und Passwort eines Inhabers "
     "zu "
     "ändern, ist Sache eines Inhabers."},
    {"operator.local", "Das ist Sache dessen, der die Maschine betreibt."},
    {"account.log_protected",
     "Das Protokoll kann niemand abschalten: Es zeigt, dass mit Daten von Menschen richtig umgegangen wurde. "
     "Wie lange Einträge bleiben, lässt sich gemeinsam mit der oder dem Datenschutzbeauftragten ändern."},
    {"role.team",
     "Dieser Eintrag gehört einem anderen Team. Vertreten Sie jemanden, lassen Sie die Vertretung "
     "eintragen."},
    {"role.advice",
     "Ratschläge und Vermerke zu Anträgen schreiben die Ansprechperson für Datenschutz und die oder der "
     "Datenschutzbeauftragte."},
    {"role.retention",
     "Daten, deren Zeit um ist, löscht Candor selbst. Um jemanden früher zu löschen, wenden Sie sich an die "
     "Ansprechperson für Datenschutz."},
    {"role.bases",
     "Rechtliche Gründe benennt die Ansprechperson für Datenschutz. Geben Sie stattdessen an, wie die Person "
     "zu uns kam."},
    {"role.registers",
     "Zwecke, Erfassungswege, Abwägungen und Hinweise pflegen die Inhaberin oder der Inhaber und die "
     "Ansprechperson für Datenschutz. Wenden Sie sich an sie."},
    {"role.house",
     "Prozesse, Phasen, Stände von Leads und Wechselkurse ordnen Inhaber und Administratoren. Fragen Sie "
     "eine "
     "dieser Personen."},
    {"role.private", "Das behält eine Kollegin oder ein Kollege für sich."},
    {"role.register_read",
     "Abwägungen lesen Inhaberin oder Inhaber, die Ansprechperson für Datenschutz, die oder der "
     "Datenschutzbeauftragte und die Administration. Wenden Sie sich an sie."},
    {"emergency.reason",
     "Im Notfall dürfen Sie nachsehen. Sagen Sie aber in wenigen Worten, was geschehen ist; es bleibt im "
     "Protokoll."},
    {"emergency.over",
     "Ein Notfall öffnet einen Eintrag für eine Viertelstunde zum Lesen. Diese Zeit ist um. Dauert er an, "
     "melden Sie ihn neu."},
    {"volume.second_approval",
     "Das wären mehr Menschen auf einmal, als eine Person allein herausgeben darf. Lassen Sie es von "
     "jemandem "
     "mit diesem Recht bestätigen, oder wählen Sie weniger aus."},
    {"integrity.record_missing",
     "Dieser Eintrag fehlt, obwohl die Person nicht gelöscht wurde. Sagen Sie es Ihrem Administrator; eine "
     "Sicherung kann ihn zurückholen."},
    {"default",
     "Nichts erlaubt das. Wenn es zu Ihrer Arbeit gehört, fragen Sie die Ansprechperson für Datenschutz."},

    {"mask.finance_notes",
     "Gesprächsnotizen braucht es für Rechnungen nicht. Benötigen Sie doch eine, fragen Sie im Vertrieb oder "
     "im Service."},
    {"mask.special",
     "Hier geht es um Gesundheit, Glauben oder Ähnliches. Es öffnet sich, wenn die Person dieser Nutzung "
     "ausdrücklich zugestimmt hat."},
    {"mask.special_role",
     "Hier geht es um Gesundheit, Glauben oder Ähnliches; das sehen nur namentlich Benannte. Ein Inhaber "
     "kann "
     "Sie hinzufügen."},
    {"mask.special_unnamed",
     "Gesundheit, Glauben und Ähnliches kommen nur in Listen und aus dem Haus, wenn ausdrücklich danach "
     "gefragt wird."},
    {"mask.disputed",
     "Die Person sagt, das stimmt nicht. Bis es geklärt ist, wird es nicht benutzt; das Übrige schon."},
    {"mask.kept_by_law",
     "Die Daten dieser Person sind gesperrt. Zu sehen ist nur, was die Buchhaltung nach dem Gesetz braucht."},
    {"mask.not_portable",
     "Mitgenommen wird nur, was die Person uns mit Einwilligung oder für einen Vertrag gegeben hat; das hier "
     "haben wir in eigenem Interesse notiert. Es steht in der Antwort auf eine Auskunft."},
    {"mask.purpose",
     "Wofür Sie das gerade tun, braucht diese Angabe nicht. Wählen Sie den Zweck, der sie braucht, wenn es "
     "Ihrer ist, oder fragen Sie jemanden, der dafür arbeitet."},
    {"mask.other_person", "Hier ist jemand anderes zu sehen, dessen Daten nicht hinausgehen."},
    {"keep.claim", "Bleibt, aber gesperrt, bis die Streitsache erledigt ist, für die es gebraucht wird."},
    {"keep.obligation", "Bleibt, aber gesperrt, bis zu dem Tag, bis zu dem das Gesetz es verlangt."},
};

}  // namespace

std::span<const GermanText> german_conduct_texts() {
  return texts;
}

}  // namespace candor::decision
