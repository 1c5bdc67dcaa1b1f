import type { Problem, Sentence, StoryMaterial, StoryPage } from "../model/index.js";
import { carrierNames, deskOf } from "./desk.js";
import { gate } from "./gate.js";

/** What a second look at a finished page found. */
export interface Recheck {
  /** Sentences on the page: lede, paragraphs, background, what only one says, timeline. */
  readonly shown: number;
  readonly failing: readonly { readonly text: string; readonly problem: Problem }[];
}

/** Puts every sentence of a finished page through the gate again, against the quotations its citations carry. For measuring, and for pages that came from elsewhere. */
export function recheckPage(page: StoryPage, material: StoryMaterial): Recheck {
  const desk = deskOf(material, page.trace);
  const shown: readonly Pick<Sentence, "text" | "lang" | "cites">[] = [page.lede, ...page.paragraphs, page.background, page.onlyOne, page.timeline].flat();
  const failing = shown.flatMap((sentence) => {
    const result = gate(sentence, sentence.cites.flatMap((n) => {
      const citation = page.citations[n - 1];
      if (citation === undefined) return [];
      const cited = desk.claims.get(citation.claimId);
      const carriers = cited === undefined ? [] : carrierNames([cited], desk);
      return [{ text: citation.quote, lang: citation.lang, published: cited?.article.published ?? null, labels: [citation.outlet, ...carriers] }];
    }));
    return result.ok ? [] : [{ text: sentence.text, problem: result.problem }];
  });
  return { shown: shown.length, failing };
}
