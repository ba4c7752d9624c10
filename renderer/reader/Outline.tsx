import type { RefObject } from 'react';
import type { TextVersion } from '../../shared/model/text-version.ts';
import { t } from '../app/words.ts';
import { scrollToRange } from './scroll.ts';
import type { TextMap } from './text-map.ts';

type Props = {
  readonly version: TextVersion;
  readonly map: TextMap | null;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly onDone: () => void;
};

/** The headings of the article; each leads to its place. */
export function Outline({ version, map, scroller, onDone }: Props) {
  const headings = version.blocks.filter(({ kind }) => kind === 'heading');
  if (headings.length === 0) return <p className="hint">{t('reader.noOutline')}</p>;
  const show = (start: number, end: number) => {
    if (scroller.current && map) scrollToRange(scroller.current, map, { start, end }, 'top');
    onDone();
  };
  return (
    <nav className="outline" aria-label={t('reader.outline')}>
      {headings.map(({ start, end, level }) => (
        <button
          key={start}
          type="button"
          className="outline-item"
          data-level={Math.min(4, level ?? 2)}
          dir="auto"
          onClick={() => show(start, end)}
        >
          {version.text.slice(start, end)}
        </button>
      ))}
    </nav>
  );
}
