import { newId } from '../../shared/base/ids.ts';
import type { ImportAnswer } from '../../shared/bridge/article-channels.ts';
import type { Ask, BridgeEvents } from '../../shared/bridge/contract.ts';
import type { CameAlong } from '../../shared/notebook/bring-appendix.ts';
import type { SaveOutcome } from '../../shared/notebook/save-outcome.ts';
import { doOrTell } from '../app/do.ts';
import { focusRoom } from '../app/kept-focus.ts';
import { tellNotice, tellProblem } from '../app/notices.ts';
import { showScope } from '../app/view-state.ts';
import { problemInWords, t } from '../app/words.ts';
import { openArticle } from '../reader/reading-panes.ts';
import { type DroppedFile, droppedBeside } from './dropped-files.ts';

/** Lets the person choose files in the system's dialog and saves them. */
export async function saveChosenFiles(): Promise<void> {
  report(await doOrTell('article:open-files', null));
}

/** Saves the files that the desktop asked to open, and shows the article of a link. */
export async function takeGivenFiles(): Promise<void> {
  const given = await doOrTell('article:open-given', null);
  report(given);
  const articleId = given?.articleId ?? null;
  if (articleId !== null) showSaved(articleId);
}

function showSaved(articleId: string): void {
  showScope({ kind: 'all' });
  openArticle(articleId);
  // Who has saved an article goes on with reading and marking it.
  focusRoom('text');
}

/** So much is handed over at once: a folder of thousands of pages does not lie in memory as a whole. */
const PORTION_BYTES = 100_000_000;
const PORTION_FILES = 2_000;

/** Saves files that were dropped on the window. */
export async function saveDroppedFiles(dropped: readonly DroppedFile[]): Promise<void> {
  if (dropped.length === 0) return tellNotice(t('library.nothingDropped'));
  const all: Mutable<ImportAnswer> = { outcomes: [], failed: [], left: 0 };
  const drop = newId();
  for (let at = 0; at < dropped.length && all.left === 0; ) {
    const { files, failed, next } = await readPortion(dropped, at);
    const isAll = at === 0 && next === dropped.length;
    const portion = isAll ? {} : { portion: { drop, before: at, total: dropped.length } };
    const answer = files.length > 0 ? await doOrTell('article:drop', { files, ...portion }) : null;
    if (files.length > 0 && !answer) break;
    all.outcomes = [...all.outcomes, ...(answer?.outcomes ?? [])];
    all.failed = [...all.failed, ...failed, ...(answer?.failed ?? [])];
    all.left = answer && answer.left > 0 ? answer.left + dropped.length - next : 0;
    at = next;
  }
  report(all);
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

async function readPortion(dropped: readonly DroppedFile[], from: number) {
  const files: Ask<'article:drop'>['files'] = [];
  const failed: ImportAnswer['failed'][number][] = [];
  let size = 0;
  let next = from;
  for (; next < dropped.length && size < PORTION_BYTES && files.length < PORTION_FILES; next++) {
    const one = dropped[next] as DroppedFile;
    const { name } = one;
    try {
      const bytes = new Uint8Array(await (await one.load()).arrayBuffer());
      const beside = await droppedBeside(one, bytes);
      size += beside.reduce((sum, picture) => sum + picture.bytes.length, bytes.length);
      files.push({ name, bytes, ...(beside.length > 0 ? { beside } : {}) });
    } catch {
      const told = { key: 'library.droppedUnread' } as const;
      failed.push({ name, problem: { code: 'unreadable', message: t(told.key), told } });
    }
  }
  return { files, failed, next };
}

/** Tells what came in from the watched folder while nobody asked. */
export function tellIntake({ saved, faults }: BridgeEvents['intake:came']): void {
  if (saved > 0) tellNotice(t('intake.came', { count: saved }));
  if (faults > 0)
    tellProblem({ code: 'unreadable', message: t('intake.cameFaults', { count: faults }) });
}

/** Tells what became of an import, and opens the article when it was just one. */
export function report(answer: ImportAnswer | null): void {
  if (!answer) return;
  const [first] = answer.outcomes;
  if (answer.outcomes.length === 1 && first) {
    showSaved(first.id);
    tellNotice(wordsOf(first));
  } else if (answer.outcomes.length > 1) {
    const count = (status: SaveOutcome['status']) =>
      answer.outcomes.filter((outcome) => outcome.status === status).length;
    const [again, skipped] = [count('captured'), count('skipped')];
    const parts = [t('library.savedMany', { count: count('imported') })];
    if (again > 0) parts.push(t('captures.againMany', { count: again }));
    if (skipped > 0) parts.push(t('library.skippedMany', { count: skipped }));
    const joined = count('joined');
    if (joined > 0) parts.push(t('library.joinedMany', { count: joined }));
    tellNotice(parts.join(' '));
  }
  if (answer.left > 0) tellNotice(t('library.leftMany', { count: answer.left }));
  if (answer.failed.length > 0) {
    const reasons = answer.failed
      .slice(0, 5)
      .map(({ name, problem }) => `${name}: ${problemInWords(problem).message}`)
      .join(' · ');
    const message = t('library.failedMany', { count: answer.failed.length, reasons });
    tellProblem({ code: 'unreadable', message });
  }
}

function wordsOf(outcome: SaveOutcome): string {
  if (outcome.status === 'skipped') return t('library.alreadyHere');
  if (outcome.status === 'imported') return wordsOfNew(outcome);
  if (outcome.status === 'joined') return wordsOfJoined(outcome);
  const { title, setAside, toReview } = outcome;
  if (setAside) return t('captures.againAside', { title, why: t(`captures.aside.${setAside}`) });
  return toReview > 0
    ? t('captures.againReview', { title, count: toReview })
    : t('captures.again', { title });
}

function wordsOfNew(outcome: Extract<SaveOutcome, { words: number }>): string {
  const { title, annotations: count, along } = outcome;
  const saved =
    count > 0 ? t('library.savedMarked', { title, count }) : t('library.saved', { title });
  return saved + wordsOfAlong(along);
}

/** Claims and events that came out of the appendix of a PDF. */
const wordsOfAlong = (along: CameAlong = { claims: 0, events: 0 }): string =>
  along.claims + along.events > 0 ? ` ${t('library.savedAlong', along)}` : '';

function wordsOfJoined(outcome: Extract<SaveOutcome, { status: 'joined' }>): string {
  const { title, added, changed, removed, along } = outcome;
  const joined =
    added + changed + removed === 0
      ? t('library.joinedSame', { title })
      : t('library.joined', { title, added, changed, removed });
  return joined + wordsOfAlong(along);
}
