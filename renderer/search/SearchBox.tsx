import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { SearchAnswer, SearchHit } from '../../shared/notebook/ports.ts';
import { useCommands } from '../app/commands.ts';
import { viewState } from '../app/view-state.ts';
import { t } from '../app/words.ts';
import { ask } from '../bridge.ts';
import { openPassage } from '../reader/open-passage.ts';
import { readingState } from '../reader/reading-state.ts';
import { Icon } from '../ui/Icon.tsx';
import { HitList } from './HitList.tsx';

const settleAfter = 180;

/** The one search box: hits while typing, each with its sentence; Enter goes to the passage. */
export function SearchBox() {
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [current, setCurrent] = useState(0);
  const answer = useSearch(query);
  useCommands(useMemo(() => ({ 'search:focus': () => focusAll(input.current) }), []));
  useEffect(() => setCurrent(0), [answer]);
  const hits = answer?.hits ?? [];
  const open = (hit: SearchHit | undefined) => {
    if (!hit) return;
    openHit(hit, hits);
    setOpen(false);
    input.current?.blur();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setCurrent(Math.min(hits.length - 1, current + 1));
    else if (event.key === 'ArrowUp') setCurrent(Math.max(0, current - 1));
    else if (event.key === 'Enter') open(hits[current]);
    else if (event.key === 'Escape') {
      setOpen(false);
      input.current?.blur();
    } else return;
    event.preventDefault();
  };
  return (
    <div className="search-box" role="search">
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        role="combobox"
        aria-label={t('search.placeholder')}
        aria-expanded={isOpen && query !== ''}
        aria-controls="search-hits"
        aria-activedescendant={hits.length > 0 ? `hit-${current}` : undefined}
        placeholder={t('search.placeholder')}
        value={query}
        onFocus={() => setOpen(true)}
        onBlur={() => window.setTimeout(() => setOpen(false), 150)}
        onChange={(event) => {
          setQuery(event.target.value);
          setOpen(true);
        }}
        onKeyDown={keys}
      />
      {isOpen && query.trim() !== '' && answer && (
        <HitList
          query={query}
          answer={answer}
          current={current}
          onChoose={open}
          onSuggestion={(suggestion) => setQuery(suggestion)}
        />
      )}
    </div>
  );
}

/** Asks while typing, and once more, fully ranked, when typing stops. Late answers are dropped. */
function useSearch(query: string): SearchAnswer | null {
  const [answer, setAnswer] = useState<SearchAnswer | null>(null);
  const turn = useRef(0);
  useEffect(() => {
    const mine = ++turn.current;
    if (query.trim() === '') {
      setAnswer(null);
      return;
    }
    const run = async (mode: 'typing' | 'settled') => {
      const found = await ask('search:ask', { query, limit: 40, mode });
      if (mine === turn.current && found.ok) setAnswer(found.value);
    };
    void run('typing');
    const timer = window.setTimeout(() => void run('settled'), settleAfter);
    return () => window.clearTimeout(timer);
  }, [query]);
  return answer;
}

function openHit(hit: SearchHit, hits: readonly SearchHit[]): void {
  if (hit.articleId === null) {
    viewState.set({ room: 'timelines', ...(hit.timelineId ? { timelineId: hit.timelineId } : {}) });
    return;
  }
  const inText = (one: SearchHit) =>
    one.articleId === hit.articleId && ['text', 'quote', 'note'].includes(one.field);
  readingState.set({
    hits: hits.filter(inText).map(({ start, end }) => ({ start, end })),
  });
  const range = inText(hit) ? { start: hit.start, end: hit.end } : null;
  openPassage(
    hit.articleId,
    range,
    hit.field === 'quote' || hit.field === 'note' ? (hit.entityId ?? null) : null,
  );
}

function focusAll(input: HTMLInputElement | null): void {
  input?.focus();
  input?.select();
}
