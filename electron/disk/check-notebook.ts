import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Result, Told } from '../../shared/base/result.ts';
import { sha256Hex } from '../../shared/base/sha256.ts';
import { inWords, isTold, told } from '../../shared/i18n/failing.ts';
import type { Article } from '../../shared/model/article.ts';
import type { AnyDocument, DocumentRef } from '../../shared/model/document.ts';
import { filesOfCaptures } from '../../shared/notebook/keep-pictures.ts';
import type { CheckReport, Finding } from '../../shared/notebook/safety.ts';
import { BACKUPS, backupNames } from './backup-reader.ts';
import { faultOfBackup } from './backups.ts';
import { attempt } from './disk-problem.ts';
import { listIds } from './listing.ts';
import { goOn, type LongTask } from './long-task.ts';
import { findMassLoss } from './mass-loss.ts';
import type { NotebookFolder } from './notebook-folder.ts';
import { documentPath, documentTypes } from './paths.ts';
import { referencesOf } from './references.ts';
import { reasonOf, type StoreProblem } from './store-problem.ts';

const LONGEST_QUOTE = 60;

type Check = {
  readonly task: LongTask;
  total: number;
  readonly folder: NotebookFolder;
  readonly repair: boolean;
  documents: number;
  annotations: number;
  readonly problems: Finding[];
  readonly repaired: Finding[];
  /** Every id of a document or entity that exists. */
  readonly known: Set<string>;
  readonly needed: { from: DocumentRef; to: string; what: Told }[];
  readonly captures: Map<string, DocumentRef>;
};

/**
 * Verifies every document, hash, anchor and reference of an open notebook. With `repair` damaged
 * documents are replaced by their last sound version and hashes of texts are mended; what cannot
 * be mended is listed. Without it nothing is written (open the folder read-only).
 */
export function checkNotebook(
  folder: NotebookFolder,
  options: { readonly repair: boolean } & LongTask,
): Promise<Result<CheckReport>> {
  return attempt('fail.what.check', async () => {
    const check: Check = {
      task: options,
      total: 0,
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
      for (const problem of folder.problems())
        if (problem.kind === 'recovered') check.repaired.push(findingOf(problem));
    }
    const lost = await findMassLoss(folder.dir, folder.id);
    if (lost.length > 0) {
      add(check, 'document', null, told('check.lost', { count: lost.length }));
    }
    const todo: DocumentRef[] = [];
    for (const type of documentTypes) {
      const ids = type === 'notebook' ? [folder.id] : await listIds(folder.dir, type);
      for (const id of ids.sort()) todo.push({ type, id });
    }
    const files = await originalFiles(folder.dir);
    check.total = todo.length + files.length;
    await checkDocuments(check, todo);
    checkReferences(check);
    const originals = await checkOriginals(check, files, todo.length);
    const backups = await checkBackups(check);
    const { documents, annotations, problems, repaired } = check;
    return { documents, annotations, problems, repaired, ...originals, backups };
  });
}

async function checkDocuments(check: Check, todo: readonly DocumentRef[]): Promise<void> {
  for (const [at, ref] of todo.entries()) {
    const { type, id } = ref;
    if (at % 50 === 0) goOn(check.task, at, check.total);
    const data = await readChecked(check, ref);
    if (data === null) continue;
    check.documents++;
    if (data.id !== id) add(check, 'document', ref, told('check.otherId', { id: data.id }));
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
    const list = problem.kind === 'recovered' && check.repair ? check.repaired : check.problems;
    list.push(findingOf(problem));
  }
  if (!read.ok) {
    const isListed = check.problems.some(({ path }) => path === documentPath(ref));
    if (!isListed) add(check, 'document', ref, reasonOf(read.problem));
    return null;
  }
  return read.value;
}

async function checkArticle(check: Check, ref: DocumentRef, article: Article): Promise<void> {
  const { version } = article;
  for (const hash of filesOfCaptures(Object.values(article.captures)))
    check.captures.set(hash, ref);
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
    const quote = target.quote.exact.slice(0, LONGEST_QUOTE);
    add(check, 'anchor', ref, told('check.anchor', { id: annotation.id, quote }));
  }
  checkBlocks(check, ref, article);
}

function checkBlocks(check: Check, ref: DocumentRef, { version }: Article): void {
  let end = -1;
  for (const block of version.blocks) {
    if (block.start <= end || block.end < block.start || block.end > version.text.length) {
      add(check, 'document', ref, told('check.block', { place: block.start }));
      return;
    }
    end = block.end;
  }
}

/** The text is what a person sees; its hash is derived. Annotations follow where they still fit. */
async function mendTextHash(check: Check, ref: DocumentRef, article: Article): Promise<void> {
  const why = told('check.textHash');
  if (!check.repair) return add(check, 'hash', ref, why);
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
  add(check, 'hash', ref, why, documentPath(ref), written.ok ? check.repaired : check.problems);
}

function checkReferences(check: Check): void {
  for (const { from, to, what } of check.needed) {
    if (!check.known.has(to)) add(check, 'reference', from, told('check.reference', { what, to }));
  }
}

/** The relative paths of all originals, with the hashes that they are named by. */
async function originalFiles(dir: string): Promise<{ path: string; hash: string }[]> {
  const names = await readdir(join(dir, 'files'), { recursive: true }).catch(() => []);
  return names.sort().flatMap((name) => {
    const hash = /(?:^|[\\/])([0-9a-f]{64})\.[a-z0-9]{1,8}$/.exec(name)?.[1];
    return hash === undefined ? [] : [{ path: `files/${name.replaceAll('\\', '/')}`, hash }];
  });
}

async function checkOriginals(
  check: Check,
  files: readonly { readonly path: string; readonly hash: string }[],
  before: number,
): Promise<{ originals: number; unused: string[] }> {
  const present = new Set<string>();
  const unused: string[] = [];
  for (const [at, { path, hash }] of files.entries()) {
    if (at % 20 === 0) goOn(check.task, before + at, check.total);
    const bytes = await readFile(join(check.folder.dir, path));
    const isSound = createHash('sha256').update(bytes).digest('hex') === hash;
    if (isSound) present.add(hash);
    const ref = check.captures.get(hash) ?? null;
    if (!isSound) add(check, 'original', ref, told('check.originalHash'), path);
    if (ref === null) unused.push(path);
  }
  for (const [hash, ref] of check.captures) {
    if (!present.has(hash))
      add(check, 'original', ref, told('check.originalMissing', { hash: hash.slice(0, 12) }));
  }
  return { originals: present.size, unused };
}

async function checkBackups(check: Check): Promise<number> {
  const { dir } = check.folder;
  let sound = 0;
  for (const name of await backupNames(dir)) {
    goOn(check.task, check.total, check.total);
    const fault = await faultOfBackup(dir, name);
    if (fault === null) sound++;
    else add(check, 'backup', null, told('check.backup', { why: fault }), `${BACKUPS}/${name}`);
  }
  return sound;
}

/** Every finding says which file is meant. */
function add(
  check: Check,
  kind: Finding['kind'],
  ref: DocumentRef | null,
  why: Told | string,
  path = ref === null ? '' : documentPath(ref),
  list = check.problems,
): void {
  const named = path === '' && isTold(why) ? why : told('check.at', { path, why });
  list.push({ kind, ref, path, ...inWords(named) });
}

const findingOf = ({ ref, path, message, told: why }: StoreProblem): Finding => ({
  ...{ kind: 'document', ref, path, message },
  ...(why ? { told: why } : {}),
});
