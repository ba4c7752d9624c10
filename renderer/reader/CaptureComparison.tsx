import { useState } from 'react';
import { comparePassages } from '../../shared/anchor/compare-passages.ts';
import type { ComparedRow } from '../../shared/article/compare.ts';
import { useAnswer } from '../app/use-answer.ts';
import { t } from '../app/words.ts';

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
          <ComparedSentence key={keyOf(row)} row={row} />
        ))}
      </ol>
    </div>
  );
}

const keyOf = ({ kind, before, after, touches }: ComparedRow): string =>
  `${kind} ${touches.join()} ${before?.start ?? ''} ${after?.start ?? ''}`;

function ComparedSentence({ row }: { readonly row: ComparedRow }) {
  const { kind, before, after, touches } = row;
  return (
    <li data-kind={kind}>
      {kind !== 'same' && (
        <p className="compared-head">
          {[t(`captures.kind.${kind}`), ...touches.map((one) => t(`captures.touch.${one}`))].join(
            ' · ',
          )}
        </p>
      )}
      <p dir="auto">
        {kind === 'changed' && before && after ? (
          <ChangedWords before={before.text} after={after.text} />
        ) : kind === 'removed' ? (
          <del>{before?.text}</del>
        ) : kind === 'added' ? (
          <ins>{after?.text}</ins>
        ) : (
          after?.text
        )}
      </p>
    </li>
  );
}

/** One sentence with the words that went and those that came. */
function ChangedWords({ before, after }: { readonly before: string; readonly after: string }) {
  return comparePassages(before, after).map(({ kind, text }, at) => {
    const key = `${at} ${kind}`;
    if (kind === 'removed') return <del key={key}>{text}</del>;
    return kind === 'added' ? <ins key={key}>{text}</ins> : <span key={key}>{text}</span>;
  });
}
