import { useState } from 'react';
import { formatEdtf } from '../../shared/timeline/edtf.ts';
import { doOrTell } from '../app/do.ts';
import { tellNotice } from '../app/notices.ts';
import { locale, t } from '../app/words.ts';
import { ArrowWordField } from '../arguments/ArrowWordField.tsx';
import { ClaimPicker } from '../arguments/ClaimPicker.tsx';
import type { AxisEvent } from './axis-events.ts';

type Props = { readonly event: AxisEvent; readonly onClose: () => void };

const words = ['supports', 'attacks'] as const;

/** Lets an event support or attack a claim: it goes onto the claim's map with its passages. */
export function EventArgumentDialog({ event, onClose }: Props) {
  const [word, setWord] = useState<(typeof words)[number]>('supports');
  const { timelineId, one } = event;
  const { id: eventId, title, when } = one.event;
  const text = when ? `${title} (${formatEdtf(when, locale)})` : title;
  const argue = async (statementId: string) => {
    const done = await doOrTell('event:argue', { timelineId, eventId, statementId, word, text });
    if (!done) return;
    tellNotice(t('timeline.argued'));
    onClose();
  };
  return (
    <ClaimPicker
      title={t('timeline.argue')}
      without={[]}
      onPick={(statementId) => void argue(statementId)}
      onClose={onClose}
    >
      <blockquote className="passage" dir="auto">
        {text}
      </blockquote>
      <ArrowWordField
        label={t('timeline.argueHow')}
        hint={t('timeline.argueHint')}
        words={words}
        value={word}
        onChange={setWord}
      />
    </ClaimPicker>
  );
}
