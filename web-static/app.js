// The page at /: sign in, see one's people, open one. A client of /api/v1 like any other. What people typed
// enters it as text, never as markup; no name gets into an address or title, where the browser would keep it.

const byId = (id) => document.getElementById(id);

let session = null; // who is signed in, and for what; null: nobody
let purposes = {}; // by name, what /purposes says of each
let listed = null; // what the table shows; null: nothing yet
let opened = null; // the id opened last: where the focus returns to
let running = new AbortController(); // ends what the view before has asked for

// -- Asking the server

class Refusal extends Error {
  constructor(status, problem) {
    super(problem.detail);
    this.status = status;
    this.problem = problem;
    this.denied = status === 403 || status === 404;
  }
}

async function ask(method, path, body) {
  const { signal } = running;
  const headers = {};
  if (body) headers["Content-Type"] = "application/json";
  // What the chip says is what the audit log gets.
  if (session && session.default_purpose !== "none") headers["Candor-Purpose"] = session.default_purpose;
  let response, text;
  try {
    response = await fetch("/api/v1" + path, { method, headers, signal, body: body && JSON.stringify(body) });
    text = await response.text();
  } catch (failure) {
    if (signal.aborted) throw failure;
    throw new Refusal(0, { detail: "Candor cannot be reached. Check the connection and try again." });
  }
  let answer = null;
  try {
    if (text) answer = JSON.parse(text);
    if (response.ok) return answer;
  } catch {
    // Not Candor's answer: said below.
  }
  throw new Refusal(response.status, answer?.detail
    ? answer
    : { detail: `Something on the way to Candor failed (${response.status}). Try again in a moment.` });
}

// A session that ended leads to the sign-in form; any other refusal stands where it happened.
async function attempt(work, refused) {
  const { signal } = running;
  try {
    await work();
  } catch (failure) {
    if (signal.aborted) return;
    if (!(failure instanceof Refusal)) throw failure;
    if (failure.status === 401) showSignIn(failure.problem.code === "session_ended" ? failure.message : "");
    else refused(failure);
  }
}

// -- Building

function make(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children.flat(2).filter(Boolean));
  return made;
}

const bdi = (text) => make("bdi", {}, text);
const quiet = (...children) => make("p", { className: "quiet" }, ...children);
const button = (text, onclick) => make("button", { type: "button", onclick }, text);
const announce = (text) => (byId("said").textContent = text);

function avatar(kind, id, ...names) {
  const made = make("span", { className: `avatar ${kind}`, ariaHidden: "true" }, initials(...names));
  made.style.setProperty("--hue", parseInt(id.slice(-4), 16) % 12 * 30);
  return made;
}

const bone = () => make("span", { className: "bone" });
const why = (text, answer) => make("details", {},
  make("summary", {}, text, make("span", { className: "why" }, "Why?")), quiet(answer));

const maskReasons = { role: "your role", special_category: "sensitive" };
const maskedField = (reason) =>
  make("span", { className: "masked" }, `hidden: ${maskReasons[reason] || inWords(reason)}`);

function problemBlock(refusal, retry) {
  const { decision, request_id } = refusal.problem;
  return make("div", { className: "problem" },
    make("p", { className: refusal.denied ? "denied" : "wrong", role: "alert" }, refusal.message),
    decision && why("", `${decision.article} GDPR, rule ${decision.rule}`),
    refusal.status >= 500 && request_id && quiet(`For your administrator: request ${request_id}`),
    retry && !refusal.denied && button("Try again", retry));
}

function problemAbove(target, refusal) {
  target.parentNode.querySelector(".problem")?.remove();
  if (refusal) target.before(problemBlock(refusal));
}

// -- Wording

const inWords = (name) => name.replaceAll("_", " ");
const andList = (names) => new Intl.ListFormat("en-GB").format(names.map(inWords));

