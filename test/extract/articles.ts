import type { Article } from "../../src/model/index.js";
import { articleOfText } from "../../src/read/plain.js";
import { detectLanguage } from "../../src/text/index.js";

/** An article of plain text, for tests; the language is found unless given. */
export function articleOf(text: string, lang = detectLanguage(text), published = "2024-05-14"): Article {
  return articleOfText({
    externalId: null, captureId: "test", url: null, outlet: "Test", title: null, published,
    capturedAt: "2024-05-14T00:00:00Z", lang, text,
  });
}
