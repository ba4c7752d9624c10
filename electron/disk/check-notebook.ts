import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Result } from '../../shared/base/result.ts';
import { sha256Hex } from '../../shared/base/sha256.ts';
import type { Article } from '../../shared/model/article.ts';
import type { AnyDocument, DocumentRef, DocumentType } from '../../shared/model/document.ts';
import { attempt } from './disk-problem.ts';
import type { NotebookFolder } from './notebook-folder.ts';
import { documentPath } from './paths.ts';
import { referencesOf } from './references.ts';

/** One thing that is not in order. */
export type Finding = {
  readonly kind: 'document' | 'hash' | 'original' | 'anchor' | 'reference' | 'copy';
  readonly ref: DocumentRef | null;
  readonly path: string;
  readonly message: string;
};

/** What a check looked at, found and mended. */
export type CheckReport = {
  readonly documents: number;
  readonly originals: number;
  readonly annotations: number;
  readonly problems: readonly Finding[];
  readonly repaired: readonly Finding[];
  /** Originals that no article names; kept, as evidence is never thrown away. */
  readonly unused: readonly string[];
};

type Check = {
  readonly folder: NotebookFolder;
  readonly repair: boolean;
  documents: number;
  annotations: number;
  readonly problems: Finding[];
  readonly repaired: Finding[];
  /** Every id of a document or entity that exists. */
  readonly known: Set<string>;
  readonly needed: { from: DocumentRef; to: string; what: string }[];
  readonly captures: Map<string, DocumentRef>;
};

/**
 * Verifies every document, hash, anchor and reference of an open notebook. With `repair` damaged
 * documents are replaced by their last sound version and hashes of texts are mended; what cannot
 * be mended is listed. Without it nothing is written (open the folder read-only).
 */
export function checkNotebook(
  folder: NotebookFolder,
  options: { readonly repair: boolean },
): Promise<Result<CheckReport>> {
  return attempt('The notebook could not be checked', async () => {
    const check: Check = {
      folder,
      repair: options.repair && folder.readOnly === null,
      documents: 0,
      annotations: 0,
      problems: [],
      repaired: [],
      known: new Set(),
      needed: [],
      captures: new Map(),
    };
    // What was mended while the notebook was opened belongs to what this repair mended.
    if (check.repair) {
      for (const { kind, ref, path, message } of folder.problems())
        if (kind === 'recovered') check.repaired.push({ kind: 'document', ref, path, message });
    }
    for (const type of ['notebook', 'article', 'argument', 'timeline'] as const) {
      await checkDocuments(check, type);
    }
    checkReferences(check);
    const originals = await checkOriginals(check);
    const { documents, annotations, problems, repaired } = check;
    return { documents, annotations, problems, repaired, ...originals };
  });
}

async function checkDocuments(check: Check, type: DocumentType): Promise<void> {
  const ids =
    type === 'notebook' ? [check.folder.id] : [...(await check.folder.stamps(type)).keys()];
  for (const id of ids.sort()) {
    const ref = { type, id };
    const data = await readChecked(check, ref);
    if (data === null) continue;
    check.documents++;
    if (data.id !== id) add(check, 'document', ref, `it holds the document ${data.id}`);
    check.known.add(data.id);
    const { ids: inside, needs } = referencesOf(ref, data);
    for (const one of inside) check.known.add(one);
    for (const need of needs) check.needed.push({ from: ref, ...need });
    if (type === 'article') await checkArticle(check, ref, data as Article);
  }
}

/** Reads a document; a recovery that happens on the way is a finding, mended if that was asked. */
async function readChecked(check: Check, ref: DocumentRef): Promise<AnyDocument | null> {
  const before = check.folder.problems().length;
  const read = check.repair
    ? await check.folder.read(ref.type, ref.id)
    : await check.folder.inspect(ref.type, ref.id);
  for (const problem of check.folder.problems().slice(before)) {
    const { path, message } = problem;
    const list = problem.kind === 'recovered' && check.repair ? check.repaired : check.problems;
    list.push({ kind: 'document', ref, path, message });
  }
  if (!read.ok) {
    const isListed = check.problems.some(({ path }) => path === documentPath(ref));
    if (!isListed) add(check, 'document', ref, read.problem.message);
    return null;
  }
  return read.value;
}

