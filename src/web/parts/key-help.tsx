import type { FC } from "hono/jsx";
import type { Voice } from "../i18n.js";

/** The keys of the site and the message that explains each. The island acts on the same list. */
const KEYS = [["?", "keys.help"], ["/", "keys.search"], ["j", "keys.next"], ["k", "keys.previous"], ["Enter", "keys.open"], ["t", "keys.theme"], ["h", "keys.home"], ["Esc", "keys.escape"]] as const;

/** The list of keys, as shown in the dialog and on /keys. */
export const KeyList: FC<{ readonly voice: Voice }> = ({ voice }) => (
  <dl class="keys">{KEYS.map(([key, message]) => <div><dt><kbd>{key}</kbd></dt><dd>{voice.t(message)}</dd></div>)}</dl>
);

/** The dialog the island opens on "?"; hidden without JavaScript, where the footer links to /keys. */
export const KeyHelp: FC<{ readonly voice: Voice }> = ({ voice }) => (
  <dialog id="key-help" aria-labelledby="key-help-title">
    <h2 id="key-help-title">{voice.t("keys.title")}</h2>
    <KeyList voice={voice} />
    <form method="dialog"><button>{voice.t("keys.close")}</button></form>
  </dialog>
);
