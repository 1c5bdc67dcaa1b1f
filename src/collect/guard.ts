import ipaddr from "ipaddr.js";
import { isIP } from "node:net";
import { HouseError } from "../model/index.js";

/** Which addresses may be asked. */
export interface GuardSettings {
  /**
   * Hosts that are trusted although they are not public ("intranet.example", "127.0.0.1:8080"); a host without a port allows all of its ports.
   * Empty by default. Written by the operator, never taken from what was fetched.
   */
  readonly allowHosts?: readonly string[];
  /** Ports that may be asked on public hosts. */
  readonly ports?: readonly number[];
}

/** Ports on which news is served. Others speak protocols that could be talked to through HTTP (mail, databases, printers). */
export const WEB_PORTS: readonly number[] = [80, 443, 8000, 8008, 8080, 8443];

const LONGEST_ADDRESS = 8192;

/** IPv4 that is globally routed by the registry, and yet a machine's own: cloud platforms answer there with keys. */
const EXTRA_V4 = ["168.63.129.16/32", "192.88.99.0/24"].map((range) => ipaddr.IPv4.parseCIDR(range));

/** Global unicast of IPv6 as far as it is given out (IANA registry, RFC 4291). */
const GLOBAL_V6 = ipaddr.IPv6.parseCIDR("2000::/3");

/** Within it: protocol assignments with Teredo (RFC 4380), 6to4 (RFC 3056), documentation (RFC 3849, RFC 9637), AS112, the 6bone. */
const SPECIAL_V6 = ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "2620:4f:8000::/48", "3ffe::/16"].map((range) => ipaddr.IPv6.parseCIDR(range));

/** Names that never lead to a public host (RFC 6761, RFC 6762, RFC 8375, ICANN's list of names in private use). */
const PRIVATE_NAMES = /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|private|corp|home|lan|home\.arpa)$/;

/**
 * True for an address of the public internet, in its usual spelling ("203.0.113.9", "2001:4860::1").
 * Everything else is not: loopback, private, link-local, shared (RFC 6598), multicast, reserved, and all IPv6 forms that carry an
 * IPv4 address (mapped, compatible, NAT64, 6to4, Teredo, ISATAP), as a translator on the way could turn them into any of these. Never throws.
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) {
    const four = ipaddr.IPv4.parse(address);
    return four.range() === "unicast" && !EXTRA_V4.some((range) => four.match(range));
  }
  if (isIP(address) !== 6 || address.includes("%")) return false;
  const six = ipaddr.IPv6.parse(address);
  // ISATAP (RFC 5214): an interface id of 0:5efe or 200:5efe and an IPv4 address.
  const isIsatap = (six.parts[4] === 0 || six.parts[4] === 0x200) && six.parts[5] === 0x5efe;
  return six.match(GLOBAL_V6) && !SPECIAL_V6.some((range) => six.match(range)) && !isIsatap;
}

/** Host without the brackets of IPv6 and without the dot of the DNS root. */
function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "").toLowerCase();
}

/** The port of an address, also where it is left out. */
export function portOf(url: URL): number {
  return url.port === "" ? (url.protocol === "https:" ? 443 : 80) : Number(url.port);
}

/** True when the operator named this host, alone or with this port. */
export function isAllowedHost(host: string, port: number, settings: GuardSettings): boolean {
  return (settings.allowHosts ?? []).some((entry) => {
    const given = entry.trim().toLowerCase();
    return given === host || given === `${host}:${port}` || given === `[${host}]` || given === `[${host}]:${port}`;
  });
}

/**
 * The parsed form of an address that may be asked; throws `collect/not-http`, `collect/port-refused` or `collect/address-refused` otherwise.
 * Spellings (decimal, octal, hex, short, full-width, percent-encoded) are settled by the URL parser (WHATWG), and the client is given its result,
 * never the spelling. A name is only checked as a name here: what it resolves to is checked by the client when it connects.
 */
export function checkAddress(address: string, settings: GuardSettings): URL {
  if (address.length > LONGEST_ADDRESS || !URL.canParse(address)) throw new HouseError("collect/not-http", `${shorten(address)} is not a web address; it must look like https://example.org/page.`);
  const url = new URL(address);
  if (url.protocol !== "http:" && url.protocol !== "https:") throw new HouseError("collect/not-http", `${shorten(address)} is not a web address; only http and https are asked.`);
  if (url.username !== "" || url.password !== "") throw addressRefused(url, "it holds a user name or password");
  const host = hostOf(url);
  if (isAllowedHost(host, portOf(url), settings)) return url;
  if (isIP(host) === 0 && (!host.includes(".") || PRIVATE_NAMES.test(host))) throw addressRefused(url, "its name is that of a private network");
  if (isIP(host) !== 0 && !isPublicAddress(host)) throw addressRefused(url, "it is not on the public internet");
  if (!(settings.ports ?? WEB_PORTS).includes(portOf(url))) throw new HouseError("collect/port-refused", `${shorten(url.host)} asks for a port on which no news is served; an operator can allow this host and port.`);
  return url;
}

/** Checks what a name resolved to; throws `collect/address-refused` when any answer is not public, as the next connection could take that one. */
export function checkAnswers(host: string, port: number, answers: readonly string[], settings: GuardSettings): void {
  if (isAllowedHost(host.replace(/\.$/, "").toLowerCase(), port, settings)) return;
  if (answers.length === 0) throw new HouseError("collect/name-not-found", `${shorten(host)} has no address; check the name.`);
  if (!answers.every(isPublicAddress)) throw new HouseError("collect/address-refused", `${shorten(host)} was not asked: its name leads to an address that is not on the public internet.`);
}

function addressRefused(url: URL, why: string): HouseError {
  return new HouseError("collect/address-refused", `${shorten(url.host)} was not asked: ${why}. An operator can allow named hosts.`);
}

/** An address or name fit for a message: short, and without the control signs that would speak to a terminal. */
export function shorten(address: string): string {
  const shown = address.slice(0, 121).replace(/\p{Cc}/gu, "\ufffd");
  return shown.length > 120 ? `${shown.slice(0, 117)}...` : shown;
}
