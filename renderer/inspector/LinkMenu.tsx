import type { Annotation } from '../../shared/model/annotation.ts';
import { t } from '../app/words.ts';
import { linkingState } from '../reader/reading-state.ts';

const relations = ['supports', 'attacks', 'undercuts'] as const;

type Props = {
  readonly articleId: string;
  readonly annotation: Annotation;
  readonly onDone: () => void;
};

/** Chooses the relation of a new arrow; the annotation at its other end is chosen next, anywhere. */
export function LinkMenu({ articleId, annotation, onDone }: Props) {
  return (
    <div className="link-menu">
      {relations.map((relation) => (
        <button
          key={relation}
          type="button"
          className="button"
          onClick={() => {
            linkingState.set({
              linking: {
                articleId,
                annotationId: annotation.id,
                quote: annotation.target.quote.exact,
                relation,
              },
            });
            onDone();
          }}
        >
          {t(`relation.${relation}`)}
        </button>
      ))}
    </div>
  );
}
