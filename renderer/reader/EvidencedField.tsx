import type { KeyboardEvent } from 'react';
import type { DetailName } from '../../shared/notebook/detail-names.ts';
import { t } from '../app/words.ts';
import { Field } from '../ui/Field.tsx';
import { type FoundValue, foundIn } from './details.ts';

type Props = {
  readonly name: DetailName;
  readonly value: string;
  /** What was found: the value that stands first, then its rivals. */
  readonly found: readonly FoundValue[];
  readonly isConfirmed: boolean;
  /** Accepted earlier: nothing is left to decide as long as the value stays. */
  readonly isSettled: boolean;
  readonly onChange: (value: string) => void;
  readonly onConfirm: (isConfirmed: boolean) => void;
};

/** A detail of the article with where each value was found; rivals are taken with a click or a key. */
export function EvidencedField(props: Props) {
  const { name, value, found, isConfirmed, isSettled, onChange, onConfirm } = props;
  const present = found.find((one) => one.value === value);
  // A value taken instead of the one that stood is accepted with that.
  const isTaken = isSettled || present !== found[0];
  const others = found.filter((one) => one.value !== value);
  const press = (event: KeyboardEvent) => {
    if (!event.altKey || found.length === 0) return;
    if (event.key === 'Enter') onConfirm(!isConfirmed);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
      onChange(neighbour(found, value, event.key === 'ArrowDown' ? 1 : -1));
    else return;
    event.preventDefault();
  };
  const hint = name === 'published' || name === 'updated' ? t('details.publishedHint') : undefined;
  return (
    <div className="evidenced">
      <Field label={t(`details.${name}`)} hint={hint}>
        {(own) => {
          const all = {
            ...own,
            value,
            onKeyDown: press,
            onChange: (event: { target: { value: string } }) => onChange(event.target.value),
          };
          return name === 'bylines' ? <textarea rows={2} {...all} /> : <input {...all} />;
        }}
      </Field>
      {present && (
        <div className="evidence">
          <span className="evidence-from">{foundIn(present.from)}</span>
          {isTaken ? (
            <span className="evidence-accepted">{t('details.confirmed')}</span>
          ) : (
            <button
              type="button"
              className="link-button"
              aria-pressed={isConfirmed}
              aria-label={t('details.confirmOf', { field: t(`details.${name}`) })}
              onClick={() => onConfirm(!isConfirmed)}
            >
              {t(isConfirmed ? 'details.confirmed' : 'details.confirm')}
            </button>
          )}
        </div>
      )}
      {others.length > 0 && (
        <ul className="rivals" aria-label={t('details.rivals', { field: t(`details.${name}`) })}>
          {others.map((one) => (
            <li key={`${one.from} ${one.value}`}>
              <button type="button" className="rival" onClick={() => onChange(one.value)}>
                <span>{one.value.replaceAll('\n', ', ')}</span>
                <span className="evidence-from">{foundIn(one.from)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The found value after (or before) the one in the field, round and round. */
function neighbour(found: readonly FoundValue[], value: string, step: 1 | -1): string {
  const at = found.findIndex((one) => one.value === value);
  const next = at < 0 ? 0 : (at + step + found.length) % found.length;
  return found[next]?.value ?? value;
}
