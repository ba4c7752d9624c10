import type { DocumentRef } from '../../shared/model/document.ts';
import type { Documents } from './documents.ts';
import type { FsPort } from './fs-port.ts';
import { giveUp } from './given-up.ts';
import { listIds } from './listing.ts';
import { isMassLoss, withoutTombstones } from './mass-loss.ts';
import { documentPath } from './paths.ts';
import { lastKnown } from './restore.ts';
import { type FreshProblem, noticed } from './store-problem.ts';
import { titleOf } from './title-of.ts';

type Place = {
  readonly dir: string;
  readonly fs: FsPort;
  readonly documents: Documents;
  readonly report: (problem: FreshProblem) => void;
};

/** A sync engine takes files away one by one: so long they count as gone at once. */
const TOGETHER_MS = 60_000;

/**
 * Documents whose files somebody else took out of the folder: few are told one by one, and for many
 * the person is asked before anything is accepted.
 */
export class Vanishings {
  readonly #place: Place;
  readonly #lost = new Map<string, DocumentRef>();
  readonly #recent = new Map<string, { readonly ref: DocumentRef; readonly at: number }>();

  constructor(place: Place) {
    this.#place = place;
  }

  /** What waits for the person's decision. */
  losses(): DocumentRef[] {
    return [...this.#lost.values()];
  }

  /** Notes that documents are there again; true where somebody was asked about one of them. */
  came(refs: readonly DocumentRef[]): boolean {
    const paths = refs.map(documentPath);
    for (const path of paths) this.#recent.delete(path);
    return paths.map((path) => this.#lost.delete(path)).includes(true);
  }

  /** Takes in what vanished just now; answers what is accepted as gone. */
  async take(vanished: readonly DocumentRef[]): Promise<readonly DocumentRef[]> {
    // What was in the trash is emptied out of it on another machine.
    const mourned = vanished.filter((ref) => this.#lastSeen(ref)?.deleted === undefined);
    const together = this.#withRecent(mourned);
    const isMuch = this.#lost.size > 0 || (await this.#isMuch(together));
    const lost = isMuch ? await withoutTombstones(this.#place.dir, together) : [];
    if (lost.length > 0 && (this.#lost.size > 0 || (await this.#isMuch(lost)))) {
      this.holdBack(lost);
      return vanished.filter((ref) => !this.#lost.has(documentPath(ref)));
    }
    for (const ref of mourned) await this.#tell(ref);
    return vanished;
  }

  /** Accepts nothing of this before the person has said so. */
  holdBack(refs: readonly DocumentRef[]): void {
    for (const ref of refs) this.#lost.set(documentPath(ref), ref);
    const what = { kind: 'vanished', ref: null, path: '' } as const;
    this.#place.report(noticed(what, 'noticed.lost', { count: this.#lost.size }));
  }

  /** The person meant it; answers what is gone now. */
  async accept(): Promise<readonly DocumentRef[]> {
    const accepted = this.losses();
    await giveUp(this.#place.fs, this.#place.dir, accepted);
    this.#lost.clear();
    this.#recent.clear();
    return accepted;
  }

  #lastSeen(ref: DocumentRef) {
    return this.#place.documents.memory.last(documentPath(ref));
  }

  #withRecent(refs: readonly DocumentRef[]): DocumentRef[] {
    const now = Date.now();
    for (const [path, { at }] of this.#recent)
      if (at < now - TOGETHER_MS) this.#recent.delete(path);
    for (const ref of refs) this.#recent.set(documentPath(ref), { ref, at: now });
    return [...this.#recent.values()].map(({ ref }) => ref);
  }

  async #isMuch(refs: readonly DocumentRef[]): Promise<boolean> {
    if (refs.length < 5) return false;
    return isMassLoss(refs.length, (await listIds(this.#place.dir, 'article')).length);
  }

  async #tell(ref: DocumentRef): Promise<void> {
    const data = await lastKnown(this.#place, ref);
    // Nothing is known of it but its name, or it lay in the trash.
    if (data === null || data.deleted !== undefined) return;
    const path = documentPath(ref);
    const what = noticed({ kind: 'vanished', ref, path }, 'noticed.vanished');
    this.#place.report({ ...what, title: titleOf({ ref, data }) });
  }
}
