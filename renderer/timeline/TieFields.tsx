import { t } from '../app/words.ts';
import { Field } from '../ui/Field.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { AxisEvent } from './axis-events.ts';
import { EventPicker } from './EventPicker.tsx';
import type { EventFields } from './event-draft.ts';

const units = ['hour', 'day', 'week', 'month', 'year'] as const;

type Props = {
  readonly fields: EventFields;
  readonly put: (change: Partial<EventFields>) => void;
  readonly others: readonly AxisEvent[];
};

/** A date told by another event: so many units after or before it, or only bounded by it. */
export function TieFields({ fields, put, others }: Props) {
  const isUsed =
    fields.asksEvent || fields.relativeId !== '' || fields.after.length + fields.before.length > 0;
  return (
    <details className="ties" open={isUsed || undefined}>
      <summary>{t('timeline.relative')}</summary>
      <RelativeFields fields={fields} put={put} others={others} />
      <p className="field-hint">{t('timeline.relativeHint')}</p>
      <h4>{t('timeline.bounds')}</h4>
      <div className="field-pair">
        <Bounds
          label={t('timeline.after')}
          ids={fields.after}
          others={others}
          onChange={(after) => put({ after })}
        />
        <Bounds
          label={t('timeline.before')}
          ids={fields.before}
          others={others}
          onChange={(before) => put({ before })}
        />
      </div>
    </details>
  );
}

/** "2 days after …": amount, unit, direction, and the event to pick. */
export function RelativeFields({ fields, put, others }: Props) {
  return (
    <div className="relative-fields">
      <Field label={t('timeline.amount')}>
        {(field) => (
          <input
            {...field}
            type="number"
            min={0}
            max={100000}
            value={fields.amount}
            onChange={(event) => put({ amount: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('timeline.unit')}>
        {(field) => (
          <select
            {...field}
            value={fields.unit}
            onChange={(event) =>
              put({ unit: units.find((one) => one === event.target.value) ?? 'day' })
            }
          >
            {units.map((one) => (
              <option key={one} value={one}>
                {t(`timeline.unit.${one}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('timeline.direction')}>
        {(field) => (
          <select
            {...field}
            value={fields.isBefore ? 'before' : 'after'}
            onChange={(event) => put({ isBefore: event.target.value === 'before' })}
          >
            <option value="after">{t('timeline.direction.after')}</option>
            <option value="before">{t('timeline.direction.before')}</option>
          </select>
        )}
      </Field>
      <EventPicker
        label={t('timeline.pickEvent')}
        events={others}
        value={fields.relativeId}
        onChange={(relativeId) => put({ relativeId })}
      />
    </div>
  );
}

type BoundsProps = {
  readonly label: string;
  readonly ids: readonly string[];
  readonly others: readonly AxisEvent[];
  readonly onChange: (ids: readonly string[]) => void;
};

function Bounds({ label, ids, others, onChange }: BoundsProps) {
  const title = (id: string) =>
    others.find(({ placed }) => placed.event.id === id)?.one.event.title ?? '…';
  return (
    <div className="bounds">
      <EventPicker
        label={label}
        events={others.filter(({ placed }) => !ids.includes(placed.event.id))}
        value=""
        nothing={t('timeline.addBound')}
        onChange={(id) => {
          if (id) onChange([...ids, id]);
        }}
      />
      <ul>
        {ids.map((id) => (
          <li key={id}>
            {title(id)}
            <button
              type="button"
              className="icon-button"
              aria-label={t('timeline.removeBound', { title: title(id) })}
              onClick={() => onChange(ids.filter((one) => one !== id))}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
