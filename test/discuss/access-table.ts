import { STORY_ID } from "./site.js";

/** Who asks, in the order of the expectations: nobody, the reader whose things they are, another reader, a suspended reader, an editor, a moderator, an administrator. */
export const ACTORS = ["nobody", "owner", "other", "suspended", "editor", "moderator", "administrator"] as const;
export type Actor = (typeof ACTORS)[number];

/** + granted, s sent to sign in, - forbidden, 0 not there, ? anything that is no grant of another's things (own forms with wrong content). */
export type Expected = string;

const ALL = "+++++++";
const IN = "s++++++";
const ACTIVE = "s++-+++";
const EDITORS = "s---+++";
const MODERATORS = "s----++";
const ADMINISTRATOR = "s-----+";
const OWN = "s+-----";
const OWN_ONLY_FORM = "s+-----";

/** What stands for ids of the owner's things. Each row gets fresh ones. */
export interface Things { readonly comment: string; readonly held: string; readonly note: string; readonly decision: string; readonly repair: string; readonly account: string; readonly owner: string }

export interface Row {
  readonly route: string;
  readonly path: string | ((things: Things) => string);
  readonly form?: Record<string, string>;
  readonly expect: Expected;
}

const T = "A".repeat(43);
const TALK = `/story/${STORY_ID}/discussion`;
const row = (route: string, path: Row["path"], expect: Expected, form?: Record<string, string>): Row => ({ route, path, expect, ...(form === undefined ? {} : { form }) });

