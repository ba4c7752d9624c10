import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { Low } from 'lowdb';
import { ok, type Problem, ProblemError, type Result, unwrap } from '../../shared/base/result.ts';
import { refusal, told } from '../../shared/i18n/failing.ts';
import { advanceDocument, isStale } from '../../shared/merge/advance.ts';
import type { Entity } from '../../shared/merge/fields.ts';
import { sameValue } from '../../shared/merge/same-value.ts';
import {
  type AnyDocument,
  type DocumentOf,
  type DocumentRef,
  type DocumentType,
  formatVersion,
} from '../../shared/model/document.ts';
import type { DocumentWrite } from '../../shared/notebook/ports.ts';
import { attempt } from './disk-problem.ts';
import { makeQueue } from './document-queue.ts';
import { DurableDocument } from './durable-document.ts';
import {
  makeFolder,
  previousOf,
  removeFile,
  type Staged,
  stageFile,
  syncFolder,
} from './durable-file.ts';
import { type Decoded, decodeDocument, encodeDocument } from './envelope.ts';
import { errorCode, type FsPort, identityOf } from './fs-port.ts';
import { IntentLog } from './intents.ts';
import { documentPath, namesDocument } from './paths.ts';
import { recoverDocument } from './recover.ts';
import { settle } from './settle.ts';
import { sideBySide } from './side-by-side.ts';
import { type FreshProblem, reasonOf } from './store-problem.ts';
import { VersionMemory } from './version-memory.ts';

/** What was on disk before and after one acknowledged save. */
export type Saved = {
  readonly ref: DocumentRef;
  readonly previous: AnyDocument | null;
  readonly data: AnyDocument;
  readonly label: string;
};

/** What the documents of one notebook need to be read and written. */
export type DocumentsOptions = {
  readonly dir: string;
  readonly fs: FsPort;
  readonly deviceId: string;
  readonly readOnly: () => Problem | null;
  /** Throws while the folder is away; missing = it is being made. */
  readonly expectFolder?: () => Promise<void>;
  readonly report: (problem: FreshProblem) => void;
  readonly onSaved: (saved: readonly Saved[]) => void;
};

/** A document with the bytes and the identity of its file. */
export type Peeked<T extends DocumentType = DocumentType> = Decoded<T> & {
  readonly bytes: Uint8Array;
  readonly identity: string;
};

type Prepared = Saved & { readonly file: string };
type StagedDocument = Staged & { readonly bytes: Uint8Array; readonly one: Prepared };

/** The JSON documents of one notebook: checked, queued in call order, durable when acknowledged. */
export class Documents {
  readonly memory = new VersionMemory();
  readonly intents: IntentLog;
  readonly #options: DocumentsOptions;
  readonly #queue = makeQueue();
  readonly #folders = new Set<string>();
  readonly #session: string;
  readonly #actors = new Map<string, string>();

  constructor(options: DocumentsOptions) {
    this.#options = options;
    this.intents = new IntentLog(options.fs, options.dir);
    this.#session = nameActor(options.deviceId);
  }

  /**
   * Under which name edits of a document count in its clocks: device and session. A sync engine may
   * put an older version in the place of ours; were the count of the lost edit used again, the edit
   * would seem known when its copy comes back, and be dropped. So a name is never used on a file
   * that is not as this session left it, unless our version is still at hand to be merged.
   */
  async actorFor(ref: DocumentRef): Promise<string> {
    const path = documentPath(ref);
    const isReplaced = this.memory.wasTold(path) && !(await this.isOwn(ref));
    if (isReplaced && this.memory.last(path) === null) {
      this.#actors.set(path, nameActor(this.#options.deviceId));
    }
    return this.#actors.get(path) ?? this.#session;
  }

  /** The document, or null. A damaged one is recovered; where that fails, a Problem. */
  read<T extends DocumentType>(type: T, id: string): Promise<Result<DocumentOf<T> | null>> {
    // A word that is no id names nothing; it must not become part of a path either.
    if (!namesDocument({ type, id })) return Promise.resolve(ok(null));
    return attempt('fail.what.read', async () => {
      const decoded = await this.load<T>({ type, id });
      return decoded?.data ?? null;
    });
  }

