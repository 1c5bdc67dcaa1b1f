import { Hono } from "hono";
import type { WebEnv } from "../context.js";
import type { AssetName, SiteAsset } from "../site-assets.js";

const FOR_EVER = "public, max-age=31536000, immutable";

/** /assets/<name>.<hash>.<type>: own files, kept by browsers for ever because a changed file has another name. */
export function assetRoutes(assets: Readonly<Record<AssetName, SiteAsset>>): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  for (const asset of Object.values(assets)) {
    routes.get(asset.href, (context) => context.body(new Uint8Array(asset.bytes), 200, { "Content-Type": asset.type, "Cache-Control": FOR_EVER }));
  }
  return routes;
}
