import { useState } from 'react';
import { useAnswer } from '../app/use-answer.ts';
import { t } from '../app/words.ts';
import { ComparedSentence, keyOfRow } from './ComparedSentence.tsx';

type Props = { readonly articleId: string; readonly beforeId: string; readonly afterId: string };

/** What changed between two captures, the weightiest first; on wish every sentence in its order. */
export function CaptureComparison({ articleId, beforeId, afterId }: Props) {
  const [isWhole, setWhole] = useState(false);
  const { value, problem } = useAnswer('capture:compare', { articleId, beforeId, afterId });
  if (problem) return <p className="field-problem">{problem.message}</p>;
  if (!value) return <p className="hint">{t('captures.comparing')}</p>;
  const moved = value.rows.filter(({ kind }) => kind === 'moved').length;
  return (
    <div className="capture-comparison">
      <p role="status">
        {value.changes.length === 0
          ? t('captures.same')
          : t('captures.changes', { count: value.changes.length })}
        {moved > 0 && ` ${t('captures.moved', { count: moved })}`}
      </p>
      <label className="check">
        <input
          type="checkbox"
          checked={isWhole}
          onChange={(event) => setWhole(event.target.checked)}
        />
        {t('captures.whole')}
      </label>
      <ol>
        {(isWhole ? value.rows : value.changes).map((row) => (
          <ComparedSentence key={keyOfRow(row)} row={row} />
        ))}
      </ol>
    </div>
  );
}
