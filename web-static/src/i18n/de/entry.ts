import type { TranslationOf } from "../catalogue";
import type { entry as english } from "../en/entry";

export const entry: TranslationOf<typeof english> = {
  "entry.sign_in": "Anmelden",
  "entry.signing_in": "Anmeldung läuft",
  "entry.email": "E-Mail",
  "entry.password": "Passwort",
  "entry.email_missing": "Geben Sie Ihre E-Mail-Adresse ein.",
  "entry.password_missing": "Geben Sie Ihr Passwort ein.",
  "entry.show_password": "Passwort anzeigen",
  "entry.language": "Sprache",
  "entry.ended": "Sie wurden abgemeldet",
  "entry.ended_text": "Melden Sie sich noch einmal an, dann geht es weiter. Ihre Eingaben sind noch da.",
  "entry.someone_else": "Als jemand anderes anmelden",
  "entry.not_signed_out": "Sie sind noch angemeldet. {why}",
  "entry.not_set_up": "Candor ist noch nicht eingerichtet",
  "entry.not_set_up_text": "Öffnen Sie den Einmal-Link, den der Server beim Start ausgegeben hat. Ist er abgelaufen, starten Sie den Server neu: Er gibt einen neuen aus.",
};
