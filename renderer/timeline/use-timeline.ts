import { useMemo } from 'react';
import { receiveTimeline, type TimelineView } from '../../shared/bridge/timeline-channels.ts';
import { useAnswer } from '../app/use-answer.ts';

/** A timeline with its events placed and in order; null while there is none. */
export function useTimeline(id: string | null): TimelineView | null {
  const sent = useAnswer('timeline:read', id === null ? undefined : { id }).value;
  return useMemo(() => sent && receiveTimeline(sent), [sent]);
}
