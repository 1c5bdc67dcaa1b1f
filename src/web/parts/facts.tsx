import type { FC } from "hono/jsx";
import type { Voice } from "../i18n.js";

/** Counts side by side, number over word. */
export const Facts: FC<{ readonly facts: readonly (readonly [value: number, label: string])[]; readonly voice: Voice }> = ({ facts, voice }) => (
  <ul class="facts">{facts.map(([value, label]) => <li><b>{voice.number(value)}</b> {label}</li>)}</ul>
);
