import { z } from "zod";
import type { Headwater } from "../../app/headwater.js";
import { VERSION } from "../../app/version.js";
import { HouseError } from "../../model/index.js";
import { RPC, RpcFault, type Method } from "./json-rpc.js";
import { TOOLS } from "./tools.js";

/** Versions of the protocol whose parts used here are the same; newest first. */
const PROTOCOLS = ["2025-06-18", "2025-03-26", "2024-11-05"] as const;

const Initialize = z.object({ protocolVersion: z.string() });
const Call = z.object({ name: z.string(), arguments: z.record(z.string(), z.unknown()).default({}) });

/** The methods of a Model Context Protocol server that offers Headwater's reading tools. */
export function mcpMethods(headwater: Headwater): Readonly<Record<string, Method>> {
  return {
    initialize: (params) => {
      const wanted = read(Initialize, params).protocolVersion;
      return {
        protocolVersion: PROTOCOLS.find((one) => one === wanted) ?? PROTOCOLS[0], capabilities: { tools: {} }, serverInfo: { name: "headwater", title: "Headwater", version: VERSION },
        instructions: "Headwater tells who said something first-hand, who only carried it, and which figure still stands. Count origins, not outlets. It judges nothing true or false.",
      };
    },
    "notifications/initialized": () => null,
    "notifications/cancelled": () => null,
    ping: () => ({}),
    "tools/list": () => ({
      tools: TOOLS.map(({ name, title, description, input }) => ({ name, title, description, inputSchema: z.toJSONSchema(input, { io: "input" }), annotations: { readOnlyHint: true, openWorldHint: false } })),
    }),
    "tools/call": (params) => callTool(headwater, read(Call, params)),
  };
}

function read<T>(schema: z.ZodType<T>, params: unknown): T {
  const parsed = schema.safeParse(params);
  if (parsed.success) return parsed.data;
  throw new RpcFault(RPC.params, z.prettifyError(parsed.error).slice(0, 600));
}

/** What a tool can't do is its result, so that the model reads why; only an unknown tool is an error of the protocol. */
async function callTool(headwater: Headwater, { name, arguments: given }: z.infer<typeof Call>): Promise<unknown> {
  const tool = TOOLS.find((one) => one.name === name);
  if (tool === undefined) throw new RpcFault(RPC.params, `There is no tool "${name.slice(0, 100)}".`);
  const input = tool.input.safeParse(given);
  if (!input.success) return refused(z.prettifyError(input.error).slice(0, 600));
  try {
    const { text, data } = await tool.call(headwater, input.data);
    return { content: [{ type: "text", text }], ...(data === null ? {} : { structuredContent: data }), isError: false };
  } catch (error) {
    if (error instanceof HouseError) return refused(error.message);
    throw error;
  }
}

function refused(text: string): unknown {
  return { content: [{ type: "text", text }], isError: true };
}
