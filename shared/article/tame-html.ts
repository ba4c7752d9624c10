import { remark } from '../i18n/failing.ts';
import type { Warning } from '../model/article.ts';
import { takeEmbedded } from './find-picture.ts';

/** A page made safe to parse, with what had to be done to it. */
export type TamedHtml = {
  readonly html: string;
  readonly flattened: boolean;
  readonly scriptDates: readonly string[];
  /** The data that the page has embedded, named in `html` by their numbers (see `takeEmbedded`). */
  readonly embedded: readonly string[];
  readonly warnings: Warning[];
};

const LONGEST = 6_000_000;
const DEEPEST = 600;

/**
 * Takes out of a page what reading never needs (scripts, styles, comments, embedded data: a third of
 * the parsing time) and bounds its size and depth. A page that nests deeper than any real one loses
 * its tags and keeps its text.
 */
export function tameHtml(html: string): TamedHtml {
  const warnings: Warning[] = [];
  const scriptDates = findScriptDates(html);
  const { page, data: embedded } = takeEmbedded(dropElements(html));
  let tamed = page;
  if (tamed.length > LONGEST) {
    tamed = tamed.slice(0, LONGEST);
    warnings.push({ code: 'cut', ...remark('remark.cutPage') });
  }
  tamed = dropStrays(tamed);
  if (depthOf(tamed) <= DEEPEST)
    return { html: tamed, flattened: false, scriptDates, embedded, warnings };
  warnings.push({ code: 'too-deep', ...remark('remark.tooDeep') });
  return { html: flatten(tamed), flattened: true, scriptDates, embedded, warnings };
}

const SCRIPT_DATE =
  /["'](?:date_?published|publish(?:ed)?_?(?:date|at|time|on)|publication_?date|first_?published(?:_?(?:at|date))?|date_?posted|pub_?date|display_?date|article_?date)["']\s*:\s*["']((?:19|20)\d\d-?\d\d-?\d\d[^"']{0,20})["']/i;

/** The first date of publication in the data that scripts carry: pages drawn by scripts show no other. */
function findScriptDates(html: string): string[] {
  const found = SCRIPT_DATE.exec(html.slice(0, 2_000_000));
  return found?.[1] ? [found[1]] : [];
}

/** Removes whole elements by scanning, in one pass: a pattern would be slow on hostile pages. */
function dropElements(html: string): string {
  const opening = /<(script|style|svg|template)\b|<!--/gi;
  let kept = '';
  let from = 0;
  for (let match = opening.exec(html); match; match = opening.exec(html)) {
    const end = endOf(html, match);
    if (end < 0) break;
    kept += html.slice(from, match.index);
    from = end;
    opening.lastIndex = Math.max(end, match.index + 1);
  }
  return kept + html.slice(from);
}

/** Where an element to be dropped ends; its own start where it must stay, as data for metadata does. */
function endOf(html: string, match: RegExpExecArray): number {
  const name = match[1]?.toLowerCase();
  if (!name) {
    const close = html.indexOf('-->', match.index + 4);
    return close < 0 ? -1 : close + 3;
  }
  const tag = html.slice(match.index, html.indexOf('>', match.index) + 1);
  const stays = (name === 'script' && /ld\+json|math\//i.test(tag)) || tag.endsWith('/>');
  if (stays) return match.index;
  const close = new RegExp(`</${name}\\s*>`, 'gi');
  close.lastIndex = match.index;
  const found = close.exec(html);
  return found ? found.index + found[0].length : -1;
}

const STRAY = /<(?![a-z/!?])/gi;

/** A page with a hundred thousand "<" that open nothing is noise on which the parser would drown. */
function dropStrays(html: string): string {
  let count = 0;
  STRAY.lastIndex = 0;
  while (count < 100_000 && STRAY.test(html)) count++;
  return count < 100_000 ? html : html.replace(STRAY, '');
}

const VOID = new Set(
  'area base br col embed hr img input link meta param source track wbr p li option td tr th dt dd'.split(
    ' ',
  ),
);

/** The greatest depth of open elements, counted on the tags alone. */
function depthOf(html: string): number {
  const names = /[a-z][a-z0-9-]*/iy;
  let depth = 0;
  let deepest = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    const closes = html.charCodeAt(at + 1) === SLASH;
    names.lastIndex = closes ? at + 2 : at + 1;
    const name = names.exec(html)?.[0];
    if (name === undefined || VOID.has(name.toLowerCase())) continue;
    depth = closes ? Math.max(0, depth - 1) : depth + 1;
    if (depth > deepest) deepest = depth;
  }
  return deepest;
}

const SLASH = 47;

/** Text with its paragraphs, without any nesting. */
function flatten(html: string): string {
  const title = /<title[^>]*>([^<]*)/i.exec(html)?.[1] ?? '';
  const text = html
    .replace(
      /<(?:\/?(?:p|div|li|tr|br|h[1-6]|blockquote|section|article)\b)[^<>]{0,2000}>/gi,
      '\ue000',
    )
    .replace(/<[^<>]{0,2000}>/g, ' ');
  const paragraphs = text
    .split(/\ue000+/)
    .filter((part) => part.trim() !== '')
    .slice(0, 50_000);
  return `<html><head><title>${title}</title></head><body>${paragraphs.map((part) => `<p>${part}</p>`).join('\n')}</body></html>`;
}