function purposeWords(name) {
  const words = purposes[name]?.title.en || inWords(name);
  return words[0].toLowerCase() + words.slice(1);
}

// Scripts with the family name first.
const familyFirst = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}]+$/u;

function nameOf({ given_name: given, additional_names, family_name: family, name_suffix, nickname, emails }) {
  if (familyFirst.test(given) && familyFirst.test(family)) return family + given;
  const parts = [given, additional_names, family, name_suffix].filter(Boolean);
  return parts.join(" ") || nickname || emails?.[0]?.address || "Name not known";
}

const initials = (...names) => names.map((name) => [...(name || "").normalize()][0]).join("").toUpperCase();

const format = (time, options) => new Intl.DateTimeFormat("en-GB", options).format(time);

// Relative within a week, in the user's zone; in full on hover.
function timeElement(text, withClock) {
  const time = new Date(text);
  const midnight = (moment) => new Date(moment).setHours(0, 0, 0, 0);
  const days = Math.round((midnight(Date.now()) - midnight(time)) / 864e5);
  const year = time.getFullYear() === new Date().getFullYear() ? undefined : "numeric";
  let words = format(time, { day: "numeric", month: "short", year });
  if (days >= 0 && days < 7) words = ["today", "yesterday"][days] || format(time, { weekday: "short" });
  if (withClock) words += format(time, { timeStyle: "short" }).padStart(7, ", ");
  return make("time", { dateTime: text, title: format(time, { dateStyle: "full", timeStyle: "long" }) }, words);
}

function birthDate(text) {
  // Without a year: 2000 had a 29 February.
  const date = new Date(text.replace(/^--/, "2000-"));
  const year = text[0] === "-" ? undefined : "numeric";
  return format(date, { day: "numeric", month: "long", year, timeZone: "UTC" });
}

function displayName(type, code) {
  try {
    return new Intl.DisplayNames("en", { type }).of(code);
  } catch {
    return code;
  }
}

// -- Signing in and out

function show(id, title) {
  for (const view of ["sign-in", "people", "contact"]) byId(view).hidden = view !== id;
  byId("top").hidden = !session;
  byId("notice").replaceChildren();
  document.title = `${title} – Candor`;
}

// Forgets who was signed in, but for the e-mail where a session ended.
function showSignIn(words = "") {
  if (session?.user) byId("email").value = session.user.email;
  running.abort();
  running = new AbortController();
  session = listed = opened = null;
  for (const id of ["rows", "after-list", "contact", "my-name", "my-initials", "purpose"]) byId(id).replaceChildren();
  show("sign-in", "Sign in");
  signInProblem("");
  byId("sign-in-said").textContent = words;
  byId(byId("email").value ? "password" : "email").focus();
}

function signInProblem(words, field) {
  byId("sign-in-problem").textContent = words;
  for (const id of ["email", "password"]) byId(id).ariaInvalid = id === field ? "true" : null;
  if (field) byId(field).focus();
}

byId("sign-in-form").onsubmit = async (event) => {
  event.preventDefault();
  const submit = byId("sign-in-button");
  if (submit.ariaDisabled) return;
  const email = byId("email").value.trim();
  const password = byId("password").value;
  byId("sign-in-said").textContent = "";
  signInProblem("");
  if (!email || !password) return signInProblem("Give e-mail and password.", email ? "password" : "email");
  submit.ariaDisabled = "true";
  try {
    await ask("POST", "/session", { email, password });
    await meet();
    byId("password").value = "";
    route();
  } catch (failure) {
    if (!(failure instanceof Refusal)) throw failure;
    signInProblem(failure.message, failure.status === 401 && "password");
  } finally {
    submit.ariaDisabled = null;
  }
};

byId("sign-out").onclick = () => attempt(async () => {
  await ask("DELETE", "/session");
  history.replaceState(null, "", "/");
  session = null;
  byId("email").value = "";
  showSignIn("You are signed out.");
}, (refusal) => byId("notice").replaceChildren(problemBlock(refusal)));

