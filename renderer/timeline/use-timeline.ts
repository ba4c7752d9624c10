import { useEffect, useMemo, useState } from 'react';
import {
  type PassageView,
  receiveTimeline,
  type TimelineSummary,
  type TimelineView,
} from '../../shared/bridge/timeline-channels.ts';
import type { DocumentRef } from '../../shared/model/document.ts';
import type { TimelineEvent } from '../../shared/model/timeline.ts';
import { useAnswer } from '../app/use-answer.ts';

/** The timelines of the notebook; null until they are known. */
export const useTimelines = (): readonly TimelineSummary[] | null =>
  useAnswer('timeline:list', null, concernTimelines).value;

/**
 * A timeline with its events placed and in order; null while there is none. The events are there
 * first. Their quotes, which lie in many articles, follow; until then it is known where they stand.
 */
export function useTimeline(id: string | null): TimelineView | null {
  const question = id === null ? undefined : { id };
  const sent = useAnswer('timeline:read', question, concernTimelines).value;
  const isDrawn = useAfterDrawing(sent?.timeline.id ?? null) === id;
  const passages = useAnswer(
    'timeline:passages',
    isDrawn ? question : undefined,
    concernPassages,
  ).value;
  return useMemo(() => {
    if (sent === null) return null;
    const { timeline, events } = receiveTimeline(sent);
    const views = events.map((one) => ({
      ...one,
      passages: passages?.[one.event.id] ?? withoutQuotes(one.event),
    }));
    return { timeline, events: views };
  }, [sent, passages]);
}

/** A value once what it brought into the window has been drawn. */
function useAfterDrawing(value: string | null): string | null {
  const [drawn, setDrawn] = useState<string | null>(null);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setTimeout(() => setDrawn(value)));
    return () => cancelAnimationFrame(frame);
  }, [value]);
  return drawn;
}

const concernTimelines = (refs: readonly DocumentRef[]): boolean =>
  refs.some(({ type }) => type === 'timeline');

const concernPassages = (refs: readonly DocumentRef[]): boolean =>
  refs.some(({ type }) => type === 'timeline' || type === 'article');

const withoutQuotes = ({ passages }: TimelineEvent): PassageView[] =>
  Object.values(passages).map(({ articleId, annotationId, when = null, stance }) => ({
    ...{ articleId, annotationId, when, stance },
    ...{ articleTitle: '', outlet: null, published: null, quote: '' },
  }));
