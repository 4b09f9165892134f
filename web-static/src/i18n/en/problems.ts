import type { Catalogue } from "../catalogue";

// problem.CODE replaces the server's own words where ours help more; without an entry the server's stand.
export const problems = {
  "problem.why": "Why?",
  "problem.article": "{article} GDPR, rule {rule}",
  "problem.request": "For your administrator: request {id}",
  "problem.unknown": "Something on the way to Candor failed ({status}). Try again in a moment.",
  "problem.unreachable": "Candor cannot be reached. What you typed is still here; try again once the connection is back.",
  "problem.client_error": "This page made a mistake. Load it again; what was saved is safe.",
  "problem.index_warming": "Search is getting ready after a restart. Try again in a few seconds.",
  "problem.query_too_broad": "Too much matches. Type a little more.",
  "field_error.required": "This is needed.",
  "field_error.too_long": "This is too long.",
  "field_error.read_only": "This cannot be changed.",
} satisfies Catalogue;
