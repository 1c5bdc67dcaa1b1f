/** Ctrl-C, turned into a signal that work can look at. The second one ends the program at once. */
export interface Interrupt {
  readonly signal: AbortSignal;
  /** Resolves at the first Ctrl-C or SIGTERM; at once when it came before. */
  readonly happened: Promise<void>;
  release(): void;
}

export function onInterrupt(): Interrupt {
  const controller = new AbortController();
  const happened = new Promise<void>((resolve) => { controller.signal.addEventListener("abort", () => resolve(), { once: true }); });
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort();
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  return {
    signal: controller.signal,
    happened,
    release: () => { process.removeListener("SIGINT", stop); process.removeListener("SIGTERM", stop); },
  };
}
