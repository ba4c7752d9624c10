import type { Article } from '../../shared/model/article.ts';
import type { OldDocument } from '../../shared/notebook/restore-documents.ts';

/** What a person calls a document. */
export const titleOf = ({ ref, data }: OldDocument): string =>
  ref.type === 'article'
    ? (data as Article).metadata.title.value
    : (data as { readonly title: string }).title;
