import type { KeyboardEvent } from 'react';
import { compareRanges } from '../../shared/base/text-range.ts';
import type { Article } from '../../shared/model/article.ts';
import { runCommand } from '../app/commands.ts';
import { viewState } from '../app/view-state.ts';
import { annotationCommands, chooseOwnKind, removeCurrent } from './annotate-selection.ts';
import { flowOf } from './flow.ts';
import { kindOfKey } from './kinds.ts';
import { askLink, finishLink, mayEndAt } from './link-marks.ts';
import { linkingState, readingState } from './reading-state.ts';
import { passageOf, resizeMark } from './resize-mark.ts';
import { isInSight, offsetAtTop, scrollToRange, selectRange } from './scroll.ts';
import { selectedRange, type TextMap } from './text-map.ts';
import type { Marks } from './use-marks.ts';
import { resizeByWord, sentenceBeside, wordBeside } from './word-steps.ts';

/** What the keys of the reading column work on. */
export type Steered = {
  readonly article: Article;
  readonly column: HTMLElement;
  readonly box: HTMLElement;
  readonly map: TextMap;
  readonly marks: Marks;
};

/** Runs what a single key means in the reading column; the keys are listed in the sheet of keys. */
export function steer(event: KeyboardEvent, steered: Steered): void {
  if (event.ctrlKey || event.metaKey || event.target instanceof HTMLButtonElement) return;
  const done = event.altKey ? resize(event, steered) : runKey(event, steered);
  if (done) event.preventDefault();
}

function runKey({ key, shiftKey }: KeyboardEvent, steered: Steered): boolean {
  const { article, column } = steered;
  const commands = annotationCommands(article.id, { current: column });
  const kind = kindOfKey(key);
  if (kind) commands[`annotate:${kind}`]?.();
  else if (key === 'e' || key === 'E') commands['annotate:event']?.();
  else if (key === 'l' || key === 'L') askLink();
  else if (key === 'Delete' || key === 'Backspace') void removeCurrent(article.id);
  else if (key === 'o' || key === 'O') cycleOverlaps(steered);
  else if (key === 'n' || key === 'p') goToMark(steered, key === 'n' ? 1 : -1);
  else if (key === 's' || key === 'S') selectBeside(steered, sentenceBeside, shiftKey ? -1 : 1);
  else if (key === 'w' || key === 'W') selectBeside(steered, wordBeside, shiftKey ? -1 : 1);
  else if (key === '9') chooseOwnKind({ current: column });
  else if (key === 'Enter') linkOrEditNote(article.id);
  else if (key === 'Escape') letGo();
  else return turnPage(key, steered.box);
  return true;
}

/** Keys that turn pages downwards lead through a column that goes on sideways too. */
function turnPage(key: string, box: HTMLElement): boolean {
  const flow = flowOf(box);
  if (flow.writing === 'horizontal-tb') return false;
  if (key === 'PageDown' || key === ' ') flow.scrollTo(flow.scrolled + flow.size * 0.9);
  else if (key === 'PageUp') flow.scrollTo(flow.scrolled - flow.size * 0.9);
  else if (key === 'Home') flow.scrollTo(0);
  else if (key === 'End') flow.scrollTo(box.scrollWidth);
  else return false;
  return true;
}

/** Alt and an arrow move the end by a word, with Shift the start: of the selection or of the mark. */
function resize({ key, shiftKey }: KeyboardEvent, steered: Steered): boolean {
  const way = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : null;
  if (way === null) return false;
  const { article, column, map } = steered;
  const side = shiftKey ? 'start' : 'end';
  const selected = selectedRange(column);
  if (selected) {
    selectRange(map, resizeByWord(article.version.text, selected, side, way));
    return true;
  }
  const annotation = article.annotations[readingState.get().annotationId ?? ''];
  if (!annotation || annotation.deleted !== undefined) return false;
  const passage = resizeByWord(article.version.text, passageOf(annotation), side, way);
  void resizeMark(article, annotation, passage);
  return true;
}

function cycleOverlaps({ article, marks }: Steered): void {
  const { annotationId } = readingState.get();
  const current = article.annotations[annotationId ?? ''];
  if (!current) return;
  const { start, end } = current.target.position;
  const beside = marks.index().within({ start, end });
  const next = beside[(beside.indexOf(current.id) + 1) % Math.max(1, beside.length)];
  if (next) readingState.set({ annotationId: next });
}

function goToMark({ article, marks, box, map }: Steered, way: 1 | -1): void {
  const sorted = marks.index().within({ start: 0, end: article.version.text.length });
  const { annotationId } = readingState.get();
  const at = sorted.indexOf(annotationId ?? '');
  const next = at >= 0 ? sorted[at + way] : firstFrom(sorted, article, box, way);
  const position = next === undefined ? undefined : article.annotations[next]?.target.position;
  if (next === undefined || !position) return;
  readingState.set({ annotationId: next });
  scrollToRange(box, map, position, 'center');
}

function firstFrom(ids: readonly string[], article: Article, box: HTMLElement, way: 1 | -1) {
  const top = { start: offsetAtTop(box) ?? 0, end: Number.MAX_SAFE_INTEGER };
  const isBelow = (id: string) =>
    compareRanges(article.annotations[id]?.target.position ?? top, top) >= 0;
  return way > 0 ? ids.find(isBelow) : ids.findLast((id) => !isBelow(id));
}

/** Selects the word or sentence beside where the person is; holding the key walks through the text. */
function selectBeside(steered: Steered, beside: typeof wordBeside, way: 1 | -1): void {
  const { article, box, map } = steered;
  const next = beside(article.version.text, placeOfPerson(steered, way), way);
  if (!next) return;
  selectRange(map, next);
  scrollToRange(box, map, next, 'if-hidden');
}

/** The selection or the current mark, as long as it is in sight; else where the sight begins. */
function placeOfPerson({ article, column, box, map }: Steered, way: 1 | -1): number {
  const current = article.annotations[readingState.get().annotationId ?? ''];
  const here = selectedRange(column) ?? current?.target.position;
  if (here && isInSight(box, map, here)) return way > 0 ? here.end : here.start;
  return offsetAtTop(box) ?? 0;
}

function linkOrEditNote(articleId: string): void {
  const { annotationId } = readingState.get();
  if (mayEndAt(annotationId)) void finishLink(articleId, annotationId);
  else editNote();
}

/** The note of the mark that is looked at gets the focus; Escape there leads back to the text. */
function editNote(): void {
  const { annotationId } = readingState.get();
  if (annotationId === null) return;
  viewState.set({ inspectorOpen: true });
  readingState.set({ tab: 'annotations', noteAsked: annotationId });
}

/** Lets go of what is selected or looked at; with nothing to let go, leads back to the articles. */
function letGo(): void {
  const selection = document.getSelection();
  const { annotationId, hits } = readingState.get();
  const isHeld = annotationId !== null || hits.length > 0 || linkingState.get().linking !== null;
  if (!isHeld && selection?.isCollapsed !== false) runCommand('library:back');
  selection?.removeAllRanges();
  readingState.set({ annotationId: null, hits: [] });
  linkingState.set({ linking: null });
}
