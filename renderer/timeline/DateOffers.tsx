import type { RelativeReading } from '../../shared/timeline/date-rule.ts';
import { amountWords } from '../../shared/timeline/event-words.ts';
import type { DateSuggestion } from '../../shared/timeline/suggest-dates.ts';
import { speaker, t } from '../app/words.ts';
import type { EventFields } from './event-draft.ts';

type Props = {
  readonly offers: readonly DateSuggestion[];
  readonly put: (change: Partial<EventFields>) => void;
  /** False where the date cannot be told relative to another event. */
  readonly canTie: boolean;
};

/** The dates that a passage gives, to be taken with a click; none is taken without a person. */
export function DateOffers({ offers, put, canTie }: Props) {
  const shown = offers.filter(({ edtf, relativeTo }) => edtf !== null || (canTie && relativeTo));
  if (shown.length === 0) return null;
  return (
    <p className="offers">
      <span>{t('timeline.suggestedDates')}:</span>
      {shown.map(({ start, text, edtf, relativeTo }) => (
        <button
          key={start}
          type="button"
          className="button"
          onClick={() => {
            if (edtf !== null) put({ when: edtf.startsWith('XXXX') ? text : edtf });
            else if (relativeTo) put(relativeFields(relativeTo));
          }}
        >
          {edtf !== null || !relativeTo
            ? `${text} → ${edtf?.startsWith('XXXX') ? t('timeline.asksYear') : edtf}`
            : t('timeline.relativeOffer', { text, ...relativeParts(relativeTo) })}
        </button>
      ))}
    </p>
  );
}

/** The fields that a relative reading fills; the event itself is picked by a person. */
export const relativeFields = ({ offset, unit }: RelativeReading): Partial<EventFields> => ({
  asksEvent: true,
  amount: String(Math.abs(offset)),
  unit,
  isBefore: offset < 0,
});

/** A relative reading in words: amount, unit, direction, and what it seems to count from. */
export const relativeParts = ({ offset, unit, phrase }: RelativeReading) => ({
  amount: amountWords(offset, unit, speaker()),
  direction: t(offset < 0 ? 'timeline.direction.before' : 'timeline.direction.after'),
  phrase: phrase || t('timeline.anotherEvent'),
});
