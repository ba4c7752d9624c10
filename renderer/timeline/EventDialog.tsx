import { useState } from 'react';
import type { TextRange } from '../../shared/base/text-range.ts';
import { type DateSuggestion, suggestDates } from '../../shared/timeline/suggest-dates.ts';
import { tellNotice } from '../app/notices.ts';
import { viewState } from '../app/view-state.ts';
import { t } from '../app/words.ts';
import { ask } from '../bridge.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { FormActions } from '../ui/FormActions.tsx';
import { axisEvents } from './axis-events.ts';
import { DateOffers, relativeFields } from './DateOffers.tsx';
import { EventPicker } from './EventPicker.tsx';
import { changesOf, type EventFields, fieldsOf } from './event-draft.ts';
import { eventPrefill } from './event-prefill.ts';
import { headlineOf } from './headline.ts';
import { TieFields } from './TieFields.tsx';
import { useTimeline, useTimelines } from './use-timeline.ts';
import { WhenField } from './WhenField.tsx';

type Props = {
  readonly passage: {
    readonly articleId: string;
    readonly range: TextRange;
    readonly text: string;
  };
  /** The sentence around the passage, which may give its date. */
  readonly sentence: string;
  readonly published: string | undefined;
  /** What a first timeline is called unless a person names it otherwise. */
  readonly firstName: string;
  readonly onClose: () => void;
};

const stances = ['reports', 'predicts', 'denies'] as const;
type Stance = (typeof stances)[number];

/** Makes an event from a passage, or puts the passage under an event that stands already. */
export function EventDialog({ passage, sentence, published, firstName, onClose }: Props) {
  const known = useTimelines();
  const timelines = known ?? [];
  const [fields, setFields] = useState(() => firstFields(passage.text));
  const put = (change: Partial<EventFields>) => setFields((now) => ({ ...now, ...change }));
  const [chosen, setChosen] = useState('');
  const [typedName, setNewName] = useState<string | null>(null);
  const isFirst = known?.length === 0;
  const newName = typedName ?? (isFirst ? firstName : '');
  const [eventId, setEventId] = useState('');
  const [stance, setStance] = useState<Stance>('reports');
  const [problem, setProblem] = useState<string | null>(null);
  const standing = chosen || viewState.get().timelineId || timelines[0]?.id || '';
  const name =
    newName.trim() ||
    (timelines.some(({ id }) => id === standing) ? standing : (timelines[0]?.id ?? ''));
  const isNew = newName.trim() !== '' || timelines.length === 0;
  const view = useTimeline(isNew || name === '' ? null : name);
  const others = !isNew && view ? axisEvents(view) : [];
  const close = () => {
    eventPrefill.set({ suggestion: null });
    onClose();
  };
  const save = async () => {
    const read = changesOf(fields, null, published);
    if ('problem' in read) return setProblem(read.problem);
    const place = { articleId: passage.articleId, passage: passage.range };
    const done =
      eventId === ''
        ? await addEvent(name, read.changes, place, stance)
        : await addPassage(name, eventId, read.changes, place, stance);
    if (done !== null) return setProblem(done);
    close();
  };
  return (
    <Dialog title={t('timeline.eventFromPassage')} onClose={close}>
      <form
        className="form event-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <blockquote className="passage" dir="auto">
          {headlineOf(passage.text, 300)}
        </blockquote>
        {eventId === '' && (
          <Field label={t('timeline.eventTitle')}>
            {(props) => (
              <input
                {...props}
                required
                dir="auto"
                value={fields.title}
                onChange={(event) => put({ title: event.target.value })}
              />
            )}
          </Field>
        )}
        <div className="field-pair">
          <WhenField
            label={eventId === '' ? t('timeline.when') : t('timeline.passageDate')}
            value={fields.when}
            published={published}
            onChange={(when) => put({ when })}
          />
          <StanceField stance={stance} onChange={setStance} />
        </div>
        <DateOffers
          offers={offersOf(passage.text, sentence, published)}
          put={put}
          canTie={eventId === ''}
        />
        {eventId === '' && others.length > 0 && (
          <TieFields fields={fields} put={put} others={others} />
        )}
        <TimelineChoice
          {...{ timelines, name, newName, setNewName, isNew, isFirst }}
          onChoose={(id) => {
            setChosen(id);
            setEventId('');
            put({ relativeId: '', after: [], before: [] });
          }}
        />
        {others.length > 0 && (
          <EventPicker
            label={t('timeline.into')}
            nothing={t('timeline.intoNew')}
            events={others}
            value={eventId}
            onChange={setEventId}
          />
        )}
        <FormActions
          go={t(eventId === '' ? 'timeline.addEvent' : 'timeline.addPassage')}
          cannot={(eventId === '' && !fields.title.trim()) || !name}
          problem={problem}
          onCancel={close}
        />
      </form>
    </Dialog>
  );
}

