import { type RefObject, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useCommands } from '../app/commands.ts';
import { t } from '../app/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { findInText, mostFound } from './find-in-text.ts';
import type { Painter } from './paint-highlights.ts';
import { focusText } from './reading-panes.ts';
import { usePaneState } from './reading-state.ts';
import { scrollToRange, selectRange } from './scroll.ts';
import type { TextMap } from './text-map.ts';

type Props = {
  readonly text: string;
  readonly map: TextMap;
  readonly painter: Painter;
  readonly scroller: RefObject<HTMLDivElement | null>;
};

/** Finds words in the article: all places are painted, Enter goes through them. */
export function FindBar({ text, map, painter, scroller }: Props) {
  const pane = usePaneState();
  const [wanted, setWanted] = useState('');
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const asked = useDeferredValue(wanted);
  const found = useMemo(() => findInText(text, asked), [text, asked]);
  const current = found[at];
  useCommands(useMemo(() => ({ 'reader:find': () => input.current?.select() }), []));
  useEffect(() => input.current?.focus(), []);
  useEffect(() => {
    painter.paintSpans('find', found);
    return () => painter.paintSpans('find', []);
  }, [painter, found]);
  useEffect(() => {
    painter.paintSpans('find-current', current ? [current] : [], 3);
    if (current && scroller.current) scrollToRange(scroller.current, map, current, 'if-hidden');
    return () => painter.paintSpans('find-current', []);
  }, [painter, current, map, scroller]);
  const step = (by: number) => {
    if (found.length > 0) setAt((at + by + found.length) % found.length);
  };
  const close = () => {
    pane.set({ isFinding: false });
    focusText();
    // What was found last is selected, ready to be marked.
    if (current) selectRange(map, current);
  };
  return (
    <search className="find-bar">
      <input
        ref={input}
        type="text"
        aria-label={t('reader.find')}
        placeholder={t('reader.find')}
        value={wanted}
        onChange={(event) => {
          setWanted(event.target.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
          else if (event.key === 'Escape') close();
        }}
      />
      <span className="count" role="status">
        {asked.trim() !== '' &&
          (found.length === 0
            ? t('reader.foundNothing')
            : t('reader.found', {
                at: at + 1,
                total: `${found.length}${found.length === mostFound ? '+' : ''}`,
              }))}
      </span>
      <button type="button" className="button" disabled={!current} onClick={() => step(-1)}>
        {t('reader.findBefore')}
      </button>
      <button type="button" className="button" disabled={!current} onClick={() => step(1)}>
        {t('reader.findNext')}
      </button>
      <button type="button" className="icon-button" aria-label={t('app.close')} onClick={close}>
        <Icon name="close" />
      </button>
    </search>
  );
}
