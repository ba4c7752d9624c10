import { readFile } from 'node:fs/promises';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { refuse } from '../../shared/i18n/failing.ts';
import { mergeDocuments } from '../../shared/merge/merge-documents.ts';
import type { DocumentType } from '../../shared/model/document.ts';
import { attempt, diskFailure } from './disk-problem.ts';
import { replaceFile } from './durable-file.ts';
import { decodeDocument, encodeDocument, readEnvelope } from './envelope.ts';
import { errorCode, nodeFs } from './fs-port.ts';

/** The line for .gitattributes, and the settings for .git/config, that switch the driver on. */
export const gitSettings = {
  attributes: '*.json merge=parley\n*.prev -merge\n',
  ignore: '.*.parley.tmp\n*.prev\n*.damaged-*\n/intents\n/backups\n/trash\n',
  config: { 'merge.parley.name': 'Parley', 'merge.parley.driver': 'parley merge %A %B' },
} as const;

/**
 * Git's merge driver: merges the document in `theirs` into the file `ours`. git's own merge writes
 * conflict marks into the JSON, after which no program can read it. The common ancestor is not
 * needed: each document knows which edits it has seen.
 * https://git-scm.com/docs/gitattributes#_defining_a_custom_merge_driver
 */
export async function mergeFiles(ours: string, theirs: string): Promise<Result<void>> {
  const [a, b] = [await bytesOf(ours), await bytesOf(theirs)];
  if (!a.ok) return a;
  if (!b.ok) return b;
  const envelope = readEnvelope(a.value);
  if (!envelope.ok) return about(ours, envelope);
  const type = /^parley\/(notebook|article|argument|timeline)$/.exec(envelope.value.format)?.[1];
  if (type === undefined) return fail('unsupported', 'This is not a document of Parley.');
  const merged = mergeBytes(type as DocumentType, a.value, b.value, [ours, theirs]);
  if (!merged.ok) return merged;
  return attempt('fail.what.mergedFile', async () => {
    await replaceFile(nodeFs, ours, merged.value, false);
  });
}

/** The bytes of the merge of two files of one document. */
export function mergeBytes<T extends DocumentType>(
  type: T,
  a: Uint8Array,
  b: Uint8Array,
  [nameOfA, nameOfB]: readonly [string, string] = ['ours', 'theirs'],
): Result<Uint8Array> {
  const [ours, theirs] = [decodeDocument(type, a), decodeDocument(type, b)];
  if (!ours.ok) return about(nameOfA, ours);
  if (!theirs.ok) return about(nameOfB, theirs);
  if (ours.value.newer || theirs.value.newer) {
    return fail('unsupported', 'One of the files was written by a newer version of Parley.');
  }
  if (ours.value.data.id !== theirs.value.data.id) {
    return fail('conflict', 'These are two different documents.');
  }
  const merged = encodeDocument(type, mergeDocuments(type, ours.value.data, theirs.value.data));
  return merged.ok ? ok(merged.value) : merged;
}

async function bytesOf(file: string): Promise<Result<Uint8Array>> {
  try {
    return ok(await readFile(file));
  } catch (error) {
    const isMissing = errorCode(error) === 'ENOENT';
    if (isMissing) return about(file, refuse('not-found', 'fail.noSuchFile'));
    return diskFailure(error, 'fail.what.merge');
  }
}

/** Of two files a person must know which one is meant. */
const about = (where: string, failed: Result<never>): Result<never> =>
  failed.ok ? failed : { ok: false, problem: { ...failed.problem, where } };
