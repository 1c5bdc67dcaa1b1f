import type { Child, FC } from "hono/jsx";
import { raw } from "hono/html";
import type { PageContext } from "./context.js";
import { LANGUAGE_NAMES, LANGUAGES } from "./i18n.js";
import { KeyHelp } from "./parts/key-help.js";

interface LayoutProps {
  readonly page: PageContext;
  readonly title: string;
  readonly description?: string;
  /** Which entry of the main navigation this page is. */
  readonly here?: "stories" | "search" | "add" | "status" | "account";
  /** Path of the Open Graph picture. */
  readonly picture?: string;
  readonly jsonLd?: unknown;
  readonly wide?: boolean;
  /** Seconds after which a page without JavaScript asks for itself again, by address. */
  readonly again?: { readonly seconds: number; readonly href: string } | undefined;
  /** The script of accounts and discussion, on their pages only. */
  readonly withTalk?: boolean;
  readonly children?: Child;
}

/** The shell around every page: head, skip link, masthead, main, footer. */
export const Layout: FC<LayoutProps> = ({ page, title, description, here, picture, jsonLd, wide, again, withTalk, children }) => {
  const { voice, assets, theme } = page;
  return (
    <>
      {raw("<!doctype html>")}
      <html lang={voice.lang} data-theme={theme === "auto" ? undefined : theme}>
        <head>
          <meta charset="utf-8" />
          <title>{title === "Headwater" ? title : `${title} · Headwater`}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content={theme === "auto" ? "light dark" : theme} />
          <link rel="stylesheet" href={assets["site.css"].href} />
          <link rel="icon" href={assets["icon.svg"].href} type="image/svg+xml" />
          <link rel="alternate" type="application/atom+xml" href="/feed.atom" title="Headwater" />
          <SocialMeta page={page} title={title} description={description} picture={picture} />
          {jsonLd === undefined ? null : <script type="application/ld+json">{raw(safeJson(jsonLd))}</script>}
          {again === undefined ? null : <noscript><meta http-equiv="refresh" content={`${again.seconds};url=${again.href}`} /></noscript>}
          <script src={assets["site.js"].href} defer></script>
          {withTalk ? <script src={assets["discuss.js"].href} defer></script> : null}
        </head>
        <body>
          <a class="skip" href="#main">{voice.t("site.skip")}</a>
          <Masthead page={page} here={here} />
          <main id="main" class={wide ? "wide" : undefined} tabindex={-1}>{children}</main>
          <Footer page={page} />
          <KeyHelp voice={voice} />
        </body>
      </html>
    </>
  );
};

const SocialMeta: FC<{ readonly page: PageContext; readonly title: string; readonly description?: string | undefined; readonly picture?: string | undefined }> = ({ page, title, description, picture }) => (
  <>
    {description === undefined ? null : <meta name="description" content={description} />}
    <meta property="og:site_name" content="Headwater" />
    <meta property="og:title" content={title} />
    {description === undefined ? null : <meta property="og:description" content={description} />}
    <meta property="og:type" content="article" />
    <meta property="og:url" content={`${page.origin}${page.path}`} />
    {picture === undefined ? null : <meta property="og:image" content={`${page.origin}${picture}`} />}
    {picture === undefined ? null : <meta name="twitter:card" content="summary_large_image" />}
  </>
);

const Masthead: FC<{ readonly page: PageContext; readonly here: LayoutProps["here"] }> = ({ page, here }) => {
  const { voice } = page;
  const entry = (key: NonNullable<LayoutProps["here"]>, href: string, label: string): Child => <a href={href} aria-current={here === key ? "page" : undefined}>{label}</a>;
  return (
    <header class="masthead">
      <div class="masthead-row">
        <a class="wordmark" href="/"><Mark />Headwater</a>
        <nav aria-label={voice.t("nav.main")}>
          {entry("stories", "/", voice.t("nav.stories"))}
          {entry("search", "/search", voice.t("nav.search"))}
          {entry("add", "/setup", voice.t("nav.add"))}
          {entry("status", "/status", voice.t("nav.status"))}
          {page.hasSession ? entry("account", "/account", page.unread === undefined || page.unread === 0 ? voice.t("nav.account") : `${voice.t("nav.account")} (${voice.number(page.unread)})`) : entry("account", `/sign-in?back=${encodeURIComponent(page.path)}`, voice.t("talk.button"))}
        </nav>
        <form class="quick-search" action="/search" role="search"><label class="hidden" for="quick">{voice.t("search.label")}</label><input id="quick" type="search" name="q" placeholder={voice.t("nav.search")} data-search /></form>
      </div>
    </header>
  );
};

/** Three springs that run into one stream: what the software looks for. */
const Mark: FC = () => (
  <svg class="mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
    <path d="M4 4c0 7 8 6 8 12v4M12 4v16M20 4c0 7-8 6-8 12" />
    <circle cx="4" cy="3.4" r="1.9" /><circle cx="12" cy="3.4" r="1.9" /><circle cx="20" cy="3.4" r="1.9" />
  </svg>
);

const Footer: FC<{ readonly page: PageContext }> = ({ page }) => {
  const { voice, theme, path } = page;
  return (
    <footer class="colophon">
      <p>{voice.t("footer.about")}</p>
      <div class="colophon-row">
        <form method="post" action="/theme"><input type="hidden" name="back" value={path} />
          <button name="theme" value={theme === "dark" ? "light" : "dark"} data-theme-switch>{voice.t("nav.theme")}</button></form>
        <form method="post" action="/language"><input type="hidden" name="back" value={path} />
          {LANGUAGES.map((lang) => <button name="lang" value={lang} lang={lang} aria-current={lang === voice.lang ? "true" : undefined}>{LANGUAGE_NAMES[lang]}</button>)}</form>
        <a href="/feed.atom">{voice.t("nav.feed")}</a>
        <a href="/keys" data-keys>{voice.t("nav.keys")} <kbd>?</kbd></a>
      </div>
    </footer>
  );
};

/** JSON that can stand inside a script element. */
function safeJson(value: unknown): string {
  return JSON.stringify(value).replace(/</g, "\\u003c").replace(/\u2028|\u2029/g, " ");
}
