import type { PassagePart } from '../../shared/anchor/compare-passages.ts';
import type { TextRange } from '../../shared/base/text-range.ts';
import type { ReviewCandidate, ReviewItem } from '../../shared/bridge/annotation-channels.ts';
import type { Article } from '../../shared/model/article.ts';
import { doOrTell } from '../app/do.ts';
import { tellNotice } from '../app/notices.ts';
import { useAnswer } from '../app/use-answer.ts';
import { t } from '../app/words.ts';
import { kindWord } from '../reader/kinds.ts';
import { openPassage } from '../reader/open-passage.ts';
import { inActivePane } from '../reader/reading-panes.ts';
import { readingState } from '../reader/reading-state.ts';
import { selectedRange } from '../reader/text-map.ts';

/** Annotations whose words changed: old and new side by side, and a person decides. */
export function ReviewQueue({ article }: { readonly article: Article }) {
  const { value } = useAnswer('annotation:review', { articleId: article.id });
  if (!value) return null;
  return (
    <>
      <p className="hint">{t('review.hint')}</p>
      {value.map((item) => (
        <ReviewCard key={item.annotationId} articleId={article.id} item={item} />
      ))}
    </>
  );
}

function ReviewCard({ articleId, item }: { articleId: string; item: ReviewItem }) {
  const settle = (place: TextRange | null) =>
    void doOrTell('annotation:settle', {
      articleId,
      annotationId: item.annotationId,
      place: place && { start: place.start, end: place.end },
    });
  const placeSelection = () => {
    const column = inActivePane('.column');
    const range = column && selectedRange(column);
    if (range) settle(range);
    else tellNotice(t('reader.selectFirst'));
  };
  return (
    <div className="card" data-kind={item.kind}>
      <p className="card-head">
        <span className="kind-sample card-kind">{kindWord(item.kind)}</span>
        <span className="card-state">{t(`state.${item.state}`)}</span>
      </p>
      <p className="card-source">{item.why}</p>
      <p className="review-old" dir="auto">
        {item.quote}
      </p>
      {item.candidates.map((candidate) => (
        <CandidateRow
          key={`${candidate.start}-${candidate.end}`}
          articleId={articleId}
          candidate={candidate}
          onAccept={() => settle(candidate)}
        />
      ))}
      <p className="card-actions">
        <button
          type="button"
          className="link-button"
          onMouseDown={(event) => event.preventDefault()}
          onClick={placeSelection}
        >
          {t('review.place')}
        </button>
        <button type="button" className="link-button" onClick={() => settle(null)}>
          {t('review.keep')}
        </button>
      </p>
    </div>
  );
}

type CandidateProps = {
  readonly articleId: string;
  readonly candidate: ReviewCandidate;
  readonly onAccept: () => void;
};

function CandidateRow({ articleId, candidate, onAccept }: CandidateProps) {
  const { start, end, parts, touches, score } = candidate;
  const show = () => {
    openPassage(articleId, { start, end });
    readingState.set({ hits: [{ start, end }] });
  };
  return (
    <div className="candidate">
      <button type="button" className="card-quote" dir="auto" onClick={show}>
        {parts.map((part, at) => (
          <Part key={at} part={part} />
        ))}
      </button>
      <p className="card-source">
        {t('review.likeness', { percent: Math.round(score * 100) })}
        {touches.length > 0 &&
          ` · ${t('review.touches', { what: touches.map((touch) => t(`touch.${touch}`)).join(', ') })}`}
      </p>
      <button type="button" className="button" onClick={onAccept}>
        {t('review.accept')}
      </button>
    </div>
  );
}

function Part({ part }: { readonly part: PassagePart }) {
  if (part.kind === 'removed') return <del>{part.text}</del>;
  if (part.kind === 'added') return <ins>{part.text}</ins>;
  return part.text;
}
