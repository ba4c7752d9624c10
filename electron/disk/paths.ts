import { hash } from 'node:crypto';
import { isId } from '../../shared/base/ids.ts';
import type { DocumentRef, DocumentType } from '../../shared/model/document.ts';

/** The folder of each document type, relative to the notebook; "/" parts everywhere. */
export const documentFolders: Record<Exclude<DocumentType, 'notebook'>, string> = {
  article: 'articles',
  argument: 'arguments',
  timeline: 'timelines',
};

export const documentTypes = ['notebook', 'article', 'argument', 'timeline'] as const;

/** Which of the 256 folders holds an article: the first two digits of the hash of its id. */
export const shardOf = (id: string): string => hash('sha256', id).slice(0, 2);

/** True where a document can be called so; what a person typed may be anything. */
export const namesDocument = ({ type, id }: DocumentRef): boolean =>
  type === 'notebook' || isId(id);

/** The relative path of a document. Throws for an id that may not become part of a path. */
export function documentPath(ref: DocumentRef): string {
  if (ref.type === 'notebook') return 'notebook.json';
  if (!namesDocument(ref)) throw new Error(`Not an id: ${JSON.stringify(ref.id).slice(0, 60)}`);
  const folder = documentFolders[ref.type];
  return ref.type === 'article'
    ? `${folder}/${shardOf(ref.id)}/${ref.id}.json`
    : `${folder}/${ref.id}.json`;
}

/** The relative path of an original. `extension` is a label: anything odd becomes "bin". */
export function originalPath(sha256: string, extension: string): string {
  const label = /^[a-z0-9]{1,8}$/.test(extension) ? extension : 'bin';
  return `files/${sha256.slice(0, 2)}/${sha256}.${label}`;
}

/** The document that a relative path stands for, or null for every other file. */
export function refOfPath(path: string, notebookId: string): DocumentRef | null {
  if (path === 'notebook.json') return { type: 'notebook', id: notebookId };
  const parts = path.split('/');
  const id = parts.at(-1)?.match(/^([a-z0-9]{8,40})\.json$/)?.[1];
  if (id === undefined) return null;
  for (const type of ['article', 'argument', 'timeline'] as const) {
    if (path === documentPath({ type, id })) return { type, id };
  }
  return null;
}
