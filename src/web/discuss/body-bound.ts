import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";

const MAX_BODY_BYTES = 64 * 1024;
const counted = bodyLimit({ maxSize: MAX_BODY_BYTES, onError: (context) => context.text("Too large.", 413) });
const BODILESS: ReadonlySet<string> = new Set(["GET", "HEAD"]);

/**
 * Refuses forms that are too large. Where the length is said, which the HTTP parser holds a client to (RFC 9112, 6.3), it is looked at alone:
 * touching the body here would make each request, those without a body too, into one of the Fetch standard, which takes longer than all else before the page.
 */
export const boundBody: MiddlewareHandler = (context, next) => {
  if (BODILESS.has(context.req.method)) return next();
  const length = context.req.header("content-length");
  if (length === undefined || !/^\d{1,15}$/.test(length) || context.req.header("transfer-encoding") !== undefined) return counted(context, next);
  return Number(length) > MAX_BODY_BYTES ? Promise.resolve(context.text("Too large.", 413)) : next();
};
