import { HouseError } from "../model/index.js";
import { shorten } from "./guard.js";

/** What each fault of the client and of the network means, by its `code` or, where it has none, its name. */
const FAULTS: readonly (readonly [pattern: RegExp, code: string, text: string])[] = [
  [/^UND_ERR_HEADERS_OVERFLOW$|^HPE_HEADER_OVERFLOW$/, "collect/headers-too-large", "sent more headers than any page needs"],
  [/TIMEOUT|^ETIMEDOUT$/, "collect/timeout", "took too long to answer"],
  [/^UND_ERR_RES_CONTENT_LENGTH_MISMATCH$|^UND_ERR_SOCKET$|^ECONNRESET$|^EPIPE$|^ERR_STREAM_PREMATURE_CLOSE$/, "collect/short-body", "ended the connection before the page was complete"],
  [/^HTTPParserError$|^HPE_|^UND_ERR_(?:INVALID|RESPONSE|INFO)|^ERR_HTTP2/, "collect/bad-response", "does not speak HTTP as it should"],
  [/^ENOTFOUND$|^EAI_|^ENODATA$/, "collect/name-not-found", "has a name that can't be found; check the spelling, or the network"],
  [/^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|EACCES|EPERM|ENETDOWN)$/, "collect/unreachable", "can't be reached"],
  [/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_/, "collect/tls", "has a certificate or encryption that can't be trusted"],
];

/** A fault of the client as the house's error. One already ours stays as it is; the cause is kept for the log. */
export function clientError(url: URL, error: unknown): HouseError {
  const causes = causesOf(error);
  const ours = causes.find((cause) => cause instanceof HouseError);
  if (ours instanceof HouseError) return ours;
  const codes = causes.filter((cause) => cause instanceof Error).flatMap((cause) => [cause.name, "code" in cause && cause.code !== undefined ? String(cause.code) : ""]);
  // The innermost code says most; an outer one ("socket closed") only that it failed.
  for (const code of [...codes].reverse()) {
    const fault = FAULTS.find(([pattern]) => pattern.test(code));
    if (fault !== undefined) return new HouseError(fault[1], `${shorten(url.host)} ${fault[2]} (${code}).`, { cause: error });
  }
  return new HouseError("collect/unreachable", `${shorten(url.host)} can't be reached (${error instanceof Error ? error.message : "unknown fault"}).`, { cause: error });
}

function causesOf(error: unknown): readonly unknown[] {
  const found: unknown[] = [];
  for (let at: unknown = error; at != null && found.length < 8; at = at instanceof Error ? at.cause : null) {
    found.push(at);
    if (at instanceof AggregateError) found.push(...at.errors.slice(0, 4));
  }
  return found;
}
