import { resolve } from "node:path";
import { HouseError } from "../model/index.js";

/** What a person may set, all from the environment; docs/settings.md lists them. */
export interface Settings {
  /** DATABASE_URL: a PostgreSQL server; null starts the embedded one. */
  readonly databaseUrl: string | null;
  /** HEADWATER_DATA: folder of the embedded database; default ./data. */
  readonly dataFolder: string;
  /** HEADWATER_HOST and HEADWATER_PORT: where the site listens; default 127.0.0.1:4600. */
  readonly host: string;
  readonly port: number;
  /** HEADWATER_URL: the address readers use, for links in feeds and mail; default the listening address. */
  readonly publicUrl: string;
  /** HEADWATER_ALLOW_HOSTS: comma-separated hosts that may be fetched though they are private. */
  readonly allowHosts: readonly string[];
  /** HEADWATER_KEEP_DAYS: days the bytes of replaced captures are kept; null keeps them for ever. */
  readonly keepDays: number | null;
  /** HEADWATER_SMTP: mail server as smtp://user:password@host:port, for verification, resets and replies; null sends no mail. */
  readonly smtpUrl: string | null;
  /** HEADWATER_MAIL_FROM: sender of that mail. */
  readonly mailFrom: string;
  /** HEADWATER_PROXIES: trusted proxies in front of the site; that many entries of X-Forwarded-For are believed. */
  readonly proxies: number;
  /** HEADWATER_BREACHED: file of SHA-1 hashes of leaked passwords, one a line in hexadecimal and in order, whole or their first ten digits and more; null asks no list. */
  readonly breachedFile: string | null;
  /** HEADWATER_MODERATOR_PASSKEY: "on" lets moderators and administrators act as such only in a session begun with a passkey. */
  readonly moderatorPasskey: boolean;
  /** HEADWATER_BROWSER: a Chromium to print PDF with; null looks in the usual places. */
  readonly browser: string | null;
  /** HEADWATER_OIDC_ISSUER, _CLIENT, _SECRET and _NAME: the organisation's own sign-in (OpenID Connect); null offers none. */
  readonly organisation: { readonly issuer: string; readonly client: string; readonly secret: string; readonly name: string } | null;
}

function numberOf(name: string, text: string | undefined, range: { readonly min: number; readonly max: number }): number | null {
  if (text === undefined || text.trim() === "") return null;
  const value = Number(text);
  if (Number.isInteger(value) && value >= range.min && value <= range.max) return value;
  throw new HouseError("app/setting", `${name} is "${text}", but must be a whole number from ${range.min} to ${range.max}. Correct it and start again.`);
}

function switchOf(name: string, text: string | undefined): boolean {
  if (text === undefined || text === "" || text === "off") return false;
  if (text === "on") return true;
  throw new HouseError("app/setting", `${name} is "${text}", but must be "on" or "off". Correct it and start again.`);
}

function organisationOf(environment: Readonly<Record<string, string | undefined>>): Settings["organisation"] {
  const issuer = environment["HEADWATER_OIDC_ISSUER"];
  const client = environment["HEADWATER_OIDC_CLIENT"];
  if (issuer === undefined || client === undefined) return null;
  if (!URL.canParse(issuer)) throw new HouseError("app/setting", `HEADWATER_OIDC_ISSUER is "${issuer}", but must be an address. Correct it and start again.`);
  return { issuer, client, secret: environment["HEADWATER_OIDC_SECRET"] ?? "", name: environment["HEADWATER_OIDC_NAME"] ?? new URL(issuer).hostname };
}

/** Reads the settings from an environment; a value that can't be used throws `app/setting`. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const host = environment["HEADWATER_HOST"] ?? "127.0.0.1";
  const port = numberOf("HEADWATER_PORT", environment["HEADWATER_PORT"], { min: 1, max: 65_535 }) ?? 4600;
  const shownHost = host === "0.0.0.0" || host === "::" ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return {
    databaseUrl: environment["DATABASE_URL"] ?? null,
    dataFolder: resolve(environment["HEADWATER_DATA"] ?? "data"),
    host, port,
    publicUrl: (environment["HEADWATER_URL"] ?? `http://${shownHost}:${port}`).replace(/(?<!\/)\/+$/, ""),
    allowHosts: (environment["HEADWATER_ALLOW_HOSTS"] ?? "").split(",").map((name) => name.trim()).filter((name) => name !== ""),
    keepDays: numberOf("HEADWATER_KEEP_DAYS", environment["HEADWATER_KEEP_DAYS"], { min: 1, max: 36_500 }),
    smtpUrl: environment["HEADWATER_SMTP"] ?? null,
    mailFrom: environment["HEADWATER_MAIL_FROM"] ?? "headwater@localhost",
    proxies: numberOf("HEADWATER_PROXIES", environment["HEADWATER_PROXIES"], { min: 0, max: 10 }) ?? 0,
    breachedFile: environment["HEADWATER_BREACHED"] ?? null,
    moderatorPasskey: switchOf("HEADWATER_MODERATOR_PASSKEY", environment["HEADWATER_MODERATOR_PASSKEY"]),
    browser: environment["HEADWATER_BROWSER"] ?? null,
    organisation: organisationOf(environment),
  };
}
