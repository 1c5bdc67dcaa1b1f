import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { Client, DiscussPort, SignedIn, Viewer } from "../../model/index.js";
import type { WebEnv } from "../context.js";
import { SESSION_COOKIES } from "../security.js";

export interface DiscussSettings {
  /** Whether readers reach the site by TLS: then cookies are Secure and carry the __Host- prefix. */
  readonly secure: boolean;
  /** Trusted proxies in front: that many entries of X-Forwarded-For, from the right, are believed. */
  readonly proxies: number;
  /** Fires when the site stops: streams of events, which have no end of their own, end then. */
  readonly closing?: AbortSignal;
}

export interface DiscussEnv {
  readonly Variables: WebEnv["Variables"] & { viewer: Viewer | null };
}

const SIXTY_DAYS = 60 * 24 * 60 * 60;
const sessionName = (settings: DiscussSettings): string => SESSION_COOKIES[settings.secure ? 0 : 1];
const deviceName = (settings: DiscussSettings): string => (settings.secure ? "__Host-headwater-device" : "headwater-device");
const stateName = (settings: DiscussSettings): string => (settings.secure ? "__Host-headwater-state" : "headwater-state");

/** The token of the session cookie, or null. */
export function sessionToken(context: Context, settings: DiscussSettings): string | null {
  return getCookie(context, sessionName(settings)) ?? null;
}

export async function viewerOf(context: Context, port: DiscussPort, settings: DiscussSettings): Promise<Viewer | null> {
  return port.accounts.viewer(sessionToken(context, settings));
}

/** Sets the cookies of a new session; whatever session the browser had is ended on the server. */
export async function startSession(context: Context, port: DiscussPort, settings: DiscussSettings, signedIn: SignedIn): Promise<void> {
  const before = sessionToken(context, settings);
  if (before !== null) await port.accounts.signOut(before);
  const cookie = { path: "/", httpOnly: true, sameSite: "Lax", secure: settings.secure } as const;
  setCookie(context, sessionName(settings), signedIn.token, { ...cookie, maxAge: SIXTY_DAYS });
  if (signedIn.device !== null) setCookie(context, deviceName(settings), signedIn.device, { ...cookie, maxAge: 400 * 24 * 60 * 60 });
}

/** Ends the session here and in the browser. */
export async function endSession(context: Context, port: DiscussPort, settings: DiscussSettings): Promise<void> {
  const token = sessionToken(context, settings);
  if (token !== null) await port.accounts.signOut(token);
  deleteCookie(context, sessionName(settings), { path: "/", secure: settings.secure });
}

/** Ties an organisation's sign-in to the browser that began it. */
export function keepState(context: Context, settings: DiscussSettings, state: string): void {
  setCookie(context, stateName(settings), state, { path: "/", httpOnly: true, sameSite: "Lax", secure: settings.secure, maxAge: 600 });
}

export function takeState(context: Context, settings: DiscussSettings): string | null {
  const state = getCookie(context, stateName(settings)) ?? null;
  deleteCookie(context, stateName(settings), { path: "/", secure: settings.secure });
  return state;
}

interface Connection { readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } } }

/** Where the request comes from. X-Forwarded-For is read only as far as proxies of our own have written it. */
export function clientOf(context: Context, settings: DiscussSettings): Client {
  const direct = (context.env as Connection | undefined)?.incoming?.socket?.remoteAddress ?? "local";
  const forwarded = (context.req.header("x-forwarded-for") ?? "").split(",").map((part) => part.trim()).filter((part) => part !== "");
  const address = settings.proxies > 0 ? forwarded.at(-settings.proxies) ?? direct : direct;
  return { address: address.slice(0, 64), agent: (context.req.header("user-agent") ?? "").slice(0, 200), device: getCookie(context, deviceName(settings)) ?? null };
}

/** A path of this site to go back to; anything else becomes `otherwise`. */
export function backPath(given: unknown, otherwise: string): string {
  return typeof given === "string" && given.length < 500 && /^\/(?![/\\])[\x21-\x7e]*$/.test(given) && !given.includes("\\") ? given : otherwise;
}
