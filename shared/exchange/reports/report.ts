import type { Pictures } from '../../article/pictures-in.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { Article } from '../../model/article.ts';
import { formatEdtf } from '../../timeline/edtf.ts';

/** A run of text in a report. */
export type Run = {
  readonly text: string;
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  readonly code?: boolean;
  /** Set lower or higher than the line. */
  readonly script?: 'sub' | 'sup';
  readonly href?: string;
};

/** One line of a list; levels count from 1. */
export type ListItem = {
  readonly runs: readonly Run[];
  readonly level: number;
  readonly ordered: boolean;
  /** Of words of the report itself; those of others run as their first letter does. */
  readonly direction?: 'ltr' | 'rtl' | undefined;
};

/** What a text is written in, where that is not what its surroundings are written in. */
export type Writing = {
  readonly language?: string | undefined;
  readonly direction?: 'ltr' | 'rtl' | undefined;
};

/** One part of a report, in the order of reading. Levels of headings are 1 to 4. */
export type ReportPart =
  /** One of level 1 begins a part of a dossier, and says what that part is written in. */
  | ({ readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string } & Writing)
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'quote'; readonly runs: readonly Run[] }
  /** Words of an article, what is said of them, and a note: they stay together on paper. */
  | {
      readonly kind: 'passage';
      readonly quote: string;
      readonly about: readonly Run[];
      readonly note: readonly Run[];
      /** How what is said of them runs: in the language of the report. */
      readonly direction: 'ltr' | 'rtl';
    }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] }
  | { readonly kind: 'code'; readonly text: string }
  /** A picture of an article, by the SHA-256 of its bytes; `words` say what it shows. */
  | {
      readonly kind: 'figure';
      readonly file?: string;
      readonly words: string;
      readonly caption: readonly Run[];
    }
  /** A drawing for formats that can hold one; what it shows stands in words beside it. */
  | { readonly kind: 'picture'; readonly svg: string; readonly words: string }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** When a report is made, and in which language it speaks. */
export type ReportSetting = { readonly now: string; readonly speaker: Translator };

/** A report before it takes a file format. `contents` asks for a table of contents. */
export type Report = {
  readonly title: string;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly source?: string;
  readonly published?: string;
  readonly outlet?: string;
  readonly generatedAt: string;
  readonly language?: string;
  readonly direction?: 'ltr' | 'rtl';
  /** Whose words stand beside those of the articles. */
  readonly speaker: Translator;
  readonly pictures?: Pictures;
  /** The articles that it speaks of: whoever reads it finds them at its end. */
  readonly cited: readonly Article[];
  readonly contents: boolean;
  readonly parts: readonly ReportPart[];
};

/** A paragraph of plain text. */
export const paragraph = (text: string): ReportPart => ({ kind: 'paragraph', runs: [{ text }] });

/** A heading. */
export const heading = (
  level: 1 | 2 | 3 | 4,
  text: string,
  { language, direction }: Writing = {},
): ReportPart => ({
  kind: 'heading',
  level,
  text,
  ...(language === undefined ? {} : { language }),
  ...(direction === undefined ? {} : { direction }),
});

/** A list of lines in the language of the report, without order or depth. */
export const plainList = (lines: readonly string[], direction: 'ltr' | 'rtl'): ReportPart => ({
  kind: 'list',
  items: lines.map((text) => ({ runs: [{ text }], level: 1, ordered: false, direction })),
});

/** An address that a report may link to; everything else is printed as words. */
export const isReportLink = (href: string | undefined): href is string =>
  /^(https?:\/\/|mailto:)/i.test(href ?? '');

/** Who wrote it, where and when, in the words of the reader's language; empty where nothing of it is known. */
export const bylineOf = ({ authors, outlet, published, speaker }: Report): string =>
  [
    authors.join(', '),
    outlet ?? '',
    published ? formatEdtf(published.slice(0, 10), speaker.code) : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
