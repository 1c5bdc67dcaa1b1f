import { createGuardedFetch, createPoliteFetch, sleepFor, type GuardedFetch, type PoliteFetch } from "../collect/index.js";
import type { Settings } from "./settings.js";
import { VERSION } from "./version.js";

/** The one way out of the house: everything that asks another host goes through it. */
export interface Network {
  readonly client: GuardedFetch;
  readonly polite: PoliteFetch;
}

const open = new WeakMap<Settings, Network>();

/** The network of a house with these settings, made at the first use. */
export function networkOf(settings: Settings): Network {
  const known = open.get(settings);
  if (known !== undefined) return known;
  const client = createGuardedFetch({ allowHosts: settings.allowHosts, userAgent: `Headwater/${VERSION} (+${settings.publicUrl})` });
  const network = { client, polite: createPoliteFetch({ client, now: () => new Date().toISOString(), random: Math.random, sleep: sleepFor }) };
  open.set(settings, network);
  return network;
}

/** Ends all connections, so that the process can end. */
export async function closeNetwork(settings: Settings): Promise<void> {
  await open.get(settings)?.client.close();
  open.delete(settings);
}
