import type { Catalogue } from "../catalogue";

export const entry = {
  "entry.sign_in": "Sign in",
  "entry.signing_in": "Signing in",
  "entry.email": "E-mail",
  "entry.password": "Password",
  "entry.email_missing": "Type your e-mail address.",
  "entry.password_missing": "Type your password.",
  "entry.show_password": "Show password",
  "entry.language": "Language",
  "entry.ended": "You have been signed out",
  "entry.ended_text": "Sign in again to go on. What you typed is still here.",
  "entry.someone_else": "Sign in as someone else",
  "entry.not_signed_out": "You are still signed in. {why}",
  "entry.not_set_up": "Candor is not set up yet",
  "entry.not_set_up_text": "Open the one-time link that the server printed when it started. If it has expired, restart the server: it prints a new one.",
} satisfies Catalogue;
