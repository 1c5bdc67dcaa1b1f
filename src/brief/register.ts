import type { Citation, Refusal, Sentence, Span } from "../model/index.js";
import { sha256 } from "../text/index.js";
import { carrierNames, type Cited, type Desk } from "./desk.js";
import { gate } from "./gate.js";
import type { GatePassage } from "./gate-input.js";
import { spanOfHop } from "./passage-text.js";

/** A sentence before the gate: its words and the claims it would cite, the one it states first. */
export interface Draft {
  readonly text: string;
  readonly lang: string;
  readonly cited: readonly Cited[];
  readonly groupIds: readonly string[];
}

/** Numbers the citations of a page and lets drafts through the gate; keeps what was refused. */
export interface Register {
  /** The first draft that passes, as a sentence; null when none does. All refusals are kept, once per reason. */
  readonly admit: (drafts: readonly Draft[]) => Sentence | null;
  /** Cites a claim outside of sentences; gives its number. */
  readonly cite: (cited: Cited) => number;
  readonly isCited: (claimId: string) => boolean;
  readonly citations: () => readonly Citation[];
  readonly refusals: () => readonly Refusal[];
}

const MAX_REFUSALS = 200;

/** A fresh register for one page. */
export function createRegister(desk: Desk): Register {
  const numbers = new Map<string, Citation>();
  const refused = new Map<string, Refusal>();
  const cite = (cited: Cited): number => {
    const known = numbers.get(cited.claim.id);
    if (known !== undefined) return known.n;
    const made = citationOf(cited, numbers.size + 1, desk);
    numbers.set(cited.claim.id, made);
    return made.n;
  };
  const admit = (drafts: readonly Draft[]): Sentence | null => {
    for (const draft of drafts) {
      const result = gate(draft, draft.cited.map((cited) => passageOf(cited, desk)));
      if (result.ok) return { text: draft.text, lang: draft.lang, cites: [...new Set(draft.cited.map(cite))], claimGroupIds: draft.groupIds };
      if (refused.size < MAX_REFUSALS) refused.set(`${draft.text}\n${result.problem.code}`, { text: draft.text, problem: result.problem });
    }
    return null;
  };
  return { admit, cite, isCited: (claimId) => numbers.has(claimId), citations: () => [...numbers.values()], refusals: () => [...refused.values()] };
}

function passageOf(cited: Cited, desk: Desk): GatePassage {
  const { article } = cited;
  return { text: quoteOf(cited), lang: article.lang, published: article.published, labels: [article.outlet.name, ...carrierNames([cited], desk)] };
}

function citationOf(cited: Cited, n: number, desk: Desk): Citation {
  const { article, claim } = cited;
  return {
    n, articleId: article.id, revision: article.revision, claimId: claim.id, spans: spansOf(cited), quote: quoteOf(cited), lang: article.lang,
    outlet: article.outlet.name, carrier: carrierNames([cited], desk)[0] ?? null, origin: desk.originOf.get(claim.id)?.name ?? null,
    url: article.url, capturedAt: article.capturedAt, sha256: sha256(`${article.title}\n${article.text}`),
  };
}

/** The claim's sentence, then the words elsewhere in the article that name its sources in full; none twice, none overlapping. */
export function spansOf(cited: Cited): Span[] {
  const { claim, article } = cited;
  const { chain, source } = claim.attribution;
  const said = article.text.slice(claim.sentence.from, claim.sentence.to);
  const chosen: Span[] = [claim.sentence];
  const seen = new Set<string>();
  for (const span of [...chain.map((hop) => spanOfHop(hop, cited)), ...source]) {
    if (span === null || span.from < 0 || span.from >= span.to || span.to > article.text.length) continue;
    const words = article.text.slice(span.from, span.to);
    if (said.includes(words) || seen.has(words) || chosen.some((other) => span.from < other.to && other.from < span.to)) continue;
    seen.add(words);
    chosen.push(span);
  }
  return chosen;
}

/** The cited words: the sentence, and in brackets the names that stand elsewhere in the article. */
export function quoteOf(cited: Cited): string {
  const [said = "", ...names] = spansOf(cited).map((span) => cited.article.text.slice(span.from, span.to).replace(/\s+/g, " ").trim());
  return names.length === 0 ? said : `${said} [${names.join("; ")}]`;
}