/** Every route of the site with who may use it. Ids in routes are written as they are mounted. */
export const TABLE: readonly Row[] = [
  row("GET /", "/", ALL), row("GET /search", "/search?q=x", ALL), row("GET /status", "/status", ALL), row("GET /keys", "/keys", ALL), row("GET /feed.atom", "/feed.atom", ALL),
  row("GET /article/:id", "/article/none", "0000000"), row("GET /outlet/:id", "/outlet/none", "0000000"), row("GET /person/:id", "/person/none", "0000000"), row("GET /claim/:id", "/claim/none", "0000000"), row("GET /figure/:id", "/figure/none", "0000000"),
  row("GET /story/:id", `/story/${STORY_ID}`, ALL), row("GET /story/:id/card.png", `/story/${STORY_ID}/card.png`, ALL), row("GET /story/:id/export/:format", `/story/${STORY_ID}/export/none`, "0000000"), row("GET /story/:id/v/:version", `/story/${STORY_ID}/v/0000000000000000`, "0000000"),
  row("POST /theme", "/theme", ALL, { theme: "dark", back: "/" }), row("POST /language", "/language", ALL, { lang: "de", back: "/" }),
  row("GET /setup", "/setup", ALL), row("POST /setup", "/setup", "----+++", { kind: "paste", text: "https://a.example/x" }),
  row("GET /repair", "/repair", ALL), row("GET /repair/decisions", "/repair/decisions", ALL), row("POST /repair/undo", "/repair/undo", "----+++", { id: "none" }),
  row("GET /story/:id/repair", `/story/${STORY_ID}/repair`, "----+++"), row("GET /story/:id/repair/decisions", `/story/${STORY_ID}/repair/decisions`, ALL), row("POST /story/:id/repair", `/story/${STORY_ID}/repair`, "----???", { kind: "none" }),

  row("GET /api/v1/stories", "/api/v1/stories", ALL), row("GET /api/v1/stories/:id", `/api/v1/stories/${STORY_ID}`, ALL), row("GET /api/v1/stories/:id/claims", `/api/v1/stories/${STORY_ID}/claims`, ALL), row("GET /api/v1/stories/:id/export/:format", `/api/v1/stories/${STORY_ID}/export/none`, "???????"),
  row("GET /api/v1/claims/:id", "/api/v1/claims/none", "0000000"), row("GET /api/v1/figures/:id", "/api/v1/figures/none", "0000000"), row("GET /api/v1/articles/:id", "/api/v1/articles/none", "0000000"), row("GET /api/v1/outlets/:id", "/api/v1/outlets/none", "0000000"), row("GET /api/v1/people/:id", "/api/v1/people/none", "0000000"),
  row("GET /api/v1/search", "/api/v1/search?q=x", ALL), row("GET /api/v1/status", "/api/v1/status", ALL), row("GET /api/v1/openapi.json", "/api/v1/openapi.json", ALL), row("GET /story/:id/export/pdf", `/story/none/export/pdf`, "???????"),
  row("GET /measure/:id", "/measure/none", "0000000"), row("GET /listed/:list/:id", "/listed/none/none", "0000000"), row("POST /listed/:list/:id/decide", "/listed/none/none/decide", "----000", { name: "A Name", verdict: "confirmed", reason: "Same birthday." }), row("POST /listed/:list/:id/undecide", "/listed/none/none/undecide", "----000", { name: "A Name" }),
  row("GET /follow", "/follow", "-++-+++"), row("POST /follow", "/follow", "-??-???", { kind: "none" }), row("POST /follow/end", "/follow/end", "-++-+++", { id: "none" }), row("GET /follow/:id/:file", `/follow/${"0".repeat(24)}/${"A".repeat(32)}.atom`, "0000000"),

  row("GET /sign-in", "/sign-in", ALL), row("POST /sign-in", "/sign-in", "???????", { email: "x@x.example", password: "x" }), row("GET /sign-up", "/sign-up", "-------"), row("POST /sign-up", "/sign-up", "-------", { name: "Xx", email: "x@x.example", password: "seven brown foxes" }),
  row("GET /welcome/:kind/:token", `/welcome/first/${T}`, "???????"), row("POST /welcome/:kind/:token", `/welcome/invite/${T}`, "???????", { name: "Xx", email: "x@x.example", password: "seven brown foxes" }),
  row("GET /verify/:token", `/verify/${T}`, "???????"), row("POST /verify/:token", `/verify/${T}`, "???????", {}), row("GET /reset", "/reset", "???????"), row("POST /reset", "/reset", ALL, { email: "nobody@x.example" }),
  row("GET /reset/:token", `/reset/${T}`, "???????"), row("POST /reset/:token", `/reset/${T}`, "???????", { password: "seven brown foxes" }),
  row("POST /sign-in/passkey/options", "/sign-in/passkey/options", ALL, {}), row("POST /sign-in/passkey", "/sign-in/passkey", "???????", {}), row("POST /sign-in/organisation", "/sign-in/organisation", "0000000", {}), row("GET /sign-in/organisation/back", "/sign-in/organisation/back?code=x&state=y", "???????"),

  row("GET /account", "/account", IN), row("POST /account/profile", "/account/profile", "s??????", { name: "" }), row("POST /account/password", "/account/password", "s??????", { current: "wrong one here", password: "seven brown foxes" }),
  row("GET /account/export.json", "/account/export.json", IN), row("POST /account/erase", "/account/erase", "s??????", { password: "wrong one here" }), row("POST /account/sessions", "/account/sessions", IN, { id: "not-a-session" }),
  row("POST /account/passkeys/options", "/account/passkeys/options", IN, {}), row("POST /account/passkeys", "/account/passkeys", "s??????", {}), row("POST /account/passkeys/remove", "/account/passkeys/remove", "s000000", { id: "x" }),
  row("GET /account/prove", "/account/prove", IN), row("POST /account/prove", "/account/prove", "s??????", { password: "wrong one here" }),
  row("GET /notifications", "/notifications", IN), row("POST /notifications/read", "/notifications/read", IN, {}),

  row("GET /story/:id/discussion", TALK, ALL), row("GET /story/:id/discussion.atom", `${TALK}.atom`, ALL), row("GET /proof", "/proof", ALL), row("GET /rules", "/rules", ALL),
  row("POST /story/:id/discussion", TALK, ACTIVE, { body: "Where is the list of trains?" }),
  row("POST /story/:id/notes", `/story/${STORY_ID}/notes`, ACTIVE, { body: "The list says otherwise.", url: "https://list.example/", about: "sentence:s1" }),
  row("POST /notes/:note/rate", (things) => `/notes/${things.note}/rate`, "s-+-+++", { value: "1" }),
  row("GET /comment/:id", (things) => `/comment/${things.comment}`, ALL), row("GET /comment/:id", (things) => `/comment/${things.held}`, "0+000++"),
  row("GET /comment/:id/history", (things) => `/comment/${things.comment}/history`, ALL), row("GET /comment/:id/history", (things) => `/comment/${things.held}/history`, "0+000++"),
  row("POST /comment/:id/reply", (things) => `/comment/${things.comment}/reply`, ACTIVE, { body: "An answer of its own." }),
  row("POST /comment/:id/reply", (things) => `/comment/${things.held}/reply`, "s?000??", { body: "An answer to what waits." }),
  row("GET /comment/:id/edit", (things) => `/comment/${things.comment}/edit`, OWN_ONLY_FORM), row("POST /comment/:id/edit", (things) => `/comment/${things.comment}/edit`, OWN, { body: "Other words." }),
  row("GET /comment/:id/delete", (things) => `/comment/${things.comment}/delete`, OWN_ONLY_FORM), row("POST /comment/:id/delete", (things) => `/comment/${things.comment}/delete`, OWN, {}),
  row("GET /comment/:id/report", (things) => `/comment/${things.comment}/report`, IN), row("POST /comment/:id/report", (things) => `/comment/${things.comment}/report`, IN, { reason: "spam" }), row("POST /comment/:id/report", (things) => `/comment/${things.held}/report`, "s000000", { reason: "spam" }),
  row("GET /comment/:id/correct", (things) => `/comment/${things.comment}/correct`, EDITORS), row("POST /comment/:id/correct", (things) => `/comment/${things.comment}/correct`, EDITORS, { do: "name", origin: "Ines Tarn", value: "Inés Tarn", reason: "Her own spelling." }),
  row("POST /corrections/:id/undo", (things) => `/corrections/${things.repair}/undo`, EDITORS, {}),
  row("POST /people/:id/block", (things) => `/people/${things.account}/block`, IN, { on: "yes" }),

  // The moderator of the table made the decision that is appealed against, so somebody else has to answer.
  row("GET /moderation/:kind", "/moderation/held", MODERATORS), row("GET /moderation/:kind", "/moderation/reported", MODERATORS), row("GET /moderation/:kind", "/moderation/appeals", MODERATORS), row("GET /moderation/log", "/moderation/log", MODERATORS),
  row("POST /moderation/comments/:id", (things) => `/moderation/comments/${things.held}`, MODERATORS, { action: "approve" }), row("POST /moderation/comments/:id", (things) => `/moderation/comments/${things.comment}`, MODERATORS, { action: "hide", reason: "Beside the point." }),
  row("POST /moderation/people/:id", (things) => `/moderation/people/${things.account}`, MODERATORS, { action: "restore", reason: "" }), row("POST /moderation/appeals/:id", (things) => `/moderation/appeals/${things.decision}`, "s-----+", { uphold: "yes", answer: "You are right." }),
  row("POST /appeals/:id", (things) => `/appeals/${things.decision}`, "s?00000", { text: "Please look again." }),
  row("GET /moderation/settings", "/moderation/settings", ADMINISTRATOR), row("POST /moderation/settings", "/moderation/settings", ADMINISTRATOR, { registration: "invitation", moderation: "post", words: "" }),
  row("GET /people", "/people", MODERATORS), row("POST /people/invite", "/people/invite", ADMINISTRATOR, { role: "reader" }), row("POST /people/:id/role", (things) => `/people/${things.account}/role`, ADMINISTRATOR, { role: "reader" }),
];

/** Routes with a test of their own, because they end a session or do not end. */
export const ELSEWHERE: readonly string[] = ["POST /sign-out", "GET /story/:id/discussion/live", "GET /setup/progress"];
