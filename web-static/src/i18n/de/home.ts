import type { TranslationOf } from "../catalogue";
import type { home as english } from "../en/home";

export const home: TranslationOf<typeof english> = {
  "home.actions": "Schnell erledigt",
  "home.import": "Personen importieren",
  "home.users": "Zugänge verwalten",
  "home.find": "Alles finden",
  "home.recent": "Zuletzt geöffnet",
  "home.recent_none": "Was Sie auf diesem Gerät öffnen, steht hier.",
  "home.newest": "Zuletzt angelegt",
  "home.newest_none": "Noch niemand ist angelegt. Legen Sie eine Person an oder importieren Sie eine Datei.",
  "home.all": "Alle",
  "home.all.contacts": "Alle Personen",
  "home.unsafe": { one: "Eins fehlt noch, bis Ihre Daten sicher sind", other: "Zwei Dinge fehlen noch, bis Ihre Daten sicher sind" },
  "home.unsafe_text": "Das sehen nur Inhaber und Administration. Es verschwindet von selbst.",
  "home.escrow": "Schlüsselblatt prüfen",
  "home.escrow_why": "Ohne den Hauptschlüssel kann niemand die Daten mehr lesen, auch wir nicht. Der Befehl lässt Sie das Blatt abtippen und sagt, wo es nicht stimmt.",
  "home.backup": "Sicherung anlegen",
  "home.backup_why": "Es gibt noch keine Sicherung: Geht diese Maschine kaputt, ist alles weg. Daten und Schlüssel kommen an zwei verschiedene Orte, denn zusammen öffnen sie alles.",
  "home.done": "Erledigt {when}",
  "home.not_done": "Offen",
  "home.copy_command": "Befehl kopieren",
  "home.folder_hint": "Auf dem Server, in einem Terminal. Setzen Sie Ihre eigenen Ordner ein.",
};
