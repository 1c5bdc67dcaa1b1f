import type { Article } from "../../src/model/index.js";
import { articleOfText } from "../../src/read/plain.js";

/** A written-for-the-test article; `id` is readable so that failures are. */
export function article(id: string, text: string, more: { readonly lang?: string; readonly published?: string | null; readonly title?: string; readonly url?: string } = {}): Article {
  const made = articleOfText({
    externalId: id, captureId: "test", url: more.url ?? null, outlet: `${id} Times`, title: more.title ?? null, published: more.published ?? null,
    capturedAt: "2026-01-01T00:00:00Z", lang: more.lang ?? "en", text,
  });
  return { ...made, id };
}

/** One dam failure told in five languages, its first anniversary, an earlier warning, and two other events of the same days. */
export const DAM: readonly Article[] = [
  article("dam-en", "A dam above the town of Velmora burst on Tuesday and killed at least 214 people, the governor Ilya Markovec said. Water covered 3,700 homes in Valdria's north. Markovec asked for helicopters.", { published: "2031-03-11", title: "Dam above Velmora bursts, 214 dead" }),
  article("dam-en-2", "At least 214 people died when the Velmora dam gave way on Tuesday, governor Ilya Markovec told reporters. Some 3,700 homes stand under water. Rescue crews search the lower town.", { published: "2031-03-12", title: "Velmora dam: 214 dead, thousands homeless" }),
  article("dam-de", "Beim Bruch eines Staudamms oberhalb von Velmora sind nach Angaben von Gouverneur Ilya Markovec mindestens 214 Menschen ums Leben gekommen. 3.700 Häuser stehen unter Wasser.", { lang: "de", published: "2031-03-11" }),
  article("dam-fr", "La rupture d'un barrage au-dessus de Velmora a fait au moins 214 morts mardi, selon le gouverneur Ilya Markovec. Quelque 3.700 maisons sont inondées.", { lang: "fr", published: "2031-03-12" }),
  article("dam-es", "Al menos 214 personas murieron al romperse una presa sobre Velmora, dijo el gobernador Ilya Markovec. Unas 3.700 casas están bajo el agua.", { lang: "es", published: "2031-03-12" }),
];

export const DAM_YEAR_LATER = article("dam-year", "A year after the dam above Velmora burst and killed 214 people, governor Ilya Markovec opened a memorial in the lower town on Thursday. Of 3,700 flooded homes, few are lived in.", { published: "2032-03-11", title: "Velmora remembers dam burst and its 214 dead" });
export const STRIKE = article("strike", "Train drivers stopped work in the capital on Tuesday over pay, their union said. About 90,000 commuters walked. Talks with the operator Norrail resume on Friday.", { published: "2031-03-11", title: "Train drivers strike in the capital" });
export const FINAL = article("final", "Harbour United beat Red Star Olvany 3-1 in the cup final on Tuesday before 41,000 spectators. Striker Tomas Ekdal scored twice.", { published: "2031-03-11", title: "Harbour United win the cup" });
