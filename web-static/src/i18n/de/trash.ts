import type { TranslationOf } from "../catalogue";
import type { trash as english } from "../en/trash";

export const trash: TranslationOf<typeof english> = {
  "trash.title": "Papierkorb",
  "trash.text": "Gelöschtes steht in keiner Liste mehr und lässt sich von hier zurückholen. Eine Person endgültig zu löschen ist Sache der Ansprechperson für Datenschutz.",
  "trash.empty": "Der Papierkorb ist leer",
  "trash.empty_text": "Was jemand löscht, erscheint hier.",
  "trash.select_all": "Alle geladenen auswählen",
  "trash.restore": "Wiederherstellen",
  "trash.restore_one": "{name} wiederherstellen",
  "trash.restore_some": "{what} wiederherstellen",
  "trash.restored": "{what} wiederhergestellt",
  "trash.not_restored": "Nicht alles wurde wiederhergestellt. {why}",
};