// Learns who is signed in.
async function meet() {
  const who = await ask("GET", "/session");
  const known = await ask("GET", "/purposes");
  session = who;
  purposes = Object.fromEntries(known.data.map((purpose) => [purpose.name, purpose]));
  const purpose = who.default_purpose;
  const name = who.user?.name || "Signed in";
  byId("my-name").textContent = name;
  byId("my-initials").textContent = initials(...name.split(" ").slice(0, 2));
  byId("purpose").title = purposes[purpose]?.description.en || "";
  byId("purpose").replaceChildren("Working on ", make("b", {}, purposeWords(purpose)));
}

// -- The list

function cell(contact, member, text) {
  const reason = contact.masked?.[member];
  return make("td", { title: text || "" }, reason ? maskedField(reason) : bdi(text || "–"));
}

function row(contact) {
  const name = nameOf(contact);
  const reason = contact.masked?.family_name;
  const email = contact.emails?.[0]?.address;
  const under = make("span", { className: "under" }, bdi(contact.job_title || (email !== name && email)));
  const link = make("a", { href: `#contact/${contact.id}`, title: name }, reason ? maskedField(reason) : bdi(name));
  return make("tr", { id: contact.id },
    make("td", {}, make("div", {}, avatar("", contact.id, contact.given_name || name, contact.family_name),
      make("div", {}, link, under))),
    cell(contact, "job_title", contact.job_title),
    cell(contact, "emails", email),
    cell(contact, "phones", contact.phones?.[0]?.number),
    cell(contact, "source", contact.source),
    make("td", {}, timeElement(contact.created_at)));
}

function emptyBlock() {
  const way = (text, command) => make("p", {}, text, make("code", {}, command));
  return make("div", { className: "empty" },
    make("p", {}, `There are no people to show for ${purposeWords(session.default_purpose)} yet.`),
    way("Bring them in from Google Contacts:", "candor import FILE --context existing_customer"),
    way("Or create one through the API:", "POST /api/v1/contacts"));
}

function withheldLine({ reason, count }) {
  const text = `${count} ${count === 1 ? "person" : "people"} not shown: `;
  if (reason !== "restricted") return make("p", {}, text, inWords(reason));
  return why(`${text}on hold. `, "Their data is kept, but not used for now. The privacy contact knows why.");
}

async function loadPage() {
  const cursor = listed ? `&cursor=${encodeURIComponent(listed.cursor)}` : "";
  const page = await ask("GET", `/contacts?limit=50${cursor}`);
  const rows = page.data.map(row);
  if (!listed) byId("rows").replaceChildren();
  byId("rows").append(...rows);
  // Only the first page says who is withheld; the line stays under all of them.
  listed = { cursor: page.next_cursor, withheld: listed ? listed.withheld : page.withheld || [] };
  const count = byId("rows").children.length;
  byId("list").hidden = !count;
  byId("after-list").replaceChildren(...[
    !count && emptyBlock(),
    listed.cursor && button("Show more", showMore),
    ...listed.withheld.map(withheldLine)].filter(Boolean));
  if (cursor) {
    announce(`${count} people shown`);
    rows[0]?.querySelector("a").focus({ preventScroll: true });
  }
}

function showMore({ target }) {
  if (target.ariaDisabled) return;
  target.ariaDisabled = "true";
  attempt(loadPage, (refusal) => problemAbove(target, refusal)).finally(() => (target.ariaDisabled = null));
}

function openList() {
  show("people", "People");
  if (listed) {
    const link = opened && byId(opened)?.querySelector("a");
    link?.scrollIntoView({ block: "center" });
    link?.focus({ preventScroll: true });
    return;
  }
  const cells = () => Array.from({ length: 6 }, () => make("td", {}, bone()));
  byId("list").hidden = false;
  byId("after-list").replaceChildren();
  byId("rows").replaceChildren(...Array.from({ length: 12 }, () => make("tr", { ariaHidden: "true" }, cells())));
  attempt(loadPage, (refusal) => {
    byId("list").hidden = true;
    byId("after-list").replaceChildren(problemBlock(refusal, openList));
  });
}

