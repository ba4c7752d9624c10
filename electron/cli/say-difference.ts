import type {
  FieldChange,
  FirstOf,
  VersionDifference,
} from '../../shared/notebook/compare-versions.ts';
import type { SaidPart } from '../../shared/notebook/say-part.ts';
import { lineOf } from './compare-command.ts';

/** What differs between two versions, a line each: "-" only in the first, "+" only in the second. */
export const linesOfDifference = (found: VersionDifference): string[] => [
  ...found.fields.map(fieldLine),
  ...listed(found.onlyThen, (part) => [`- ${partLine(part)}`]),
  ...listed(found.onlyNow, (part) => [`+ ${partLine(part)}`]),
  ...listed(found.changed, ({ part, fields }) => [
    `~ ${partLine(part)}`,
    ...fields.map((field) => `    ${fieldLine(field)}`),
  ]),
  ...listed(found.sentences, (row) => lineOf(row).split('\n')),
];

const fieldLine = ({ name, before, after }: FieldChange): string =>
  before === null || after === null
    ? `${name} differs`
    : `${name}: ${before || '(none)'} -> ${after || '(none)'}`;

const partLine = ({ of, kind, text, more }: SaidPart): string =>
  [`${nounOf(of, kind)} "${text}"`, ...more].join(' – ');

/** An annotation is called by its kind alone. */
function nounOf(of: SaidPart['of'], kind: string | null): string {
  if (kind === null) return nouns[of];
  return of === 'annotations' ? kind : `${nouns[of]} (${kind})`;
}

const nouns: Readonly<Record<SaidPart['of'], string>> = {
  annotations: 'annotation',
  statements: 'claim',
  occurrences: 'occurrence',
  relations: 'arrow',
  events: 'event',
  kinds: 'kind',
  tagStyles: 'tag',
  collections: 'collection',
};

function listed<T>({ count, first }: FirstOf<T>, lines: (one: T) => string[]): string[] {
  const more = count > first.length ? [`… and ${count - first.length} more`] : [];
  return [...first.flatMap(lines), ...more];
}
