const ROW = 64;
let before = new Uint8Array(ROW), previous = new Uint8Array(ROW), current = new Uint8Array(ROW);

/** The letters of a folded word as bits: a to z, and one bit for everything else. */
export function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) {
    const letter = word.charCodeAt(at) - 97;
    bits |= 1 << (letter >= 0 && letter < 26 ? letter : 26);
  }
  return bits;
}

/** How many letters only one of two words has: each edit changes at most two. */
export function lettersApart(a: number, b: number): number {
  let rest = a ^ b, count = 0;
  while (rest !== 0) { rest &= rest - 1; count += 1; }
  return count;
}

/**
 * Fewest letters to put in, take out, replace or swap with their neighbour (optimal string alignment; Damerau 1964), up to `limit`; `limit + 1` when more.
 * Words over 60 letters are compared by their first 60. Cost: product of the lengths.
 */
export function editDistance(one: string, other: string, limit: number): number {
  if (one === other) return 0;
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  const a = one.slice(0, ROW - 4), b = other.slice(0, ROW - 4);
  for (let column = 0; column <= b.length; column += 1) previous[column] = column;
  for (let row = 1; row <= a.length; row += 1) {
    current[0] = row;
    let least = row;
    const letter = a.charCodeAt(row - 1);
    for (let column = 1; column <= b.length; column += 1) {
      const facing = b.charCodeAt(column - 1);
      let cost = Math.min(previous[column]! + 1, current[column - 1]! + 1, previous[column - 1]! + (letter === facing ? 0 : 1));
      if (row > 1 && column > 1 && letter === b.charCodeAt(column - 2) && a.charCodeAt(row - 2) === facing) cost = Math.min(cost, before[column - 2]! + 1);
      current[column] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    [before, previous, current] = [previous, current, before];
  }
  return Math.min(previous[b.length]!, limit + 1);
}
