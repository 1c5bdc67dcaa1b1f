import { en, type Messages } from "./en.js";

/** de interface text. */
export const de: Messages = { ...en };
