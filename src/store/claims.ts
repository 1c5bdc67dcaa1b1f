import type { Article, Claim, Extraction } from "../model/index.js";
import { storable, storableText } from "./storable.js";
import type { Queryable } from "./sql.js";

/** Replaces the claims of articles by those of their newest extractions. Run inside the transaction that saves the extractions. */
export async function replaceClaims(sql: Queryable, extractions: readonly Extraction[]): Promise<void> {
  if (extractions.length === 0) return;
  await sql.query("DELETE FROM claims WHERE article_id = ANY($1)", [extractions.map((extraction) => extraction.articleId)]);
  const rows = extractions.flatMap((extraction) => extraction.claims.map((claim) => ({ articleId: extraction.articleId, claim })));
  const claims = rows.map((row) => row.claim);
  if (claims.length === 0) return;
  await sql.query(
    `INSERT INTO claims (id, article_id, statement, event_type, status, level, source, value, unit, claim)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::float8[], $9::text[], $10::jsonb[]) ON CONFLICT (id) DO NOTHING`,
    [claims.map((claim) => claim.id), rows.map((row) => row.articleId), claims.map((claim) => storableText(claim.statement)), claims.map((claim) => claim.eventType), claims.map((claim) => claim.status),
      claims.map((claim) => claim.attribution.level), claims.map(sourceOf), claims.map((claim) => claim.figure?.value ?? claim.figure?.min ?? null), claims.map((claim) => claim.figure?.unit ?? null), claims.map(storable)]);
}

function sourceOf(claim: Claim): string | null {
  const name = claim.attribution.chain[0]?.name ?? claim.attribution.outlet?.name ?? null;
  return name === null ? null : storableText(name);
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
