import { createHash } from "node:crypto";
import { readAsset } from "../app/assets.js";

/** A file under /assets/, with the hash of its bytes in its name so that it can be kept for ever. */
export interface SiteAsset {
  readonly href: string;
  readonly type: string;
  readonly bytes: Buffer;
}

const FILES = { "site.css": "text/css; charset=utf-8", "site.js": "text/javascript; charset=utf-8", "discuss.js": "text/javascript; charset=utf-8", "icon.svg": "image/svg+xml" } as const;
export type AssetName = keyof typeof FILES;

/** The files every page links to; read once when the site starts. A missing file is a broken install and throws. */
export function loadSiteAssets(): Readonly<Record<AssetName, SiteAsset>> {
  const load = (name: AssetName): SiteAsset => {
    const bytes = readAsset("web", name);
    const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 10);
    return { href: `/assets/${name.replace(".", `.${hash}.`)}`, type: FILES[name], bytes };
  };
  return { "site.css": load("site.css"), "site.js": load("site.js"), "discuss.js": load("discuss.js"), "icon.svg": load("icon.svg") };
}
