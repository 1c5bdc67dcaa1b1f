import type { AppPort } from "../model/index.js";
import type { Voice } from "./i18n.js";
import type { AssetName, SiteAsset } from "./site-assets.js";

export type Theme = "light" | "dark" | "auto";

/** What every page is given besides its own data. */
export interface PageContext {
  readonly voice: Voice;
  readonly theme: Theme;
  readonly assets: Readonly<Record<AssetName, SiteAsset>>;
  /** Whether there is a browser to print PDF with. */
  readonly canPrint: boolean;
  /** Path and query of this page, to come back to after a change of theme or language. */
  readonly path: string;
  /** "https://host" of the request, for absolute addresses. */
  readonly origin: string;
  /** Whether the request has a session cookie. It says nothing about who; pages for all may depend on it and on nothing more. */
  readonly hasSession: boolean;
  /** Notifications the person behind the request has not read; only on pages of accounts and discussion. */
  readonly unread?: number;
}

/** Variables of a request. */
export interface WebEnv {
  readonly Variables: { page: PageContext };
}

export type { AppPort };
