import type { Child, FC } from "hono/jsx";
import type { MessageKey } from "../messages/en.js";
import type { Voice } from "../i18n.js";

interface FoldProps {
  readonly items: readonly Child[];
  /** How many stand open; the rest is one tap away, in the page all the same. */
  readonly shown: number;
  /** Message with `{n}` for how many are folded. */
  readonly label: MessageKey;
  readonly wrap: (items: readonly Child[]) => Child;
  readonly voice: Voice;
}

/** A list whose tail is folded away by the browser's own means, so that nothing is lost without a script or in print. A tail of one is not worth a fold. */
export const Fold: FC<FoldProps> = ({ items, shown, label, wrap, voice }) => {
  if (items.length <= shown + 1) return <>{wrap(items)}</>;
  return (
    <>
      {wrap(items.slice(0, shown))}
      <details class="fold"><summary lang={voice.lang}>{voice.t(label, { n: voice.number(items.length - shown) })}</summary>{wrap(items.slice(shown))}</details>
    </>
  );
};
