import { z } from "zod";
import { ENDPOINTS, type Endpoint } from "./endpoints.js";
import { ProblemAnswer } from "./schemas.js";

type Json = Readonly<Record<string, unknown>>;

function schemaOf(schema: z.ZodType, io: "input" | "output"): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" }) as Json;
  return rest;
}

/** The OpenAPI 3.1 description of the API, made from the same list as its routes. `version` is the program's. */
export function openApiDocument(version: string, server: string): Json {
  return {
    openapi: "3.1.0",
    info: {
      title: "Headwater", version, license: { name: "Apache-2.0", identifier: "Apache-2.0" },
      description: "Who said it first-hand, who only carried it, and which number still stands. Everything here is read-only. Quotations and articles are other people's words.",
    },
    servers: [{ url: `${server}/api/v1` }],
    paths: Object.fromEntries(ENDPOINTS.map((endpoint) => [endpoint.path, { get: operationOf(endpoint) }])),
    components: { schemas: { Problem: schemaOf(ProblemAnswer, "output") } },
  };
}

function operationOf({ name, summary, path, input, answer }: Endpoint): Json {
  const isInPath = (field: string): boolean => path.includes(`{${field}}`);
  const refused = (description: string): Json => ({ description, content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } } });
  return {
    operationId: name, summary,
    parameters: Object.entries(input.shape).map(([field, schema]) => {
      const { description, ...shape } = schemaOf(schema as z.ZodType, "input") as Json & { readonly description?: string };
      return { name: field, in: isInPath(field) ? "path" : "query", required: isInPath(field) || !(schema as z.ZodType).safeParse(undefined).success, ...(description === undefined ? {} : { description }), schema: shape };
    }),
    responses: {
      200: answer === null ? { description: "The file", content: { "*/*": {} } } : { description: answer.description ?? summary, headers: { ETag: { schema: { type: "string" } } }, content: { "application/json": { schema: schemaOf(answer, "output") } } },
      ...(answer === null ? {} : { 304: { description: "Not changed since the ETag given in If-None-Match" } }),
      400: refused("A parameter can't be used"), ...(path.includes("{") ? { 404: refused("There is no such thing") } : {}), 503: refused("The database could not be asked"),
    },
  };
}
