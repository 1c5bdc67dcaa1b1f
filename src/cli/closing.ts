import { Server as Listener } from "node:net";
import type { Server, ServerResponse } from "node:http";

// A client may have written its next request while the last answer was on its way: it gets an answer, and is told to come back on a new connection.
const GRACE_MS = 800;
const LATEST_MS = 5000;

/** Watches a server's answers from now on; the function returned closes it without dropping a request that arrived. Call before the server listens. */
export function closesGently(server: Server): () => Promise<void> {
  const open = new Set<ServerResponse>();
  let isClosing = false;
  server.prependListener("request", (_request, response) => {
    if (isClosing) response.shouldKeepAlive = false;
    open.add(response);
    response.once("close", () => open.delete(response));
  });
  return async () => {
    isClosing = true;
    for (const response of open) response.shouldKeepAlive = false;
    // The HTTP server's own close() would cut connections that look idle at once.
    const closed = new Promise<void>((resolve) => { Listener.prototype.close.call(server, () => resolve()); });
    const timers = [setTimeout(() => server.closeIdleConnections(), GRACE_MS), setTimeout(() => server.closeAllConnections(), LATEST_MS)];
    await closed;
    for (const timer of timers) clearTimeout(timer);
  };
}
