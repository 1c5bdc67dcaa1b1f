// @table
import type { Span } from "../model/index.js";
import { tokenize } from "../text/index.js";
import type { Token } from "../text/index.js";
import type { Lexicon } from "./lexicon.js";
import { trim } from "./segments.js";
import { anaphorTarget, wordsOf } from "./sources.js";

/** What a noun phrase of one language can't hold, so that a stretch before or after a cue that holds it is no speaker, or one only up to there. */
interface Shape {
  /** Finite verbs, auxiliaries first: a speaker ends before them. Matched against whole words in lower case. */
  readonly verb: Words;
  /** What a speaker never opens with: adverbs, prepositions, words that ask. */
  readonly opener: Words;
  /** Adverbs that may stand before a speaker and are no part of it. */
  readonly lead: Words;
  /** Open a clause or an adjunct behind the speaker: "gegenüber dem Abendblatt", "que han visto". */
  readonly tail: Words;
  /** True where a stretch with a verb of its own names nobody, instead of somebody up to the verb. */
  readonly clauseNamesNobody: boolean;
  /** Pronouns that are the whole speaker, whatever follows: "er im Gespräch". */
  readonly pronoun: Words;
  /** True where the verb of saying may stand before its subject, so that it is cut off: "alertó el Consejo". */
  readonly verbFirst: boolean;
  /** True where all nouns have a capital, so that a phrase without one names nobody. */
  readonly nounsHaveCapitals: boolean;
}

/** Words that a text is asked to begin with. */
interface Words { readonly test: (text: string) => boolean }

const NEVER: Words = { test: () => false };
/** Whole words at the beginning of a text. */
const words = (list: string): Words => {
  // Most languages are never asked for: a pattern is made when it is.
  let pattern: RegExp | null = null;
  return { test: (text) => (pattern ??= new RegExp(`^(?:${list})(?![\\p{L}\\p{M}\\p{N}])`, "u")).test(text) };
};

