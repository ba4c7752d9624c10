import type { ReactNode } from 'react';
import type { ComparedTelling, FamilyMember } from '../../shared/notebook/families.ts';
import { factLine, t } from '../app/words.ts';
import { ComparedSentence } from '../reader/ComparedSentence.tsx';

type Props = {
  readonly member: FamilyMember;
  readonly told: ComparedTelling | undefined;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly head: ReactNode;
  readonly actions: ReactNode;
};

/** One telling beside its source: counts as a bar and in words, on wish sentence by sentence. */
export function Telling({ told, isOpen, onToggle, head, actions }: Props) {
  return (
    <li className="telling">
      {head}
      {told && <Counts told={told} />}
      <p className="telling-actions">
        <button
          type="button"
          className="button"
          aria-expanded={isOpen}
          disabled={!told}
          onClick={onToggle}
        >
          {t(isOpen ? 'families.hideSentences' : 'families.showSentences')}
        </button>
        {actions}
      </p>
      {isOpen && told && (
        <div className="capture-comparison">
          <ol>
            {told.rows.map((row, at) => (
              <ComparedSentence key={`${at} ${row.kind}`} row={row} />
            ))}
          </ol>
        </div>
      )}
    </li>
  );
}

function Counts({ told }: { readonly told: ComparedTelling }) {
  const { kept, reworded, cut, added, isRetitled } = told;
  const parts = [
    t('families.kept', { count: kept }),
    t('families.reworded', { count: reworded }),
    t('families.cut', { count: cut }),
    t('families.added', { count: added }),
    ...(isRetitled ? [t('families.retitled')] : []),
  ];
  return (
    <>
      <div className="telling-bar" aria-hidden="true">
        {Object.entries({ kept, reworded, cut, added }).map(
          ([kind, count]) =>
            count > 0 && <span key={kind} data-kind={kind} style={{ flexGrow: count }} />,
        )}
      </div>
      <p className="telling-counts">{factLine(parts)}</p>
    </>
  );
}
