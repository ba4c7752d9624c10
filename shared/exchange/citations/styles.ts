import type { LanguageCode } from '../../i18n/languages.ts';
import { type CitationTerms, dateWords, dayWords, termsOf } from './citation-terms.ts';
import type { DateParts, PersonName, Reference } from './reference.ts';
import { fullName, sortedName, writeDate } from './reference.ts';

/** The ways in which a citation can be written out. */
export const citationStyles = ['chicago', 'apa', 'mla', 'plain'] as const;
export type CitationStyle = (typeof citationStyles)[number];

/** In which language a citation is written, and its terms. */
type Speech = { readonly locale: LanguageCode; readonly terms: CitationTerms };

/**
 * One bibliography line of an article on the web, as plain text without italics. Its dates, conjunctions
 * and quotation marks are those of the language. Our own rules, for the well-kept processor of CSL styles
 * (citeproc) is under CPAL or AGPL, which a program under MIT cannot carry.
 */
export function formatCitation(
  reference: Reference,
  style: CitationStyle,
  locale: LanguageCode = 'en',
): string {
  const write = { chicago, apa, mla, plain }[style];
  const line = write(reference, { locale, terms: termsOf(locale) });
  return line.replace(/[^\S\u00a0]+/g, ' ').trim();
}

/** Chicago Manual of Style, 17th edition, 14.191: newspaper articles online. */
function chicago(reference: Reference, speech: Speech): string {
  const { title, outlet, published, accessed, url } = reference;
  const { locale, terms } = speech;
  return [
    ended(listNames(reference.authors, terms)),
    quoted(title, terms),
    ended([outlet, published && dateWords(published, locale)].filter(Boolean).join(terms.comma)),
    accessed && ended(capital(terms.accessed(dateWords(accessed, locale)))),
    url && `${url}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** APA, 7th edition, 10.1: online news articles. Without an author the title stands in front. */
function apa(reference: Reference, { locale, terms }: Speech): string {
  const { title, outlet, published, url, accessed } = reference;
  const date = `(${published ? apaDate(published, locale, terms) : terms.noDate}).`;
  const names = apaNames(reference.authors, terms);
  const start = names ? `${ended(names)} ${date} ${ended(title)}` : `${ended(title)} ${date}`;
  const retrieved =
    url && (published || !accessed ? url : terms.retrieved(dateWords(accessed, locale), url));
  return [start, outlet && ended(outlet), retrieved].filter(Boolean).join(' ');
}

/** MLA Handbook, 9th edition: core elements with an access date. */
function mla(reference: Reference, { locale, terms }: Speech): string {
  const { authors, title, outlet, published, accessed, url } = reference;
  const names =
    authors.length > 2
      ? `${sortedName(authors[0] as PersonName)}${terms.etAl}`
      : listNames(authors, terms);
  const container = [
    outlet,
    published && mlaDate(published, locale),
    url?.replace(/^https?:\/\//, ''),
  ];
  return [
    ended(names),
    quoted(title, terms),
    ended(container.filter(Boolean).join(terms.comma)),
    accessed && ended(capital(terms.accessed(mlaDate(accessed, locale)))),
  ]
    .filter(Boolean)
    .join(' ');
}

/** Everything that is known, with ISO dates and the hash of the saved original. */
function plain(reference: Reference, { terms }: Speech): string {
  const { authors, title, outlet, published, accessed, url, archiveHash } = reference;
  const archive = archiveHash ? `; ${terms.archive} sha256:${archiveHash}` : '';
  return [
    ended([authors.map(fullName).join(terms.listed), title].filter(Boolean).join(': ')),
    ended([outlet, published && writeDate(published)].filter(Boolean).join(terms.comma)),
    url,
    accessed && `(${terms.accessed(writeDate(accessed))}${archive})`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Title, outlet and day: enough to know an article that is cited in full elsewhere. */
export function shortCitation(reference: Reference, locale: LanguageCode): string {
  const { title, outlet, published } = reference;
  const { open, close, comma } = termsOf(locale);
  return [`${open}${title}${close}`, outlet, published && dateWords(published, locale)]
    .filter(Boolean)
    .join(comma);
}

/** A title in the quotation marks of the language. */
const quoted = (title: string, { open, close, stopInside }: CitationTerms): string =>
  stopInside ? `${open}${ended(title)}${close}` : ended(`${open}${title}${close}`);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Ends a part with a full stop unless it ends with a mark of its own. */
const ended = (text: string): string =>
  text === '' || /[.?!。？！؟]$/.test(text) ? text : `${text}.`;

function listNames(names: readonly PersonName[], { listed, and }: CitationTerms): string {
  const written = names.map((name, index) => (index === 0 ? sortedName(name) : fullName(name)));
  if (written.length <= 1) return written[0] ?? '';
  return `${written.slice(0, -1).join(listed)}${and}${written.at(-1)}`;
}

function apaNames(names: readonly PersonName[], { listed, ampersand }: CitationTerms): string {
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
  if (written.length > 20)
    return `${written.slice(0, 19).join(listed)}${listed}… ${written.at(-1)}`;
  if (written.length <= 1) return written[0] ?? '';
  return `${written.slice(0, -1).join(listed)}${ampersand}${written.at(-1)}`;
}

/** The year, then the day: "2025, June 5". Chinese has this order by itself. */
const apaDate = (date: DateParts, locale: LanguageCode, { comma }: CitationTerms): string =>
  locale === 'zh-Hans'
    ? dateWords(date, locale)
    : [String(date.year), dayWords(date, locale)].filter(Boolean).join(comma);

/** English months are shortened unless they are short ("5 Sept. 2025"). */
function mlaDate(date: DateParts, locale: LanguageCode): string {
  if (locale !== 'en') return dateWords(date, locale);
  const month = date.month ? dayWords({ year: date.year, month: date.month }, 'en') : '';
  const short = month.length > 4 ? `${month === 'September' ? 'Sept' : month.slice(0, 3)}.` : month;
  return [date.day, short, date.year].filter(Boolean).join(' ');
}
