import type { MessageKey } from '../../shared/i18n/en/catalogue.ts';
import { hasMessage, t } from '../app/words.ts';

const named: Readonly<Record<string, MessageKey>> = {
  title: 'details.title',
  note: 'inspector.note',
  kind: 'inspector.kind',
  tags: 'timeline.tags',
  when: 'timeline.when',
  after: 'timeline.after',
  before: 'timeline.before',
  description: 'timeline.description',
  place: 'timeline.place',
  actors: 'timeline.actors',
  status: 'timeline.status',
  type: 'claim.type',
  scheme: 'arrow.scheme',
  strength: 'arrow.strength',
};

/** A field as its room calls it; one that only a newer version knows keeps its own name. */
export function nameOfField(field: string): string {
  const [name = '', inside] = field.split('/');
  // Some labels of fields say in brackets how the field is filled in.
  const detail = `details.${inside}`;
  if (name === 'metadata' && hasMessage(detail)) return t(detail).replace(/\s*[(（].*$/, '');
  const word = named[name] ?? `versions.field.${name}`;
  return hasMessage(word) ? t(word) : field;
}

const valuesOf: Readonly<Record<string, readonly string[]>> = {
  status: ['library.status.', 'timeline.status.'],
  kind: ['kind.'],
  type: ['claim.type.'],
  force: ['force.'],
  strength: ['arrow.strength.'],
};

/** Values that the program has words for are not shown as the file has them. */
export function wordOfValue(field: string, value: string): string {
  const key = (valuesOf[field] ?? []).map((start) => `${start}${value}`).find(hasMessage);
  return key === undefined ? value : t(key as MessageKey);
}
