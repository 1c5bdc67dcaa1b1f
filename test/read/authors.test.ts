import assert from "node:assert/strict";
import { test } from "node:test";
import { namesOf } from "../../src/read/authors.js";
import { stripSite } from "../../src/read/identity.js";

test("bylines become names", () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    ["By Ada Marsh", ["Ada Marsh"]], ["Von Lena Brandt und Tom Hale", ["Lena Brandt", "Tom Hale"]], ["Par Anne Moreau, Luc Petit et Zoé Roy", ["Anne Moreau", "Luc Petit", "Zoé Roy"]],
    ["Words by Ada Marsh | Published 3 May 2025", ["Ada Marsh"]], ["Ada Marsh, Staff Writer", ["Ada Marsh"]], ["김하늘 기자", ["김하늘"]], ["Автор: Иван Лужин", ["Иван Лужин"]],
    ["Ada Marsh ada@courier.example", ["Ada Marsh"]], ["https://courier.example/ada", []], ["admin", []], ["3 May 2025", []], ["", []],
  ];
  for (const [byline, names] of table) assert.deepEqual(namesOf(byline), names, byline);
});

test("titles lose the site's name, and nothing else", () => {
  const table: readonly (readonly [string, string | null, string])[] = [
    ["Quay closed | The Courier", "The Courier", "Quay closed"], ["The Courier: Quay closed", "The Courier", "The Courier: Quay closed"], ["Quay closed - News - The Courier", "The Courier", "Quay closed - News"],
    ["Quay – closed again", "The Courier", "Quay – closed again"], ["Quay closed | courier.example", null, "Quay closed"], ["The Courier » Quay closed", "The Courier", "Quay closed"],
  ];
  for (const [title, site, expected] of table) assert.equal(stripSite(title, site), expected, title);
});
