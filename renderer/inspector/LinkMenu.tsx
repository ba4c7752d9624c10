import { useEffect, useRef } from 'react';
import type { Annotation } from '../../shared/model/annotation.ts';
import { t } from '../app/words.ts';
import { focusText } from '../reader/reading-panes.ts';
import { linkingState, readingState } from '../reader/reading-state.ts';

const relations = ['supports', 'attacks', 'undercuts'] as const;

type Props = { readonly articleId: string; readonly annotation: Annotation };

/** Chooses the relation of a new arrow; the annotation at its other end is chosen next, anywhere. */
export function LinkMenu({ articleId, annotation }: Props) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const choose = (relation: (typeof relations)[number]) => {
    const { exact } = annotation.target.quote;
    linkingState.set({
      linking: { articleId, annotationId: annotation.id, quote: exact, relation },
    });
    readingState.set({ linkAsked: null });
    // The other end is looked for in the text.
    focusText();
  };
  return (
    <div className="link-menu">
      {relations.map((relation, at) => (
        <button
          key={relation}
          ref={at === 0 ? first : undefined}
          type="button"
          className="button"
          onClick={() => choose(relation)}
        >
          {t(`relation.${relation}`)}
        </button>
      ))}
    </div>
  );
}
