import type * as z from 'zod';
import { ArgumentMap } from './argument.ts';
import { Article } from './article.ts';
import { Notebook } from './notebook.ts';
import { Timeline } from './timeline.ts';

export { formatVersion } from './format-version.ts';

/** The four types of document in a notebook, with their schemas. */
export const documentSchemas = {
  notebook: Notebook,
  article: Article,
  argument: ArgumentMap,
  timeline: Timeline,
} as const;

export type DocumentType = keyof typeof documentSchemas;
export type DocumentOf<T extends DocumentType> = z.infer<(typeof documentSchemas)[T]>;
export type AnyDocument = DocumentOf<DocumentType>;

/** Names one document. The notebook document's id is the notebook's own id. */
export type DocumentRef<T extends DocumentType = DocumentType> = {
  readonly type: T;
  readonly id: string;
};
