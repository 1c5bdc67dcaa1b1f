import { Agent } from "undici";
import type { Dispatcher } from "undici";
import { HouseError } from "../model/index.js";
import type { ByteSource } from "./byte-source.js";
import { clientError } from "./client-errors.js";
import type { Resolve } from "./connect.js";
import { guardedConnector } from "./connect.js";
import type { GuardSettings } from "./guard.js";
import { checkAddress, shorten } from "./guard.js";
import { ACCEPTED_CODINGS, codingsOf, inflate } from "./inflate.js";

/** Bounds of one request, redirects included. Times in milliseconds, sizes in bytes. */
export interface FetchBounds {
  readonly totalMs: number;
  /** Longest wait for a connection, for the headers, and between two parts of a body. */
  readonly idleMs: number;
  /** After decompression. */
  readonly bodyBytes: number;
  readonly headerBytes: number;
  readonly redirects: number;
  readonly inflateRatio: number;
}

/** A page of 32 MB within 30 seconds, over at most 10 redirects. */
export const DEFAULT_BOUNDS: FetchBounds = { totalMs: 30_000, idleMs: 10_000, bodyBytes: 32 * 1024 * 1024, headerBytes: 64 * 1024, redirects: 10, inflateRatio: 400 };

/** How the client of the house asks. */
export interface GuardedFetchSettings extends GuardSettings {
  /** Says who asks: product, version, and an address of the operator where there is one. */
  readonly userAgent?: string;
  readonly bounds?: Partial<FetchBounds>;
  readonly resolve?: Resolve;
  readonly ca?: string;
}

export interface GuardedRequest {
  readonly url: string;
  readonly method?: "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  readonly bounds?: Partial<FetchBounds>;
  readonly signal?: AbortSignal;
}

export interface GuardedResponse {
  readonly status: number;
  /** Where the answer came from in the end. */
  readonly url: string;
  /** Each address asked with the status it gave, first to last; the last is the answer. */
  readonly hops: readonly { readonly url: string; readonly status: number }[];
  /** As sent, names in lower case, repeated names as often as they came. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Decompressed. */
  readonly bytes: Uint8Array;
}

/** The one client through which the house reaches the network. */
export interface GuardedFetch {
  /** Asks once, following redirects. Any status is an answer; throws HouseError `collect/...` when there is none or when a bound is broken. */
  readonly request: (request: GuardedRequest) => Promise<GuardedResponse>;
  readonly close: () => Promise<void>;
}

/** Who asks, unless the operator says otherwise. */
export const USER_AGENT = "Headwater/0.1 (self-hosted news reader)";

/** First value of a header, or null. The name in lower case. */
export function headerOf(headers: GuardedResponse["headers"], name: string): string | null {
  return headers.find(([found]) => found === name)?.[1] ?? null;
}

/**
 * The guarded client: public addresses only (see `checkAddress`), each redirect checked like the first address, connections pinned to checked
 * answers, time, headers, body and decompression bounded, no cookies, no proxies from the environment, HTTP/1.1 and HTTP/2.
 */
export function createGuardedFetch(settings: GuardedFetchSettings): GuardedFetch {
  const house: FetchBounds = { ...DEFAULT_BOUNDS, ...settings.bounds };
  const agent = new Agent({
    connect: guardedConnector({ ...settings, connectMs: house.idleMs }), allowH2: true, maxHeaderSize: house.headerBytes,
    headersTimeout: house.idleMs, bodyTimeout: house.idleMs, keepAliveTimeout: 4000, keepAliveMaxTimeout: 30_000, connections: 4, pipelining: 1,
  });
  return {
    request: (request) => follow({ agent, settings, bounds: { ...house, ...request.bounds } }, request),
    close: () => agent.destroy(),
  };
}

interface Client { readonly agent: Agent; readonly settings: GuardedFetchSettings; readonly bounds: FetchBounds }

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

async function follow(client: Client, request: GuardedRequest): Promise<GuardedResponse> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(new HouseError("collect/timeout", `${shorten(request.url)} took longer than ${client.bounds.totalMs / 1000} s in all; it was left.`)), client.bounds.totalMs);
  const signal = request.signal === undefined ? abort.signal : AbortSignal.any([abort.signal, request.signal]);
  const hops: { url: string; status: number }[] = [];
  try {
    let step: Step = { url: checkAddress(request.url, client.settings), method: request.method ?? "GET", headers: { ...request.headers }, body: request.body ?? null };
    for (;;) {
      const answer = await askOnOpenSession(client, step, signal);
      hops.push({ url: step.url.href, status: answer.status });
      const next = REDIRECTS.has(answer.status) ? stepAfter(step, answer, client.settings) : null;
      if (next === null) return { ...answer, url: step.url.href, hops };
      if (hops.length > client.bounds.redirects) throw new HouseError("collect/too-many-redirects", `${shorten(request.url)} sends from one address to the next without end.`);
      step = next;
    }
  } finally {
    clearTimeout(timer);
  }
}

