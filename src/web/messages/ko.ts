import { en, type Messages } from "./en.js";

/** ko interface text. */
export const ko: Messages = { ...en };
