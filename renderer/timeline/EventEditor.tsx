import { useState } from 'react';
import { cycleWords, findDateCycle } from '../../shared/timeline/find-cycle.ts';
import { tellNotice } from '../app/notices.ts';
import { speaker, t } from '../app/words.ts';
import { ask } from '../bridge.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { FormActions } from '../ui/FormActions.tsx';
import type { AxisEvent } from './axis-events.ts';
import { changesOf, type EventFields, fieldsOf, tiesOf } from './event-draft.ts';
import { PassageFields } from './PassageFields.tsx';
import { TieFields } from './TieFields.tsx';
import { WhenField } from './WhenField.tsx';

type Props = {
  /** Null makes a new event. */
  readonly event: AxisEvent | null;
  readonly timelineId: string;
  readonly all: readonly AxisEvent[];
  readonly onClose: () => void;
};

/** Everything about one event: what, when (three ways to say it), where, who, and its passages. */
export function EventEditor({ event: opened, timelineId, all, onClose }: Props) {
  // What is saved are the differences from the event as it was when the form was filled.
  const [event] = useState(opened);
  const current = all.find(({ placed }) => placed.event.id === event?.placed.event.id) ?? event;
  const [fields, setFields] = useState(() => fieldsOf(event?.one.event ?? null));
  const [problem, setProblem] = useState<string | null>(null);
  const put = (change: Partial<EventFields>) => setFields((now) => ({ ...now, ...change }));
  const eventId = event?.one.event.id ?? null;
  const others = all.filter(({ placed }) => placed.event.id !== eventId);
  const save = async () => {
    const read = changesOf(fields, event?.one.event ?? null);
    if ('problem' in read) return setProblem(read.problem);
    const { changes } = read;
    const events = all.map(({ one }) => one.event);
    const cycle = eventId === null ? null : findDateCycle(events, eventId, tiesOf(changes));
    if (cycle) return setProblem(cycleWords(cycle, speaker()));
    const done =
      eventId === null
        ? await ask('event:add', {
            timeline: timelineId,
            title: changes.title ?? '',
            fields: changes,
          })
        : await ask('event:change', { timelineId, eventId, changes });
    if (!done.ok) return setProblem(done.problem.message);
    tellNotice(t(eventId === null ? 'timeline.eventAdded' : 'timeline.eventSaved'));
    onClose();
  };
  return (
    <Dialog title={t(event ? 'timeline.editEvent' : 'timeline.newEvent')} onClose={onClose}>
      <form
        className="form event-form"
        onSubmit={(submitted) => {
          submitted.preventDefault();
          void save();
        }}
      >
        <TextField
          label={t('timeline.eventTitle')}
          value={fields.title}
          onChange={(title) => put({ title })}
          required
        />
        <WhenField value={fields.when} onChange={(when) => put({ when })} />
        <ClockFields fields={fields} put={put} />
        <TieFields fields={fields} put={put} others={others} />
        <div className="field-pair">
          <TextField
            label={t('timeline.place')}
            value={fields.place}
            onChange={(place) => put({ place })}
          />
          <StatusField status={fields.status} onChange={(status) => put({ status })} />
        </div>
        <div className="field-pair">
          <TextField
            label={t('timeline.actors')}
            hint={t('timeline.commas')}
            value={fields.actors}
            onChange={(actors) => put({ actors })}
          />
          <TextField
            label={t('timeline.tags')}
            hint={t('timeline.commas')}
            value={fields.tags}
            onChange={(tags) => put({ tags })}
          />
        </div>
        <Field label={t('timeline.description')}>
          {(field) => (
            <textarea
              {...field}
              rows={2}
              dir="auto"
              value={fields.description}
              onChange={(typed) => put({ description: typed.target.value })}
            />
          )}
        </Field>
        {current && <PassageFields event={current} onChooseDate={(when) => put({ when })} />}
        <FormActions cannot={!fields.title.trim()} problem={problem} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

type TextProps = {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly required?: boolean;
  readonly onChange: (text: string) => void;
};

const TextField = ({ label, hint, value, required, onChange }: TextProps) => (
  <Field label={label} hint={hint}>
    {(field) => (
      <input
        {...field}
        dir="auto"
        required={required}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </Field>
);

type PutProps = {
  readonly fields: EventFields;
  readonly put: (change: Partial<EventFields>) => void;
};

const ClockFields = ({ fields, put }: PutProps) => (
  <div className="field-pair">
    <TextField
      label={t('timeline.clockStart')}
      value={fields.clockStart}
      onChange={(clockStart) => put({ clockStart })}
    />
    <TextField
      label={t('timeline.clockEnd')}
      value={fields.clockEnd}
      onChange={(clockEnd) => put({ clockEnd })}
    />
    <TextField
      label={t('timeline.zone')}
      hint={t('timeline.zoneHint')}
      value={fields.zone}
      onChange={(zone) => put({ zone })}
    />
  </div>
);

const statuses = ['suggested', 'checked', 'disputed', 'withdrawn'] as const;

type StatusProps = {
  readonly status: EventFields['status'];
  readonly onChange: (status: EventFields['status']) => void;
};

const StatusField = ({ status, onChange }: StatusProps) => (
  <Field label={t('timeline.status')}>
    {(field) => (
      <select
        {...field}
        value={status}
        onChange={(event) => onChange(statuses.find((one) => one === event.target.value) ?? status)}
      >
        {statuses.map((one) => (
          <option key={one} value={one}>
            {t(`timeline.status.${one}`)}
          </option>
        ))}
      </select>
    )}
  </Field>
);
