import type { TranslationOf } from "../catalogue";
import type { problems as english } from "../en/problems";

export const problems: TranslationOf<typeof english> = {
  "problem.why": "Warum?",
  "problem.article": "{article} DSGVO, Regel {rule}",
  "problem.request": "Für Ihre Administration: Anfrage {id}",
  "problem.unknown": "Auf dem Weg zu Candor ist etwas schiefgegangen ({status}). Versuchen Sie es gleich noch einmal.",
  "problem.unreachable": "Candor ist nicht erreichbar. Ihre Eingaben sind noch da; versuchen Sie es noch einmal, sobald die Verbindung steht.",
  "problem.client_error": "Auf dieser Seite ist ein Fehler passiert. Laden Sie sie neu; Gespeichertes ist sicher.",
  "problem.index_warming": "Die Suche wird nach einem Neustart gerade vorbereitet. Versuchen Sie es in ein paar Sekunden noch einmal.",
  "problem.query_too_broad": "Zu viele Treffer. Geben Sie etwas mehr ein.",
  "field_error.required": "Diese Angabe fehlt.",
  "field_error.too_long": "Das ist zu lang.",
  "field_error.read_only": "Das lässt sich nicht ändern.",
};
