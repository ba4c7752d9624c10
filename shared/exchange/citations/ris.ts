import type { DateParts, ReadEntry, Reference } from './reference.ts';
import { readDate, readName, sortedName, writeDate } from './reference.ts';

/** RIS records (https://refdb.sourceforge.net/manual-0.9.6/sect1-ris-format.html), type NEWS. */
export function writeRis(references: readonly Reference[]): string {
  return references.map(writeRecord).join('\r\n');
}

function writeRecord(reference: Reference): string {
  const { published, accessed } = reference;
  const lines: [string, string | undefined][] = [
    ['TY', 'NEWS'],
    ['ID', reference.id],
    ['TI', reference.title],
    ...reference.authors.map((name): [string, string] => ['AU', sortedName(name)]),
    ['T2', reference.outlet],
    ['PY', published && String(published.year)],
    ['DA', published && risDate(published)],
    ['Y2', accessed && risDate(accessed)],
    ['UR', reference.url],
    ['LA', reference.language],
    ...reference.tags.map((tag): [string, string] => ['KW', tag]),
    ['N1', reference.archiveHash && `archive: sha256:${reference.archiveHash}`],
    ['ER', ''],
  ];
  return lines
    .filter((line): line is [string, string] => line[1] !== undefined)
    .map(([tag, value]) => `${tag}  - ${value.replace(/\s+/g, ' ')}\r\n`)
    .join('');
}

const risDate = (date: DateParts): string => {
  const [year = '', month = '', day = ''] = writeDate(date).split('-');
  return `${year}/${month}/${day}/`;
};

/** Reads RIS records; unknown tags are passed over, a record without a title is left out. */
export const readRis = (text: string): Reference[] =>
  readRisEntries(text)
    .map(({ reference }) => reference)
    .filter(({ title }) => title !== '');

/** As `readRis`, with all tags of every record, those without a title too. */
export function readRisEntries(text: string): ReadEntry[] {
  const records: Map<string, string[]>[] = [];
  let current: Map<string, string[]> | null = null;
  let last: string[] | undefined;
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)) {
    const match = /^([A-Z][A-Z0-9]) {2}- ?(.*)$/.exec(line);
    if (!match) {
      // A value that goes on in the next line, as notes and abstracts do.
      if (line.trim() !== '' && last) last.push(`${last.pop() ?? ''}\n${line.trim()}`);
      continue;
    }
    const [, tag = '', value = ''] = match;
    if (tag === 'TY') {
      current = new Map([['TY', [value.trim()]]]);
      records.push(current);
      last = undefined;
    } else if (tag === 'ER') {
      current = null;
      last = undefined;
    } else if (current) {
      last = current.get(tag) ?? [];
      last.push(value.trim());
      current.set(tag, last);
    }
  }
  return records.map((one) => ({ reference: fromRecord(one), record: Object.fromEntries(one) }));
}

function fromRecord(record: ReadonlyMap<string, readonly string[]>): Reference {
  const first = (...tags: string[]) => tags.map((tag) => record.get(tag)?.[0]).find(Boolean);
  const published = readDate(first('DA', 'PY', 'Y1')?.replace(/\/+$/, '').replaceAll('/', '-'));
  const accessed = readDate(first('Y2')?.replace(/\/+$/, '').replaceAll('/', '-'));
  const hash = (record.get('N1') ?? [])
    .map((note) => /sha256:([0-9a-f]{64})/.exec(note)?.[1])
    .find(Boolean);
  const outlet = first('T2', 'JO', 'JF', 'PB');
  const url = first('UR');
  const language = first('LA');
  return {
    id: first('ID') ?? '',
    title: first('TI', 'T1', 'CT', 'BT') ?? '',
    authors: [...(record.get('AU') ?? []), ...(record.get('A1') ?? [])].map(readName),
    ...(outlet ? { outlet } : {}),
    ...(published ? { published } : {}),
    ...(accessed ? { accessed } : {}),
    ...(url ? { url } : {}),
    ...(language ? { language } : {}),
    ...(hash ? { archiveHash: hash } : {}),
    tags: record.get('KW') ?? [],
  };
}
