import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { localTime, readCapture } from "../../src/read/index.js";
import { captureOf } from "./captures.js";

interface Expected {
  readonly title: string;
  readonly outlet?: string;
  readonly authors?: readonly string[];
  readonly published?: string | null;
  readonly lang?: string;
  readonly kind?: string;
  /** Openings of the blocks, in order, all of them. */
  readonly blocks: readonly (readonly [kind: string, opening: string])[];
  readonly captions?: readonly (readonly [opening: string, credit: string | null])[];
  readonly credits?: readonly (readonly [place: string, agency: string | null])[];
  readonly problems?: readonly string[];
}

// All pages are written for this test; outlets, places and people are invented. The name of each file says what it is there for.
const PAGES: Readonly<Record<string, Expected>> = {
  "agency-copy": {
    title: "Northern quay stays closed", outlet: "The Marrow Courier", authors: ["Ines Falk", "Reuters"], published: "2025-11-04T23:40:00-05:00", lang: "en", kind: "article",
    blocks: [
      ["paragraph", "Divers found cracks in eleven pillars;"], ["paragraph", "MARROW BAY (Reuters) - The port"], ["paragraph", "“We will not reopen"], ["heading", "Ferries land"],
      ["paragraph", "Around 3,000 passengers"], ["paragraph", "The authority expects"], ["paragraph", "(Reporting by Ines Falk"],
    ],
    captions: [["The northern quay seen from the harbour mouth.", "Jon Reed / Tidewater Press"]],
    credits: [["dateline", "reuters"], ["byline", "reuters"], ["photo", null]],
  },
  "live-blog": {
    title: "Storm live: latest updates", outlet: "Tidewater News", kind: "live-blog", published: "2025-10-02T06:00:00+00:00",
    blocks: [["heading", "Bridge closed"], ["paragraph", "The high bridge"], ["heading", "Schools shut"], ["paragraph", "All schools"], ["heading", "First warning"], ["paragraph", "The weather service"]],
  },
  "paywall-teaser": { title: "The long quarrel over the quay", outlet: "Harbour Review", kind: "teaser", published: "2025-09-30", blocks: [["paragraph", "For nine years"], ["paragraph", "It began with a letter"]] },
  "list-and-table": {
    title: "What the repair will cost", kind: "article",
    blocks: [
      ["paragraph", "The harbour office"], ["item", "Emergency works"], ["item", "A new deck"], ["item", "Dredging"], ["paragraph", "The sums were given"],
      ["table", "Stage | Million dollars"], ["table", "Pillars | 4.2"], ["table", "Deck | 11.0"], ["quote", "“None of this"], ["paragraph", "The council will vote"],
    ],
  },
  "comments-heavy": { title: "Gulls moved from the fish market", blocks: [["paragraph", "About sixty gulls"], ["paragraph", "They were taken"]] },
  "korean": {
    title: "북쪽 부두 폐쇄 연장", outlet: "마로일보", authors: ["김하늘"], published: "2025-11-05T09:12:00Z", lang: "ko",
    blocks: [["paragraph", "마로만 항만청은"], ["paragraph", "항만청 관계자는"], ["paragraph", "하루 3천여"]], captions: [["5일 오전 마로만", "연합뉴스"]], credits: [["photo", "yonhap"]],
  },
  "russian": {
    title: "Северный причал останется закрытым", outlet: "Вестник залива", published: "2025-11-05T10:30:00Z", lang: "ru",
    blocks: [["paragraph", "Северный причал"], ["paragraph", "«Мы не откроем"], ["label", "Источник: Reuters"]], credits: [["label", "reuters"]],
  },
  "arabic": { title: "إغلاق الرصيف الشمالي", outlet: "صحيفة الخليج الصغير", published: "2025-11-05", lang: "ar", blocks: [["paragraph", "قالت هيئة"], ["paragraph", "وأضافت الهيئة"]] },
  "script-drawn": {
    title: "Northern quay stays closed", problems: ["read/body-from-script"],
    blocks: [["paragraph", "The port authority"], ["paragraph", "Divers found"], ["heading", "Ferries"], ["paragraph", "Around 3,000"], ["paragraph", "The authority expects"], ["paragraph", "The towns"]],
  },
  "endless": { title: "Northern quay stays closed", blocks: [["paragraph", "The port authority"], ["paragraph", "Around 3,000"], ["paragraph", "Repairs will cost"]] },
  "metadata-lies": { title: "Quay closed for a month", blocks: [["paragraph", "The port authority"], ["paragraph", "Around 3,000"]] },
  "old-layout": {
    title: "The Bay Letter: Quay closed", published: "2003-03-14",
    blocks: [["paragraph", "Quay closed"], ["paragraph", "The port authority closed"], ["paragraph", "Nobody was hurt. The barge, which carried gravel, was towed to the yard, where"], ["paragraph", "The quay is to reopen"]],
  },
  "hidden-text": { title: "Quay closed for a month", blocks: [["paragraph", "Divers found cracks"], ["paragraph", "The port authority"], ["paragraph", "Around 3,000"]] },
  "microdata": { title: "Quay closed", authors: ["Lena Brandt", "Tom Hale"], published: "2025-11-05T07:30:00+01:00", blocks: [["paragraph", "The port authority"], ["paragraph", "The towns"]] },
};

const FOLDER = join(process.cwd(), "test", "fixtures", "read");

for (const [name, expected] of Object.entries(PAGES)) {
  test(`page ${name}`, () => {
    const article = readCapture(captureOf(readFileSync(join(FOLDER, `${name}.html`))));
    const shown = article.blocks.map((block) => [block.kind, article.text.slice(block.span.from, block.span.to)] as const);
    assert.equal(article.title, expected.title);
    assert.deepEqual(shown.map(([kind, text], i) => [kind, text.slice(0, expected.blocks[i]?.[1].length ?? 40)]), expected.blocks);
    if (expected.outlet !== undefined) assert.equal(article.outlet.name, expected.outlet);
    if (expected.authors !== undefined) assert.deepEqual(article.authors, expected.authors);
    if (expected.published !== undefined) assert.equal(article.published === null ? null : localTime(article.published, article.zone), expected.published);
    if (expected.lang !== undefined) assert.equal(article.lang, expected.lang);
    if (expected.kind !== undefined) assert.equal(article.kind, expected.kind);
    if (expected.credits !== undefined) assert.deepEqual(article.credits.map((credit) => [credit.place, credit.agency]), expected.credits);
    if (expected.captions !== undefined) assert.deepEqual(article.captions.map((caption, i) => [caption.text.slice(0, expected.captions?.[i]?.[0].length ?? 40), caption.credit]), expected.captions);
    assert.deepEqual(article.problems.map((problem) => problem.code), expected.problems ?? []);
  });
}

test("links of the body keep their anchor text and place; canonical and AMP addresses are kept", () => {
  const article = readCapture(captureOf(readFileSync(join(FOLDER, "agency-copy.html")), { url: "https://courier.example/news/quay?utm=1" }));
  assert.equal(article.canonicalUrl, "https://courier.example/news/quay");
  assert.equal(article.ampUrl, "https://courier.example/amp/quay");
  assert.deepEqual(article.links.map((link) => [link.href, article.text.slice(link.span?.from, link.span?.to)]), [["https://port.example/staff/oduya", "Grace Oduya"]]);
});
