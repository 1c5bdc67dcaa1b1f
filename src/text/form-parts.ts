import { lowerCode } from "./codes.js";

// A pack form as the automaton reads it: places that each take one code unit, and which place may follow which (Glushkov 1961).

/** What one place takes: a lower-cased code unit (0 or more), or class -1, -2, … of `FormParts.classes`. */
export type Unit = number;

/** The places of all forms of one list. */
export interface FormParts {
  readonly units: Unit[];
  /** The one place after another, -1 for none; most places have one. */
  readonly next: number[];
  /** Further places after one. */
  readonly more: Map<number, number[]>;
  /** Places a form can begin with. */
  readonly first: number[];
  /** Index of the first form that ends at a place and needs a word's end there; -1 for none. */
  readonly bounded: number[];
  /** The same for forms that may end inside a word. */
  readonly free: number[];
  /** Classes of code units ("\p{L}"), as patterns of one unit, in the order of their names -1, -2, … */
  readonly classes: RegExp[];
  readonly classNames: Map<string, Unit>;
}

interface Fragment { readonly first: readonly number[]; readonly last: readonly number[]; readonly isNullable: boolean }

const EMPTY: Fragment = { first: [], last: [], isNullable: true };
/** Most copies a counted repeat is written out to. */
const MAX_COPIES = 40;

/** No places yet. */
export function emptyParts(): FormParts {
  return { units: [], next: [], more: new Map(), first: [], bounded: [], free: [], classes: [], classNames: new Map() };
}

// Look-around, lazy repeats, anchors and escapes of other kinds are not regular or not needed: such a form stays a regular expression.
const IRREGULAR = /\(\?(?!:)|[*+?}]\?|[\^$](?![^[]*\])|\\[bBsSwWkux]/;

