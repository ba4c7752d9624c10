import { comparePassages } from '../../shared/anchor/compare-passages.ts';
import type { ComparedRow } from '../../shared/article/compare.ts';
import { t } from '../app/words.ts';

/** What tells one row of a comparison from the others. */
export const keyOfRow = ({ kind, before, after, touches }: ComparedRow): string =>
  `${kind} ${touches.join()} ${before?.start ?? ''} ${after?.start ?? ''}`;

/** One row of a comparison: what kind of change it is, and the words that went and came. */
export function ComparedSentence({ row }: { readonly row: ComparedRow }) {
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
