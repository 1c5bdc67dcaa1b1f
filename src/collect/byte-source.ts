import { HouseError } from "../model/index.js";

/** Bytes as they arrive, in order. May be iterated once. */
export type ByteSource = AsyncIterable<Uint8Array>;

/** A source that was looked into: its first bytes, and all of it again. */
export interface Peeked {
  readonly head: Uint8Array;
  readonly all: ByteSource;
}

/** Reads up to `size` bytes ahead. A shorter head means that the source ends there. */
export async function peek(source: ByteSource, size: number): Promise<Peeked> {
  const iterator = source[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (length < size) {
    const next = await iterator.next();
    if (next.done === true) break;
    chunks.push(next.value);
    length += next.value.length;
  }
  const seen = Buffer.concat(chunks);
  const all = async function* (): AsyncGenerator<Uint8Array> {
    try {
      if (seen.length > 0) yield seen;
      for (;;) {
        const next = await iterator.next();
        if (next.done === true) return;
        yield next.value;
      }
    } finally {
      await iterator.return?.();
    }
  };
  return { head: seen.subarray(0, size), all: all() };
}

/** All bytes of a source; throws `collect/too-large` as soon as they exceed `limit`, without reading on. */
export async function readAll(source: ByteSource, limit: number, label: string): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source) {
    length += chunk.length;
    if (length > limit) throw tooLarge(label, limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

/** The error for a document over the bound. */
export function tooLarge(label: string, limit: number): HouseError {
  return new HouseError("collect/too-large", `${label} is larger than ${Math.round(limit / 1024 / 1024)} MB, the most one document may have; split it, or raise the limit.`);
}

/** A line of a source: its number from 1, and its bytes without the line end; null when the line was longer than allowed (its bytes are skipped). */
export interface Line {
  readonly number: number;
  readonly bytes: Uint8Array | null;
}

/** Splits a source into lines in bounded memory: a line over `limit` is passed over and reported as null. */
export async function* linesOf(source: ByteSource, limit: number): AsyncGenerator<Line> {
  let number = 1;
  let pending: Uint8Array[] = [];
  let length = 0;
  const finish = (): Line => {
    const whole = length > limit ? null : Buffer.concat(pending, length);
    pending = [];
    length = 0;
    return { number: number++, bytes: whole };
  };
  for await (const chunk of source) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      keep(chunk.subarray(from, at));
      yield finish();
      from = at + 1;
    }
    keep(chunk.subarray(from));
  }
  if (length > 0) yield finish();

  function keep(part: Uint8Array): void {
    length += part.length;
    if (length > limit) pending = [];
    else if (part.length > 0) pending.push(part);
  }
}
