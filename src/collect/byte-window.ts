import type { ByteSource } from "./byte-source.js";

/** A movable view on a source: what was read and not yet taken. Grows only as far as it is asked to. */
export class ByteWindow {
  /** What is there now. Views of it stay valid: taken bytes are never overwritten. */
  bytes: Buffer = Buffer.alloc(0);
  /** The source has ended: `bytes` is all that is left. */
  isEnd = false;
  private readonly iterator: AsyncIterator<Uint8Array>;

  constructor(source: ByteSource) {
    this.iterator = source[Symbol.asyncIterator]();
  }

  /** Reads on until there are `size` bytes, or the end. */
  async fill(size: number): Promise<void> {
    if (this.bytes.length >= size || this.isEnd) return;
    const parts: Uint8Array[] = [this.bytes];
    let length = this.bytes.length;
    while (length < size) {
      const next = await this.iterator.next();
      if (next.done === true) { this.isEnd = true; break; }
      parts.push(next.value);
      length += next.value.length;
    }
    this.bytes = Buffer.concat(parts, length);
  }

  /** Reads on by one piece of the source; false at the end. */
  async more(): Promise<boolean> {
    await this.fill(this.bytes.length + 1);
    return !this.isEnd;
  }

  /** Takes bytes off the front. */
  take(size: number): Buffer {
    const taken = this.bytes.subarray(0, size);
    this.bytes = this.bytes.subarray(size);
    return taken;
  }

  /** Passes over `size` bytes without keeping them; gives how many there were. */
  async skip(size: number): Promise<number> {
    let left = size;
    while (left > 0) {
      if (this.bytes.length === 0) {
        await this.fill(1);
        if (this.bytes.length === 0) break;
      }
      left -= this.take(Math.min(left, this.bytes.length)).length;
    }
    return size - left;
  }

  /** The rest as a source. */
  async *rest(): AsyncGenerator<Uint8Array> {
    while (this.bytes.length > 0 || (await this.more())) if (this.bytes.length > 0) yield this.take(this.bytes.length);
  }

  /** Tells the source that no more is wanted. */
  async close(): Promise<void> {
    this.isEnd = true;
    await this.iterator.return?.();
  }
}
