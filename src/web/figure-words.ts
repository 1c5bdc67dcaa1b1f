import type { Figure } from "../model/index.js";
import type { Voice } from "./i18n.js";

/**
 * A figure in the reader's language, for one printed in another: "rund 5.000" is "about 5,000" in English. Null when it has no number of people or
 * things to say ("Tausende"), or its unit is part of its printed words: then only these can be shown.
 */
export function figureInWords({ bound, value, min, max, unit, suspect }: Figure, voice: Voice): string | null {
  if ((unit !== "persons" && unit !== "items") || suspect !== null) return null;
  if (bound === "range") return min === null || max === null ? null : voice.t("figure.range", { n: voice.number(min), m: voice.number(max) });
  if (value === null || bound === "vague" || bound === "vague-plural") return null;
  return bound === "exact-form" ? voice.number(value) : voice.t(`figure.${bound}`, { n: voice.number(value) });
}