byId("rows").onclick = ({ target }) => {
  // A row opens its person, but what it says can be selected.
  if (!target.closest("a") && getSelection().isCollapsed) target.closest("tr").querySelector("a")?.click();
};

// -- One contact

const withLabel = (label, ...parts) =>
  make("div", {}, parts, label && make("span", { className: "quiet" }, " ", bdi(label)));

function address({ street, postal_code, city, region, country, label }) {
  const town = [postal_code, city].filter(Boolean).join(" ");
  const lines = [street, town, region, country && displayName("region", country)].filter(Boolean);
  return withLabel(label, lines.flatMap((text, index) => [index > 0 && make("br"), bdi(text)]));
}

// Only a web address becomes a link.
const website = (text) => make("div", {}, /^https?:/i.test(text)
  ? make("a", { href: text, target: "_blank", rel: "noopener noreferrer" }, bdi(text)) : bdi(text));

function company({ company_id: id, role, inactive }) {
  const name = make("div", {}, bone());
  const square = avatar("square", id);
  attempt(async () => {
    const found = await ask("GET", `/companies/${id}`);
    const reason = found.masked?.name;
    name.replaceChildren(reason ? maskedField(reason) : bdi(found.name));
    if (!reason) square.textContent = initials(found.name);
  }, (refusal) => name.replaceChildren(make("span", { className: "masked", title: refusal.message },
    refusal.denied ? "not shown to you" : "not loaded")));
  const status = [role, inactive && "no longer"].filter(Boolean).join(", ");
  return make("div", { className: "company" }, square, make("div", {}, name, quiet(bdi(status))));
}

// Member, label, and how one value of it is shown.
const reach = [
  ["emails", "E-mail", (email) => withLabel(email.label, bdi(email.address))],
  ["phones", "Phone", (phone) => withLabel(phone.label, bdi(phone.number))],
  ["addresses", "Address", address],
  ["websites", "Website", website],
];
const details = [
  ["companies", "Company", company],
  ["salutation", "Salutation"],
  ["nickname", "Nickname"],
  ["language", "Language", (code) => displayName("language", code)],
  ["birth_date", "Birthday", birthDate],
  ["tags", "Tags", (text) => make("span", { className: "pill" }, bdi(text))],
  ["owner_id", "Owner", (id) => (id === session.user?.id ? "you" : "a colleague")],
];
const origin = [
  ["source", "First contact"],
  ["created_at", "Added", (time) => timeElement(time, true)],
  ["updated_at", "Changed", (time) => timeElement(time, true)],
];

function card(title, ...children) {
  return make("section", { className: "card" }, make("h2", {}, title), ...children);
}

function memberCard(title, contact, members) {
  const lines = members.flatMap(([member, label, shown = bdi]) => {
    const reason = contact.masked?.[member];
    const values = [contact[member] ?? []].flat();
    if (!reason && !values.length) return [];
    return [make("dt", {}, label), make("dd", {}, reason ? maskedField(reason) : values.map((value) => shown(value)))];
  });
  return card(title, lines.length ? make("dl", {}, lines) : quiet("Nothing on record."));
}

