import type { MiddlewareHandler } from "hono";

/** Content-Security-Policy of every page: own files only, no inline script or style, no plug-ins, no framing by others. */
export const POLICY = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "connect-src 'self'", "font-src 'self'", "manifest-src 'self'",
  "form-action 'self'", "base-uri 'none'", "frame-ancestors 'self'", "require-trusted-types-for 'script'",
].join("; ");

/** Set on every answer. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": POLICY,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
};

/** Sets SECURITY_HEADERS on every answer; before the handler, because setting them after would cost a copy of the response. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) context.header(name, value);
  await next();
};

/** True when a state-changing request comes from this site itself: by Sec-Fetch-Site, else by Origin; neither is refused. */
export function isSameSite(headers: { readonly site: string | undefined; readonly origin: string | undefined; readonly host: string | undefined }): boolean {
  if (headers.site !== undefined) return headers.site === "same-origin";
  if (headers.origin === undefined || headers.host === undefined) return false;
  return URL.canParse(headers.origin) && new URL(headers.origin).host === headers.host;
}

/** Names of the session cookie: with the prefix that browsers guard (RFC 6265bis) where the site has TLS, without it on a plain address. */
export const SESSION_COOKIES = ["__Host-headwater", "headwater"] as const;
