import type { Article, Claim, Extraction } from "../model/index.js";
import { storable } from "./articles.js";
import type { Queryable } from "./sql.js";

/** Replaces an article's claims by those of its newest extraction. Run inside the transaction that saves the extraction. */
export async function replaceClaims(sql: Queryable, extraction: Extraction): Promise<void> {
  await sql.query("DELETE FROM claims WHERE article_id = $1", [extraction.articleId]);
  const claims = extraction.claims;
  if (claims.length === 0) return;
  const columns = {
    ids: claims.map((claim) => claim.id), statements: claims.map((claim) => clean(claim.statement)), types: claims.map((claim) => claim.eventType),
    statuses: claims.map((claim) => claim.status), levels: claims.map((claim) => claim.attribution.level), sources: claims.map(sourceOf),
    values: claims.map((claim) => claim.figure?.value ?? claim.figure?.min ?? null), units: claims.map((claim) => claim.figure?.unit ?? null), bodies: claims.map((claim) => storable(claim)),
  };
  await sql.query(
    `INSERT INTO claims (id, article_id, statement, event_type, status, level, source, value, unit, claim)
     SELECT t.id, $1, t.statement, t.event_type, t.status, t.level, t.source, t.value, t.unit, t.body::jsonb
     FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::float8[], $9::text[], $10::text[])
       AS t(id, statement, event_type, status, level, source, value, unit, body) ON CONFLICT (id) DO NOTHING`,
    [extraction.articleId, columns.ids, columns.statements, columns.types, columns.statuses, columns.levels, columns.sources, columns.values, columns.units, columns.bodies]);
}

/** U+0000 is the one character PostgreSQL text cannot hold. */
function clean(text: string): string {
  return text.replaceAll("\u0000", "\ufffd");
}

function sourceOf(claim: Claim): string | null {
  const name = claim.attribution.chain[0]?.name ?? claim.attribution.outlet?.name ?? null;
  return name === null ? null : clean(name);
}

/** Notes which story and which claim group each claim belongs to, after a story was traced. */
export async function placeClaims(sql: Queryable, storyId: string, groups: readonly { readonly id: string; readonly claimIds: readonly string[] }[]): Promise<void> {
  await sql.query("UPDATE claims SET story_id = NULL, group_id = NULL WHERE story_id = $1", [storyId]);
  const pairs = groups.flatMap((group) => group.claimIds.map((claimId) => [claimId, group.id] as const));
  await sql.query(
    `UPDATE claims c SET story_id = $1, group_id = t.group_id FROM unnest($2::text[], $3::text[]) AS t(id, group_id) WHERE c.id = t.id`,
    [storyId, pairs.map((pair) => pair[0]), pairs.map((pair) => pair[1])]);
}

/** The claims of an article, in text order. */
export async function claimsOfArticle(sql: Queryable, articleId: string): Promise<Claim[]> {
  const found = await sql.query<{ claim: Claim }>("SELECT claim FROM claims WHERE article_id = $1", [articleId]);
  return found.rows.map((row) => row.claim).sort((a, b) => a.sentence.from - b.sentence.from);
}

/** Claims whose chain or outlet names this source (exact name), newest article first. */
export async function claimsOfSource(sql: Queryable, names: readonly string[], limit: number): Promise<{ claim: Claim; articleId: string; storyId: string | null; groupId: string | null }[]> {
  const found = await sql.query<{ claim: Claim; article_id: string; story_id: string | null; group_id: string | null }>(
    `SELECT c.claim, c.article_id, c.story_id, c.group_id FROM claims c JOIN articles a ON a.id = c.article_id
     WHERE c.source = ANY($1) ORDER BY a.published DESC NULLS LAST, c.id LIMIT $2`, [[...names], limit]);
  return found.rows.map((row) => ({ claim: row.claim, articleId: row.article_id, storyId: row.story_id, groupId: row.group_id }));
}

export interface PlacedClaim {
  readonly claim: Claim;
  readonly article: Article;
  readonly sha256: string;
}

/** Claims with the revision of the article they stand in and the hash of its capture, in the order of publication. */
export async function claimsWithArticles(sql: Queryable, claimIds: readonly string[]): Promise<PlacedClaim[]> {
  const found = await sql.query<{ claim: Claim; article: Article; sha256: string }>(
    `SELECT c.claim, r.article, k.sha256 FROM claims c JOIN articles a ON a.id = c.article_id JOIN revisions r ON r.article_id = a.id AND r.revision = a.revision
     JOIN captures k ON k.id = r.capture_id WHERE c.id = ANY($1) ORDER BY a.published NULLS LAST, a.seq, c.id`, [[...claimIds]]);
  return found.rows;
}
