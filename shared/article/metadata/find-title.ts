import { oneLine } from '../clean-text.ts';
import type { Finding } from '../evidence.ts';
import { type JsonNode, jsonText } from './json-ld.ts';
import type { PageClues } from './page-clues.ts';

const TITLE_METAS = [
  'dc:title',
  'dc.title',
  'dcterm:title',
  'dcterms.title',
  'og:title',
  'weibo:article:title',
  'title',
  'twitter:title',
  'parsely-title',
];

/**
 * Titles that a page gives, best first: `chosen` is what Readability decided on; it comes first
 * unless it was cut from the title element, which is cut anew here. `shown` are the words of the first h1 and of the
 * headline, read before the page was taken apart.
 */
export function findTitles(
  clues: PageClues,
  nodes: readonly JsonNode[],
  chosen: string | undefined,
  shown: readonly string[],
): Finding<string>[] {
  const said: Finding<string>[] = [];
  const add = (text: string | undefined | null, from: string) => {
    const value = oneLine(decodeEntities(text ?? ''));
    if (value !== '') said.push({ value, from });
  };
  for (const node of nodes.slice(0, 2))
    add(
      jsonText(node, 'headline') ?? (/page$/i.test(node.type) ? undefined : jsonText(node, 'name')),
      `json-ld: ${node.path}.headline`,
    );
  for (const name of TITLE_METAS)
    add(clues.metas.find((meta) => meta.name === name)?.content, `meta: ${name}`);
  const stated = said.length > 0;
  // Readability has emptied the headings that it renamed: what was read before stands for them.
  const left = clues.headings.map((one) => oneLine(one.element.textContent ?? ''));
  const headings = [...new Set([...left, ...shown].filter((one) => one !== ''))];
  add(
    shown.find((one) => standsAlone(clues.title, one)) ?? trimTitle(clues.title, headings),
    'html: title',
  );
  add(shown[0], 'html: h1');
  const wanted = oneLine(chosen ?? '');
  if (!stated || wanted === '') return said;
  const named = said.find((one) => one.value === wanted);
  return [named ?? { value: wanted, from: 'html: title' }, ...said.filter((one) => one !== named)];
}

const SITE = /^(?:\s*[_|·»]\s*|\s+[-–—]\s+)(?=\S)/;

/** What stands behind the headline in a title, parted from it: "Fire in harbour | The Times". Null = nothing. */
export function siteBehind(title: string, headline: string): string | null {
  if (headline.length < 4 || !title.startsWith(headline)) return null;
  const rest = title.slice(headline.length);
  return SITE.test(rest) ? (rest.split(/\s*[_|·»]\s*|\s+[-–—]\s+/).at(-1) ?? null) : null;
}

/** True for a heading behind which the title names nothing but a site, in a few words. */
const standsAlone = (title: string, heading: string): boolean =>
  heading.length >= 4 &&
  title.startsWith(heading) &&
  /^(?:\s*[_|»]\s*|\s+[-–—]\s+)(?:[^\s_|»–—-]+ ?){1,3}$/.test(title.slice(heading.length));

const words = (text: string): number => text.split(/\s+/).filter(Boolean).length;
const PARTED = /\s[|\-–—\\/>»]\s/;

/**
 * Cuts the name of the site off a title element, by the rules of Readability's getArticleTitle
 * (https://github.com/mozilla/readability): the last part goes, unless what is left says too little.
 */
export function trimTitle(whole: string, headings: readonly string[] = []): string {
  let title = whole;
  const tree = /\s[\\/>»]\s/.test(title);
  if (PARTED.test(title)) {
    const last = [...title.matchAll(/\s[|\-–—\\/>»]\s/g)].at(-1);
    title = whole.slice(0, last?.index ?? whole.length);
    if (words(title) < 3) title = whole.replace(/^[^|\-–—\\/>»]*[|\-–—\\/>»]/, '');
  } else if (title.includes(': ') && !headings.includes(title.trim())) {
    title = afterColon(whole, headings);
  } else if ((title.length > 150 || title.length < 15) && headings.length === 1) {
    title = headings[0] ?? title;
  }
  title = oneLine(title);
  const parts = words(whole.replace(/\s[|\-–—\\/>»]\s/g, ' ')) - 1;
  return words(title) <= 4 && (!tree || words(title) !== parts) ? oneLine(whole) : title;
}

/**
 * "Site: headline" and a headline with a colon look alike. Readability's rule counts words, as they are
 * counted on English pages; in other scripts, and where a page has no headings, a heading has to tell.
 */
function afterColon(whole: string, headings: readonly string[]): string {
  const told = headings.find((one) => one !== '' && whole.endsWith(`: ${one}`));
  const isLatin = /^[\p{Script=Latin}\p{Script=Common}\p{M}]*$/u.test(whole.split(':')[0] ?? '');
  if (told !== undefined || !isLatin || headings.length === 0) return told ?? whole;
  const rest = whole.slice(whole.lastIndexOf(':') + 1);
  if (words(rest) < 3) return whole.slice(whole.indexOf(':') + 1);
  return words(whole.slice(0, whole.indexOf(':'))) > 5 ? whole : rest;
}

const decodeEntities = (text: string): string =>
  text.replace(/&(amp|quot|apos|lt|gt|#39|#x27|nbsp);/gi, (_, name: string) => {
    const known: Record<string, string> = {
      amp: '&',
      quot: '"',
      apos: "'",
      lt: '<',
      gt: '>',
      '#39': "'",
      '#x27': "'",
      nbsp: ' ',
    };
    return known[name.toLowerCase()] ?? '';
  });
