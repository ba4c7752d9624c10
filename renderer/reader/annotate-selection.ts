import { isPlaced } from '../../shared/anchor/paint-spans.ts';
import type { TextRange } from '../../shared/base/text-range.ts';
import { quoteAsHtml, quoteWithCitation } from '../../shared/exchange/annotations/citation.ts';
import type { Article } from '../../shared/model/article.ts';
import { didOrTell, doOrTell } from '../app/do.ts';
import { tellNotice } from '../app/notices.ts';
import { t } from '../app/words.ts';
import { kindNames } from './kinds.ts';
import { askLink } from './link-marks.ts';
import { readingState, settleProvisional, showProvisional } from './reading-state.ts';
import { selectedRange } from './text-map.ts';

type Column = { readonly current: HTMLElement | null };

/** The commands that mark the selected passage; menu, keys and toolbar all run these. */
export function annotationCommands(
  articleId: string,
  column: Column,
): Readonly<Record<string, () => void>> {
  const marks = kindNames.map((kind) => [
    `annotate:${kind}`,
    () => void markSelection(articleId, column, kind),
  ]);
  return {
    ...(Object.fromEntries(marks) as Record<string, () => void>),
    'annotate:event': () => makeEvent(articleId, column),
    'annotate:link': askLink,
  };
}

/** Removes the annotation that is looked at; undo brings it back. */
export async function removeCurrent(articleId: string): Promise<void> {
  const { annotationId } = readingState.get();
  if (annotationId === null) return;
  if (await didOrTell('annotation:remove', { articleId, annotationIds: [annotationId] }))
    readingState.set({ annotationId: null });
}

/** Marks the selected passage; it is painted at once and taken away again if it cannot be saved. */
export function markSelection(articleId: string, column: Column, kind: string): Promise<void> {
  const range = column.current ? selectedRange(column.current) : null;
  return markPassage(articleId, range, kind);
}

/** As `markSelection` for a known passage; without one the current mark changes its kind. */
export async function markPassage(
  articleId: string,
  range: TextRange | null,
  kind: string,
): Promise<void> {
  if (!range) return changeCurrentKind(articleId, kind);
  const key = showProvisional(articleId, kind, range);
  document.getSelection()?.removeAllRanges();
  const added = await doOrTell('annotation:add', { articleId, passage: range, kind });
  settleProvisional(key, added?.id ?? null);
  if (added) readingState.set({ annotationId: added.id });
}

/** Opens the choice of one's own kinds for the selected passage, or for the current mark. */
export const chooseOwnKind = (column: Column): void =>
  readingState.set({
    isNamingKind: true,
    kindPassage: column.current ? selectedRange(column.current) : null,
  });

/** Takes the selected passage along in a drag, with the citation of its article. */
export function carryQuote(carried: DataTransfer, article: Article, column: Column): void {
  const range = column.current ? selectedRange(column.current) : null;
  if (!range) return;
  const exact = article.version.text.slice(range.start, range.end);
  carried.setData('text/plain', quoteWithCitation(article, exact));
  carried.setData('text/html', quoteAsHtml(article, exact));
  carried.effectAllowed = 'copy';
}

/** Copies the selected passage, or the mark that is looked at, with the citation of its article. */
export async function copyQuote(article: Article, column: Column): Promise<void> {
  const range = column.current ? selectedRange(column.current) : null;
  const current = article.annotations[readingState.get().annotationId ?? ''];
  const exact = range
    ? article.version.text.slice(range.start, range.end)
    : current?.deleted === undefined && current && isPlaced(current.target, article.version.sha256)
      ? current.target.quote.exact
      : null;
  if (exact === null) return tellNotice(t('reader.selectFirst'));
  await navigator.clipboard.writeText(quoteWithCitation(article, exact));
  tellNotice(t('reader.quoteCopied'));
}

/** Without a selection a kind key changes the kind of the annotation that is looked at. */
async function changeCurrentKind(articleId: string, kind: string): Promise<void> {
  const { annotationId } = readingState.get();
  if (annotationId === null) return tellNotice(t('reader.selectFirst'));
  await doOrTell('annotation:change', { articleId, annotationId, kind });
}

function makeEvent(articleId: string, column: Column): void {
  const range = column.current ? selectedRange(column.current) : null;
  if (!range) {
    tellNotice(t('reader.selectFirst'));
    return;
  }
  const text = document.getSelection()?.toString() ?? '';
  readingState.set({ eventPassage: { articleId, range, text } });
}
