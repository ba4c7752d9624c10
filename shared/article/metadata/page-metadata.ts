import type { Metadata } from '../../model/article.ts';
import { oneLine } from '../clean-text.ts';
import { decide, type Finding } from '../evidence.ts';
import { webAddress } from '../web-address.ts';
import { findBylines, preferByline } from './find-bylines.ts';
import { type FoundDates, findDates } from './find-dates.ts';
import { findTitles, siteBehind } from './find-title.ts';
import { type JsonNode, jsonNames, jsonText, readJsonLd } from './json-ld.ts';
import type { PageClues } from './page-clues.ts';

/** What a page says about its article, each field with its evidence. Absent = not said. */
export type PageMetadata = Omit<Partial<Metadata>, 'title'> & {
  readonly titles: readonly Finding<string>[];
  readonly nodes: readonly JsonNode[];
};

/** What Readability decided; it reads the same page by other rules. */
export type Chosen = { readonly title?: string | undefined; readonly byline?: string | undefined };

/** What the elements of a page say; to be read before anybody changes the page. */
export type ShownFacts = {
  readonly nodes: readonly JsonNode[];
  readonly dates: FoundDates;
  readonly bylines: readonly Finding<string[]>[];
  /** The words of the headline; empty = none was found. */
  readonly headline: string;
  /** The words of the first h1 that stands in no side part; empty = none was found. */
  readonly firstHeading: string;
};

/** Reads dates and authors from the clues of an untouched page. `received` is the instant of the capture. */
export function shownFacts(
  clues: PageClues,
  url: string | undefined,
  received: string,
): ShownFacts {
  const nodes = readJsonLd(clues.jsonLd);
  const dates = findDates(clues, nodes, url, received);
  const headline = oneLine((clues.headline?.element.textContent ?? '').slice(0, 400));
  const first = clues.headings.find((one) => one.name === 'h1' && !one.aside);
  const firstHeading = oneLine((first?.element.textContent ?? '').slice(0, 4_000));
  return { nodes, dates, bylines: findBylines(clues, nodes), headline, firstHeading };
}

/** Puts together what a page says about its article. */
export function pageMetadata(
  clues: PageClues,
  { nodes, dates, bylines, headline, firstHeading }: ShownFacts,
  chosen: Chosen,
  url: string | undefined,
): PageMetadata {
  const base = url ?? clues.canonical ?? undefined;
  const meta = (...names: string[]) => fromMetas(clues, names);
  const fields = {
    bylines: decide(preferByline(bylines, chosen.byline)),
    outlet: decide([
      ...nodes.flatMap((node) =>
        jsonNames(node, 'publisher').map((one) => ({
          value: one.value,
          from: `json-ld: ${one.path}`,
        })),
      ),
      ...meta('og:site_name', 'application-name', 'dc.publisher', 'citation_journal_title'),
      ...siteInTitle(clues.title, headline),
    ]),
    section: decide([
      ...meta('article:section', 'parsely-section', 'section'),
      ...nodes.flatMap((node) =>
        asFinding(jsonText(node, 'articleSection'), `json-ld: ${node.path}.articleSection`),
      ),
    ]),
    published: decide(dates.published),
    updated: decide(dates.updated),
    canonicalUrl: decide([
      ...address(clues.canonical, 'link: canonical', base),
      ...meta('og:url').flatMap((one) => address(one.value, one.from, base)),
    ]),
    excerpt: decide([
      ...meta('og:description', 'description', 'twitter:description', 'dc.description'),
      ...nodes.flatMap((node) =>
        asFinding(jsonText(node, 'description'), `json-ld: ${node.path}.description`),
      ),
    ]),
  };
  const known = Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  );
  return {
    ...known,
    titles: findTitles(clues, nodes, chosen.title, [firstHeading, headline]),
    nodes,
  } as PageMetadata;
}

const asFinding = (value: string | undefined, from: string): Finding<string>[] =>
  value?.trim() ? [{ value: value.trim(), from }] : [];

/** The name of the site behind the headline in the title of the page; longer ones are slogans. */
function siteInTitle(title: string, headline: string): Finding<string>[] {
  const site = siteBehind(title, headline);
  return site !== null && site.length <= 40 && site.split(/\s+/).length <= 5 && !/\d$/.test(site)
    ? [{ value: site, from: 'html: title, behind the headline' }]
    : [];
}

const fromMetas = (clues: PageClues, names: readonly string[]): Finding<string>[] =>
  names.flatMap((name) =>
    asFinding(clues.metas.find((meta) => meta.name === name)?.content, `meta: ${name}`),
  );

function address(text: string | null, from: string, base: string | undefined): Finding<string>[] {
  const absolute = text ? webAddress(text, base) : null;
  return absolute ? [{ value: absolute, from }] : [];
}
