import { useState } from 'react';
import type { ArrowWord } from '../../shared/bridge/argument-channels.ts';
import { didOrTell } from '../app/do.ts';
import { t } from '../app/words.ts';
import { Field } from '../ui/Field.tsx';
import { ArrowWordField } from './ArrowWordField.tsx';
import { ClaimPicker } from './ClaimPicker.tsx';

type Props = {
  readonly mapId: string;
  readonly statementId: string;
  readonly text: string;
  readonly onClose: () => void;
};

const words: readonly ArrowWord[] = [
  'supports',
  'attacks',
  'undercuts',
  'contradicts',
  'rephrases',
  'preferred',
];

/** Draws an arrow between this claim and another one of the same map. */
export function ArrowDialog({ mapId, statementId, text, onClose }: Props) {
  const [word, setWord] = useState<ArrowWord>('supports');
  const [way, setWay] = useState<'in' | 'out'>('in');
  const draw = async (other: string) => {
    const [from, to] = way === 'in' ? [other, statementId] : [statementId, other];
    if (await didOrTell('relation:draw', { mapId, from, to, word })) onClose();
  };
  return (
    <ClaimPicker
      title={t('arrow.add')}
      mapId={mapId}
      without={[statementId]}
      onPick={(other) => void draw(other)}
      onClose={onClose}
    >
      <blockquote className="passage" dir="auto">
        {text}
      </blockquote>
      <div className="field-pair">
        <Field label={t('arrow.way')}>
          {(field) => (
            <select {...field} value={way} onChange={(event) => setWay(event.target.value as 'in')}>
              <option value="in">{t('arrow.toThis')}</option>
              <option value="out">{t('arrow.fromThis')}</option>
            </select>
          )}
        </Field>
        <ArrowWordField label={t('arrow.which')} words={words} value={word} onChange={setWord} />
      </div>
    </ClaimPicker>
  );
}
