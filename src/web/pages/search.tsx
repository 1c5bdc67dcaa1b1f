import type { FC } from "hono/jsx";
import type { SearchHit, SearchQuery, SearchView } from "../../model/index.js";
import type { PageContext } from "../context.js";
import { directionOf, type Voice } from "../i18n.js";
import { FollowLink } from "../follow/follow-link.js";
import { Layout } from "../layout.js";

interface SearchProps { readonly page: PageContext; readonly query: SearchQuery; readonly found: SearchView | null }

const KINDS = ["story", "claim", "passage", "person", "outlet"] as const;

/** Search with its filters in the address, so that a search can be kept and shared. */
export const SearchPageView: FC<SearchProps> = ({ page, query, found }) => {
  const { voice } = page;
  const title = query.text === "" ? voice.t("search.title") : `${query.text} · ${voice.t("search.title")}`;
  return (
    <Layout page={page} title={title} here="search">
      <section class="search">
        <h1>{voice.t("search.title")}</h1>
        <SearchForm query={query} voice={voice} />
        {found === null ? <p class="quiet">{voice.t("search.start")}</p> : <Results query={query} found={found} voice={voice} />}
      </section>
    </Layout>
  );
};

const SearchForm: FC<{ readonly query: SearchQuery; readonly voice: Voice }> = ({ query, voice }) => (
  <form action="/search" class="search-form">
    <p class="field main-field"><label for="q">{voice.t("search.label")}</label><input id="q" type="search" name="q" value={query.text} maxlength={400} /></p>
    <p class="field"><label for="in">{voice.t("search.kind")}</label><select id="in" name="in"><option value="">{voice.t("search.all")}</option>{KINDS.map((kind) => <option value={kind} selected={query.kind === kind}>{voice.t(`search.${kind}`)}</option>)}</select></p>
    <p class="field"><label for="from">{voice.t("search.from")}</label><input id="from" type="date" name="from" value={query.from ?? ""} /></p>
    <p class="field"><label for="to">{voice.t("search.to")}</label><input id="to" type="date" name="to" value={query.to ?? ""} /></p>
    <p class="field"><label for="lang">{voice.t("search.lang")}</label><input id="lang" name="lang" value={query.lang ?? ""} size={4} maxlength={3} placeholder="en" pattern="[a-z]{2,3}" /></p>
    <p class="field"><button>{voice.t("search.go")}</button></p>
  </form>
);

const Results: FC<{ readonly query: SearchQuery; readonly found: SearchView; readonly voice: Voice }> = ({ query, found, voice }) => (
  <>
    <p class="since" role="status">{found.total === 0 ? voice.t("search.none", { text: query.text }) : voice.count("search.found", found.total)} <FollowLink kind="search" of={query.text} voice={voice} /></p>
    {found.total === 0 ? <p class="quiet">{voice.t("search.tips")}</p> : null}
    <ol class="hits">{found.hits.map((hit) => <Hit hit={hit} voice={voice} />)}</ol>
    {found.pages <= 1 ? null : (
      <nav class="pager" aria-label={voice.t("front.page", { page: query.page, pages: found.pages })}>
        {query.page > 1 ? <a rel="prev" href={searchHref(query, query.page - 1)}>←</a> : <span />}
        <span class="quiet">{voice.t("front.page", { page: query.page, pages: found.pages })}</span>
        {query.page < found.pages ? <a rel="next" href={searchHref(query, query.page + 1)}>→</a> : <span />}
      </nav>)}
  </>
);

const Hit: FC<{ readonly hit: SearchHit; readonly voice: Voice }> = ({ hit, voice }) => (
  <li data-item>
    <p class="kicker"><span>{voice.t(`search.${hit.kind}`)}</span>{hit.at === null ? null : <time datetime={hit.at}>{voice.date(hit.at)}</time>}<span>{voice.language(hit.lang)}</span></p>
    <h2 lang={hit.lang} dir={directionOf(hit.lang)}><a href={hrefOf(hit)}>{hit.title === "" ? voice.t("article.untitled") : hit.title}</a></h2>
    <p lang={hit.lang} dir={directionOf(hit.lang)}>{hit.snippet}</p>
  </li>
);

/** The page of a hit; a passage's id is its article's. */
export function hrefOf(hit: SearchHit): string {
  const room = hit.kind === "passage" ? "article" : hit.kind;
  return `/${room}/${encodeURIComponent(hit.id)}`;
}

function searchHref(query: SearchQuery, page: number): string {
  const values = { q: query.text, in: query.kind, lang: query.lang, from: query.from, to: query.to, page: String(page) };
  return `/search?${new URLSearchParams(Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, value]]))).toString()}`;
}
