import { lookup as systemLookup } from "node:dns/promises";
import type { LookupFunction } from "node:net";
import { isIP } from "node:net";
import { buildConnector } from "undici";
import { HouseError } from "../model/index.js";
import type { GuardSettings } from "./guard.js";
import { checkAnswers, isAllowedHost, isPublicAddress } from "./guard.js";

/** Addresses of a name, in the order to try them. */
export type Resolve = (host: string) => Promise<readonly string[]>;

/** Asks the operating system, hosts file included. */
export const resolveBySystem: Resolve = async (host) => (await systemLookup(host, { all: true, verbatim: true })).map((answer) => answer.address);

/** How connections are made: bounds in milliseconds. */
export interface ConnectSettings extends GuardSettings {
  readonly resolve?: Resolve;
  readonly connectMs: number;
  /** Certificate authorities to trust beside the system's, PEM (an intranet's own, or a test's). */
  readonly ca?: string;
}

/**
 * A connector that reaches allowed addresses only. A name is resolved once, all answers are checked, and the socket is given those very answers
 * (so a name that changes between check and connect gains nothing). A literal address is checked here too, because no look-up is made for it.
 * The address of the socket is checked once more when it is open.
 */
export function guardedConnector(settings: ConnectSettings): buildConnector.connector {
  const resolve = settings.resolve ?? resolveBySystem;
  return (options, callback) => {
    const host = options.hostname.replace(/^\[|\]$/g, "");
    const port = Number(options.port) || (options.protocol === "https:" ? 443 : 80);
    try {
      if (isIP(host) !== 0) checkAnswers(host, port, [host], settings);
    } catch (error) {
      callback(error as HouseError, null);
      return;
    }
    const connect = buildConnector({
      timeout: settings.connectMs, allowH2: true, lookup: pinnedLookup(resolve, port, settings), autoSelectFamily: true,
      ...(settings.ca === undefined ? {} : { ca: settings.ca }),
    } as buildConnector.BuildOptions);
    connect(options, (...[error, socket]) => {
      if (error !== null) { callback(error, null); return; }
      const reached = socket.remoteAddress ?? "";
      if (isPublicAddress(reached) || isAllowedHost(host.toLowerCase(), port, settings)) { callback(null, socket); return; }
      socket.destroy();
      callback(new HouseError("collect/address-refused", `${host} was not asked: the connection ended at an address that is not on the public internet.`), null);
    });
  };
}

function pinnedLookup(resolve: Resolve, port: number, settings: GuardSettings): LookupFunction {
  return async (host, options, callback) => {
    let answers: { address: string; family: number }[];
    try {
      const found = await resolve(host);
      checkAnswers(host, port, found, settings);
      answers = found.map((address) => ({ address, family: isIP(address) }));
    } catch (error) {
      callback(error as NodeJS.ErrnoException, options.all === true ? [] : "");
      return;
    }
    if (options.all === true) callback(null, answers);
    else callback(null, answers[0]?.address ?? "", answers[0]?.family ?? 4);
  };
}
