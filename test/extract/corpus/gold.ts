import type { EventType, Status } from "../../../src/model/index.js";

/** What a passage says, for the claim that holds the words `at`. A field that is left out is not judged. */
export interface GoldClaim {
  readonly at: string;
  /** Hops as "role name", origin first, joined by " > "; other right spellings after "/". "" when the page itself speaks. */
  readonly chain?: string;
  /** "bound value unit", then the noun that is counted, as printed or as its head. */
  readonly figure?: string;
  readonly status?: Status;
  readonly type?: EventType;
  readonly place?: string;
  readonly negated?: boolean;
  /** Day, month or year, or "first..last"; "" when the passage states none. Texts were published on 14 May 2024, a Tuesday. */
  readonly time?: string;
}

/** A short news text written for this project; outlets, persons and events are invented. */
export interface GoldText { readonly lang: string; readonly text: string; readonly claims: readonly GoldClaim[] }
