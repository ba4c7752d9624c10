import type { Metadata } from '../../model/article.ts';
import { decide, type Finding } from '../evidence.ts';
import { webAddress } from '../web-address.ts';
import { findBylines } from './find-bylines.ts';
import { findDates } from './find-dates.ts';
import { findTitles } from './find-title.ts';
import { type JsonNode, jsonNames, jsonText, readJsonLd } from './json-ld.ts';
import type { PageClues } from './page-clues.ts';

/** What a page says about its article, each field with its evidence. Absent = not said. */
export type PageMetadata = Omit<Partial<Metadata>, 'title'> & {
  readonly titles: readonly Finding<string>[];
  readonly nodes: readonly JsonNode[];
};

/** What Readability decided; it reads the same page by other rules. */
export type Chosen = { readonly title?: string | undefined; readonly byline?: string | undefined };

/** Reads metadata from the clues of a page. `received` is the instant of the capture. */
export function pageMetadata(
  clues: PageClues,
  chosen: Chosen,
  url: string | undefined,
  received: string,
): PageMetadata {
  const nodes = readJsonLd(clues.jsonLd);
  const base = url ?? clues.canonical ?? undefined;
  const dates = findDates(clues, nodes, url, received);
  const meta = (...names: string[]) => fromMetas(clues, names);
  const fields = {
    bylines: decide(findBylines(clues, nodes, chosen.byline)),
    outlet: decide([
      ...nodes.flatMap((node) =>
        jsonNames(node, 'publisher').map((one) => ({
          value: one.value,
          from: `json-ld: ${one.path}`,
        })),
      ),
      ...meta('og:site_name', 'application-name', 'dc.publisher', 'citation_journal_title'),
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
  return { ...known, titles: findTitles(clues, nodes, chosen.title), nodes } as PageMetadata;
}

const asFinding = (value: string | undefined, from: string): Finding<string>[] =>
  value?.trim() ? [{ value: value.trim(), from }] : [];

const fromMetas = (clues: PageClues, names: readonly string[]): Finding<string>[] =>
  names.flatMap((name) =>
    asFinding(clues.metas.find((meta) => meta.name === name)?.content, `meta: ${name}`),
  );

function address(text: string | null, from: string, base: string | undefined): Finding<string>[] {
  const absolute = text ? webAddress(text, base) : null;
  return absolute ? [{ value: absolute, from }] : [];
}
