import { useMemo } from 'react';
import { viewSketch } from '../../shared/bridge/timeline-sketch.ts';
import {
  receiveTimeline,
  type TimelineSummary,
  type TimelineView,
} from '../../shared/bridge/timeline-view.ts';
import type { DocumentRef } from '../../shared/model/document.ts';
import { useAfterDrawing } from '../app/use-after-drawing.ts';
import { useAnswer } from '../app/use-answer.ts';

/** The timelines of the notebook; null until they are known. */
export const useTimelines = (): readonly TimelineSummary[] | null =>
  useAnswer('timeline:list', null, concernTimelines).value;

/** A timeline with its events placed and in order, once it is there as a whole; null while there is none. */
export function useTimeline(id: string | null): TimelineView | null {
  return useWhole(id === null ? undefined : { id }).view;
}

/**
 * A timeline as soon as it can be drawn: first what an axis shows of its events, then the events as a
 * whole. Every change after that is asked for as a whole.
 */
export function useTimelineSoon(id: string | null): TimelineView | null {
  const question = id === null ? undefined : { id };
  const sketch = useAnswer('timeline:sketch', question, never);
  const isAnswered = sketch.value?.timeline.id === id || sketch.problem !== null;
  // First the axis is drawn, then the list: reading the rest of thousands of events would hold it up.
  const isDrawn = useAfterDrawing(useAfterDrawing(isAnswered ? id : null)) === id;
  const whole = useWhole(isDrawn ? question : undefined);
  const first = useMemo(() => sketch.value && viewSketch(sketch.value), [sketch.value]);
  if (whole.view?.timeline.id === id) return whole.view;
  // What was there as a sketch may be gone as a whole.
  return whole.isMissing ? null : first;
}

/** The events come first. Their quotes, which lie in many articles, follow; until then it is known where they stand. */
function useWhole(question: { readonly id: string } | undefined): {
  readonly view: TimelineView | null;
  readonly isMissing: boolean;
} {
  const { value: sent, problem } = useAnswer('timeline:read', question, concernTimelines);
  const passages = useAnswer('timeline:passages', question, concernPassages).value;
  const view = useMemo(() => sent && receiveTimeline(sent, passages), [sent, passages]);
  return { view, isMissing: question !== undefined && problem !== null };
}

const never = (): boolean => false;

const concernTimelines = (refs: readonly DocumentRef[]): boolean =>
  refs.some(({ type }) => type === 'timeline');

const concernPassages = (refs: readonly DocumentRef[]): boolean =>
  refs.some(({ type }) => type === 'timeline' || type === 'article');