/**
 * The dates that the passage gives; where it gives none, those of the sentence that it stands in. What
 * the whole article says of the one that was accepted is kept.
 */
function offersOf(text: string, sentence: string, published: string | undefined): DateSuggestion[] {
  const { suggestion } = eventPrefill.get();
  const own = suggestDates(text, { published });
  return (own.length > 0 ? own : suggestDates(sentence, { published })).map((one) =>
    suggestion?.relativeTo && one.text === suggestion.text
      ? { ...one, relativeTo: suggestion.relativeTo }
      : one,
  );
}

/** The fields of a new event: a suggestion that was accepted has filled its date already. */
function firstFields(text: string): EventFields {
  const { suggestion } = eventPrefill.get();
  const fields = { ...fieldsOf(null), title: headlineOf(text) };
  return suggestion ? { ...fields, ...dateOf(suggestion) } : fields;
}

function dateOf({ edtf, text, relativeTo }: DateSuggestion): Partial<EventFields> {
  // A date without its year stays as it was written, so that the field asks for the year.
  if (edtf !== null) return { when: edtf.startsWith('XXXX') ? text : edtf };
  return relativeTo ? relativeFields(relativeTo) : {};
}

type Changes = Exclude<ReturnType<typeof changesOf>, { problem: string }>['changes'];
type Place = { readonly articleId: string; readonly passage: TextRange };

/** Adds the event; answers a sentence where it cannot be added. */
async function addEvent(
  timeline: string,
  changes: Changes,
  passage: Place,
  stance: Stance,
): Promise<string | null> {
  const { title = '', when, whenText, ...fields } = changes;
  const done = await ask('event:add', {
    timeline,
    title,
    ...(when ? { when } : {}),
    ...(whenText ? { whenText } : {}),
    fields,
    passage,
    stance,
  });
  if (!done.ok) return done.problem.message;
  viewState.set({ timelineId: done.value.timelineId });
  tellNotice(t('timeline.eventAdded'));
  return null;
}

async function addPassage(
  timelineId: string,
  eventId: string,
  { when, whenText }: Changes,
  place: Place,
  stance: Stance,
): Promise<string | null> {
  const dates = { ...(when ? { when } : {}), ...(whenText ? { whenText } : {}) };
  const done = await ask('event:add-passage', { timelineId, eventId, ...place, ...dates, stance });
  if (!done.ok) return done.problem.message;
  tellNotice(t('timeline.passageAdded'));
  return null;
}

type StanceProps = { readonly stance: Stance; readonly onChange: (stance: Stance) => void };

const StanceField = ({ stance, onChange }: StanceProps) => (
  <Field label={t('timeline.stance')}>
    {(field) => (
      <select
        {...field}
        value={stance}
        onChange={(event) => onChange(stances.find((one) => one === event.target.value) ?? stance)}
      >
        {stances.map((one) => (
          <option key={one} value={one}>
            {t(`timeline.stance.${one}`)}
          </option>
        ))}
      </select>
    )}
  </Field>
);

type ChoiceProps = {
  readonly timelines: readonly { readonly id: string; readonly title: string }[];
  readonly name: string;
  readonly newName: string;
  readonly isNew: boolean;
  readonly isFirst: boolean;
  readonly setNewName: (name: string) => void;
  readonly onChoose: (id: string) => void;
};

function TimelineChoice(props: ChoiceProps) {
  const { timelines, name, newName, isNew, isFirst, setNewName, onChoose } = props;
  return (
    <div className="field-pair">
      {!isFirst && (
        <Field label={t('timeline.on')}>
          {(field) => (
            <select
              {...field}
              value={name}
              disabled={isNew}
              onChange={(event) => onChoose(event.target.value)}
            >
              {timelines.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.title}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field label={t(isFirst ? 'timeline.name' : 'timeline.newName')}>
        {(field) => (
          <input {...field} value={newName} onChange={(event) => setNewName(event.target.value)} />
        )}
      </Field>
    </div>
  );
}
