import type { GuardedFetch, GuardedFetchSettings } from "./guarded-fetch.js";
import { createGuardedFetch } from "./guarded-fetch.js";
import type { PoliteFetch, PoliteSettings } from "./polite-fetch.js";
import { createPoliteFetch, sleepFor } from "./polite-fetch.js";

/** Everything a process needs to ask the network: one of these for its whole life, so that hosts are waited for across all jobs. */
export interface Network {
  /** For webhooks, lists and sign-in: one question, one answer. */
  readonly client: GuardedFetch;
  /** For pages and feeds: waits its turn, heeds robots.txt, tries again. */
  readonly fetcher: PoliteFetch;
  readonly close: () => Promise<void>;
}

/** Opens the network with real waiting; the clock and the chance of retries come from the caller. */
export function openNetwork(settings: GuardedFetchSettings & Omit<PoliteSettings, "client" | "sleep">): Network {
  const client = createGuardedFetch(settings);
  return { client, fetcher: createPoliteFetch({ ...settings, client, sleep: sleepFor }), close: client.close };
}
