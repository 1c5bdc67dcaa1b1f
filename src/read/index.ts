// Capture -> Article: the bytes of a page, text, Markdown file or mail become title, byline, times, language, body blocks, captions and links.
// In: one Capture (bytes, declared type, address, hints of the carrier). Out: one Article.
// Promised: the same capture gives the same article; offsets into Article.text never move; no input throws; cost is linear in the
// bytes, whatever the nesting or line length; metadata (JSON-LD, microdata, OpenGraph) fills in what the page does not show
// and never replaces what it shows; captions, photo credits, comments, share bars, related links and tickers are not in the text.
// Refused: network and disk (PDF text layers are drawn out in `app`), rules for one outlet, a page's word for what its own text contradicts.
export { readCapture } from "./capture.js";
export { articleOfText, blocksOfText, domainOf, outletOf, type PlainDocument } from "./plain.js";
export { localTime, parseTime, parseVisibleDate } from "./dates.js";
