import type { Trace } from "../model/index.js";
import { AGENCIES } from "../text/index.js";
import { spokenDate } from "./dates.js";

const AGENCY_NAMES: ReadonlyMap<string, string> = new Map(AGENCIES.map((agency) => [agency.key, agency.name]));
const ISO_DAY = /\b\d{4}-\d{2}-\d{2}\b/g;

/** A trace as readers see it: agencies by their names instead of their keys, dates in words. Nothing else is changed. */
export function namedTrace(trace: Trace): Trace {
  return {
    ...trace,
    carrierGroups: trace.carrierGroups.map((group) => ({ ...group, name: nameOf(group.name) })),
    originList: trace.originList.map((origin) => ({ ...origin, occasion: origin.occasion === null ? null : inWords(origin.occasion) })),
    notHeld: trace.notHeld.map((one) => ({ ...one, name: inWords(nameOf(one.name)) })),
  };
}

function nameOf(name: string): string {
  return AGENCY_NAMES.get(name) ?? name;
}

/** ISO days of a text in words. */
function inWords(text: string): string {
  return text.replace(ISO_DAY, spokenDate);
}
