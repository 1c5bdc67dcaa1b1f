import assert from "node:assert/strict";
import { test } from "node:test";
import { isAllowedByRobots, rulesOfRobots } from "../../src/collect/index.js";

const ROWS: readonly (readonly [name: string, robots: string, allowed: readonly string[], refused: readonly string[]])[] = [
  ["nothing said", "", ["/", "/a"], []],
  ["a group for all", "User-agent: *\nDisallow: /private", ["/", "/public"], ["/private", "/private/a", "/privateer"]],
  ["an empty disallow allows all", "User-agent: *\nDisallow:", ["/", "/a"], []],
  ["our own group stands alone", "User-agent: *\nDisallow: /\n\nUser-agent: Headwater\nDisallow: /b", ["/a"], ["/b"]],
  ["our name in another case, with a version", "user-agent: HEADWATER/2.0\ndisallow: /a", ["/b"], ["/a"]],
  ["another's name that begins like ours", "User-agent: headwater-evil\nDisallow: /", ["/a"], []],
  ["several names for one group", "User-agent: x\nUser-agent: headwater\nDisallow: /a", ["/b"], ["/a"]],
  ["groups that name us are joined", "User-agent: headwater\nDisallow: /a\n\nUser-agent: x\nDisallow: /\n\nUser-agent: headwater\nDisallow: /b", ["/c"], ["/a", "/b"]],
  ["the longest rule wins", "User-agent: *\nDisallow: /a\nAllow: /a/b", ["/a/b", "/a/bc"], ["/a", "/a/c"]],
  ["allow wins a tie", "User-agent: *\nDisallow: /a\nAllow: /a", ["/a"], []],
  ["stars", "User-agent: *\nDisallow: /*.gif\nDisallow: /x/*/y", ["/a.png", "/x/y"], ["/a.gif", "/b/c.gif?d", "/x/1/y", "/x/1/2/y/z"]],
  ["the end", "User-agent: *\nDisallow: /*.php$\nDisallow: /exact$", ["/a.php?x", "/exact/more"], ["/a.php", "/exact"]],
  ["many stars end in time", `User-agent: *\nDisallow: /${"*a".repeat(500)}$`, [`/${"a".repeat(400)}b`], []],
  ["comments, blanks and a byte order mark", "\ufeffUser-agent: * # all\n  Disallow : /a # here\n# Disallow: /b", ["/b"], ["/a"]],
  ["percent-encoding", "User-agent: *\nDisallow: /%7Ejoe\nDisallow: /뉴스", ["/joe"], ["/~joe", "/%ED%89%B4".replace("%ED%89%B4", encodeURI("뉴스"))]],
  ["robots.txt itself", "User-agent: *\nDisallow: /", ["/robots.txt"], ["/"]],
  ["a page in its place", "<html><body>Disallow: /</body></html>", ["/a"], []],
];

for (const [name, robots, allowed, refused] of ROWS) {
  test(`robots.txt: ${name}`, () => {
    const rules = rulesOfRobots(robots, "headwater");
    const says = (path: string): boolean => isAllowedByRobots(rules, new URL(path, "https://example.org"));
    assert.deepEqual(allowed.filter((path) => !says(path)), []);
    assert.deepEqual(refused.filter(says), []);
  });
}

test("a crawl delay is told", () => {
  assert.equal(rulesOfRobots("User-agent: *\nCrawl-delay: 7\nDisallow: /x", "headwater").delaySeconds, 7);
  assert.equal(rulesOfRobots("User-agent: *\nCrawl-delay: soon", "headwater").delaySeconds, null);
});
