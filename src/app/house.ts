import { openDatabase, type Database } from "../store/index.js";
import { closeNetwork } from "./network.js";
import type { Settings } from "./settings.js";

/** An open Headwater: its database, settings and clock. Use cases take it as their first argument. */
export interface House {
  readonly db: Database;
  readonly settings: Settings;
  /** ISO 8601 UTC. */
  now(): string;
  close(): Promise<void>;
}

/** Opens the database (starting the embedded one if need be) for use cases; close it when done. `patience`: milliseconds after which a statement is given up. */
export async function openHouse(settings: Settings, connections = 6, patience?: number): Promise<House> {
  const db = await openDatabase({ url: settings.databaseUrl, folder: settings.dataFolder, connections, ...(patience === undefined ? {} : { patience }) });
  return { db, settings, now: () => new Date().toISOString(), close: () => closeHouse(db, settings) };
}

async function closeHouse(db: Database, settings: Settings): Promise<void> {
  await closeNetwork(settings);
  await db.close();
}
