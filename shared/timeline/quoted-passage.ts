import type { TimelineEvent } from '../model/timeline.ts';

/** A passage on which an event stands, with its source; dates are EDTF, null = not given. */
export type QuotedPassage = {
  readonly articleId: string;
  readonly annotationId: string;
  readonly articleTitle: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly quote: string;
  readonly when: string | null;
  readonly stance: 'reports' | 'predicts' | 'denies';
};

/** An event with the passages that could be found for it. */
export type QuotedEvent = {
  readonly event: TimelineEvent;
  readonly passages: readonly QuotedPassage[];
};
