import { type RefObject, useLayoutEffect, useState } from 'react';
import type { TextRange } from '../../shared/base/text-range.ts';
import { t } from '../app/words.ts';
import { annotationCommands, chooseOwnKind } from './annotate-selection.ts';
import { kindNames } from './kinds.ts';

type Props = {
  readonly articleId: string;
  readonly range: TextRange;
  readonly column: RefObject<HTMLDivElement | null>;
};

/** The small toolbar at a selected passage: each kind with its key, and the event. */
export function SelectionBar({ articleId, range, column }: Props) {
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  // The bar follows the selection: other ranges, the text that flows anew or is scrolled, another window.
  useLayoutEffect(() => {
    const put = () => setPlace(placeAtSelection(column.current));
    put();
    const observer = new ResizeObserver(put);
    if (column.current) observer.observe(column.current);
    const scroller = column.current?.closest('.reader-scroll');
    scroller?.addEventListener('scroll', put, { passive: true });
    window.addEventListener('resize', put);
    return () => {
      observer.disconnect();
      scroller?.removeEventListener('scroll', put);
      window.removeEventListener('resize', put);
    };
  }, [range.start, range.end, column]);
  if (!place) return null;
  const commands = annotationCommands(articleId, column);
  const keep = (event: React.MouseEvent) => event.preventDefault();
  return (
    <div
      className="selection-bar"
      role="toolbar"
      aria-label={t('reader.selectionTools')}
      style={place}
    >
      {kindNames.map((kind, at) => (
        <button
          key={kind}
          type="button"
          className="kind-button"
          data-kind={kind}
          title={`${t(`kind.${kind}`)} (${at + 1})`}
          aria-label={t('reader.markAs', { kind: t(`kind.${kind}`) })}
          onMouseDown={keep}
          onClick={commands[`annotate:${kind}`]}
        >
          <span className="kind-sample">{t(`kind.${kind}`)}</span>
          <kbd>{at + 1}</kbd>
        </button>
      ))}
      <button
        type="button"
        className="kind-button"
        data-kind="event"
        onMouseDown={keep}
        onClick={commands['annotate:event']}
      >
        <span className="kind-sample">{t('reader.makeEvent')}</span>
        <kbd>E</kbd>
      </button>
      <button
        type="button"
        className="kind-button"
        onMouseDown={keep}
        onClick={() => chooseOwnKind(column)}
      >
        <span>{t('kinds.more')}</span>
        <kbd>9</kbd>
      </button>
    </div>
  );
}

const barWidth = 408;
const barHeight = 122;

function placeAtSelection(column: HTMLElement | null): { left: number; top: number } | null {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const box = selection.getRangeAt(0).getBoundingClientRect();
  const left = Math.max(
    8,
    Math.min(window.innerWidth - barWidth - 8, box.left + box.width / 2 - barWidth / 2),
  );
  // The bar of the reading column stays free; what was scrolled out of sight has no bar.
  const sight = column?.closest('.reader-scroll')?.getBoundingClientRect();
  const ceiling = sight?.top ?? 0;
  if (box.bottom < ceiling || box.top > (sight?.bottom ?? window.innerHeight)) return null;
  const above = box.top - barHeight - 8;
  return {
    left,
    top: above > ceiling ? above : Math.min(window.innerHeight - barHeight - 8, box.bottom + 8),
  };
}
