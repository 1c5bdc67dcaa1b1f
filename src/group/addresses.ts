import type { DayRange } from "./days.js";
import { dayOf, rangeOfIso } from "./days.js";

const PATH_DAY = /(?:^|\/)((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?:[/_-]|\d{0,12}(?:[/_.-]|$))/;
const PATH_MONTH = /(?:^|[/-])((?:19|20)\d\d)[/-](0[1-9]|1[0-2])(?=\/)/;
/** A path part of four words or more is a headline; shorter ones are sections and names of sites. */
const SLUG = /^[^-_+]+(?:[-_+][^-_+]+){3,}$/;
const HAS_NUMBER_CODE = /\d{5}|\d\p{L}|\p{L}\d/u;
const MAX_PATH = 600;

function pathOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  return new URL(url).pathname.slice(0, MAX_PATH);
}

function decoded(part: string): string {
  try { return decodeURIComponent(part); } catch { return part; }
}

/** The day (or month) that the path of an address gives, "/2025/11/04/"; null when it gives none. */
export function dateInAddress(url: string | null): DayRange | null {
  const path = pathOf(url);
  if (path === null) return null;
  const found = PATH_DAY.exec(path);
  const day = found === null ? null : dayOf(Number(found[1]), Number(found[2]), Number(found[3]));
  if (day !== null) return { from: day, to: day };
  const month = PATH_MONTH.exec(path);
  return month === null ? null : rangeOfIso(`${month[1]}-${month[2]}`);
}

/** The words of a headline kept in an address ("…/fed-cuts-rates-again.html"), "" when it holds none. Pages often cut the headline but not the address. */
export function headlineInAddress(url: string | null): string {
  const path = pathOf(url);
  if (path === null) return "";
  const slugs = path.split("/").map((part) => decoded(part).replace(/\.[a-z]{2,5}$/i, "")).filter((part) => SLUG.test(part));
  return slugs.flatMap((slug) => slug.split(/[-_+]/)).filter((word) => !HAS_NUMBER_CODE.test(word)).join(" ");
}

/** Address without scheme, "www.", query and final slash, to compare links; null for a front page or what is no address. */
export function linkKeyOf(href: string | null): string | null {
  if (href === null || !URL.canParse(href)) return null;
  const url = new URL(href);
  const path = url.pathname.replace(/(?<!\/)\/+$/, "");
  return path.length < 8 ? null : `${url.hostname.replace(/^www\./, "")}${path}`.slice(0, 200).toLowerCase();
}
