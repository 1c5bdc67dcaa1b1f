/** A seeded generator of numbers in [0, 1) (mulberry32), so that every run of a bench sees the same texts. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Made-up news texts in which about half are copies: verbatim, a part, two texts interleaved, lightly edited, or a short piece inside a long text. */
export function syntheticCopies(count: number, seed: number): string[] {
  const random = seededRandom(seed);
  const word = (): string => {
    // Zipf-like: news repeats its common words, so n-grams of chance do meet.
    const rank = Math.floor(Math.exp(random() * Math.log(30_000)));
    return `w${rank.toString(36)}`;
  };
  const sentence = (): string => Array.from({ length: 8 + Math.floor(random() * 20) }, word).join(" ");
  const fresh = (sentences: number): string[] => Array.from({ length: sentences }, sentence);
  const texts: string[][] = [];
  const pick = (): string[] => texts[Math.max(0, texts.length - 1 - Math.floor(random() * 200))] ?? fresh(12);
  const edits: readonly (() => string[])[] = [
    () => [...pick()],
    () => { const whole = pick(); const from = Math.floor(random() * whole.length / 2); return [...whole.slice(from, from + Math.ceil(whole.length * (0.2 + random() * 0.5))), ...fresh(Math.floor(random() * 12))]; },
    () => { const a = pick(); const b = pick(); return a.flatMap((line, at) => [line, b[at] ?? sentence()]); },
    () => pick().map((line) => line.split(" ").map((token) => (random() < 0.06 ? word() : token)).join(" ")),
    () => [...fresh(4), ...pick().slice(0, 3)],
  ];
  while (texts.length < count) {
    const edit = texts.length > 20 && random() < 0.5 ? edits[Math.floor(random() * edits.length)] : undefined;
    texts.push((edit ?? (() => fresh(6 + Math.floor(random() * 24))))().slice(0, 40));
  }
  return texts.map((lines) => lines.join(".\n"));
}
