import type { Metadata, Warning } from '../model/article.ts';
import type { Fragment, OmittedPart } from '../model/text-version.ts';
import type { BesideFile } from './beside.ts';

/** What comes in: bytes as they were saved, with what is known about them. */
export type ArticleInput = {
  readonly bytes: Uint8Array;
  readonly fileName?: string;
  readonly mediaType?: string;
  readonly url?: string;
  /** The moment of arrival, ISO 8601. */
  readonly received: string;
  /** The pictures of a page that came with it. */
  readonly beside?: readonly BesideFile[];
};

/**
 * What was read. The title is metadata and not part of the text: no block repeats it. `extension`
 * is the label under which the original is kept ("html", "pdf"…).
 */
export type ReadArticle = {
  readonly metadata: Metadata;
  readonly fragment: Fragment;
  readonly omitted: readonly OmittedPart[];
  readonly warnings: readonly Warning[];
  readonly mediaType: string;
  readonly extension: string;
  readonly charset?: string;
  readonly words: number;
  /** Where stretches of the text stand on the pages of a PDF. */
  readonly runs?: readonly PageRun[];
};

/**
 * A stretch of the text on a page of the original: offsets in the text, page from 1, rectangle in
 * PDF points from the lower left corner of the page.
 */
export type PageRun = {
  readonly start: number;
  readonly end: number;
  readonly page: number;
  readonly rect: readonly [left: number, bottom: number, right: number, top: number];
};
