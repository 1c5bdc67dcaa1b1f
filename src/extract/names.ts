import type { EventType, Reason } from "../model/index.js";
import { foldName, koreanNameKey } from "../text/index.js";

/** A person's name where it stands: with the role printed beside it, and the type of event it is named in. */
export interface NameMention {
  readonly name: string;
  readonly role: string | null;
  readonly eventType: EventType | null;
  readonly articleId: string;
}

/** The spellings of one person in a story. `key` is stable; `name` the commonest spelling; every join has its reason. */
export interface ResolvedName {
  readonly key: string;
  readonly name: string;
  readonly spellings: readonly string[];
  readonly because: readonly Reason[];
}

interface Person { readonly key: string; readonly sound: string; readonly mentions: NameMention[]; readonly because: Reason[] }

/** How a name sounds, over spellings and scripts: the Korean key, else the consonants of its romanised words. */
function soundOf(name: string): string {
  const korean = koreanNameKey(name);
  if (korean !== null) return korean;
  return foldName(name).split(" ").map((word) => word.replace(/kh/g, "h").replace(/ts|tz/g, "c").replace(/ph/g, "f").replace(/w/g, "v").replace(/(?!^)[aeiouyj]/g, "").replace(/(.)\1+/g, "$1")).join(" ");
}

/**
 * Joins spellings of the same person inside a story: same sound, and the same role or the same type of event. Two spellings that one
 * article prints are two people, unless one script differs: an outlet spells one person one way. Order of input decides nothing but the
 * order of output. Linear in mentions times the people who sound alike.
 */
export function resolveNames(mentions: readonly NameMention[]): ResolvedName[] {
  const bySound = new Map<string, Person[]>();
  const people: Person[] = [];
  for (const mention of [...mentions].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.articleId < b.articleId ? -1 : 1))) {
    const sound = soundOf(mention.name);
    const alike = bySound.get(sound) ?? [];
    const match = alike.map((person) => ({ person, reason: joinReason(person, mention) })).find(({ reason }) => reason !== null);
    if (match !== undefined && match.reason !== null) {
      match.person.mentions.push(mention);
      match.person.because.push(match.reason);
      continue;
    }
    const key = alike.length === 0 ? sound : `${sound}#${foldName(mention.name)}`;
    const person: Person = { key, sound, mentions: [mention], because: [] };
    people.push(person);
    bySound.set(sound, [...alike, person]);
  }
  return people.map(({ key, mentions: own, because }) => ({ key, name: commonest(own), spellings: [...new Set(own.map(({ name }) => name))], because: distinct(because) }));
}

const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Hangul}/u, /\p{Script=Han}/u, /\p{Script=Arabic}/u];
const scriptOf = (name: string): number => SCRIPTS.findIndex((script) => script.test(name));

/** Why a mention is one more of a person; null when it is not known to be. */
function joinReason(person: Person, mention: NameMention): Reason | null {
  const spelling = foldName(mention.name);
  if (person.mentions.some((other) => foldName(other.name) === spelling)) return reason("names/same-spelling", `“${mention.name}” is spelled the same`);
  if (person.mentions.some((other) => other.articleId === mention.articleId && scriptOf(other.name) === scriptOf(mention.name))) return null;
  const role = mention.role === null ? null : foldName(mention.role);
  const sameRole = role !== null && person.mentions.some((other) => other.role !== null && foldName(other.role) === role);
  if (sameRole) return reason("names/role", `“${mention.name}” sounds the same and has the same role, ${mention.role ?? ""}`);
  const sameEvent = mention.eventType !== null && person.mentions.some((other) => other.eventType === mention.eventType);
  return sameEvent ? reason("names/event", `“${mention.name}” sounds the same and is named in the same ${mention.eventType ?? ""}`) : null;
}

const reason = (code: string, text: string): Reason => ({ code, text, weight: null, span: null });

function distinct(reasons: readonly Reason[]): Reason[] {
  return [...new Map(reasons.map((one) => [one.text, one])).values()];
}

function commonest(mentions: readonly NameMention[]): string {
  const counts = new Map<string, number>();
  for (const { name } of mentions) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? "";
}
