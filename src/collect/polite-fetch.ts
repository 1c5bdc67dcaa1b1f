import { setTimeout } from "node:timers/promises";
import { HouseError } from "../model/index.js";
import type { GuardedFetch, GuardedRequest, GuardedResponse } from "./guarded-fetch.js";
import { headerOf } from "./guarded-fetch.js";
import { shorten } from "./guard.js";
import type { RobotsRules } from "./robots.js";
import { ALLOW_ALL, ALLOW_NONE, ROBOTS_BYTES, isAllowedByRobots, rulesOfRobots } from "./robots.js";
import { isoTime } from "./times.js";

/** What polite fetching needs from outside. */
export interface PoliteSettings {
  readonly client: GuardedFetch;
  /** Now as ISO 8601 UTC. */
  readonly now: () => string;
  /** From 0 up to 1: the jitter of retries. */
  readonly random: () => number;
  /** Waits; ends early when the signal does. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** Between the end of a request and the next one to the same host. */
  readonly hostDelayMs?: number;
  /** Tries after the first. */
  readonly retries?: number;
  /** False asks without looking at robots.txt: for hosts of one's own. */
  readonly robots?: boolean;
}

export interface PoliteRequest extends GuardedRequest {
  /** A page is asked for only where robots.txt allows it; a feed is published to be polled, and is not checked. */
  readonly checkRobots: boolean;
}

/** A client that waits its turn. */
export interface PoliteFetch {
  /** Like `GuardedFetch.request`, with one request at a time to a host, a pause between two, robots.txt and retries; a redirect to another host does not wait for that host's turn. Throws `collect/robots` where it may not ask. */
  readonly request: (request: PoliteRequest) => Promise<GuardedResponse>;
}

/** Waits in real time; throws the signal's reason when it ends early. */
export async function sleepFor(ms: number, signal?: AbortSignal): Promise<void> {
  await setTimeout(ms, undefined, signal === undefined ? {} : { signal });
}

const ROBOTS_HOURS = 24;
const MOST_HOSTS = 2000;
const LONGEST_DELAY_MS = 10_000;
const RETRY_BASE_MS = 1000;
const LONGEST_RETRY_MS = 30_000;

/** Faults that may be gone a moment later. All others stay as they are however often one asks. */
const PASSING: ReadonlySet<string> = new Set(["collect/timeout", "collect/unreachable", "collect/short-body"]);
const PASSING_STATUS: ReadonlySet<number> = new Set([429, 500, 502, 503, 504]);

interface Host { tail: Promise<void>; waiting: number; freeAt: number; robots: RobotsRules | null; robotsUntil: number }

/** Makes a polite client; its memory of hosts is bounded. Hosts wait for themselves alone: a slow one never holds up another. */
export function createPoliteFetch(settings: PoliteSettings): PoliteFetch {
  const hosts = new Map<string, Host>();
  return { request: (request) => politely(settings, hosts, request) };
}

function hostOf(hosts: Map<string, Host>, origin: string): Host {
  const found = hosts.get(origin);
  if (found !== undefined) return found;
  for (const [name, host] of hosts) {
    if (hosts.size < MOST_HOSTS) break;
    if (host.waiting === 0) hosts.delete(name);
  }
  const host: Host = { tail: Promise.resolve(), waiting: 0, freeAt: 0, robots: null, robotsUntil: 0 };
  hosts.set(origin, host);
  return host;
}

async function politely(settings: PoliteSettings, hosts: Map<string, Host>, request: PoliteRequest): Promise<GuardedResponse> {
  if (!URL.canParse(request.url)) return settings.client.request(request);
  const url = new URL(request.url);
  const host = hostOf(hosts, url.origin);
  host.waiting += 1;
  const turn = host.tail;
  let release = (): void => {};
  host.tail = new Promise((done) => { release = done; });
  try {
    await turn;
    request.signal?.throwIfAborted();
    if (request.checkRobots && settings.robots !== false && !isAllowedByRobots(await robotsOf(settings, host, url, request.signal), url)) {
      throw new HouseError("collect/robots", `${shorten(request.url)} was not asked: its host does not want that (robots.txt).`);
    }
    return await withRetries(settings, host, request);
  } finally {
    host.waiting -= 1;
    release();
  }
}

function nowMs(settings: PoliteSettings): number {
  return Date.parse(settings.now());
}

/** One try, in the host's own time. */
async function ask(settings: PoliteSettings, host: Host, request: GuardedRequest): Promise<GuardedResponse> {
  const wait = host.freeAt - nowMs(settings);
  if (wait > 0) await settings.sleep(wait, request.signal);
  try {
    return await settings.client.request(request);
  } finally {
    const asked = (host.robots?.delaySeconds ?? 0) * 1000;
    host.freeAt = nowMs(settings) + Math.min(LONGEST_DELAY_MS, Math.max(asked, settings.hostDelayMs ?? 1000));
  }
}

async function withRetries(settings: PoliteSettings, host: Host, request: GuardedRequest): Promise<GuardedResponse> {
  const isSafe = request.method === undefined || request.method === "GET" || request.method === "HEAD";
  const tries = isSafe ? (settings.retries ?? 2) : 0;
  for (let failed = 0; ; failed += 1) {
    const outcome = await ask(settings, host, request).catch((error: unknown) => (error instanceof HouseError && PASSING.has(error.code) && failed < tries ? error : Promise.reject(error as Error)));
    const isPassing = outcome instanceof HouseError || PASSING_STATUS.has(outcome.status);
    if (!isPassing || failed >= tries) return outcome as GuardedResponse;
    const stated = outcome instanceof HouseError ? null : retryAfterMs(headerOf(outcome.headers, "retry-after"), nowMs(settings));
    // A host that asks for a longer pause than we wait here is asked again at its next poll.
    if (stated !== null && stated > LONGEST_RETRY_MS) return outcome as GuardedResponse;
    const pause = stated ?? RETRY_BASE_MS * 2 ** failed * (0.5 + settings.random());
    await settings.sleep(Math.min(pause, LONGEST_RETRY_MS), request.signal);
  }
}

/** Milliseconds of a Retry-After (RFC 9110, 10.2.3): seconds or a date; null when it does not say. */
export function retryAfterMs(value: string | null, now: number): number | null {
  if (value === null) return null;
  if (/^\d{1,9}$/.test(value.trim())) return Number(value) * 1000;
  const at = isoTime(value);
  return at === null ? null : Math.max(0, Date.parse(at) - now);
}

/**
 * What the host's robots.txt says, kept for a day. Not there: all is allowed. The host fails (5xx): nothing is, for an hour (RFC 9309, 2.3.1).
 * Throws where the host can't be asked at all, as the page could not be had either.
 */
async function robotsOf(settings: PoliteSettings, host: Host, url: URL, signal: AbortSignal | undefined): Promise<RobotsRules> {
  const now = nowMs(settings);
  if (host.robots !== null && now < host.robotsUntil) return host.robots;
  const answer = await withRetries(settings, host, { url: `${url.origin}/robots.txt`, bounds: { bodyBytes: 8 * ROBOTS_BYTES }, ...(signal === undefined ? {} : { signal }) });
  const failed = answer.status >= 500 || answer.status === 429;
  host.robotsUntil = now + (failed ? 1 : ROBOTS_HOURS) * 3_600_000;
  host.robots = failed ? ALLOW_NONE : answer.status > 299 ? ALLOW_ALL : rulesOfRobots(Buffer.from(answer.bytes.subarray(0, ROBOTS_BYTES)).toString("utf8"), "headwater");
  return host.robots;
}
