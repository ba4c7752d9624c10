import type { LanguageCode } from '../i18n/languages.ts';
import type { ArgumentMap } from '../model/argument.ts';
import type { Article } from '../model/article.ts';
import type { OwnKind } from '../model/notebook.ts';
import type { Timeline } from '../model/timeline.ts';

/** How an article is printed. */
export type PrintOptions = {
  readonly paper: 'A4' | 'Letter';
  /** Where notes stand in print: numbered beneath the text, beside it, or nowhere. */
  readonly notes: 'footnotes' | 'margin' | 'none';
  /** Adds claims, relations, events and the source with its SHA-256. */
  readonly appendix: boolean;
  /** Attaches the article for a lossless way back into Parley; true unless switched off. */
  readonly attach?: boolean;
};

/** Everything a printed article is made from. */
export type PrintInput = {
  readonly article: Article;
  readonly options: PrintOptions;
  /** The parts of maps and timelines that stand on the article. */
  readonly maps?: readonly ArgumentMap[];
  readonly timelines?: readonly Timeline[];
  readonly kinds?: readonly OwnKind[];
  /** Pictures as data: URLs, by the SHA-256 of their file. */
  readonly images?: Readonly<Record<string, string>>;
  readonly generatedAt: string;
  /** The language of the PDF's own words. */
  readonly locale: LanguageCode;
};
