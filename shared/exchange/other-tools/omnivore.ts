import { momentOf, rowsIn, textIn, wordsIn } from './field-values.ts';
import type { ForeignHighlight, ItemFields, RowReader } from './foreign-item.ts';

/**
 * Omnivore's metadata_*.json (https://github.com/omnivore-app/omnivore). In the zip, the stored page
 * stands in content/<slug>.html and the highlights in highlights/<slug>.md.
 */
export const omnivore: RowReader = {
  tool: 'Omnivore',
  fits: (names) =>
    names.has('url') && names.has('slug') && (names.has('savedat') || names.has('readingprogress')),
  contentFields: ['content'],
  read: (row) => ({
    id: textIn(row, 'id', 'slug'),
    url: textIn(row, 'url', 'originalUrl'),
    title: textIn(row, 'title'),
    authors: textIn(row, 'author') ? [textIn(row, 'author') as string] : [],
    outlet: textIn(row, 'siteName'),
    excerpt: textIn(row, 'description'),
    published: momentOf(row['publishedAt']),
    language: textIn(row, 'language'),
    saved: momentOf(row['savedAt']),
    tags: wordsIn(row['labels']),
    status: statusOf(row),
    content: { kind: 'html', text: textIn(row, 'content') ?? '' },
    ...(textIn(row, 'stored file')
      ? {
          files: [{ path: textIn(row, 'stored file') as string, mediaType: 'application/pdf' }],
        }
      : {}),
    highlights: rowsIn(row['highlights']).map((one) => ({
      id: textIn(one, 'id') ?? null,
      quote: textIn(one, 'quote') ?? '',
      note: textIn(one, 'annotation', 'note') ?? '',
      tags: wordsIn(one['labels'] ?? one['tags']),
      ...(textIn(one, 'prefix') ? { prefix: textIn(one, 'prefix') as string } : {}),
      ...(textIn(one, 'suffix') ? { suffix: textIn(one, 'suffix') as string } : {}),
    })),
  }),
};

function statusOf(row: Readonly<Record<string, unknown>>): NonNullable<ItemFields['status']> {
  if (/^archived$/i.test(textIn(row, 'state') ?? '')) return 'archived';
  const progress = Number(row['readingProgress'] ?? 0);
  if (progress >= 98) return 'done';
  return progress > 0 ? 'reading' : 'unread';
}

/**
 * The highlights of Omnivore's Markdown: quotes "> …", each with its labels "#tag" and its note below;
 * what stands before the first quote is a note on the whole page.
 */
export function readHighlightFile(markdown: string): ForeignHighlight[] {
  const found: { quote: string[]; rest: string[] }[] = [{ quote: [], rest: [] }];
  let isQuote = false;
  for (const line of markdown.replace(/\r\n?/g, '\n').split('\n')) {
    const quoted = /^>\s?(.*)$/.exec(line)?.[1];
    const last = found[found.length - 1];
    // A line break inside of a quote has no ">" of its own.
    const goesOn: boolean = isQuote && line.trim() !== '';
    if (quoted === undefined && !goesOn) last?.rest.push(line);
    else if (isQuote) last?.quote.push(quoted ?? line);
    else found.push({ quote: [quoted ?? line], rest: [] });
    isQuote = quoted !== undefined || goesOn;
  }
  return found.map(markOf).filter(({ quote, note }) => quote + note !== '');
}

const LABELS = /^\s*#[^\s#][^#\n]*(?:\s#[^\s#][^#\n]*)*$/u;

function markOf({ quote, rest }: { quote: string[]; rest: string[] }): ForeignHighlight {
  const first = rest.findIndex((line) => line.trim() !== '');
  const labels = quote.length > 0 && LABELS.test(rest[first] ?? '') ? rest[first] : undefined;
  const note = labels === undefined ? rest : rest.slice(first + 1);
  const own = quote.join('\n').match(/(?:\s#[\p{L}\p{N}_/-]+)+\s*$/u)?.[0] ?? '';
  const words = quote
    .join('\n')
    .slice(0, own === '' ? undefined : -own.length)
    .replace(/\s*\[⤴️?\]\([^)]*\)\s*$/u, '');
  return {
    id: null,
    quote: words.trim(),
    note: note.join('\n').trim(),
    tags: [...labelsIn(labels ?? ''), ...labelsIn(own)],
  };
}

const labelsIn = (line: string): string[] =>
  line
    .split(/(?:^|\s)#/)
    .map((one) => one.trim())
    .filter(Boolean);
