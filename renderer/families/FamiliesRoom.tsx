import { useState } from 'react';
import type { Family } from '../../shared/notebook/families.ts';
import { useAnswer } from '../app/use-answer.ts';
import { factLine, t } from '../app/words.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FamilyView } from './FamilyView.tsx';

/** Articles that tell one story in mostly the same words, family by family. */
export function FamiliesRoom() {
  const { value, problem } = useAnswer('family:list', null, (refs) =>
    refs.some(({ type }) => type === 'article' || type === 'notebook'),
  );
  const [chosen, setChosen] = useState<string | null>(null);
  if (problem) return <EmptyState hint={problem.message} />;
  if (!value) return <EmptyState hint={t('families.looking')} />;
  if (value.length === 0)
    return <EmptyState title={t('families.none')} hint={t('families.noneHint')} />;
  const family = value.find((one) => keyOf(one) === chosen) ?? value[0];
  return (
    <div className="families">
      <nav className="family-list" data-pane="list" aria-label={t('families.title')}>
        <h2>{t('families.title')}</h2>
        <p className="hint">{t('families.count', { count: value.length })}</p>
        {value.map((one) => (
          <button
            key={keyOf(one)}
            type="button"
            className="family-item"
            aria-current={one === family ? 'true' : undefined}
            onClick={() => setChosen(keyOf(one))}
          >
            <strong dir="auto">{one.members[0]?.title}</strong>
            <span className="hint">{whoTells(one)}</span>
          </button>
        ))}
      </nav>
      {family && <FamilyView key={keyOf(family)} family={family} />}
    </div>
  );
}

// A family keeps its place in the list while its members come and go.
const keyOf = ({ members }: Family): string => members[0]?.id ?? '';

const whoTells = ({ members }: Family): string =>
  factLine([
    t('families.tellings', { count: members.length }),
    ...new Set(members.map(({ outlet }) => outlet).filter((one) => one !== null)),
  ]);