const SHAPES: Readonly<Record<string, Shape>> = {
  en: {
    verb: words("has|have|had|is|are|was|were|will|would|can|could|should|may|might|must|does|did|said|says"),
    opener: words("where|when|why|how|what|such|with|without|despite|if|there|here|then|meaning|rather|actually|just|to|not|cannot|by|amid"),
    lead: words("also"), tail: words("amid"), clauseNamesNobody: true, pronoun: NEVER, verbFirst: false, nounsHaveCapitals: false,
  },
  de: {
    verb: words("hat|hatte[nt]?|haben|habe|ist|sind|war|waren|wird|werden|wurden?|würden?|muss|musste[n]?|müssen|müsse|kann|können|könne|konnten?|könnten?|soll|sollen|sollten?|will|wollen|wollten?|darf|dürfen|sei|seien|gibt|gab|geht|ging|kommt|kam|steht|stand|hieß|heißt|blieb|bleibt|erfuhr|erzählten?|ereiferte|hätten?|geriet|plant|fehlt|fehlten"),
    opener: words("unter|beispielsweise|derweil|vollmundig|stolz|besonders|welche[rsmn]?|mindestens|für|zur|zum|aus|mit|beim|sich|deren|dessen|wovor|warum|weshalb|wie|was|wann|wo|woher|wofür|hier|dann|dort|nun|jetzt|kurz|natürlich|angesichts|trotz|wegen|durch|ohne|ab|zuletzt|zu|doch|denn|aber|ruhig|eben|gerade|vielleicht|immer|noch|schon|kein(?:e[rsmn]?)?|nicht|nur|sogar|damit|daher|deshalb|außerdem|zudem|danach|davor|dabei|dazu|inzwischen|allerdings|immerhin|möglicherweise|tatsächlich|vor|nachdem|obwohl|weil|als|wenn|ob|dass|und|oder"),
    lead: words("auch|etwa|so|selbst|sowohl|zumindest|vor allem|und"),
    tail: words("gegenüber|noch|bereits|zuletzt|öffentlich|vollständig|ausdrücklich|weiter|besonders|im(?= (?:Gespräch|Interview|Jahr|Internet|Fernsehen|Radio|Podcast|Rahmen|Anschluss|Weißen))|auf(?= (?:der Plattform|Anfrage|Nachfrage|einer Pressekonferenz|X(?!\\p{L})|Twitter|Facebook|Telegram|Instagram))"),
    clauseNamesNobody: false, pronoun: words("er|sie|wir|ich"), verbFirst: true, nounsHaveCapitals: true,
  },
  es: {
    verb: words("ha|han|había|habían|es|son|fue|fueron|era|eran|está|están|estaba|puede|pueden|podría|podrían|debe|deben|tiene|tienen|tuvo|hay|hubo|va|van|será|serán|sería|\\p{L}{2,}ó|\\p{L}{2,}(?:aron|ieron|yeron)"),
    opener: words("que|así|como|todo|toda|todos|todas|además|también|pero|sino|cuando|donde|aquí|allí|ahora|entonces|luego|tras|para|por|sin|con|durante|mientras|si|no|ya|más|muy|otro|ello|esto|eso|lo|se"),
    lead: words("también|incluso|según|ayer|hoy"), tail: words("que|quien|quienes|donde|cuando|durante|tras|ayer|hoy"), clauseNamesNobody: false, pronoun: words("él|ella|ellos|ellas"), verbFirst: true, nounsHaveCapitals: false,
  },
  fr: {
    verb: words("a|ont|avait|avaient|aurait|auraient|est|sont|était|étaient|sera|serait|fut|peut|peuvent|pourrait|doit|doivent|va|vont|faut|fait|font|vient"),
    opener: words("laquelle|lequel|lesquels|lesquelles|vous|toi|lorsqu|lorsque|que|qu|ainsi|aussi|mais|quand|où|ici|alors|pour|sans|avec|pendant|si|ne|plus|très|cela|ça|ce|tout|rien|en|dont|comme"),
    lead: words("même|selon|hier|aujourd"), tail: words("qui|que|dont|où|lors|pendant|hier"), clauseNamesNobody: false, pronoun: words("il|ils|elle|elles|lui|eux"), verbFirst: true, nounsHaveCapitals: false,
  },
  it: {
    verb: words("ha|hanno|aveva|avevano|avrebbe|avrebbero|è|sono|era|erano|sarà|sarebbe|fu|può|possono|potrebbe|deve|devono|va|vanno|fa|fanno|viene|vengono"),
    opener: words("che|così|anche|ma|quando|dove|qui|allora|poi|per|senza|con|durante|se|non|più|molto|ciò|tutto|niente|come|cui"),
    lead: words("anche|secondo|ieri|oggi"), tail: words("che|cui|dove|durante|ieri|oggi"), clauseNamesNobody: false, pronoun: words("lui|lei|loro"), verbFirst: true, nounsHaveCapitals: false,
  },
  pt: {
    verb: words("foi|foram|é|são|era|eram|está|estão|estava|tem|têm|tinha|havia|há|pode|podem|poderia|deve|devem|será|seria|vai|vão|\\p{L}{3,}ou|\\p{L}{2,}(?:aram|eram|iram)"),
    opener: words("que|assim|como|tudo|também|mas|quando|onde|aqui|ali|agora|então|para|por|sem|com|durante|se|não|já|mais|muito|isso|isto|turno|tempo|lugar"),
    lead: words("também|inclusive|segundo|ontem|hoje"), tail: words("que|onde|durante|ontem|hoje"), clauseNamesNobody: false, pronoun: words("ele|ela|eles|elas"), verbFirst: true, nounsHaveCapitals: false,
  },
  ro: {
    verb: words("este|sunt|era|erau|are|aveau|avea|poate|pot|trebuie|va|vor|ar|fi"),
    opener: words("că|așa|ca|dar|când|unde|aici|acolo|acum|atunci|pentru|fără|cu|prin|dacă|nu|mai|foarte|tot|toate|ce"),
    lead: words("și|inclusiv|ieri|astăzi"), tail: words("care|unde|când|ieri|astăzi"), clauseNamesNobody: false, pronoun: words("el|ea|ei|ele"), verbFirst: true, nounsHaveCapitals: false,
  },
};

