import { push } from "./lists.js";
import type { Origin, Range, Reason } from "../model/index.js";
import { contentId } from "../text/index.js";
import { foldText } from "./lexicon.js";
import { originKind } from "./sources.js";
import { isWide, type ClaimOrigin, type Voice, type Voices } from "./voices.js";

/** One origin, with the voice it belongs to: two briefings of one body are two origins of one voice, and not independent. */
export interface VoicedOrigin extends Origin {
  readonly voice: string;
}

export interface OriginSettings {
  /** ISO day of the story's event, null when not known. */
  readonly eventDate: string | null;
  readonly fighting: boolean;
  /** Country codes each claim names, its source left out. */
  readonly countriesOf: ReadonlyMap<string, readonly string[]>;
  readonly publishedOf: ReadonlyMap<string, string | null>;
  /** Outlet of an article, folded: an origin that is itself a page of the story is held. */
  readonly outletOf: ReadonlyMap<string, string>;
}

const reason = (code: string, text: string): Reason => ({ code: `rule:${code}`, text, weight: null, span: null });
const OCCASION_ORDER = ["closed briefing", "briefing", "press conference", "interview", "speech", "post", "report", "statement"];

/**
 * ISO day on which a claim was said: what its words say, else the day of the story's event, else the day its page was published. A count that grows is
 * dated by its page: pass no event date for it.
 */
export function saidOnOf(origin: ClaimOrigin, settings: OriginSettings): string | null {
  if (origin.source.saidOn !== null) return origin.source.saidOn;
  const published = settings.publishedOf.get(origin.articleId)?.slice(0, 10) ?? null;
  // Nothing is said after it is printed.
  return settings.eventDate !== null && (published === null || (settings.eventDate <= published && daysBetween(settings.eventDate, published) <= 3)) ? settings.eventDate : published;
}

/** The earliest of some days in order; the event's where the earliest is days before it: a page can't tell of an event before it happens. */
export function firstDay(dates: readonly string[], eventDate: string | null): string | null {
  const [first] = dates;
  if (first === undefined) return null;
  return eventDate !== null && first < eventDate && daysBetween(first, eventDate) > NEXT_DAY && dates.includes(eventDate) ? eventDate : first;
}

/** News of the evening is an event of the next day to most pages. */
const NEXT_DAY = 1;

/** Whole days between two ISO days, absolute; 0 when either is no full day. */
export function daysBetween(a: string, b: string): number {
  const left = Date.parse(a.slice(0, 10));
  const right = Date.parse(b.slice(0, 10));
  return Number.isNaN(left) || Number.isNaN(right) ? 0 : Math.abs(left - right) / 86_400_000;
}

/** All origins of a story, those with most articles first. A date in the words that is not the event's own makes another occasion of the same voice. */
export function originsOf(voices: Voices, settings: OriginSettings): { list: VoicedOrigin[]; byClaim: Map<string, string> } {
  const buckets = new Map<string, ClaimOrigin[]>();
  for (const origin of voices.origins) {
    if (origin.voice === null) continue;
    const key = `${origin.voice}|${occasionKey(origin, settings)}`;
    push(buckets, key, origin);
  }
  const byClaim = new Map<string, string>();
  const list = [...buckets].map(([key, claims]) => {
    const voice = voices.voices.get(claims[0]?.voice ?? "") ?? nameless(claims[0]?.voice ?? "");
    const origin = describe(key, voice, claims, settings);
    for (const claim of claims) byClaim.set(claim.claimId, origin.id);
    return origin;
  });
  return { list: list.sort((a, b) => b.articleIds.length - a.articleIds.length || b.claimIds.length - a.claimIds.length || (a.id < b.id ? -1 : 1)), byClaim };
}

function occasionKey(origin: ClaimOrigin, settings: OriginSettings): string {
  const said = origin.source.saidOn;
  if (said === null) return "now";
  if (settings.eventDate !== null && said.slice(0, 7) === settings.eventDate.slice(0, 7) && daysBetween(said, settings.eventDate) <= 3) return "now";
  return said.slice(0, 7);
}

