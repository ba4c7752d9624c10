import type { PersonName, Reference } from './reference.ts';
import { citationKey, sortedName, writeDate } from './reference.ts';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** BibTeX entries (@misc: classic styles know no web page), text in UTF-8. */
export function writeBibtex(references: readonly Reference[]): string {
  const taken = new Set<string>();
  return references
    .map((reference) => {
      const { published, accessed } = reference;
      const note = [
        accessed && `Accessed ${writeDate(accessed)}`,
        reference.archiveHash && `archive sha256:${reference.archiveHash}`,
      ].filter(Boolean);
      return entry('misc', citationKey(reference, taken), [
        ['author', names(reference.authors)],
        ['title', protect(reference.title)],
        ['howpublished', reference.outlet && escapeTex(reference.outlet)],
        ['year', published && String(published.year)],
        ['month', published?.month ? { bare: months[published.month - 1] ?? '' } : undefined],
        ['day', published?.day ? String(published.day) : undefined],
        ['url', reference.url && escapeUrl(reference.url)],
        ['language', reference.language],
        ['keywords', reference.tags.length > 0 ? escapeTex(reference.tags.join(', ')) : undefined],
        ['note', note.length > 0 ? note.join('; ') : undefined],
      ]);
    })
    .join('\n');
}

/** BibLaTeX entries (@online) with ISO dates, `urldate` and `journaltitle`. */
export function writeBiblatex(references: readonly Reference[]): string {
  const taken = new Set<string>();
  return references
    .map((reference) =>
      entry('online', citationKey(reference, taken), [
        ['author', names(reference.authors)],
        ['title', protect(reference.title)],
        ['journaltitle', reference.outlet && escapeTex(reference.outlet)],
        ['date', reference.published && writeDate(reference.published)],
        ['urldate', reference.accessed && writeDate(reference.accessed)],
        ['url', reference.url && escapeUrl(reference.url)],
        ['langid', reference.language],
        ['keywords', reference.tags.length > 0 ? escapeTex(reference.tags.join(', ')) : undefined],
        ['addendum', reference.archiveHash && `archive sha256:${reference.archiveHash}`],
      ]),
    )
    .join('\n');
}

type Field = readonly [string, string | { readonly bare: string } | undefined];

function entry(type: string, key: string, fields: readonly Field[]): string {
  const lines = fields
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `  ${name} = ${typeof value === 'object' ? value.bare : `{${value}}`}`);
  return `@${type}{${key},\n${lines.join(',\n')}\n}\n`;
}

const names = (authors: readonly PersonName[]): string | undefined =>
  authors.length === 0
    ? undefined
    : authors
        .map((name) =>
          'literal' in name ? `{${escapeTex(name.literal)}}` : escapeTex(sortedName(name)),
        )
        .join(' and ');

/** Double braces keep the capitals that styles would otherwise lower. */
const protect = (title: string): string => `{${escapeTex(title)}}`;

const special: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Escapes what TeX would take as a command. */
export const escapeTex = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\{}~^#$%&_]/g, (sign) => special[sign] ?? `\\${sign}`);

const escapeUrl = (url: string): string => url.replace(/[{}\\]/g, encodeURIComponent);