/** True when a form is made of letters, classes, groups, alternatives and greedy repeats alone. */
export function isRegular(form: string): boolean {
  return !IRREGULAR.test(form.replace(/\\p\{[^{}]*\}|\\[\\^$.*+?()[\]{}|]/giu, "_").replace(/\[\^/g, "["));
}

function placeOf(parts: FormParts, unit: Unit): Fragment {
  const at = parts.units.length;
  parts.units.push(unit);
  parts.next.push(-1);
  parts.bounded.push(-1);
  parts.free.push(-1);
  return { first: [at], last: [at], isNullable: false };
}

function link(parts: FormParts, from: readonly number[], to: readonly number[]): void {
  for (const place of from) for (const target of to) {
    if (parts.next[place] === -1) parts.next[place] = target;
    else if (parts.next[place] !== target) parts.more.set(place, [...(parts.more.get(place) ?? []), target]);
  }
}

function chain(parts: FormParts, a: Fragment, b: Fragment): Fragment {
  if (a === EMPTY) return b;
  link(parts, a.last, b.first);
  return {
    first: a.isNullable ? [...a.first, ...b.first] : a.first, last: b.isNullable ? [...a.last, ...b.last] : b.last, isNullable: a.isNullable && b.isNullable,
  };
}

function classOf(parts: FormParts, source: string): Unit {
  const known = parts.classNames.get(source);
  if (known !== undefined) return known;
  parts.classes.push(new RegExp(source, "iu"));
  const name = -parts.classes.length;
  parts.classNames.set(source, name);
  return name;
}

const SIGNS = new Set("?*+{");
const REPEAT = /^(?:[?*+]|\{(\d+)(?:,(\d+))?\})/;
const OPERATORS = /[\\^$.*+?()[\]{}|]/;

/** A form of letters alone: one place after another. */
function literal(parts: FormParts, form: string): Fragment {
  const from = parts.units.length;
  for (let at = 0; at < form.length; at += 1) {
    parts.units.push(lowerCode(form.charCodeAt(at)));
    parts.next.push(at + 1 < form.length ? from + at + 1 : -1);
    parts.bounded.push(-1);
    parts.free.push(-1);
  }
  return { first: [from], last: [from + form.length - 1], isNullable: false };
}

/** Reads one form from left to right. */
class FormReader {
  #at = 0;

  constructor(private readonly form: string, private readonly parts: FormParts) {}

  alternatives(): Fragment {
    const branches = [this.#branch()];
    while (this.form[this.#at] === "|") { this.#at += 1; branches.push(this.#branch()); }
    if (branches.length === 1) return branches[0] ?? EMPTY;
    return { first: branches.flatMap((branch) => branch.first), last: branches.flatMap((branch) => branch.last), isNullable: branches.some((branch) => branch.isNullable) };
  }

  #branch(): Fragment {
    let whole = EMPTY;
    while (this.#at < this.form.length && this.form[this.#at] !== "|" && this.form[this.#at] !== ")") whole = chain(this.parts, whole, this.#repeated());
    return whole;
  }

  #repeated(): Fragment {
    const from = this.#at;
    const item = this.#item();
    const sign = SIGNS.has(this.form[this.#at] ?? "") ? REPEAT.exec(this.form.slice(this.#at, this.#at + 8)) : null;
    if (sign === null) return item;
    const to = this.#at;
    this.#at += sign[0].length;
    if (sign[0] === "?") return { ...item, isNullable: true };
    if (sign[0] === "*" || sign[0] === "+") {
      link(this.parts, item.last, item.first);
      return sign[0] === "*" ? { ...item, isNullable: true } : item;
    }
    const least = Number(sign[1]), most = Math.min(MAX_COPIES, Number(sign[2] ?? sign[1]));
    let whole = least === 0 ? { ...item, isNullable: true } : item;
    for (let copy = 1; copy < most; copy += 1) {
      const again = new FormReader(this.form.slice(from, to), this.parts).alternatives();
      whole = chain(this.parts, whole, copy >= least ? { ...again, isNullable: true } : again);
    }
    return whole;
  }

  #item(): Fragment {
    const letter = this.form[this.#at] ?? "";
    if (letter === "(") {
      this.#at += this.form.startsWith("(?:", this.#at) ? 3 : 1;
      const inside = this.alternatives();
      this.#at += 1;
      return inside;
    }
    if (letter === "[") return this.#set();
    if (letter === "\\") return this.#escape();
    this.#at += 1;
    return letter === "." ? placeOf(this.parts, classOf(this.parts, ".")) : placeOf(this.parts, lowerCode(letter.charCodeAt(0)));
  }

  #escape(): Fragment {
    const property = /^\\[pP]\{[^}]*\}/.exec(this.form.slice(this.#at, this.#at + 40))?.[0];
    const source = property ?? this.form.slice(this.#at, this.#at + 2);
    this.#at += source.length;
    const isClass = property !== undefined || source === "\\d" || source === "\\D";
    return placeOf(this.parts, isClass ? classOf(this.parts, source) : lowerCode(source.charCodeAt(1)));
  }

  /** A set of plain letters is so many places; any other is a class. */
  #set(): Fragment {
    const end = this.form.indexOf("]", this.#at + 1);
    const source = this.form.slice(this.#at, end + 1);
    this.#at = end + 1;
    const members = source.slice(1, -1);
    if (/[\\^]|.-./u.test(members)) return placeOf(this.parts, classOf(this.parts, source));
    const places = [...members].flatMap((member) => placeOf(this.parts, lowerCode(member.charCodeAt(0))).first);
    return { first: places, last: places, isNullable: false };
  }
}

/** Adds a regular form to the places. `isBounded` asks for a word's end after it. */
export function addForm(parts: FormParts, form: string, index: number, isBounded: boolean): void {
  if (form === "") return;
  const { first, last } = OPERATORS.test(form) ? new FormReader(form, parts).alternatives() : literal(parts, form);
  parts.first.push(...first);
  const ends = isBounded ? parts.bounded : parts.free;
  for (const place of last) if ((ends[place] ?? -1) < 0) ends[place] = index;
}
