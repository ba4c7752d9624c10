import type { Pictures } from '../../article/pictures-in.ts';
import type { Translator } from '../../i18n/translator.ts';

/** A run of text in a report. */
export type Run = {
  readonly text: string;
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  readonly href?: string;
};

/** One part of a report, in the order of reading. Levels of headings are 1 to 4. */
export type ReportPart =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'quote'; readonly runs: readonly Run[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Run[])[] }
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
  readonly generatedAt: string;
  readonly language?: string;
  readonly direction?: 'ltr' | 'rtl';
  /** Whose words stand beside those of the articles. */
  readonly speaker: Translator;
  readonly pictures?: Pictures;
  readonly contents: boolean;
  readonly parts: readonly ReportPart[];
};

/** A paragraph of plain text. */
export const paragraph = (text: string): ReportPart => ({ kind: 'paragraph', runs: [{ text }] });

/** A heading. */
export const heading = (level: 1 | 2 | 3 | 4, text: string): ReportPart => ({
  kind: 'heading',
  level,
  text,
});

/** An address that a report may link to; everything else is printed as words. */
export const isReportLink = (href: string | undefined): href is string =>
  /^(https?:\/\/|mailto:)/i.test(href ?? '');
