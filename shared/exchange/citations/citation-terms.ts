import type { LanguageCode } from '../../i18n/languages.ts';
import { formatEdtf } from '../../timeline/edtf.ts';
import { type DateParts, writeDate } from './reference.ts';

/** What a citation says in a language beside names, titles and addresses. */
export type CitationTerms = {
  /** Between parts, between names, and before the last of them. */
  readonly comma: string;
  readonly listed: string;
  readonly and: string;
  /** Before the last name in APA. */
  readonly ampersand: string;
  readonly etAl: string;
  readonly noDate: string;
  readonly open: string;
  readonly close: string;
  /** Whether the full stop of a title stands inside its quotation marks. */
  readonly stopInside: boolean;
  readonly archive: string;
  readonly accessed: (date: string) => string;
  readonly retrieved: (date: string, url: string) => string;
};

/**
 * The terms of the CSL locales (https://github.com/citation-style-language/locales), by which reference
 * managers speak these languages: "and", "et al.", "no date", "accessed", "retrieved", "from" and the
 * quotation marks. Three are our own: guillemets in Arabic, where CSL has straight signs; the Spanish
 * "from", which CSL gives as "starting from"; and "archive", which CSL lacks.
 */
const terms: Readonly<Record<LanguageCode, CitationTerms>> = {
  en: {
    comma: ', ',
    listed: ', ',
    and: ', and ',
    ampersand: ', & ',
    etAl: ', et al.',
    noDate: 'n.d.',
    open: '“',
    close: '”',
    stopInside: true,
    archive: 'archive',
    accessed: (date) => `accessed ${date}`,
    retrieved: (date, url) => `Retrieved ${date}, from ${url}`,
  },
  'zh-Hans': {
    comma: '，',
    listed: '、',
    and: '和',
    ampersand: '和',
    etAl: '等',
    noDate: '不详',
    open: '《',
    close: '》',
    stopInside: false,
    archive: '存档',
    accessed: (date) => `见于${date}`,
    retrieved: (date, url) => `取读于${date}，从 ${url}`,
  },
  es: {
    comma: ', ',
    listed: ', ',
    and: ' y ',
    ampersand: ' y ',
    etAl: ' et al.',
    noDate: 's. f.',
    open: '«',
    close: '»',
    stopInside: false,
    archive: 'archivo',
    accessed: (date) => `accedido ${date}`,
    retrieved: (date, url) => `Recuperado ${date}, de ${url}`,
  },
  fr: {
    comma: ', ',
    listed: ', ',
    and: ' et ',
    ampersand: ' & ',
    etAl: ' et al.',
    noDate: 's. d.',
    open: '«\u00a0',
    close: '\u00a0»',
    stopInside: false,
    archive: 'archive',
    accessed: (date) => `consulté le ${date}`,
    retrieved: (date, url) => `Consulté le ${date}, à l’adresse ${url}`,
  },
  de: {
    comma: ', ',
    listed: ', ',
    and: ' und ',
    ampersand: ' & ',
    etAl: ' u. a.',
    noDate: 'o. J.',
    open: '„',
    close: '“',
    stopInside: false,
    archive: 'Archiv',
    accessed: (date) => `zugegriffen ${date}`,
    retrieved: (date, url) => `Abgerufen ${date}, von ${url}`,
  },
  ar: {
    comma: '، ',
    listed: '، ',
    and: ' و',
    ampersand: ' و',
    etAl: ' وآخرون',
    noDate: 'د.ت',
    open: '«',
    close: '»',
    stopInside: false,
    archive: 'أرشيف',
    accessed: (date) => `تاريخ الوصول ${date}`,
    retrieved: (date, url) => `استرجع في ${date}، من ${url}`,
  },
};

/** The terms of a language of the interface. */
export const termsOf = (locale: LanguageCode): CitationTerms => terms[locale];

/** A date in the words of a language, with as many parts as are known. */
export const dateWords = (date: DateParts, locale: LanguageCode): string =>
  formatEdtf(writeDate(date), locale);

/** Day and month without the year: "June 5", "5. Juni"; empty where the month is unknown. */
export function dayWords({ month, day }: DateParts, locale: LanguageCode): string {
  if (!month) return '';
  return new Intl.DateTimeFormat(locale, {
    month: 'long',
    ...(day ? ({ day: 'numeric' } as const) : {}),
    timeZone: 'UTC',
    calendar: 'gregory',
    numberingSystem: 'latn',
  }).format(Date.UTC(2000, month - 1, day ?? 1));
}
