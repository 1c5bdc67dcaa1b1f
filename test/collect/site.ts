import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { GuardedFetchSettings, PoliteSettings, UrlContext } from "../../src/collect/index.js";
import { createGuardedFetch, createPoliteFetch } from "../../src/collect/index.js";

export type Route = (request: IncomingMessage, response: ServerResponse) => void;

/** A site on loopback whose routes a test sets, and a client that may reach it. Time is the test's own: waiting moves the clock. */
export interface Site {
  readonly origin: string;
  readonly routes: Map<string, Route>;
  /** Paths asked, in order. */
  readonly asked: string[];
  readonly context: UrlContext;
  readonly clock: { ms: number; readonly waits: number[] };
  readonly close: () => Promise<void>;
}

export function page(body: string, headers: Readonly<Record<string, string>> = {}, status = 200): Route {
  return (_request, response) => { response.writeHead(status, { "content-type": "text/html; charset=utf-8", ...headers }).end(body); };
}

export async function openSite(settings: Partial<GuardedFetchSettings> = {}, polite: Partial<PoliteSettings> = {}): Promise<Site> {
  const routes = new Map<string, Route>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    const route = routes.get((request.url ?? "").replace(/\?.*/, ""));
    if (route === undefined) response.writeHead(404).end("not here"); else route(request, response);
  });
  await new Promise<void>((done) => { server.listen(0, "127.0.0.1", done); });
  const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const clock = { ms: Date.UTC(2025, 10, 5), waits: [] as number[] };
  const now = (): string => new Date(clock.ms).toISOString();
  const client = createGuardedFetch({ allowHosts: [address], resolve: async () => ["127.0.0.1"], bounds: { totalMs: 15_000, idleMs: 10_000 }, ...settings });
  const sleep = async (ms: number): Promise<void> => { clock.waits.push(ms); clock.ms += ms; };
  const fetcher = createPoliteFetch({ client, now, random: () => 0.5, sleep, ...polite });
  return {
    origin: `http://${address}`, routes, asked, clock, context: { now, fetcher },
    close: async () => { await client.close(); server.closeAllConnections(); server.close(); },
  };
}