  /** As in NotebookFiles: all of the documents or none, durable when this resolves with success. */
  write(documents: readonly DocumentWrite[], label: string): Promise<Result<void>> {
    const why = this.#options.readOnly();
    if (why !== null) return Promise.resolve({ ok: false, problem: why } as const);
    const byPath = new Map(documents.map((one) => [documentPath(refOf(one)), one]));
    if (byPath.size === 0) return Promise.resolve(ok(undefined));
    // Enqueued before the first await: the order of calls is the order of versions.
    return this.#queue.run([...byPath.keys()], () =>
      attempt('fail.what.save', () => this.#writeNow([...byPath.values()], label)),
    );
  }

  /** Runs a task while nothing else reads for writing, or writes, these documents. */
  exclusively<T>(refs: readonly DocumentRef[], task: () => Promise<T>): Promise<T> {
    return this.#queue.run(refs.map(documentPath), task);
  }

  /** Forgets which folders there are: they may lie on another drive now. */
  forgetFolders(): void {
    this.#folders.clear();
  }

  /** Resolves when all writes asked for so far have ended. */
  idle(): Promise<void> {
    return this.#queue.idle();
  }

  /** True when a document's file is as this process last left or saw it. */
  async isOwn(ref: DocumentRef): Promise<boolean> {
    const path = documentPath(ref);
    return this.memory.isKnown(path, join(this.#options.dir, path));
  }

  /** Reads a document's file without recovering or remembering anything; null = no file. */
  async peek<T extends DocumentType>(ref: DocumentRef<T>): Promise<Result<Peeked<T>> | null> {
    const file = join(this.#options.dir, documentPath(ref));
    const identity = await identityOf(file);
    const bytes = identity === null ? null : await readOrNull(file);
    if (identity === null || bytes === null) return null;
    const decoded = decodeDocument(ref.type, bytes);
    return decoded.ok ? ok({ ...decoded.value, bytes, identity }) : decoded;
  }

  /** Remembers what `peek` found in a file; `isTold` where those who watch know of it. */
  noteSeen(ref: DocumentRef, found: Peeked, isTold = false): void {
    const { bytes, identity, data, schema } = found;
    const path = documentPath(ref);
    if (isTold) this.memory.noteTold(path, identity);
    // Only what is written as it was read can stand for its file later.
    if (schema === formatVersion) this.memory.remember(path, { bytes, identity }, data.clock);
  }

  /** Removes a document's file and its version before; to be called inside `exclusively`. */
  async remove(ref: DocumentRef): Promise<void> {
    const path = documentPath(ref);
    const file = join(this.#options.dir, path);
    this.memory.noteRemoved(path);
    await removeFile(this.#options.fs, previousOf(file));
    await removeFile(this.#options.fs, file);
    await syncFolder(this.#options.fs, dirname(file));
  }

  /** Reads and checks a document's file; what it returns is remembered as the version known. */
  async load<T extends DocumentType>(ref: DocumentRef<T>): Promise<Decoded<T> | null> {
    const path = documentPath(ref);
    const file = join(this.#options.dir, path);
    const known = await this.memory.fresh<T>(path, file);
    if (known !== null) return sound(known);
    const last = this.memory.last<T>(path);
    const peeked = await this.peek(ref);
    if (peeked === null) {
      // A document that is not there may have been deleted; of a folder that is away nobody knows.
      await this.#options.expectFolder?.();
      return null;
    }
    if (peeked.ok) {
      const { data, newer } = peeked.value;
      const actor = this.#actors.get(path) ?? this.#session;
      const settled = newer ? data : settle(ref.type, last, data, actor);
      // What was merged is written by whoever watches or saves next; until then ours is kept.
      if (settled !== data) return sound(settled);
      this.noteSeen(ref, peeked.value);
      return peeked.value;
    }
    if (peeked.problem.code !== 'damaged') throw new ProblemError(peeked.problem);
    const data = await this.#recover(ref, peeked.problem);
    return sound(data);
  }

  /** Writes one document as it stands, clocks and all: for merges, restores and imports. */
  async put<T extends DocumentType>(
    type: T,
    data: DocumentOf<T>,
    keepPrevious = true,
  ): Promise<void> {
    const path = documentPath({ type, id: data.id });
    const file = join(this.#options.dir, path);
    await this.#makeFolder(path);
    const adapter = new DurableDocument(this.#options.fs, file, type, keepPrevious);
    await new Low(adapter, data).write();
    const { written } = adapter;
    if (written === null) return;
    this.memory.noteTold(path, written.identity);
    this.memory.remember(path, written, data.clock);
  }

  async #writeNow(documents: readonly DocumentWrite[], label: string): Promise<void> {
    await this.intents.finishOpen();
    const [first] = documents;
    if (first === undefined) return;
    if (documents.length > 1) return this.#writeTogether(documents, label);
    const prepared = await this.#prepare(first, label);
    if (prepared === null) return;
    await this.put(prepared.ref.type, prepared.data);
    this.#options.onSaved([prepared]);
  }

  async #prepare(one: DocumentWrite, label: string): Promise<Prepared | null> {
    const ref = refOf(one);
    const path = documentPath(ref);
    const device = await this.actorFor(ref);
    const before = await this.load(ref);
    if (before?.newer) {
      throw new ProblemError(newerProblem(ref, path));
    }
    const previous = before?.data ?? null;
    const stale = isStale(previous as Entity | null, one.data as Entity);
    const base = stale ? this.memory.base(path, one.data) : null;
    const data = advanceDocument(one.type, { previous, next: one.data, base, device });
    if (previous !== null && sameValue(previous, data)) return null;
    return { ref, previous, data, label, file: join(this.#options.dir, path) };
  }

  /** While one document waits for the disk, the next is worked out. */
  async #writeTogether(documents: readonly DocumentWrite[], label: string): Promise<void> {
    const { fs } = this.#options;
    const staged: StagedDocument[] = [];
    try {
      await sideBySide(documents, async (one) => {
        const prepared = await this.#prepare(one, label);
        if (prepared !== null) staged.push(await this.#stage(prepared));
      });
      if (staged.length === 0) return;
      await this.intents.placeAll(staged, label);
    } catch (error) {
      if (!this.intents.isOpen()) {
        for (const { temp } of staged) await removeFile(fs, temp).catch(() => undefined);
      }
      throw error;
    }
    for (const { one, bytes, identity } of staged) {
      const path = documentPath(one.ref);
      this.memory.noteTold(path, identity);
      this.memory.remember(path, { bytes, identity }, one.data.clock);
    }
    this.#options.onSaved(staged.map(({ one }) => one));
  }

  async #stage(one: Prepared): Promise<StagedDocument> {
    await this.#makeFolder(documentPath(one.ref));
    const bytes = unwrap(encodeDocument(one.ref.type, one.data));
    const staged = await stageFile(this.#options.fs, one.file, bytes);
    return { ...staged, bytes, one };
  }

  async #recover<T extends DocumentType>(
    ref: DocumentRef<T>,
    problem: Problem,
  ): Promise<DocumentOf<T>> {
    const { dir, fs, report } = this.#options;
    const mayWrite = this.#options.readOnly() === null;
    const why = reasonOf(problem);
    const data = await recoverDocument({ dir, fs, ref, why, mayWrite, report });
    if (data === null) {
      throw new ProblemError(refusal('damaged', 'fail.damagedWhy', { why }, documentPath(ref)));
    }
    return data;
  }

  async #makeFolder(path: string): Promise<void> {
    const folder = posix.dirname(path);
    if (folder === '.' || this.#folders.has(folder)) return;
    await makeFolder(this.#options.fs, this.#options.dir, folder);
    this.#folders.add(folder);
  }
}

const sound = <T extends DocumentType>(data: DocumentOf<T>): Decoded<T> => ({
  data,
  schema: formatVersion,
  summed: true,
  newer: false,
});

const nameActor = (deviceId: string): string => `${deviceId}.${randomBytes(4).toString('hex')}`;

const refOf = ({ type, data }: DocumentWrite): DocumentRef => ({ type, id: data.id });

const newerProblem = ({ type }: DocumentRef, path: string): Problem =>
  refusal('read-only', 'fail.newerChange', { name: told(`fail.this.${type}`) }, path);

async function readOrNull(file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    return null;
  }
}