function contactBlocks(contact) {
  const { description, masked = {} } = contact;
  const name = nameOf(contact);
  const work = [contact.job_title, contact.department].filter(Boolean).join(", ");
  return [
    make("div", { className: "head" }, avatar("large", contact.id, contact.given_name || name, contact.family_name),
      make("div", {},
        make("h1", { tabIndex: -1 }, masked.family_name ? maskedField(masked.family_name) : bdi(name)),
        quiet(masked.job_title ? maskedField(masked.job_title) : bdi(work)))),
    make("div", { className: "columns" },
      make("div", {},
        memberCard("Reach", contact, reach),
        (description || masked.description) && card("Notes", masked.description
          ? maskedField(masked.description)
          : make("p", { className: "paragraphs", dir: "auto" }, description)),
        historyCard(contact.id)),
      make("div", {},
        memberCard("Details", contact, details),
        memberCard("How they came to us", contact, contact.version > 1 ? origin : origin.slice(0, -1)))),
  ];
}

function openContact(id) {
  const view = byId("contact");
  const fill = (...blocks) => {
    view.replaceChildren(make("a", { className: "back", href: "#people" }, "← People"), ...blocks);
    view.querySelector("h1")?.focus({ preventScroll: true });
  };
  opened = id;
  show("contact", "Person");
  fill(make("div", { className: "head", ariaHidden: "true" }, bone()));
  scrollTo(0, 0);
  attempt(async () => fill(...contactBlocks(await ask("GET", `/contacts/${encodeURIComponent(id)}`))),
    (refusal) => fill(make("h1", { className: "head", tabIndex: -1 }, "Not shown"),
      problemBlock(refusal, () => openContact(id))));
}

// -- Who saw this person

// Asked for on a click only, and only by whom it is for: looking is itself an entry of the log, and so is
// being refused.
const historyReaders = ["owner", "privacy_desk", "data_protection_officer"];

const actors = { token: "A program", job: "Candor itself", "local-operator": "The operator", anonymous: "A stranger" };
const deeds = {
  read: "opened", list: "listed", create: "added", import: "imported", update: "changed",
  trash: "trashed", restore: "brought back", audit_read: "looked up the history of",
  restrict_processing: "held", lift_restriction: "released",
};

function eventLine({ at, actor_kind, actor_id, roles, operation, purpose, verdict, fields }) {
  const colleague = roles.length ? `A colleague (${andList(roles)})` : "A colleague";
  const who = actors[actor_kind] || (actor_id === session.user?.id ? "You" : colleague);
  const prevented = { deny: ", but it was refused", failed: ", but it failed" }[verdict];
  return make("li", {}, timeElement(at, true), make("span", {},
    `${who} ${prevented ? "would have " : ""}${deeds[operation] || inWords(operation)} this person`,
    operation === "update" && fields?.length && ` (${andList(fields)})`,
    purpose !== "none" && ` for ${purposeWords(purpose)}`,
    prevented, verdict === "mask" && ", some of it hidden"));
}

function historyCard(id) {
  if (!session.user?.roles.some((role) => historyReaders.includes(role))) return null;
  const entries = make("ol", { className: "history" });
  let before = "";
  const more = button("Show history", () => attempt(async () => {
    const page = await ask("GET", `/contacts/${id}/access-history?limit=20${before}`);
    problemAbove(more);
    entries.append(...page.data.map(eventLine));
    before = `&before=${page.next_before}`;
    more.textContent = "Show older";
    more.hidden = !page.next_before;
    announce(`${entries.children.length} entries shown`);
  }, (refusal) => (refusal.denied ? section.remove() : problemAbove(more, refusal))));
  const section = card("Who saw this person",
    quiet("Who listed, opened and changed this record. Looking is recorded too."), entries, more);
  return section;
}

// -- Where we are

function route() {
  running.abort();
  running = new AbortController();
  const [, id] = /^#contact\/(.+)/.exec(location.hash) || [];
  if (id) openContact(id);
  else openList();
}

addEventListener("hashchange", () => session && route());
addEventListener("keydown", ({ key }) => {
  if (key === "Escape" && session && !byId("contact").hidden) location.hash = "people";
});

function start() {
  byId("notice").replaceChildren();
  attempt(async () => {
    await meet();
    route();
  }, (refusal) => byId("notice").replaceChildren(problemBlock(refusal, start)));
}

start();
