import type { Readable, Writable } from "node:stream";
import type { Command } from "commander";
import type { Headwater } from "../app/headwater.js";
import { answerLine, RPC } from "./mcp/json-rpc.js";
import { mcpMethods } from "./mcp/server.js";
import { withHeadwater } from "./open.js";

/** A line longer than this is no question; what follows up to its end is left unread. */
const LONGEST_LINE = 1024 * 1024;

/** `headwater mcp`: the Model Context Protocol over stdin and stdout, for assistants that read stories. Ends with its input. */
export function registerMcp(program: Command): void {
  program.command("mcp").description("serve stories to an assistant over the Model Context Protocol (stdin and stdout)")
    .addHelpText("after", "\nIn an assistant's settings:\n  { \"command\": \"headwater\", \"args\": [\"mcp\"] }")
    .action(() => withHeadwater((headwater) => serve(headwater, process.stdin, process.stdout)));
}

/** Answers line by line, in order, until the input ends. */
async function serve(headwater: Headwater, input: Readable, output: Writable): Promise<void> {
  const methods = mcpMethods(headwater);
  for await (const line of linesOf(input)) {
    const answer = line === null ? { jsonrpc: "2.0", id: null, error: { code: RPC.request, message: "The line is too long." } } : line.trim() === "" ? null : await answerLine(line, methods);
    if (answer !== null) output.write(`${JSON.stringify(answer)}\n`);
  }
}

/** Lines of a stream; null for one that is too long. */
async function* linesOf(input: Readable): AsyncGenerator<string | null> {
  let rest = "", isLong = false;
  input.setEncoding("utf8");
  for await (const part of input as AsyncIterable<string>) {
    const lines = `${rest}${part}`.split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      yield isLong || line.length > LONGEST_LINE ? null : line;
      isLong = false;
    }
    if (rest.length > LONGEST_LINE) { rest = ""; isLong = true; }
  }
  if (rest !== "" || isLong) yield isLong ? null : rest;
}
