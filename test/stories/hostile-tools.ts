import { escapeHtml } from '../../shared/base/escape-html.ts';

/**
 * What other tools would have written if strangers had named their pages, notes, tags, folders and
 * addresses so: one file for each of them. The Zotero one names files that lie elsewhere, too.
 */
export function exportsOfTools(
  attacks: readonly string[],
  privateFile: string,
): ReadonlyMap<string, string> {
  const rows = attacks.map((text, at) => ({ text, url: `https://example.org/of-a-tool/${at}` }));
  const files: Record<string, string> = {
    'pocket.csv': table(['title', 'url', 'time_added', 'tags', 'status'], rows, ({ text, url }) => [
      ...[text, url, '1700000000', text, 'unread'],
    ]),
    'raindrop.csv': table(
      ['id', 'title', 'note', 'excerpt', 'url', 'folder', 'tags', 'created', 'highlights'],
      rows,
      ({ text, url }) => [
        ...['', text, text, text, url, text, text, '2024-01-01T00:00:00Z'],
        `Highlight:${text}\nNote:${text}`,
      ],
    ),
    'readwise.csv': table(
      ['Highlight', 'Book Title', 'Book Author', 'Note', 'Tags', 'URL'],
      rows,
      ({ text, url }) => [text, text, text, text, text, url],
    ),
    'pinboard.json': JSON.stringify(
      rows.map(({ text }) => ({ href: text, description: text, extended: text, tags: text })),
    ),
    'wallabag.json': JSON.stringify(
      rows.map(({ text, url }, id) => ({
        ...{ id, title: text, url, content: `<p>Words before.</p>${text}<p>Words after.</p>` },
        ...{ is_archived: 0, tags: [text], published_by: [text], domain_name: text },
        annotations: [{ quote: 'Words', text }],
      })),
    ),
    // Raw, as a tool that escapes nothing would write it.
    'bookmarks.html': `<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p>${rows
      .map(({ text }) => `<DT><A HREF="${text}" ADD_DATE="1" TAGS="${text}">${text}</A><DD>${text}`)
      .join('\n')}</DL>`,
    'notes.enex': `<?xml version="1.0"?><en-export>${rows
      .map(
        ({ text, url }) =>
          `<note><title>${escapeHtml(text)}</title><content><![CDATA[<en-note>${text}</en-note>]]></content><tag>${escapeHtml(text)}</tag><note-attributes><source-url>${url}</source-url></note-attributes></note>`,
      )
      .join('\n')}</en-export>`,
    'citations.ris': rows
      .map(({ text }) => `TY  - NEWS\nTI  - ${text}\nAU  - ${text}\nUR  - ${text}\nER  - \n`)
      .join(''),
    'citations.bib': rows
      .map(({ text }, at) => `@article{a${at}, title = {${text}}, url = {${text}}}\n`)
      .join(''),
    'library.rdf': zotero(rows, ['../private.txt', privateFile, `file://${privateFile}`]),
  };
  return new Map(Object.entries(files));
}

type Row = { readonly text: string; readonly url: string };

/** CSV without our guard against formulas: other tools have none. */
function table(
  head: readonly string[],
  rows: readonly Row[],
  cellsOf: (row: Row) => readonly string[],
): string {
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  return [head, ...rows.map(cellsOf)].map((cells) => cells.map(quoted).join(',')).join('\r\n');
}

function zotero(rows: readonly Row[], files: readonly string[]): string {
  const items = rows.map(
    ({ text, url }) =>
      `<bib:Article rdf:about="${url}"><z:itemType>journalArticle</z:itemType><dc:title>${escapeHtml(text)}</dc:title><dc:subject>${escapeHtml(text)}</dc:subject><dcterms:abstract>${escapeHtml(text)}</dcterms:abstract></bib:Article>`,
  );
  const named = files.map(
    (file, at) =>
      `<bib:Document rdf:about="#item_${at}"><z:itemType>document</z:itemType><dc:title>A file elsewhere ${at}</dc:title><link:link rdf:resource="#file_${at}"/></bib:Document><z:Attachment rdf:about="#file_${at}"><z:itemType>attachment</z:itemType><rdf:resource rdf:resource="${escapeHtml(file)}"/></z:Attachment>`,
  );
  return `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:bib="http://purl.org/net/biblio#" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:link="http://purl.org/rss/1.0/modules/link/">${[...items, ...named].join('\n')}</rdf:RDF>`;
}
