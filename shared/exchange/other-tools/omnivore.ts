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
    highlights: rowsIn(row['highlights']).map((one) => ({
      id: textIn(one, 'id') ?? null,
      quote: textIn(one, 'quote') ?? '',
      note: textIn(one, 'annotation', 'note') ?? '',
      tags: wordsIn(one['labels']),
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

/** The highlights of Omnivore's Markdown: quoted blocks "> …", labels "#tag", and notes below them. */
export function readHighlightFile(markdown: string): ForeignHighlight[] {
  const found: { quote: string[]; rest: string[] }[] = [];
  for (const line of markdown.replace(/\r\n?/g, '\n').split('\n')) {
    const quoted = /^>\s?(.*)$/.exec(line)?.[1];
    const last = found[found.length - 1];
    if (quoted === undefined) last?.rest.push(line);
    else if (last && last.rest.length === 0) last.quote.push(quoted);
    else found.push({ quote: [quoted], rest: [] });
  }
  return found.map(({ quote, rest }) => {
    const labels = [...quote, ...rest].flatMap(
      (line) => line.match(/(?<=^|\s)#[\p{L}\p{N}_/-]+/gu) ?? [],
    );
    const words = quote
      .join('\n')
      .replace(/\s*(?:\[⤴️?\]\([^)]*\)|(?:\s#[\p{L}\p{N}_/-]+)+)\s*$/gu, '');
    return {
      id: null,
      quote: words.trim(),
      note: rest.join('\n').trim(),
      tags: labels.map((label) => label.slice(1)),
    };
  });
}
