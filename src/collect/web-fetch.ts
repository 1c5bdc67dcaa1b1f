import type { GuardedFetch, GuardedRequest } from "./guarded-fetch.js";

const METHODS: ReadonlySet<string> = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]);

/** Statuses that may have no body (Fetch standard). */
const BODILESS: ReadonlySet<number> = new Set([204, 205, 304]);

/** The guarded client in the shape of the web's fetch function, for libraries that take one (OpenID Connect). Rejects with HouseError. */
export function webFetchOf(client: GuardedFetch): (input: string | URL | Request, init?: RequestInit) => Promise<Response> {
  return async (input, init) => {
    const asked = new Request(input, init);
    const method = asked.method.toUpperCase();
    if (!METHODS.has(method)) throw new TypeError(`The guarded client does not send ${method}.`);
    const body = method === "GET" || method === "HEAD" ? null : new Uint8Array(await asked.arrayBuffer());
    // What a library means for the provider is not sent on to wherever that redirects.
    const bounds = asked.redirect === "follow" ? {} : { redirects: 0 };
    const request: GuardedRequest = { url: asked.url, method: method as NonNullable<GuardedRequest["method"]>, headers: Object.fromEntries(asked.headers), bounds, signal: asked.signal, ...(body === null ? {} : { body }) };
    const answer = await client.request(request);
    const headers = answer.headers.filter(([name]) => name !== "content-encoding" && name !== "content-length" && name !== "transfer-encoding").map(([name, value]): [string, string] => [name, value]);
    return new Response(BODILESS.has(answer.status) ? null : Buffer.from(answer.bytes), { status: answer.status, headers });
  };
}
