import { statusOf } from '../../argument/filter-map.ts';
import { type MapView, viewMap } from '../../argument/read-map.ts';
import type { Sources } from '../../argument/sources.ts';
import type { ArgumentMap, Occurrence, Statement } from '../../model/argument.ts';
import { writeRows } from '../csv-cells.ts';

const columns = [
  'map',
  'statement_id',
  'statement',
  'status',
  'evidence',
  'tags',
  'force',
  'outlet',
  'published',
  'speakers',
  'via',
  'article',
  'url',
  'quote',
  'prefix',
  'suffix',
  'start',
  'end',
  'sha256',
  'supported_by',
  'attacked_by',
  'related_to',
] as const;

/**
 * Maps as CSV (RFC 4180, CRLF, UTF-8 with a byte order mark for spreadsheets): one row per
 * occurrence, one for a statement without any. Offsets are UTF-16. A cell that a spreadsheet would
 * take for a formula begins with an apostrophe, which `readCell` takes away.
 */
export function writeCsv(maps: readonly ArgumentMap[], sources: Sources): string {
  const rows = maps.flatMap((map) => {
    const view = viewMap(map);
    return view.statements.flatMap((statement) => {
      const said = view.occurrencesOf(statement.id);
      const list: readonly (Occurrence | null)[] = said.length > 0 ? said : [null];
      return list.map((occurrence) => rowOf(view, statement, occurrence, sources));
    });
  });
  return `\ufeff${writeRows([columns, ...rows])}`;
}

function rowOf(
  view: MapView,
  statement: Statement,
  occurrence: Occurrence | null,
  sources: Sources,
): string[] {
  const source = sources.get(occurrence?.articleId ?? '');
  const quote = source?.quotes.get(occurrence?.annotationId ?? '');
  const speakers = occurrence?.speakers.map((s) => (s.named ? s.name : `${s.name} (unnamed)`));
  return [
    view.map.title,
    statement.id,
    statement.text,
    statusOf(statement),
    statement.evidenceKind ?? '',
    statement.tags.join('; '),
    occurrence?.force ?? '',
    source?.outlet ?? '',
    source?.published ?? '',
    speakers?.join(' > ') ?? '',
    occurrence?.via ?? '',
    source?.title ?? '',
    source?.url ?? '',
    quote?.text ?? '',
    quote?.prefix ?? '',
    quote?.suffix ?? '',
    quote ? String(quote.start) : '',
    quote ? String(quote.end) : '',
    source?.sha256 ?? '',
    sourcesOfRelations(view, statement, 'inference'),
    sourcesOfRelations(view, statement, 'conflict'),
    otherRelations(view, statement),
  ];
}

const sourcesOfRelations = (
  view: MapView,
  statement: Statement,
  type: 'inference' | 'conflict',
): string =>
  view
    .incoming(statement.id)
    .filter((relation) => relation.type === type)
    .map((relation) => relation.from.map((end) => end.ref).join('+'))
    .join('; ');

/** Everything else that touches the statement: "rephrase>id", and arrows that it sends. */
const otherRelations = (view: MapView, statement: Statement): string =>
  [
    ...view.outgoing(statement.id),
    ...view.incoming(statement.id).filter((r) => r.type !== 'inference' && r.type !== 'conflict'),
  ]
    .map((relation) => `${relation.type}>${relation.to.map((end) => end.ref).join('+')}`)
    .join('; ');
