import type { Ask } from '../../shared/bridge/contract.ts';
import type { TimelineEvent } from '../../shared/model/timeline.ts';
import type { DateTies } from '../../shared/timeline/find-cycle.ts';
import { t } from '../app/words.ts';
import { readTyped } from './WhenField.tsx';

type Unit = 'hour' | 'day' | 'week' | 'month' | 'year';

/** An event as it stands in the fields of a dialog: everything is text until it is saved. */
export type EventFields = {
  readonly title: string;
  readonly description: string;
  readonly when: string;
  readonly clockStart: string;
  readonly clockEnd: string;
  readonly zone: string;
  readonly place: string;
  readonly actors: string;
  readonly tags: string;
  readonly status: TimelineEvent['status'];
  /** True where a wording asks for another event: the fields for it are shown. */
  readonly asksEvent: boolean;
  readonly relativeId: string;
  readonly amount: string;
  readonly unit: Unit;
  readonly isBefore: boolean;
  readonly after: readonly string[];
  readonly before: readonly string[];
};

/** The fields of an event, or of a new one. */
export function fieldsOf(event: TimelineEvent | null): EventFields {
  const { clockTime, relativeTo } = event ?? {};
  return {
    title: event?.title ?? '',
    description: event?.description ?? '',
    when: event?.when ?? '',
    clockStart: clockTime?.start ?? '',
    clockEnd: clockTime?.end ?? '',
    zone: clockTime?.zone ?? '',
    place: event?.place ?? '',
    actors: (event?.actors ?? []).join(', '),
    tags: (event?.tags ?? []).join(', '),
    status: event?.status ?? 'checked',
    asksEvent: false,
    relativeId: relativeTo?.eventId ?? '',
    amount: String(Math.abs(relativeTo?.offset ?? 1)),
    unit: relativeTo?.unit ?? 'day',
    isBefore: (relativeTo?.offset ?? 1) < 0,
    after: event?.after ?? [],
    before: event?.before ?? [],
  };
}

type Changes = Ask<'event:change'>['changes'];

/** The fields as changes to be saved, or a sentence that says what is wrong with one of them. */
export function changesOf(
  fields: EventFields,
  before: TimelineEvent | null,
  published?: string,
): { readonly changes: Changes } | { readonly problem: string } {
  const read = readTyped(fields.when, published);
  if (!read.ok) return { problem: read.message };
  const times = [fields.clockStart, fields.clockEnd].map((text) => text.trim());
  if (times.some((text) => text !== '' && !/^([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(text)))
    return { problem: t('timeline.badClock') };
  const [start, end] = times.map((text) => (text === '' ? {} : text.padStart(5, '0')));
  const zone = fields.zone.trim();
  const clockTime = {
    ...(typeof start === 'string' ? { start } : {}),
    ...(typeof end === 'string' ? { end } : {}),
    ...(zone === '' ? {} : { zone }),
  };
  const offset = Math.round(Number(fields.amount)) * (fields.isBefore ? -1 : 1);
  const typed = fields.when.trim();
  const isWording = read.edtf !== null && typed !== read.edtf;
  return {
    changes: {
      title: fields.title.trim(),
      description: fields.description.trim(),
      when: read.edtf,
      ...(isWording ? { whenText: typed } : {}),
      ...(read.edtf !== (before?.when ?? null) && !isWording ? { whenText: null } : {}),
      clockTime: Object.keys(clockTime).length > 0 ? clockTime : null,
      relativeTo:
        fields.relativeId === '' || !Number.isFinite(offset)
          ? null
          : { eventId: fields.relativeId, offset, unit: fields.unit },
      after: [...fields.after],
      before: [...fields.before],
      place: fields.place.trim() || null,
      actors: listOf(fields.actors),
      tags: listOf(fields.tags),
      status: fields.status,
    },
  };
}

/** The ties of changes to other events, as an event has them. */
export const tiesOf = ({ relativeTo, after = [], before = [] }: Changes): DateTies => ({
  relativeTo: relativeTo ?? undefined,
  after: [...after],
  before: [...before],
});

const listOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,，、;]/)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  ),
];
