/** Ctrl-C, turned into a signal that work can look at. The second one ends the program at once. */
export interface Interrupt {
  readonly signal: AbortSignal;
  release(): void;
}

export function onInterrupt(): Interrupt {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort();
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  return {
    signal: controller.signal,
    release: () => { process.removeListener("SIGINT", stop); process.removeListener("SIGTERM", stop); },
  };
}
