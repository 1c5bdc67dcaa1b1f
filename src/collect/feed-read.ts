import { parseFeed } from "feedsmith";
import type { Feed } from "./feed.js";
import { EMPTY_FEED, FEED_BOUNDS, feedProblem } from "./feed.js";
import { readForgivingly } from "./feed-forgiving.js";
import { feedOfFeedsmith } from "./feed-smith.js";
import { decodeFeed } from "./feed-text.js";
import { salvageJsonFeed } from "./feed-json.js";

/**
 * A feed of any kind (RSS 0.9x to 2.0, RDF, Atom 0.3 and 1.0, JSON Feed), from its bytes. What is no feed has format "none" and a problem.
 * Our forgiving reader goes first and finds out whether the document is whole and within bounds; a whole one is read by feedsmith, and ours
 * stands where feedsmith throws or finds fewer items. Damage, cuts, bombs: the items before them, and a problem. Linear; never throws.
 */
export function readFeed(bytes: Uint8Array, url: string | null, contentType: string | null = null): Feed {
  const isCut = bytes.length > FEED_BOUNDS.bytes;
  const text = decodeFeed(isCut ? bytes.subarray(0, FEED_BOUNDS.bytes) : bytes, contentType).replace(/^[\s\ufeff\0]+/, "");
  const feed = text.startsWith("{") ? readJson(text, url) : readXml(text, url);
  return isCut ? { ...feed, problems: [...feed.problems, feedProblem("collect/feed-bounds", "The feed is larger than 10 MB; the rest was not read.")] } : feed;
}

function readXml(text: string, url: string | null): Feed {
  const { isWhole, ...ours } = readForgivingly(text, url);
  if (ours.format === "none") return { ...ours, problems: [feedProblem("collect/not-a-feed", "This is not a feed: no RSS, RDF, Atom or JSON Feed was found in it.")] };
  if (!isWhole) return ours.problems.length > 0 ? ours : { ...ours, problems: [feedProblem("collect/feed-cut", "The feed was cut off; the items before the cut were read.")] };
  const theirs = readByFeedsmith(text, url);
  return theirs === null || theirs.items.length < ours.items.length ? ours : { ...theirs, format: ours.format === theirs.format ? theirs.format : ours.format };
}

function readByFeedsmith(text: string, url: string | null): Feed | null {
  try {
    return feedOfFeedsmith(parseFeed(text, { maxItems: FEED_BOUNDS.items }), url);
  } catch {
    return null;
  }
}

function readJson(text: string, url: string | null): Feed {
  const salvaged = salvageJsonFeed(text, url);
  if (salvaged === null) return { ...EMPTY_FEED, problems: [feedProblem("collect/not-a-feed", "This is JSON, but not a JSON Feed.")] };
  const theirs = salvaged.problems.length === 0 ? readByFeedsmith(text, url) : null;
  return theirs === null || theirs.items.length < salvaged.items.length ? salvaged : theirs;
}