const BARE: Shape = { verb: NEVER, opener: NEVER, lead: NEVER, tail: NEVER, clauseNamesNobody: false, pronoun: NEVER, verbFirst: false, nounsHaveCapitals: false };
const MOST_TOKENS = 40;

/**
 * The part of a stretch that can be a speaker: up to a finite verb or an adjunct behind it, without adverbs before it and without a verb it opens with
 * ("alertó el Consejo de Europa"). Null when nothing is left, when it opens with a word no speaker opens with, or names nobody in a language whose nouns
 * have capitals. Pronouns and words for unnamed sources go through. Linear.
 */
export function speakerIn(text: string, span: Span, lexicon: Lexicon): Span | null {
  const shape = SHAPES[lexicon.pack.code] ?? BARE;
  if (shape === BARE || /^["“„«]/u.test(text[span.from] ?? "") || isKnownWord(text.slice(span.from, span.to), lexicon)) return span;
  const tokens = tokenize(text, span).slice(0, MOST_TOKENS);
  const at = (token: Token, those: Words): boolean => token.kind === "word" && those.test(text.slice(token.span.from, Math.min(span.to, token.span.to + AHEAD)));
  const opens = (token: Token, those: Words): boolean => token.kind === "word" && those.test(token.text.toLowerCase());
  const start = tokens.findIndex((token) => !opens(token, shape.lead));
  const isCut = shape.verbFirst && start >= 0 && (at(tokens[start] as Token, shape.verb) || (tokens.length > start + 1 && isVerbOfSaying(text, tokens[start] as Token, lexicon)));
  const [head, ...rest] = tokens.slice(isCut ? start + 1 : Math.max(0, start));
  if (head === undefined || opens(head, shape.opener) || at(head, shape.verb)) return null;
  // A verb that does not say anything has no speaker behind it; one that does has its article or name.
  if (isCut && (lexicon.cues.at(text, tokens[start]?.span.from ?? 0) === null || (!/^\p{Lu}/u.test(head.text) && lexicon.determiner.exec(head.text) === null))) return null;
  if (rest.length > 0 && opens(head, shape.pronoun)) return head.span;
  const found = rest.findIndex((token) => at(token, shape.verb) || at(token, shape.tail));
  // "People who were briefed" goes on; "the bank has surpassed analysts'" is a clause, and who speaks in it is not told.
  if (found >= 0 && shape.clauseNamesNobody) return rest.slice(0, found).some((token) => lexicon.relative.test(token.text) || lexicon.thatWord.test(token.text)) ? span : null;
  const end = rest[found];
  const kept = trim(text, { from: head.span.from, to: end?.span.from ?? span.to });
  const phrase = text.slice(kept.from, kept.to);
  if (!/\p{L}/u.test(phrase)) return null;
  return shape.nounsHaveCapitals && !isKnownWord(phrase, lexicon) && ![head, ...rest].some((token) => token.span.to <= kept.to && /^[\p{Lu}\p{Nd}]/u.test(token.text)) ? null : kept;
}

/** The speakers in all stretches of a source, see `speakerIn`; null when one of them can be none. */
export function speakersIn(text: string, spans: readonly Span[], lexicon: Lexicon): Span[] | null {
  const speakers = spans.map((span) => speakerIn(text, span, lexicon)).filter((span) => span !== null);
  return speakers.length === spans.length ? speakers : null;
}

/** How far behind a word its company is read. */
const AHEAD = 24;

/** A small word that is a cue of the pack: "berichtete | der Talbote". */
function isVerbOfSaying(text: string, { span, text: word }: Token, lexicon: Lexicon): boolean {
  const cue = /^\p{Ll}/u.test(word) ? lexicon.cues.at(text, span.from) : null;
  return cue !== null && cue.span.to === span.to;
}

/** A pronoun, or a word the pack has for sources without a name. */
function isKnownWord(phrase: string, { pack }: Lexicon): boolean {
  return anaphorTarget(phrase, pack) !== null || wordsOf(pack).unnamed.at(phrase, 0)?.span.to === phrase.length;
}
