/** A method's answer to its parameters; a `RpcFault` thrown becomes the error of the answer. */
export type Method = (params: unknown) => unknown;

/** An error of JSON-RPC 2.0 with its code. */
export class RpcFault extends Error {
  readonly code: number;
  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

/** Codes of JSON-RPC 2.0, section 5.1. */
export const RPC = { parse: -32700, request: -32600, method: -32601, params: -32602, internal: -32603 } as const;

type Id = string | number | null;

interface Message { readonly jsonrpc: "2.0"; readonly id?: Id; readonly method: string; readonly params?: unknown }

const failed = (id: Id, code: number, message: string): unknown => ({ jsonrpc: "2.0", id, error: { code, message } });

/** Answers one line of JSON-RPC 2.0, or null for what needs no answer (notifications, answers). Batches are answered as batches. Never throws. */
export async function answerLine(line: string, methods: Readonly<Record<string, Method>>): Promise<unknown> {
  let read: unknown;
  try {
    read = JSON.parse(line);
  } catch {
    return failed(null, RPC.parse, "This is not JSON.");
  }
  if (!Array.isArray(read)) return answerOne(read, methods);
  if (read.length === 0) return failed(null, RPC.request, "An empty batch.");
  const answers: unknown[] = [];
  for (const one of read.slice(0, 100)) {
    const answer = await answerOne(one, methods);
    if (answer !== null) answers.push(answer);
  }
  return answers.length === 0 ? null : answers;
}

function isMessage(value: unknown): value is Message {
  if (typeof value !== "object" || value === null) return false;
  const { jsonrpc, method, id } = value as Record<string, unknown>;
  return jsonrpc === "2.0" && typeof method === "string" && (id === undefined || id === null || typeof id === "string" || typeof id === "number");
}

async function answerOne(read: unknown, methods: Readonly<Record<string, Method>>): Promise<unknown> {
  // An answer to something this side asked; it asks nothing, so there is nothing to do.
  if (typeof read === "object" && read !== null && !("method" in read) && ("result" in read || "error" in read)) return null;
  if (!isMessage(read)) return failed(null, RPC.request, "This is not a request of JSON-RPC 2.0.");
  const isNotification = read.id === undefined;
  const method = Object.hasOwn(methods, read.method) ? methods[read.method] : undefined;
  if (method === undefined) return isNotification ? null : failed(read.id ?? null, RPC.method, `There is no method "${read.method.slice(0, 100)}".`);
  try {
    const result = await method(read.params ?? {});
    return isNotification ? null : { jsonrpc: "2.0", id: read.id ?? null, result };
  } catch (error) {
    if (isNotification) return null;
    return error instanceof RpcFault ? failed(read.id ?? null, error.code, error.message) : failed(read.id ?? null, RPC.internal, "Something went wrong in Headwater.");
  }
}
