// The site: routes and pages.
// In: an AppPort (the use cases) and requests. Out: complete HTML pages, feeds and exports; no page needs JavaScript.
// Promised: nothing is loaded from another host; no inline script or style; every text from outside is escaped by JSX;
// a page is the same for the same story version, theme and language, which is what the page cache rests on.
// Refused: queries, stages and SQL in this room; counting outlets where origins are meant; any score.
export { createListener, createWeb, type WebSettings } from "./server.js";
export { editorOf, mountDiscussion, type DiscussSettings } from "./discuss/index.js";
export { englishLook, printableStory } from "./printable.js";
export { screenRoutes } from "./screen/index.js";