function describe(key: string, voice: Voice, claims: readonly ClaimOrigin[], settings: OriginSettings): VoicedOrigin {
  const articleIds = [...new Set(claims.map((claim) => claim.articleId))];
  const dates = claims.map((claim) => saidOnOf(claim, settings)).filter((date) => date !== null).sort();
  const date = key.endsWith("|now") ? firstDay(dates, settings.eventDate) : (claims[0]?.source.saidOn ?? null);
  const occasions = claims.flatMap((claim) => claim.source.occasions);
  const occasion = OCCASION_ORDER.find((name) => occasions.includes(name)) ?? null;
  const relays = [...new Set(claims.flatMap((claim) => claim.relays))];
  const why = [...new Set(claims.map((claim) => claim.why))].slice(0, 4);
  return {
    // The event's day, not the story's id: a story that is merged or split keeps what people decided on its origins.
    id: contentId("origin", settings.eventDate ?? "", key), voice: voice.key, name: voice.name, kind: originKind(voice.source, isAboutOwnSide(voice, claims, settings)),
    occasion: occasion === null ? null : date === null ? occasion : `${occasion}, ${date}`, date,
    claimIds: claims.map((claim) => claim.claimId), articleIds, held: settings.outletOf.has(foldText(voice.name)),
    because: [...why.map((text) => reason("origin", text)), ...(relays.length === 0 ? [] : [reason("relays", `${relays.length} relay${relays.length === 1 ? "" : "s"} passed it on; a relay is not a second origin.`)])],
  };
}

const FIGHTING_BODIES: ReadonlySet<string> = new Set(["military", "defence", "presidency", "government", "intelligence", "foreign"]);

/** A state's body that, where the story is about fighting, speaks of its own country in half of its claims or more. */
function isAboutOwnSide({ source }: Voice, claims: readonly ClaimOrigin[], { fighting, countriesOf }: OriginSettings): boolean {
  if (!fighting || source.country === null || !FIGHTING_BODIES.has(source.body ?? "")) return false;
  const own = claims.filter((claim) => countriesOf.get(claim.claimId)?.includes(source.country ?? "") === true).length;
  return own * 2 >= claims.length;
}

function nameless(key: string): Voice {
  const [, body = "", country = "?"] = key.split(":");
  const name = key.startsWith("body:") ? `${country === "?" ? "" : `${country} `}${body.replaceAll("_", " ")}` : key;
  return { key, name, source: { name, kind: "body", body, country: country === "?" ? null : country, agency: null, person: "", legislator: false, document: null, organisation: null }, spellings: [name] };
}

/** Independent voices among some claims: a sure count, and what stays open. Unnamed collectives count once, and only in the upper figure beside named ones. */
export function countVoices(claims: readonly ClaimOrigin[], voices: Voices): { range: Range; because: Reason[] } {
  const named = [...new Set(claims.filter((claim) => claim.voice !== null).map((claim) => claim.voice ?? ""))];
  const nobody = claims.some((claim) => claim.voice === null);
  const sure: string[] = [];
  const open: string[] = [];
  for (const key of named.sort((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1))) (sure.every((other) => independent(key, other, voices)) && isSure(key) ? sure : open).push(key);
  const min = sure.length > 0 ? sure.length : named.length > 0 ? 1 : 0;
  const max = Math.max(min, sure.length + (open.length > 0 ? openCount(open) : 0), named.length === 0 && nobody ? 1 : 0);
  const nameOf = (key: string): string => voices.voices.get(key)?.name ?? nameless(key).name;
  const because = [reason("independent", sure.length === 0 ? "Nobody is named whose independence could be told." : `Independent: ${sure.map(nameOf).join("; ")}.`)];
  if (open.length > 0) because.push(reason("undecided", `May be the same as one of these: ${open.map(nameOf).join("; ")}.`));
  return { range: { min, max }, because };
}

/** Open voices of one country's state count as one more at most, unnamed ones as one. */
function openCount(open: readonly string[]): number {
  return new Set(open.map((key) => (key.startsWith("body:") ? `state:${key.split(":")[2] ?? ""}` : key.startsWith("relay:") || key === "unnamed" ? "unnamed" : key))).size;
}

const weight = (key: string): number => (key.startsWith("body:") && !isWide(key) ? 3 : key.startsWith("person:") ? 2 : 1);
/** One capitalised word may be a noun or a family name: it is counted as an origin, but not as an independent one. */
const isSure = (key: string): boolean => key !== "unnamed" && !key.startsWith("relay:") && !key.startsWith("name:") && !key.startsWith("witness:unnamed")
  && (!key.startsWith("person:") || /[\s-]|[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{3}/u.test(key.slice("person:".length)));

/** Two voices are surely independent unless one may speak for the other: a state and its own bodies or officials. */
function independent(a: string, b: string, voices: Voices): boolean {
  const one = stateOf(a, voices);
  const other = stateOf(b, voices);
  if (one === null || other === null) return true;
  const unknown = one.country === "?" || other.country === "?";
  if (unknown && a.split(":")[1] === b.split(":")[1]) return false;
  if (!unknown && one.country !== other.country) return true;
  return !(isWide(a) || isWide(b) || one.person || other.person);
}

function stateOf(key: string, voices: Voices): { country: string; person: boolean } | null {
  if (key.startsWith("body:")) return { country: key.split(":")[2] ?? "?", person: false };
  const country = voices.voices.get(key)?.source.country ?? null;
  return country === null || !key.startsWith("person:") ? null : { country, person: true };
}
