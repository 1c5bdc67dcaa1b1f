import { crc32, deflateSync } from "node:zlib";
import type { Range, Trace } from "../model/index.js";

const WIDTH = 1200;
const HEIGHT = 630;
/** Palette of the picture: paper, ink, stream, quiet. */
const COLOURS = [0xfb, 0xfa, 0xf6, 0x1c, 0x1f, 0x21, 0x0f, 0x5d, 0x6b, 0xc9, 0xd9, 0xdb];
const MAX_DOTS = 24;

/** Digits and dash, 3 x 5, a bit for each dot, row by row. */
const DIGITS: Readonly<Record<string, number>> = {
  "0": 0b111101101101111, "1": 0b010110010010111, "2": 0b111001111100111, "3": 0b111001111001111, "4": 0b101101111001001,
  "5": 0b111100111001111, "6": 0b111100111101111, "7": 0b111001010010010, "8": 0b111101111101111, "9": 0b111101111001111, "-": 0b000000111000000,
};

/**
 * The Open Graph picture of a story: 1200 x 630 PNG of outlets, carriers and origins as three rows of dots that narrow like a river's springs,
 * each with its count. Drawn here because no font or image library is needed for it.
 */
export function cardPng(trace: Trace): Uint8Array<ArrayBuffer> {
  const pixels = new Uint8Array(WIDTH * HEIGHT);
  const rows: readonly (readonly [Range, number])[] = [[{ min: trace.outlets, max: trace.outlets }, 3], [trace.carriers, 2], [trace.origins, 1]];
  rows.forEach(([range, colour], at) => {
    const y = 110 + at * 205;
    drawNumber(pixels, range.min === range.max ? String(range.min) : `${range.min}-${range.max}`, 80, y - 60, 24, 1);
    const dots = Math.min(range.max, MAX_DOTS);
    for (let dot = 0; dot < dots; dot += 1) drawDisc(pixels, 480 + dot * (640 / Math.max(dots, 8)), y, Math.min(26, 280 / Math.max(dots, 8)), colour, dot >= range.min);
  });
  return png(pixels);
}

function drawNumber(pixels: Uint8Array, text: string, x: number, y: number, size: number, colour: number): void {
  [...text].forEach((char, place) => {
    const bits = DIGITS[char] ?? 0;
    for (let bit = 0; bit < 15; bit += 1) {
      if ((bits >> (14 - bit)) & 1) fillBox(pixels, x + place * size * 4 + (bit % 3) * size, y + Math.floor(bit / 3) * size, size, colour);
    }
  });
}

function fillBox(pixels: Uint8Array, x: number, y: number, size: number, colour: number): void {
  for (let row = y; row < Math.min(y + size, HEIGHT); row += 1) pixels.fill(colour, row * WIDTH + Math.min(x, WIDTH), row * WIDTH + Math.min(x + size, WIDTH));
}

/** A disc, or a ring for one that is not settled. */
function drawDisc(pixels: Uint8Array, cx: number, cy: number, radius: number, colour: number, hollow: boolean): void {
  const inner = hollow ? (radius - 5) ** 2 : -1;
  for (let y = Math.floor(cy - radius); y <= cy + radius; y += 1) {
    for (let x = Math.floor(cx - radius); x <= cx + radius; x += 1) {
      const distance = (x - cx) ** 2 + (y - cy) ** 2;
      if (distance <= radius ** 2 && distance >= inner && x >= 0 && x < WIDTH && y >= 0 && y < HEIGHT) pixels[y * WIDTH + x] = colour;
    }
  }
}

/** Indexed PNG (PNG specification, third edition, section 11). */
function png(pixels: Uint8Array): Uint8Array<ArrayBuffer> {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, WIDTH);
  view.setUint32(4, HEIGHT);
  header.set([8, 3, 0, 0, 0], 8);
  const lines = new Uint8Array((WIDTH + 1) * HEIGHT);
  for (let row = 0; row < HEIGHT; row += 1) lines.set(pixels.subarray(row * WIDTH, (row + 1) * WIDTH), row * (WIDTH + 1) + 1);
  const chunks = [chunk("IHDR", header), chunk("PLTE", new Uint8Array(COLOURS)), chunk("IDAT", deflateSync(lines)), chunk("IEND", new Uint8Array())];
  return new Uint8Array(Buffer.concat([new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]), ...chunks]));
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const made = Buffer.alloc(body.length + 8);
  made.writeUInt32BE(data.length, 0);
  body.copy(made, 4);
  made.writeUInt32BE(crc32(body), body.length + 4);
  return made;
}
