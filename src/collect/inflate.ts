import type { Transform } from "node:stream";
import { Readable, pipeline } from "node:stream";
import * as zlib from "node:zlib";
import { HouseError } from "../model/index.js";
import type { ByteSource } from "./byte-source.js";

/** Compressed forms we open. "deflate" is the zlib form, or raw deflate where a server sends that under the same name. */
export type Coding = "gzip" | "deflate" | "br" | "zstd";

/** Bounds on what decompression may give. */
export interface InflateBounds {
  readonly bytes: number;
  /** Largest allowed ratio of output to input once the output is over 1 MB; real text stays under 100. */
  readonly ratio: number;
}

const FREE_BYTES = 1024 * 1024;

/** Zstandard came to node:zlib after version 20; it is asked for only where it can be read. */
const createZstd = (zlib as { readonly createZstdDecompress?: () => Transform }).createZstdDecompress ?? null;

const INFLATERS: Readonly<Record<Coding, (first: number) => Transform>> = {
  gzip: () => zlib.createGunzip(),
  br: () => zlib.createBrotliDecompress(),
  // A zlib stream opens with a byte whose low four bits are 8; servers that send raw deflate under this name do not.
  deflate: (first) => ((first & 0x0f) === 8 ? zlib.createInflate() : zlib.createInflateRaw()),
  zstd: () => {
    if (createZstd === null) throw new HouseError("collect/bad-compression", "This version of Node can't unpack Zstandard; version 22.15 or later can.");
    return createZstd();
  },
};

/** Value for Accept-Encoding. */
export const ACCEPTED_CODINGS = createZstd === null ? "gzip, deflate, br" : "gzip, deflate, br, zstd";

const NAMES: Readonly<Record<string, Coding>> = { gzip: "gzip", "x-gzip": "gzip", deflate: "deflate", br: "br", zstd: "zstd" };

/** No honest server packs more than once. */
const MOST_CODINGS = 2;

/** Codings of a Content-Encoding value in the order to undo them; throws `collect/bad-compression` for unknown ones and for more than two. */
export function codingsOf(value: string | null, label: string): readonly Coding[] {
  const names = (value ?? "").toLowerCase().split(",").map((name) => name.trim()).filter((name) => name !== "" && name !== "identity");
  const codings = names.map((name) => NAMES[name] ?? null).filter((coding) => coding !== null);
  if (codings.length < names.length || codings.length > MOST_CODINGS) throw new HouseError("collect/bad-compression", `${label} packs its pages in a way that can't be read (${names.join(", ").slice(0, 60)}).`);
  return codings.reverse();
}

/**
 * Decompresses a source in a stream. Throws `collect/bomb` as soon as the output breaks a bound, and `collect/bad-compression` for
 * damaged data; what came before is given first. Memory stays at the zlib window and one chunk, whatever the output would be.
 */
export function inflate(source: ByteSource, coding: Coding, bounds: InflateBounds, label: string): AsyncGenerator<Uint8Array> {
  return inflateThrough(source, INFLATERS[coding], bounds, label);
}

/** Raw deflate as zip files hold it; only the ratio is bounded. Throws like `inflate`. */
export function inflateRawStream(source: ByteSource, label: string): AsyncGenerator<Uint8Array> {
  return inflateThrough(source, () => zlib.createInflateRaw(), { bytes: Number.MAX_SAFE_INTEGER, ratio: 1100 }, label);
}

async function* inflateThrough(source: ByteSource, inflater: (first: number) => Transform, bounds: InflateBounds, label: string): AsyncGenerator<Uint8Array> {
  const iterator = source[Symbol.asyncIterator]();
  let taken = 0;
  const first = await iterator.next();
  if (first.done === true) return;
  const compressed = async function* (): AsyncGenerator<Uint8Array> {
    try {
      for (let next: IteratorResult<Uint8Array> = first; next.done !== true; next = await iterator.next()) {
        taken += next.value.length;
        yield next.value;
      }
    } finally {
      await iterator.return?.();
    }
  };
  // The callback of `pipeline` takes the errors of both ends, so that none is left without a listener.
  const output = pipeline(Readable.from(compressed(), { objectMode: false }), inflater(first.value[0] ?? 0), () => {});
  let given = 0;
  try {
    for await (const chunk of output as AsyncIterable<Uint8Array>) {
      given += chunk.length;
      if (given > bounds.bytes || (given > FREE_BYTES && given > taken * bounds.ratio)) {
        throw new HouseError("collect/bomb", `${label} unpacks to far more than it holds (over ${Math.round(given / 1024 / 1024)} MB); it was left alone.`);
      }
      yield chunk;
    }
  } catch (error) {
    if (error instanceof HouseError || !isZlibError(error)) throw error;
    throw new HouseError("collect/bad-compression", `${label} is compressed, and the compressed data is damaged or cut off.`, { cause: error });
  }
}

function isZlibError(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return /^(?:Z_|ERR_(?:_ERROR|BROTLI|PADDING)|ERR__)/.test(code);
}
