import type { TextRange } from '../base/text-range.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import { living } from '../model/entity.ts';

/**
 * Marker links carry positions through Chromium's printing: each comes out as one link annotation
 * per line, on the right page. The host is reserved (RFC 2606), so no article can mean it.
 */
const host = 'https://hl.invalid/';

/** One annotation that has a place in the text, with the number that print gives it. */
export type NumberedPassage = TextRange & {
  readonly number: number;
  readonly annotation: Annotation;
};

export type Marker =
  | { readonly kind: 'passage'; readonly numbers: readonly number[]; readonly link: number | null }
  | { readonly kind: 'go'; readonly target: string; readonly place: string };

/** The annotations that stand in the article's text, numbered by position from 1. */
export function numberPassages(article: Article): NumberedPassage[] {
  const length = article.version.text.length;
  return living(article.annotations)
    .filter(({ target }) => target.state !== 'orphan' && target.version === article.version.sha256)
    .map((annotation) => ({ annotation, ...annotation.target.position }))
    .filter(({ start, end }) => start < end && end <= length)
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((passage, index) => ({ ...passage, number: index + 1 }));
}

/** The address that marks a passage; `link` is the index of an original link under it. */
export const passageMarker = (numbers: readonly number[], link: number | null): string =>
  `${host}h/${numbers.join(',')}${link === null ? '' : `/${link}`}`;

/** The address of an internal link: it leads to `target` and is itself the place `place`. */
export const goMarker = (target: string, place = ''): string => `${host}go/${target}/${place}`;

/** Reads a marker address back; null for every other address. */
export function readMarker(address: string): Marker | null {
  if (!address.startsWith(host)) return null;
  const [kind, first = '', second = ''] = address.slice(host.length).split('/');
  if (kind === 'go') return { kind: 'go', target: first, place: second };
  if (kind !== 'h') return null;
  return {
    kind: 'passage',
    numbers: first.split(',').map(Number),
    link: second === '' ? null : Number(second),
  };
}

/** True for an address that a printed document may link to; the marker host is kept for ourselves. */
export const isPrintableAddress = (address: string): boolean =>
  /^(https?:\/\/|mailto:)/i.test(address) && !/^https?:\/\/hl\.invalid(\W|$)/i.test(address);
