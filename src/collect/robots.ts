/** One line of a group: whether it allows, and the path pattern with `*` and `$`. */
interface Rule { readonly allows: boolean; readonly pattern: string }

/** What one host's robots.txt says to us. */
export interface RobotsRules {
  readonly rules: readonly Rule[];
  /** Seconds between two requests that the host asks for; null when it does not say. */
  readonly delaySeconds: number | null;
}

/** Everything may be asked: no robots.txt, or one that says nothing to us. */
export const ALLOW_ALL: RobotsRules = { rules: [], delaySeconds: null };

/** Nothing may be asked: the host could not tell (RFC 9309, 2.3.1.4). */
export const ALLOW_NONE: RobotsRules = { rules: [{ allows: false, pattern: "/" }], delaySeconds: null };

/** RFC 9309, 2.5: at least 500 KiB are read. */
export const ROBOTS_BYTES = 512 * 1024;

const MOST_RULES = 5000;

interface Group { readonly agents: string[]; readonly rules: Rule[]; delaySeconds: number | null; isOpen: boolean }

function groupsOf(text: string): Group[] {
  const groups: Group[] = [];
  for (const line of text.split(/\r\n|\r|\n/, 20_000)) {
    const [, name, value] = /^[ \t]{0,20}([A-Za-z-]{1,20})[ \t]{0,20}:([^#]{0,2000})/.exec(line.replace(/^\ufeff/, "")) ?? [];
    if (name === undefined) continue;
    addLine(groups, name.toLowerCase(), (value ?? "").trim());
  }
  return groups;
}

function addLine(groups: Group[], name: string, value: string): void {
  const last = groups.at(-1);
  if (name === "user-agent") {
    if (last?.isOpen === true) last.agents.push(value.toLowerCase());
    else groups.push({ agents: [value.toLowerCase()], rules: [], delaySeconds: null, isOpen: true });
  } else if (last !== undefined && (name === "allow" || name === "disallow")) {
    last.isOpen = false;
    if (value !== "" && last.rules.length < MOST_RULES) last.rules.push({ allows: name === "allow", pattern: encoded(value) });
  } else if (last !== undefined && name === "crawl-delay") {
    last.isOpen = false;
    const seconds = Number(value);
    if (Number.isFinite(seconds) && seconds >= 0) last.delaySeconds = seconds;
  }
}

/** Paths are compared percent-encoded, with unreserved signs as themselves (RFC 9309, 2.2.2). */
function encoded(path: string): string {
  return path.replace(/%[0-9a-f]{2}/gi, (code) => {
    const sign = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[A-Za-z0-9._~-]/.test(sign) ? sign : code.toUpperCase();
  }).replace(/[^\u0021-\u007e]/gu, (sign) => encodeURIComponent(sign));
}

/**
 * What a robots.txt says to `product` ("headwater"), by RFC 9309: all groups that name it, joined; else those for "*". Never throws.
 * Lines that are not understood are passed over.
 */
export function rulesOfRobots(text: string, product: string): RobotsRules {
  const groups = groupsOf(text);
  const named = groups.filter((group) => group.agents.some((agent) => /^[a-z_-]+/.exec(agent)?.[0] === product.toLowerCase()));
  const ours = named.length > 0 ? named : groups.filter((group) => group.agents.includes("*"));
  const delays = ours.map((group) => group.delaySeconds).filter((delay) => delay !== null);
  return { rules: ours.flatMap((group) => group.rules), delaySeconds: delays.length > 0 ? Math.max(...delays) : null };
}

/** True when a pattern matches from the start of a path; `*` is any signs, `$` the end. Without backtracking: linear in the path for each star. */
function matches(pattern: string, path: string): boolean {
  const isAnchored = pattern.endsWith("$");
  const [first = "", ...rest] = (isAnchored ? pattern.slice(0, -1) : pattern).split("*");
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const [index, part] of rest.entries()) {
    // The last part of an anchored pattern has to stand at the very end.
    if (isAnchored && index === rest.length - 1) return path.length - part.length >= at && path.endsWith(part);
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return !isAnchored || at === path.length;
}

/** True when the longest rule that matches the address allows it, or none does; on a tie, allow wins (RFC 9309, 2.2.2). */
export function isAllowedByRobots(robots: RobotsRules, url: URL): boolean {
  const path = encoded(`${url.pathname}${url.search}`);
  if (path === "/robots.txt") return true;
  let best: Rule | null = null;
  for (const rule of robots.rules) {
    if (!matches(rule.pattern, path)) continue;
    if (best === null || rule.pattern.length > best.pattern.length || (rule.pattern.length === best.pattern.length && rule.allows)) best = rule;
  }
  return best === null || best.allows;
}
