import { isWordCode } from "../text/index.js";
import { FormAutomaton } from "../text/form-automaton.js";
import { isRegular } from "../text/form-parts.js";
import { BODY_NOUNS, ROLE_NOUNS } from "./bodies.js";

// The lists are thousands of letters of alternatives, asked for every word of every source: read by automata, which need no
// compiling before the first article and look at a letter once. The few forms that look ahead stay one regular expression.

interface Words { readonly bodies: FormAutomaton; readonly irregular: RegExp; readonly roles: FormAutomaton }
let made: Words | null = null;

function words(): Words {
  if (made !== null) return made;
  const bodies = new FormAutomaton(), roles = new FormAutomaton();
  BODY_NOUNS.forEach((form, index) => { if (isRegular(form)) bodies.add(form, index, false); });
  ROLE_NOUNS.forEach((form, index) => { roles.add(form, index, true); });
  const irregular = new RegExp(`(?<![\\p{L}\\p{N}])(?:${BODY_NOUNS.filter((form) => !isRegular(form)).join("|")})`, "iu");
  return made = { bodies, irregular, roles };
}

/** The first place where a word begins and `isThere` holds; -1 for none. */
function firstWord(phrase: string, isThere: (at: number) => boolean): number {
  let isInside = false;
  for (let at = 0; at < phrase.length; at += 1) {
    if (!isInside && isThere(at)) return at;
    isInside = isWordCode(phrase.charCodeAt(at));
  }
  return -1;
}

/** True when a word of a phrase begins with a noun that heads the name of a body. Linear. */
export function namesBody(phrase: string): boolean {
  const { bodies, irregular } = words();
  return firstWord(phrase, (at) => bodies.endAt(phrase, at, phrase.length) >= 0) >= 0 || irregular.test(phrase);
}

/** Where the first role word of a phrase begins; -1 for none. Linear. */
export function roleIn(phrase: string): number {
  const { roles } = words();
  return firstWord(phrase, (at) => {
    const end = roles.endAt(phrase, at, phrase.length);
    return end >= 0 && !isWordCode(phrase.charCodeAt(end));
  });
}

/** True for a word that is a role, in the plural too, or begins with a noun that heads the name of a body ("lawmakers", "agency's"). */
export function namesRole(word: string): boolean {
  return isRole(word) || /s$/iu.test(word) && isRole(word.slice(0, -1)) || words().bodies.endAt(word, 0, word.length) >= 0 || words().irregular.exec(word)?.index === 0;
}

function isRole(word: string): boolean {
  return words().roles.endAt(word, 0, word.length) === word.length;
}
