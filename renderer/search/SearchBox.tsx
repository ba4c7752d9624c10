import { type FocusEvent, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { SearchHit } from '../../shared/notebook/ports.ts';
import type { Completion } from '../../shared/search/complete-query.ts';
import { useCommands } from '../app/commands.ts';
import { doOrTell } from '../app/do.ts';
import { tellNotice } from '../app/notices.ts';
import { goToRoom } from '../app/panes.ts';
import { t } from '../app/words.ts';
import { listen } from '../bridge.ts';
import { Icon } from '../ui/Icon.tsx';
import { askBatch } from './ask-batch.ts';
import { ContextsDialog } from './ContextsDialog.tsx';
import { HitPanel } from './HitPanel.tsx';
import { HitSteps } from './HitSteps.tsx';
import { openHit } from './hit-trail.ts';
import { SearchHelp } from './SearchHelp.tsx';
import { answeredBy, useCompletions, useSearch } from './use-search.ts';

const firstLimit = 40;

/** The one search box: hits while typing, each with its sentence; Enter goes to the passage. */
export function SearchBox() {
  const input = useRef<HTMLInputElement>(null);
  const box = useBox(input);
  const { query, isOpen, current, setCurrent, setOpen, type } = box;
  const search = useSearch(query, box.limit);
  const { answer } = search;
  const completions = useCompletions(query, box.caret);
  useCommands(
    useMemo(
      () => ({
        'search:focus': () => focusAll(input.current),
        'search:batch': () => void askBatch(),
      }),
      [],
    ),
  );
  useEffect(() => setCurrent(0), [search.query, setCurrent]);
  const hits = answer?.hits ?? [];
  const open = (hit: SearchHit | undefined) => {
    if (!hit) return;
    setOpen(false);
    input.current?.blur();
    void openHit(hit, answeredBy(search, [hit]));
  };
  const complete = ({ insert, from, to }: Completion) =>
    type(query.slice(0, from) + insert + query.slice(to), from + insert.length);
  const [first] = completions;
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setCurrent(Math.min(hits.length - 1, current + 1));
    else if (event.key === 'ArrowUp') setCurrent(Math.max(0, current - 1));
    else if (event.key === 'Enter') open(hits[current]);
    else if (event.key === 'Tab' && !event.shiftKey && first && isOpen) complete(first);
    else if (event.key === 'Escape') leave(input.current, setOpen);
    else return;
    event.preventDefault();
  };
  const save = async () => {
    if (await doOrTell('search:save', { name: '', query })) tellNotice(t('search.saved'));
    setOpen(false);
  };
  return (
    <div className="search-box" role="search" onBlur={(event) => closeWhenLeft(event, setOpen)}>
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
        dir="auto"
        value={query}
        onFocus={() => setOpen(true)}
        onChange={({ target }) => type(target.value, target.selectionStart ?? target.value.length)}
        onKeyDown={keys}
      />
      <HitSteps />
      <button
        type="button"
        className="search-help-button"
        aria-label={t('search.help')}
        aria-expanded={box.isHelping}
        onClick={() => box.setHelping(!box.isHelping)}
      >
        ?
      </button>
      {box.isHelping && <SearchHelp onTry={(example) => type(example, example.length)} />}
      {isOpen && !box.isHelping && query.trim() !== '' && answer && (
        <HitPanel
          query={query}
          search={search}
          answer={answer}
          completions={completions}
          current={current}
          limit={box.limit}
          onChoose={open}
          onComplete={complete}
          onQuery={(next) => type(next, next.length)}
          onMore={() => box.setLimit(box.limit + firstLimit)}
          onSave={() => void save()}
          onContexts={() => box.setContexts(query)}
        />
      )}
      {box.contexts !== null && (
        <ContextsDialog query={box.contexts} onClose={() => box.setContexts(null)} />
      )}
    </div>
  );
}

/** What is typed and which parts are open. */
function useBox(input: React.RefObject<HTMLInputElement | null>) {
  const [query, setQuery] = useState('');
  const [caret, setCaret] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const [isHelping, setHelping] = useState(false);
  const [current, setCurrent] = useState(0);
  const [limit, setLimit] = useState(firstLimit);
  const [contexts, setContexts] = useState<string | null>(null);
  // What was sought in one notebook is not sought in the next.
  useEffect(() => listen('notebook:opened', () => setQuery('')), []);
  const type = (next: string, at: number) => {
    setQuery(next);
    setCaret(at);
    setLimit(firstLimit);
    setHelping(false);
    setOpen(true);
    input.current?.focus();
  };
  return {
    ...{ query, caret, isOpen, isHelping, current, limit, contexts, type },
    ...{ setOpen, setHelping, setCurrent, setLimit, setContexts },
  };
}

function closeWhenLeft(event: FocusEvent, setOpen: (isOpen: boolean) => void): void {
  if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
}

function leave(input: HTMLInputElement | null, setOpen: (isOpen: boolean) => void): void {
  setOpen(false);
  if (!goToRoom()) input?.blur();
}

function focusAll(input: HTMLInputElement | null): void {
  input?.focus();
  input?.select();
}
