const EVERY_MS = 80;

/** One line of progress on a terminal's stderr, rewritten in place; silent when piped, except for whole lines. */
export class Progress {
  readonly #live = process.stderr.isTTY;
  #last = 0;
  #shown = false;

  /** Shows what is going on now; too frequent calls are dropped. */
  show(text: string): void {
    const now = Date.now();
    if (!this.#live || now - this.#last < EVERY_MS) return;
    this.#last = now;
    this.#shown = true;
    process.stderr.write(`\r\u001b[2K${text.slice(0, (process.stderr.columns ?? 80) - 1)}`);
  }

  /** Prints a line that stays. */
  line(text: string): void {
    this.clear();
    process.stderr.write(`${text}\n`);
  }

  /** Takes the progress line away. */
  clear(): void {
    if (this.#shown) process.stderr.write("\r\u001b[2K");
    this.#shown = false;
  }
}
