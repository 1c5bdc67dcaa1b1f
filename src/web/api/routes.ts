import { createHash } from "node:crypto";
import { Hono, type Context } from "hono";
import { z } from "zod";
import { HouseError, type AppPort, type Exported } from "../../model/index.js";
import type { WebEnv } from "../context.js";
import { ENDPOINTS, type Endpoint } from "./endpoints.js";
import { openApiDocument } from "./openapi.js";

const BASE = "/api/v1";

/** The read-only API: JSON with ETag for each path of ENDPOINTS, and its OpenAPI description. Errors are RFC 9457 problems. */
export function apiRoutes(app: AppPort): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  for (const endpoint of ENDPOINTS) routes.get(`${BASE}${endpoint.path.replace(/\{(\w+)\}/g, ":$1")}`, (context) => answer(context, app, endpoint));
  routes.get(`${BASE}/openapi.json`, async (context) => sendJson(context, openApiDocument((await app.status()).version, new URL(context.req.url).origin)));
  routes.all(`${BASE}/*`, (context) => problem(404, "Not found", `There is no ${context.req.method} ${context.req.path.slice(0, 200)}; ${BASE}/openapi.json lists what there is.`));
  return routes;
}

async function answer(context: Context<WebEnv>, app: AppPort, endpoint: Endpoint): Promise<Response> {
  const input = endpoint.input.safeParse({ ...context.req.query(), ...context.req.param() });
  if (!input.success) return problem(400, "A parameter can't be used", z.prettifyError(input.error).slice(0, 1000));
  try {
    const found = await endpoint.run(app, input.data);
    if (found === null) return problem(404, "Not found", "There is no such thing. Ids come from the lists and the search.");
    // Only what is described goes out: stored pages hold working data of the stages as well.
    return endpoint.answer === null ? sendFile(found as Exported) : sendJson(context, endpoint.answer.parse(found));
  } catch (error) {
    if (error instanceof HouseError) return problem(503, "Could not be asked", error.message);
    throw error;
  }
}

function sendJson(context: Context<WebEnv>, value: unknown): Response {
  const body = JSON.stringify(value);
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const headers = { ETag: etag, "Cache-Control": "no-cache" };
  const asked = (context.req.header("if-none-match") ?? "").split(",").map((one) => one.trim().replace(/^W\//, ""));
  if (asked.includes(etag) || asked.includes("*")) return context.body(null, 304, headers);
  return context.body(body, 200, { ...headers, "Content-Type": "application/json; charset=utf-8" });
}

function sendFile({ bytes, contentType, fileName }: Exported): Response {
  return new Response(new Uint8Array(bytes), { status: 200, headers: { "Content-Type": contentType, "X-Content-Type-Options": "nosniff", "Content-Disposition": `attachment; filename="${fileName.replace(/[^\w.-]+/g, "-").slice(0, 120)}"` } });
}

function problem(status: 400 | 404 | 503, title: string, detail: string): Response {
  return new Response(JSON.stringify({ type: "about:blank", title, status, detail }), { status, headers: { "Content-Type": "application/problem+json", "X-Content-Type-Options": "nosniff" } });
}