async function checkArticle(check: Check, ref: DocumentRef, article: Article): Promise<void> {
  const { version } = article;
  for (const capture of Object.values(article.captures)) check.captures.set(capture.sha256, ref);
  if (sha256Hex(version.text) !== version.sha256) {
    await mendTextHash(check, ref, article);
    return;
  }
  for (const annotation of Object.values(article.annotations)) {
    check.annotations++;
    if (annotation.deleted !== undefined) continue;
    const { target } = annotation;
    const { start, end } = target.position;
    if (target.state === 'orphan' || target.version !== version.sha256) continue;
    if (version.text.slice(start, end) === target.quote.exact) continue;
    add(check, 'anchor', ref, `annotation ${annotation.id} does not stand on its quoted words`);
  }
  checkBlocks(check, ref, article);
}

function checkBlocks(check: Check, ref: DocumentRef, { version }: Article): void {
  let end = -1;
  for (const block of version.blocks) {
    if (block.start <= end || block.end < block.start || block.end > version.text.length) {
      add(check, 'document', ref, `a block does not fit the text at ${block.start}`);
      return;
    }
    end = block.end;
  }
}

/** The text is what a person sees; its hash is derived. Annotations follow where they still fit. */
async function mendTextHash(check: Check, ref: DocumentRef, article: Article): Promise<void> {
  const message = 'the SHA-256 of its text does not fit';
  if (!check.repair) return add(check, 'hash', ref, message);
  const sha256 = sha256Hex(article.version.text);
  const annotations = Object.fromEntries(
    Object.entries(article.annotations).map(([id, annotation]) => {
      const bound = annotation.target.version === article.version.sha256;
      const target = { ...annotation.target, version: sha256 };
      return [id, bound ? { ...annotation, target } : annotation];
    }),
  );
  const modified = new Date().toISOString();
  const mended = { ...article, modified, annotations, version: { ...article.version, sha256 } };
  const written = await check.folder.write([{ type: 'article', data: mended }], 'Repaired');
  const list = written.ok ? check.repaired : check.problems;
  list.push({ kind: 'hash', ref, path: documentPath(ref), message });
}

function checkReferences(check: Check): void {
  for (const { from, to, what } of check.needed) {
    if (!check.known.has(to))
      add(check, 'reference', from, `${what} points to ${to}, which is not there`);
  }
}

async function checkOriginals(check: Check): Promise<{ originals: number; unused: string[] }> {
  const present = new Set<string>();
  const unused: string[] = [];
  const root = join(check.folder.dir, 'files');
  const names = await readdir(root, { recursive: true }).catch(() => []);
  for (const name of names.sort()) {
    const hash = /(?:^|[\\/])([0-9a-f]{64})\.[a-z0-9]{1,8}$/.exec(name)?.[1];
    if (hash === undefined) continue;
    const path = `files/${name.replaceAll('\\', '/')}`;
    const bytes = await readFile(join(root, name));
    const isSound = createHash('sha256').update(bytes).digest('hex') === hash;
    if (isSound) present.add(hash);
    const ref = check.captures.get(hash) ?? null;
    if (!isSound) add(check, 'original', ref, 'its bytes do not fit its SHA-256', path);
    if (ref === null) unused.push(path);
  }
  for (const [hash, ref] of check.captures) {
    if (!present.has(hash))
      add(check, 'original', ref, `the original ${hash.slice(0, 12)}… is missing or damaged`);
  }
  return { originals: present.size, unused };
}

function add(
  check: Check,
  kind: Finding['kind'],
  ref: DocumentRef | null,
  why: string,
  path = ref === null ? '' : documentPath(ref),
): void {
  check.problems.push({ kind, ref, path, message: `${path}: ${why}` });
}
