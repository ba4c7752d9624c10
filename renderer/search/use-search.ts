import { useEffect, useRef, useState } from 'react';
import type {
  FacetCounts,
  SearchAnswer,
  SearchHit,
  SearchRequest,
} from '../../shared/notebook/ports.ts';
import type { Completion } from '../../shared/search/complete-query.ts';
import { openEnded } from '../../shared/search/open-ended.ts';
import { ask } from '../bridge.ts';

const settleAfter = 180;
/** Whoever types fast is not kept from the next hits by counting what the last could be narrowed to. */
const facetsAfter = 40;
/** While the index is being built, there is more to find from second to second. */
const againAfter = 1_000;

/** What is known of a query: its hits, and the facets of what it finds. */
export type Search = {
  readonly query: string;
  readonly mode: SearchRequest['mode'];
  readonly answer: SearchAnswer | null;
  readonly facets: readonly FacetCounts[];
};

const nothing: Search = { query: '', mode: 'typing', answer: null, facets: [] };

/**
 * Asks while typing, and once more, fully ranked, when typing stops. Answers that a newer question
 * has overtaken are dropped; the last hits and facets stand until newer ones come.
 */
export function useSearch(query: string, limit: number): Search {
  const [search, setSearch] = useState<Search>(nothing);
  const turn = useRef(0);
  useEffect(() => {
    const mine = ++turn.current;
    if (query.trim() === '') {
      setSearch(nothing);
      return;
    }
    let timer = window.setTimeout(() => void run('settled'), settleAfter);
    const run = async (mode: SearchRequest['mode']) => {
      const found = await ask('search:ask', { query, limit, mode });
      if (mine !== turn.current || !found.ok || found.value.stale) return;
      setSearch((before) => ({ query, mode, answer: found.value, facets: before.facets }));
      const isPartial = mode === 'settled' && found.value.indexed < 1;
      if (isPartial) timer = window.setTimeout(() => void run('settled'), againAfter);
      if (mode === 'typing') await pause(facetsAfter);
      if (mine !== turn.current) return;
      const facets = await ask('search:facets', { query, limit, mode });
      if (mine === turn.current && facets.ok)
        setSearch((before) => ({ ...before, facets: facets.value }));
    };
    void run('typing');
    return () => window.clearTimeout(timer);
  }, [query, limit]);
  return search;
}

/** The query as these hits answer it: its last word is a beginning where that is what was found. */
export function answeredBy({ query, mode }: Search, hits: readonly SearchHit[]): string {
  const isOpen = hits.length > 0 && hits.every(({ match }) => match === 'prefix');
  return mode === 'typing' || isOpen ? openEnded(query) : query;
}

const pause = (ms: number) => new Promise<void>((resolve) => window.setTimeout(resolve, ms));

/** What may be typed at the caret, newest question only. */
export function useCompletions(query: string, caret: number): readonly Completion[] {
  const [completions, setCompletions] = useState<readonly Completion[]>([]);
  useEffect(() => {
    let isCurrent = true;
    const timer = window.setTimeout(async () => {
      if (query.trim() === '') return setCompletions([]);
      const found = await ask('search:complete', { query, caret });
      if (isCurrent) setCompletions(found.ok ? found.value : []);
    }, 60);
    return () => {
      isCurrent = false;
      window.clearTimeout(timer);
    };
  }, [query, caret]);
  return completions;
}
