import { Annotation, type Speaker, Verification } from '../../model/annotation.ts';
import type { Article } from '../../model/article.ts';
import { living } from '../../model/entity.ts';
import { readRows, writeRows } from '../csv-cells.ts';
import {
  type AnnotationDraft,
  type ExportedText,
  type ImportedDrafts,
  type ItemProblem,
  instantOf,
  type Loss,
} from './drafts.ts';
import { sourceOf } from './web-annotation-export.ts';

const columns = [
  'id',
  'article',
  'outlet',
  'published',
  'url',
  'kind',
  'quote',
  'note',
  'tags',
  'speakers',
  'voice',
  'hedges',
  'status',
  'verification',
  'creator',
  'created',
  'modified',
  'state',
  'start',
  'end',
  'prefix',
  'suffix',
  'version',
] as const;
type Column = (typeof columns)[number];
type Row = Readonly<Partial<Record<Column, string>>>;

/**
 * Writes one row per annotation. Lists are parted by "; " (as JSON where an item holds a semicolon);
 * positions count UTF-16 units. Cells that a spreadsheet would run as a formula are disarmed.
 */
export function exportCsv(article: Article): ExportedText {
  const annotations = living(article.annotations);
  const rows = annotations.map((annotation) => {
    const row = rowOf(annotation, article);
    return columns.map((column) => row[column]);
  });
  return { text: writeRows([columns, ...rows]), losses: annotations.flatMap(lossesOf) };
}

function rowOf(annotation: Annotation, article: Article): Record<Column, string> {
  const { target, verification } = annotation;
  return {
    id: annotation.id,
    article: article.metadata.title.value,
    outlet: article.metadata.outlet?.value ?? '',
    published: article.metadata.published?.value ?? '',
    url: sourceOf(article),
    kind: annotation.kind,
    quote: target.quote.exact,
    note: annotation.note,
    tags: joinList(annotation.tags),
    speakers: joinList(
      annotation.speakers.map(({ name, named }) => (named ? name : `${name} (unnamed)`)),
    ),
    voice: annotation.voice ?? '',
    hedges: joinList(annotation.hedges),
    status: verification.at(-1)?.status ?? '',
    verification: verification.length === 0 ? '' : JSON.stringify(verification),
    creator: annotation.creator ?? '',
    created: annotation.created,
    modified: annotation.modified,
    state: target.state,
    start: String(target.position.start),
    end: String(target.position.end),
    prefix: target.quote.prefix,
    suffix: target.quote.suffix,
    version: target.version,
  };
}

function lossesOf(annotation: Annotation): Loss[] {
  const known = new Set([...Object.keys(Annotation.shape), 'importedFrom']);
  const lost = Object.keys(annotation).filter((key) => !known.has(key));
  if (annotation.target.otherSelectors !== undefined) lost.push('target.otherSelectors');
  if (annotation.eventId !== undefined) lost.push('eventId');
  return lost.map((field) => ({
    annotationId: annotation.id,
    field,
    message: `The table has no column for “${field}”.`,
  }));
}

/** Reads a table with at least the column "quote"; unknown columns are reported once. */
export function importCsv(text: string): ImportedDrafts {
  const [head, ...body] = readRows(text);
  const names = (head ?? []).map((name) => name.trim().toLowerCase());
  if (!names.includes('quote'))
    return {
      drafts: [],
      problems: [{ item: null, message: 'The table needs a first row with a column “quote”.' }],
    };
  const problems: ItemProblem[] = names
    .filter((name) => name !== '' && !(columns as readonly string[]).includes(name))
    .map((name) => ({
      item: null,
      message: `The column “${name}” is not known and was left out.`,
    }));
  const drafts = body.map((cells, item) => {
    const row = Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ''])) as Row;
    if (cells.length > names.length)
      problems.push({ item, message: 'This row has more cells than the first row has names.' });
    return draftOf(row, item, problems);
  });
  return { drafts, problems };
}

function draftOf(row: Row, item: number, problems: ItemProblem[]): AnnotationDraft {
  const created = instantOf(row.created);
  const modified = instantOf(row.modified);
  const voice = Annotation.shape.voice.safeParse(row.voice || undefined);
  if (!voice.success) problems.push({ item, message: `“${row.voice}” is not a known voice.` });
  const state = Annotation.shape.target.shape.state.safeParse(row.state);
  return {
    item,
    foreignId: row.id ? `urn:x-parley:annotation:${row.id}` : null,
    source: row.url || null,
    place: {
      ...(row.quote
        ? { quote: { exact: row.quote, prefix: row.prefix ?? '', suffix: row.suffix ?? '' } }
        : {}),
      ...positionOf(row),
      ...(/^[0-9a-f]{64}$/u.test(row.version ?? '') ? { version: row.version as string } : {}),
      ...(state.success ? { state: state.data } : {}),
      unit: 'utf-16',
    },
    otherSelectors: [],
    fields: {
      kind: row.kind?.trim().slice(0, 64) || 'note',
      note: row.note ?? '',
      tags: splitList(row.tags),
      speakers: splitList(row.speakers).map(readSpeaker),
      hedges: splitList(row.hedges),
      verification: readVerification(row, item, problems),
      ...(voice.success && voice.data ? { voice: voice.data } : {}),
      ...(row.creator ? { creator: row.creator } : {}),
      ...(created === undefined ? {} : { created }),
      ...(modified === undefined ? {} : { modified }),
    },
    extra: {},
  };
}

function positionOf({ start, end }: Row): Pick<AnnotationDraft['place'], 'position'> {
  const digits = /^\d{1,9}$/u;
  return digits.test(start ?? '') && digits.test(end ?? '') && Number(start) <= Number(end)
    ? { position: { start: Number(start), end: Number(end) } }
    : {};
}

function readVerification(row: Row, item: number, problems: ItemProblem[]): Verification[] {
  if (!row.verification) return [];
  try {
    return Verification.array().parse(JSON.parse(row.verification));
  } catch {
    problems.push({ item, message: 'Its verification history cannot be read and was left out.' });
    return [];
  }
}

const readSpeaker = (text: string): Speaker => {
  const unnamed = /^(.*) \(unnamed\)$/u.exec(text)?.[1];
  return { name: unnamed ?? text, named: unnamed === undefined };
};

const joinList = (items: readonly string[]): string =>
  items.some((item) => /;|^\[|^\s|\s$/u.test(item)) ? JSON.stringify(items) : items.join('; ');

function splitList(cell: string | undefined): string[] {
  if (!cell) return [];
  if (cell.startsWith('[')) {
    try {
      const list: unknown = JSON.parse(cell);
      if (Array.isArray(list)) return list.filter((one) => typeof one === 'string');
    } catch {
      return [cell];
    }
  }
  return cell
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
