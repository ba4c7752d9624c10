import { useState } from 'react';
import { schemeTable } from '../../shared/argument/scheme-table.ts';
import { findScheme } from '../../shared/argument/schemes.ts';
import type { Relation } from '../../shared/model/argument.ts';
import { doOrTell } from '../app/do.ts';
import { t } from '../app/words.ts';

type Props = { readonly mapId: string; readonly relation: Relation };

const strengths = ['weak', 'moderate', 'strong'] as const;
const answers = ['open', 'met', 'failed', 'not-applicable'] as const;

/** Scheme with its questions, strength and note of one arrow. */
export function ArrowFields({ mapId, relation }: Props) {
  const scheme = relation.scheme === undefined ? null : findScheme(relation.scheme);
  const change = (changes: { scheme?: string; strength?: 'weak' | ''; note?: string }) =>
    void doOrTell('relation:change', { mapId, id: relation.id, changes });
  return (
    <>
      <div className="arrow-fields">
        {relation.type === 'inference' && (
          <select
            aria-label={t('arrow.scheme')}
            value={scheme?.id ?? ''}
            title={scheme?.pattern}
            onChange={(event) => change({ scheme: event.target.value })}
          >
            <option value="">
              {relation.scheme && !scheme ? relation.scheme : t('arrow.noScheme')}
            </option>
            {schemeTable.map(({ id, name, pattern }) => (
              <option key={id} value={id} title={pattern}>
                {name}
              </option>
            ))}
          </select>
        )}
        <select
          aria-label={t('arrow.strength')}
          value={relation.strength ?? ''}
          onChange={(event) => change({ strength: event.target.value as '' })}
        >
          <option value="">{t('arrow.strength.none')}</option>
          {strengths.map((one) => (
            <option key={one} value={one}>
              {t(`arrow.strength.${one}`)}
            </option>
          ))}
        </select>
        <Note
          key={relation.note ?? ''}
          note={relation.note ?? ''}
          onSave={(note) => change({ note })}
        />
      </div>
      {scheme && <Questions mapId={mapId} relation={relation} />}
    </>
  );
}

function Note({ note, onSave }: { readonly note: string; readonly onSave: (n: string) => void }) {
  const [text, setText] = useState(note);
  return (
    <input
      aria-label={t('arrow.note')}
      placeholder={t('arrow.note')}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => {
        if (text !== note) onSave(text.trim());
      }}
    />
  );
}

function Questions({ mapId, relation }: Props) {
  const scheme = findScheme(relation.scheme ?? '');
  if (!scheme) return null;
  const stateOf = (id: string) => relation.questions?.[id]?.state ?? 'open';
  const open = scheme.questions.filter(({ id }) => stateOf(id) === 'open').length;
  return (
    <details className="questions">
      <summary>
        {t('arrow.questions')}{' '}
        <span className="count">
          {scheme.questions.length - open}/{scheme.questions.length}
        </span>
      </summary>
      <p className="hint">{scheme.pattern}</p>
      <ul>
        {scheme.questions.map(({ id, text }) => (
          <li key={id}>
            <label>
              <span>{text}</span>
              <select
                value={stateOf(id)}
                onChange={(event) =>
                  void doOrTell('relation:change', {
                    mapId,
                    id: relation.id,
                    changes: { question: { id, state: event.target.value as 'open' } },
                  })
                }
              >
                {answers.map((one) => (
                  <option key={one} value={one}>
                    {t(`question.${one}`)}
                  </option>
                ))}
              </select>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