interface Step { readonly url: URL; readonly method: NonNullable<GuardedRequest["method"]>; readonly headers: Readonly<Record<string, string>>; readonly body: string | Uint8Array | null }

type Answer = Pick<GuardedResponse, "status" | "headers" | "bytes">;

/** Headers that are meant for the first host alone. */
const FOR_ONE_HOST: ReadonlySet<string> = new Set(["authorization", "cookie", "proxy-authorization", "x-headwater-signature"]);

/** Where a redirect leads (RFC 9110, 15.4), checked; null when it does not say. */
function stepAfter(step: Step, answer: Answer, settings: GuardSettings): Step | null {
  const location = headerOf(answer.headers, "location");
  if (location === null) return null;
  if (!URL.canParse(location, step.url)) throw new HouseError("collect/bad-response", `${shorten(step.url.host)} redirects to something that is not an address.`);
  const url = checkAddress(new URL(location, step.url).href, settings);
  const headers = url.origin === step.url.origin ? step.headers : Object.fromEntries(Object.entries(step.headers).filter(([name]) => !FOR_ONE_HOST.has(name.toLowerCase())));
  const keepsMethod = answer.status === 307 || answer.status === 308 || step.method === "GET" || step.method === "HEAD";
  return keepsMethod ? { ...step, url, headers } : { url, method: "GET", headers, body: null };
}

/** A session of HTTP/2 that was just closing did not take the question (RFC 9113, 6.8): what changes nothing is asked once more, on a new one. */
async function askOnOpenSession(client: Client, step: Step, signal: AbortSignal): Promise<Answer> {
  const isSafe = step.method === "GET" || step.method === "HEAD";
  return askOnce(client, step, signal).catch((error: unknown) => {
    const cause = error instanceof HouseError ? error.cause : null;
    return isSafe && cause instanceof Error && /"GOAWAY"/.test(cause.message) ? askOnce(client, step, signal) : Promise.reject(error as Error);
  });
}

async function askOnce(client: Client, step: Step, signal: AbortSignal): Promise<Answer> {
  try {
    signal.throwIfAborted();
    const response = await client.agent.request({
      origin: step.url.origin, path: `${step.url.pathname}${step.url.search}`, method: step.method, body: step.body, signal,
      headers: { "user-agent": client.settings.userAgent ?? USER_AGENT, accept: "*/*", "accept-encoding": ACCEPTED_CODINGS, ...step.headers },
      headersTimeout: client.bounds.idleMs, bodyTimeout: client.bounds.idleMs,
    });
    return await readAnswer(client.bounds, step, response);
  } catch (error) {
    throw signal.aborted ? abortError(step.url, signal) : clientError(step.url, error);
  }
}

function abortError(url: URL, signal: AbortSignal): HouseError {
  return signal.reason instanceof HouseError ? signal.reason : new HouseError("collect/cancelled", `Asking ${shorten(url.host)} was stopped.`, { cause: signal.reason });
}

async function readAnswer(bounds: FetchBounds, step: Step, response: Dispatcher.ResponseData): Promise<Answer> {
  // A body destroyed early emits an error after the last listener is gone; without this one it would end the process.
  response.body.on("error", () => {});
  const headers = Object.entries(response.headers).flatMap(([name, value]) => (Array.isArray(value) ? value : [value ?? ""]).map((one) => [name.toLowerCase(), one] as const));
  try {
    // A redirect's own body is not read: only where it leads counts.
    const leads = REDIRECTS.has(response.statusCode) && headerOf(headers, "location") !== null;
    const bytes = leads || step.method === "HEAD" ? new Uint8Array() : await readBody(bounds, step.url, response, headers);
    return { status: response.statusCode, headers, bytes };
  } finally {
    response.body.destroy();
  }
}

async function readBody(bounds: FetchBounds, url: URL, response: Dispatcher.ResponseData, headers: GuardedResponse["headers"]): Promise<Uint8Array> {
  const label = shorten(url.host);
  const tooLarge = (): HouseError => new HouseError("collect/too-large", `${label} sent more than ${Math.round(bounds.bodyBytes / 1048576)} MB; it was left.`);
  const codings = codingsOf(headerOf(headers, "content-encoding"), label);
  if (codings.length === 0 && Number(headerOf(headers, "content-length") ?? 0) > bounds.bodyBytes) throw tooLarge();
  let source: ByteSource = response.body as AsyncIterable<Uint8Array>;
  for (const coding of codings) source = inflate(source, coding, { bytes: bounds.bodyBytes, ratio: bounds.inflateRatio }, label);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source) {
    length += chunk.length;
    if (length > bounds.bodyBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}
