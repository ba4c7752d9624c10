import type { DateParts, PersonName, Reference } from './reference.ts';
import { fullName, sortedName, writeDate } from './reference.ts';

/** The ways in which a citation can be written out. */
export const citationStyles = ['chicago', 'apa', 'mla', 'plain'] as const;
export type CitationStyle = (typeof citationStyles)[number];

const monthNames =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** One bibliography line of an article on the web, as plain text without italics. */
export function formatCitation(reference: Reference, style: CitationStyle): string {
  const write = { chicago, apa, mla, plain }[style];
  return write(reference).replace(/\s+/g, ' ').trim();
}

/** Chicago Manual of Style, 17th edition, 14.191: newspaper articles online. */
function chicago(reference: Reference): string {
  const { title, outlet, published, accessed, url } = reference;
  return [
    ended(listNames(reference.authors, 'and', fullName)),
    `“${ended(title)}”`,
    ended([outlet, published && americanDate(published)].filter(Boolean).join(', ')),
    accessed && `Accessed ${americanDate(accessed)}.`,
    url && `${url}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** APA, 7th edition, 10.1: online news articles. Without an author the title stands in front. */
function apa(reference: Reference): string {
  const { title, outlet, published, url, accessed } = reference;
  const date = `(${published ? apaDate(published) : 'n.d.'}).`;
  const names = apaNames(reference.authors);
  const start = names ? `${ended(names)} ${date} ${ended(title)}` : `${ended(title)} ${date}`;
  const retrieved =
    url && (published || !accessed ? url : `Retrieved ${americanDate(accessed)}, from ${url}`);
  return [start, outlet && ended(outlet), retrieved].filter(Boolean).join(' ');
}

/** MLA Handbook, 9th edition: core elements with an access date. */
function mla(reference: Reference): string {
  const { authors, title, outlet, published, accessed, url } = reference;
  const names =
    authors.length > 2
      ? `${sortedName(authors[0] as PersonName)}, et al`
      : listNames(authors, 'and', fullName);
  const container = [outlet, published && mlaDate(published), url?.replace(/^https?:\/\//, '')];
  return [
    ended(names),
    `“${ended(title)}”`,
    ended(container.filter(Boolean).join(', ')),
    accessed && `Accessed ${mlaDate(accessed)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Everything that is known, with ISO dates and the hash of the saved original. */
function plain(reference: Reference): string {
  const { authors, title, outlet, published, accessed, url, archiveHash } = reference;
  return [
    ended([authors.map(fullName).join(', '), title].filter(Boolean).join(': ')),
    ended([outlet, published && writeDate(published)].filter(Boolean).join(', ')),
    url,
    accessed &&
      `(accessed ${writeDate(accessed)}${archiveHash ? `; archive sha256:${archiveHash}` : ''})`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Ends a part with a full stop unless it ends with a mark of its own. */
const ended = (text: string): string =>
  text === '' || /[.?!。？！]$/.test(text) ? text : `${text}.`;

function listNames(
  names: readonly PersonName[],
  word: string,
  rest: (name: PersonName) => string,
): string {
  const written = names.map((name, index) => (index === 0 ? sortedName(name) : rest(name)));
  if (written.length <= 1) return written[0] ?? '';
  return `${written.slice(0, -1).join(', ')}, ${word} ${written.at(-1)}`;
}

function apaNames(names: readonly PersonName[]): string {
  const written = names.map((name) => {
    if ('literal' in name) return name.literal;
    const initials = name.given
      .split(/[\s.]+/)
      .filter(Boolean)
      .map((word) =>
        word
          .split('-')
          .map((part) => `${[...part][0]}.`)
          .join('-'),
      );
    return [name.family, initials.join(' ')].filter(Boolean).join(', ');
  });
  if (written.length > 20) return `${written.slice(0, 19).join(', ')}, … ${written.at(-1)}`;
  if (written.length <= 1) return written[0] ?? '';
  return `${written.slice(0, -1).join(', ')}, & ${written.at(-1)}`;
}

const monthOf = (date: DateParts): string => (date.month ? (monthNames[date.month - 1] ?? '') : '');

function americanDate(date: DateParts): string {
  if (!date.month) return String(date.year);
  return date.day ? `${monthOf(date)} ${date.day}, ${date.year}` : `${monthOf(date)} ${date.year}`;
}

const apaDate = (date: DateParts): string =>
  [String(date.year), [monthOf(date), date.day].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(', ');

function mlaDate(date: DateParts): string {
  const month = monthOf(date);
  const short = month.length > 4 ? `${month === 'September' ? 'Sept' : month.slice(0, 3)}.` : month;
  return [date.day, short, date.year].filter(Boolean).join(' ');
}
