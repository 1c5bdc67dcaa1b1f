import { TOPIC_ROWS } from "./topic-words.js";
import { wordFinder, type WordFinder } from "./word-finder.js";

/** Which way goods go, seen from the subject of a regime. */
export type Direction = "from" | "to" | "unknown";

const give = wordFinder(TOPIC_ROWS.give), take = wordFinder(TOPIC_ROWS.take);

// What stands right before the subject's name.
const FROM_BEFORE = /(?:\bfrom|\bout of|\bby|\baus|\bvon|\bdepuis|\bdesde|\bdalla|\bdal|\bpar(?: la)?|\bpor|(?<![\p{L}])из|(?<![\p{L}])от|(?<![\p{L}])з|(?<![\p{L}])від|\bdin|从|由|自|من)\s*(?:the\s|la\s|der\s|a\s)?$/iu;
const TO_BEFORE = /(?:\bto|\bfor|\binto|\ban|\bnach|\bà|\bvers|\ba|\bhacia|\bpara|\balla|\bverso|\bîn|\bcătre|(?<![\p{L}])в|(?<![\p{L}])для|(?<![\p{L}])до|向|给|給|对|對|إلى|ل)\s*(?:the\s|la\s)?$/iu;
// Particles that follow it.
const FROM_AFTER = /^(?:\s?(?:측|당국|정권|정부|군))?(?:이|가|은|는|에서|으로부터|로부터|산|제)(?![가-힣])|^(?:が|は|から|製)|^\p{Script=Han}{0,2}(?:が|は|から|向)|^dan\b|^den\b|^'dan|^'den|^nin\b|^'nin/u;
const TO_AFTER = /^(?:\s?(?:측|당국|정권|정부))?(?:에게|에|으로|로)(?![가-힣])|^(?:に|へ|への|向け)|^ya\b|^'ya|^'e\b/u;
const ADJECTIVE_GAP = 28;
const LOOK = 14;

interface Mention { readonly from: number; readonly to: number }

function beside(text: string, subject: Mention): Direction {
  const before = text.slice(Math.max(0, subject.from - LOOK), subject.from), after = text.slice(subject.to, subject.to + LOOK);
  if (TO_AFTER.test(after)) return "to";
  if (FROM_AFTER.test(after)) return "from";
  if (FROM_BEFORE.test(before)) return "from";
  if (TO_BEFORE.test(before)) return "to";
  // The Russian dative of names of places that decline: "Пхеньяну".
  if (/^у(?![\p{L}])/u.test(after)) return "to";
  return "unknown";
}

function byVerb(subject: Mention, gives: readonly Mention[], takes: readonly Mention[]): Direction {
  const give = gives[0], take = takes[0];
  const verb = give === undefined ? take : take === undefined || give.from < take.from ? give : take;
  if (verb === undefined) return "unknown";
  const isBefore = subject.from < verb.from;
  return verb === give ? (isBefore ? "from" : "to") : (isBefore ? "to" : "from");
}

/**
 * Which way the goods at `goods` go in a sentence that names the subject: by the word beside the name ("from", "для", 에), by an adjective on the goods
 * ("North Korean shells"), or by who stands before a verb of giving or taking. "unknown" when nothing says so. Linear.
 */
export function directionOf(text: string, subjects: WordFinder, adjectives: WordFinder, goods: readonly Mention[]): Direction {
  const gives = give(text), takes = take(text);
  const named = subjects(text);
  const marked = named.map((subject) => beside(text, subject)).find((direction) => direction !== "unknown");
  // "from" beside the name of a place can be where a speaker stands; without a verb of moving goods it says nothing.
  if (marked !== undefined && gives.length + takes.length > 0) return marked;
  const isMadeThere = adjectives(text).some((adjective) => goods.some((one) => one.from >= adjective.to && one.from - adjective.to <= ADJECTIVE_GAP));
  if (isMadeThere && gives.length + takes.length > 0) return "from";
  const first = named[0];
  const verbal = first === undefined ? "unknown" : byVerb(first, gives, takes);
  return verbal === "unknown" ? (marked ?? (isMadeThere ? "from" : "unknown")) : verbal;
}
