import { formatEdtf } from '../../shared/timeline/edtf.ts';
import { locale, t } from '../app/words.ts';
import { Field } from '../ui/Field.tsx';
import type { AxisEvent } from './axis-events.ts';

type Props = {
  readonly label: string;
  readonly events: readonly AxisEvent[];
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly nothing?: string;
};

/** Picks one event of a timeline. */
export function EventPicker({ label, events, value, onChange, nothing }: Props) {
  return (
    <Field label={label}>
      {(field) => (
        <select {...field} value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{nothing ?? t('timeline.noEvent')}</option>
          {events.map(({ one }) => (
            <option key={one.event.id} value={one.event.id}>
              {one.event.title}
              {one.event.when ? ` (${formatEdtf(one.event.when, locale)})` : ''}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
