import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unwrap } from '../../../../shared/base/result.ts';
import { changeMetadata } from '../../../../shared/notebook/edit-article.ts';
import { undo } from '../../../../shared/notebook/undo.ts';
import { openForEachTest } from '../../../fakes/open-session.ts';
import { allArticles, importInto, type Seen, seenIn, wordsOfNotebook } from './notebook-holds.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const zip = (files: Record<string, string | Uint8Array>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, one]) => [
        name,
        typeof one === 'string' ? bytesOf(one) : one,
      ]),
    ),
  );

// A picture by its first bytes; Parley looks at no more of it here.
const pictureBytes = Buffer.concat([
  Buffer.from('89504e470d0a1a0a', 'hex'),
  Buffer.from(Array.from({ length: 400 }, (_, at) => at % 251)),
]);
const picture = pictureBytes.toString('base64');
const pictureHash = createHash('md5').update(pictureBytes).digest('hex');

type Case = {
  readonly name: string;
  readonly file: Uint8Array;
  readonly tool: string;
  readonly seen: readonly Seen[];
  /** What stands in the file and must stand somewhere in the notebook. */
  readonly words?: readonly string[];
  readonly failed?: readonly number[];
};

const karakeep = {
  bookmarks: [
    {
      createdAt: 1709650800,
      title: 'Ferry returns',
      tags: ['sea', 'Häfen & Küsten'],
      lists: ['l2', 'l3'],
      content: { type: 'link', url: 'https://example.org/ferry' },
      note: 'Ask the port.',
      customMetadata: { rating: 'five stars' },
      archived: true,
    },
    {
      createdAt: 1709650900,
      title: null,
      tags: [],
      lists: [],
      content: { type: 'text', text: 'A thought of my own.\nIn two lines.' },
      note: null,
      archived: false,
    },
    {
      createdAt: 1709650950,
      title: 'timetable.pdf',
      tags: ['plans'],
      lists: [],
      content: null,
      note: null,
      archived: false,
    },
  ],
  lists: [
    {
      id: 'l1',
      name: 'News',
      description: 'All of it',
      icon: '📰',
      type: 'manual',
      query: null,
      parentId: null,
    },
    {
      id: 'l2',
      name: 'Ferries',
      description: null,
      icon: '⛴️',
      type: 'manual',
      query: null,
      parentId: 'l1',
    },
    {
      id: 'l3',
      name: 'Later',
      description: null,
      icon: '⏳',
      type: 'manual',
      query: null,
      parentId: null,
    },
  ],
};

const linkwarden = {
  name: 'Ida',
  collections: [
    {
      id: 1,
      name: 'Sea',
      parentId: null,
      links: [
        {
          id: 11,
          name: 'Ferry returns',
          type: 'url',
          url: 'https://example.org/ferry',
          description: 'After two days.',
          textContent: 'The ferry left at seven.',
          tags: [{ id: 1, name: 'sea' }],
          createdAt: '2024-03-05T08:00:00.000Z',
          importDate: null,
        },
      ],
    },
    {
      id: 2,
      name: 'Ports',
      parentId: 1,
      links: [
        {
          id: 12,
          name: 'Port plan',
          type: 'pdf',
          url: null,
          description: 'A scan.',
          textContent: null,
          tags: [],
          createdAt: '2024-03-06T08:00:00.000Z',
        },
      ],
    },
  ],
  pinnedLinks: [
    { id: 11, name: 'Ferry returns', url: 'https://example.org/ferry' },
    {
      id: 99,
      name: 'Pinned elsewhere',
      url: 'https://example.org/elsewhere',
      description: '',
      tags: [],
      createdAt: '2024-03-07T08:00:00.000Z',
    },
  ],
};

const enex = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE en-export SYSTEM "http://xml.evernote.com/pub/evernote-export4.dtd">
<en-export export-date="20240310T100000Z" application="Evernote" version="10.80">
  <note>
    <title>Ferry &amp; storm</title>
    <created>20240305T080000Z</created>
    <updated>20240306T090000Z</updated>
    <tag>sea</tag>
    <tag>harbour/north</tag>
    <note-attributes><author>Ida Møller</author><source-url>https://example.org/ferry</source-url><latitude>54.32</latitude></note-attributes>
    <content>
      <![CDATA[<?xml version="1.0" encoding="UTF-8" standalone="no"?><!DOCTYPE en-note SYSTEM "http://xml.evernote.com/pub/enml2.dtd"><en-note><div>The ferry left <b>at seven</b>.</div><div><en-todo checked="true"/>Call the port</div><div><en-todo/>Buy tickets</div><div><en-media hash="${pictureHash}" type="image/png" alt="the pier"/></div><div>Tags such as <title>no title</title> stay words.</div></en-note>]]>
    </content>
    <task><title>Write to Jens</title><taskStatus>open</taskStatus><dueDate>20240401T000000Z</dueDate></task>
    <resource><data encoding="base64">
${picture}
</data><mime>image/png</mime><width>10</width><resource-attributes><file-name>pier.png</file-name></resource-attributes></resource>
    <resource><data encoding="base64">bnVtYmVycw==</data><mime>application/octet-stream</mime><resource-attributes><file-name>tides.bin</file-name></resource-attributes></resource>
  </note>
  <note><title></title><created>20240306T080000Z</created><content><![CDATA[<en-note>A note without a title.</en-note>]]></content></note>
  <note><title>Empty</title><created>20240307T080000Z</created></note>
</en-export>`;

const bibtex = `% Exported by hand
@string{gazette = "Harbour Gazette"}
@article{moller2024ferry,
  title = {Ferry {Returns} to M{\\o}n},
  author = {M{\\o}ller, Ida and {Port Desk}},
  journal = gazette # { Weekly},
  year = 2024, month = mar,
  doi = {10.1234/ferry.5},
  abstract = {After two days at sea.},
  keywords = {sea, storms; tides},
  note = {Ask the port.},
  annote = {Second reading.},
  file = {Full text:files/12/ferry.html:text/html},
}
@misc{broken1, title = {Never closed, author = {X},
@misc{after,
  title = {What comes after},
  url = {https://example.org/after\\_all},
}
@misc{untitled, author = {Nobody}}
`;

const ris = `TY  - NEWS\r
TI  - Ferry returns\r
AU  - Møller, Ida\r
T2  - Harbour Gazette\r
PY  - 2024\r
DA  - 2024/03/05/\r
AB  - After two days\r
of storm.\r
N1  - Ask the port.\r
KW  - sea\r
UR  - https://example.org/ferry\r
L1  - files/12/ferry.html\r
ER  - \r
\r
TY  - RPRT\r
T1  - Port report\r
A1  - Port Authority\r
N2  - Numbers.\r
ER  - \r
TY  - GEN\r
AU  - Nobody\r
ER  - \r
`;

const page =
  '<html><head><title>x</title></head><body><article><p>The ferry left the harbour at seven in the morning, after a storm that had closed the port for two days.</p></article></body></html>';

const cases: readonly Case[] = [
  {
    name: "Pocket's zip of tables, with highlights in a part of their own",
    tool: 'Pocket',
    file: zip({
      'part_000000.csv':
        '\ufefftitle,url,time_added,tags,status\r\n"Ferry, ""returns""",https://example.org/ferry,1709650800,sea|Häfen,unread\r\n,https://example.org/bare,1709650801,,archive\r\n',
      'part_000001.csv':
        'title,url,time_added,tags,status\nSecond part,https://example.org/2,1709650802,,unread\nNo address,,1709650803,,unread\n',
      'annotations/part_000000.json': JSON.stringify([
        {
          url: 'https://example.org/ferry',
          title: 'Ferry, "returns"',
          highlights: [{ quote: 'left at seven', created_at: 1709650900 }],
        },
      ]),
    }),
    seen: [
      {
        title: 'Ferry, "returns"',
        url: 'https://example.org/ferry',
        tags: ['sea', 'Häfen'],
        status: 'unread',
        saved: '2024-03-05T15:00:00.000Z',
        marks: [['left at seven', '']],
      },
      { title: 'https://example.org/bare', status: 'archived' },
      { title: 'Second part', saved: '2024-03-05T15:00:02.000Z' },
    ],
    failed: [4],
  },
  {
    name: "Instapaper's newer columns, saved again by a spreadsheet",
    tool: 'Instapaper',
    file: bytesOf(
      'URL;Title;Selection;Folder;Timestamp;Tags\r\nhttps://example.org/ferry;Ferry returns;"left; at ""seven""";Starred;1709650800;"[""sea, deep"",""ports""]"\r\nhttps://example.org/2;Two;;Reading room;1709650801;[]\r\nhttps://example.org/ferry;Ferry returns;another passage;Archive;1709650800;[]\r\n',
    ),
    seen: [
      {
        title: 'Ferry returns',
        tags: ['sea, deep', 'ports', 'starred'],
        saved: '2024-03-05T15:00:00.000Z',
        marks: [
          ['left; at "seven"', ''],
          ['another passage', ''],
        ],
      },
      { title: 'Two', folders: ['Reading room'], tags: [] },
    ],
  },
  {
    name: 'Readwise Reader, with lists as Python writes them',
    tool: 'Readwise Reader',
    file: bytesOf(
      `Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen\nFerry returns,https://example.org/ferry,01h,"['sea', ""port's"", 'a, b']",2024-03-05 08:00:00+00:00,0.4,later,True\nDone,https://example.org/2,02h,,2024-03-06 08:00:00+00:00,1,archive,True\n`,
    ),
    seen: [
      {
        title: 'Ferry returns',
        tags: ['sea', "port's", 'a, b'],
        status: 'reading',
        saved: '2024-03-05T08:00:00.000Z',
      },
      { title: 'Done', status: 'archived' },
    ],
  },
  {
    name: 'Readwise, a row for each highlight',
    tool: 'Readwise',
    file: bytesOf(
      'Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags\n"First, ""quoted""\nin two lines",On Ferries,Ida Møller,B00X,Mine,yellow,"sea,deep",page,12,2024-03-05 08:00:00+00:00,books\nSecond,On Ferries,Ida Møller,B00X,,,,page,13,2024-03-06 08:00:00+00:00,books\n=SUM(A1),Sums,Jens,,,,,,,,\n',
    ),
    seen: [
      {
        title: 'On Ferries',
        authors: ['Ida Møller'],
        tags: ['books'],
        marks: [
          ['First, "quoted"\nin two lines', 'Mine', 'sea', 'deep'],
          ['Second', ''],
        ],
      },
      { title: 'Sums', marks: [['=SUM(A1)', '']] },
    ],
    words: ['B00X', 'yellow', '12', '2024-03-06 08:00:00+00:00'],
  },
  {
    name: 'Karakeep, with lists that are told apart from the bookmarks',
    tool: 'Karakeep',
    file: bytesOf(JSON.stringify(karakeep)),
    seen: [
      {
        title: 'Ferry returns',
        tags: ['sea', 'Häfen & Küsten'],
        folders: ['News/Ferries', 'Later'],
        status: 'archived',
        saved: '2024-03-05T15:00:00.000Z',
        marks: [['', 'Ask the port.']],
      },
      { title: 'A thought of my own. In two lines.', text: 'A thought of my own.\nIn two lines.' },
      { title: 'timetable.pdf', tags: ['plans'] },
    ],
    words: ['five stars'],
  },
  {
    name: 'Linkwarden, with pinned links and files without an address',
    tool: 'Linkwarden',
    file: bytesOf(JSON.stringify(linkwarden)),
    seen: [
      {
        title: 'Ferry returns',
        tags: ['sea', 'starred'],
        folders: ['Sea'],
        text: 'The ferry left at seven.',
        excerpt: 'After two days.',
      },
      { title: 'Port plan', folders: ['Sea/Ports'], excerpt: 'A scan.' },
      { title: 'Pinned elsewhere', tags: ['starred'] },
    ],
  },
  {
    name: 'Raindrop, with highlights and notes in cells',
    tool: 'Raindrop',
    file: bytesOf(
      'id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n7,Ferry returns,Mine,After two days.,https://example.org/ferry,News / Sea,"sea, deep",2024-03-05T08:00:00.000Z,https://example.org/c.png,"Highlight:left at seven\nNote:When?\n\nHighlight:two days",true\n',
    ),
    seen: [
      {
        title: 'Ferry returns',
        tags: ['sea', 'deep', 'starred'],
        folders: ['News/Sea'],
        excerpt: 'After two days.',
        marks: [
          ['left at seven', 'When?'],
          ['two days', ''],
          ['', 'Mine'],
        ],
      },
    ],
    words: ['https://example.org/c.png'],
  },
  {
    name: "wallabag's table, parted by semicolons",
    tool: 'wallabag',
    file: bytesOf(
      'Title;URL;Content;Tags;"MIME Type";Language;"Creation date"\n"Ferry; returns";https://example.org/ferry;"<p>The ferry left; at <a href=""/x"">seven</a>.</p>";"sea, deep";text/html;en;"05/03/2024 08:00:00"\n',
    ),
    seen: [
      {
        title: 'Ferry; returns',
        tags: ['sea', 'deep'],
        text: 'The ferry left; at seven.',
        saved: '2024-03-05T08:00:00.000Z',
      },
    ],
  },
  {
    name: "Omnivore's zip, with pages, PDFs, labels and notes",
    tool: 'Omnivore',
    file: zip({
      'metadata_0_to_20.json': JSON.stringify([
        {
          id: 'a1',
          slug: 'ferry',
          title: 'Ferry returns',
          url: 'https://example.org/ferry',
          author: 'Ida Møller',
          state: 'Active',
          readingProgress: 40,
          labels: ['sea'],
          savedAt: '2024-03-05T08:00:00.000Z',
          publishedAt: '2024-03-04T00:00:00.000Z',
          description: 'After two days.',
        },
        {
          id: 'a2',
          slug: 'plan',
          title: 'Plan',
          url: 'https://example.org/plan.pdf',
          state: 'Archived',
          readingProgress: 100,
          labels: [],
          savedAt: '2024-03-06T08:00:00.000Z',
        },
      ]),
      'metadata_20_to_40.json': '[{"broken',
      'content/ferry.html': '<div><p>The ferry left at seven.</p><p>Nobody was hurt.</p></div>',
      'content/plan.pdf': '%PDF-1.4 not really',
      'highlights/ferry.md':
        'A note on the page.\n\n> The ferry left \n\n#deep sea #ports\n\nWhen exactly?\n\n> Nobody\n> was hurt. ',
    }),
    seen: [
      {
        title: 'Ferry returns',
        authors: ['Ida Møller'],
        tags: ['sea'],
        status: 'reading',
        published: '2024-03-04',
        text: 'The ferry left at seven.\nNobody was hurt.',
        marks: [
          ['', 'A note on the page.'],
          ['The ferry left', 'When exactly?', 'deep sea', 'ports'],
          ['Nobody was hurt.', ''],
        ],
      },
      { title: 'Plan', status: 'archived', files: ['plan.pdf'] },
    ],
    failed: [0],
  },
  {
    name: 'bookmarks with mark-up in descriptions, nested folders and entities',
    tool: 'Bookmarks',
    file: bytesOf(
      `<!DOCTYPE NETSCAPE-Bookmark-file-1>\r\n<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">\r\n<TITLE>Bookmarks</TITLE>\r\n<H1>Bookmarks</H1>\r\n<DL><p>\r\n<DT><H3 ADD_DATE="1" PERSONAL_TOOLBAR_FOLDER="true">Bar &amp; more</H3>\r\n<DL><p>\r\n<DT><H3>Ports</H3>\r\n<DD>About ports\r\n<DL><p>\r\n<DT><A HREF="https://example.org/?a=1&amp;b=2" ADD_DATE="1709650800" TAGS="sea,&quot;deep&quot;" DATA-IMPORTANT="true">Ferry &lt;returns&gt; &#233;</A>\r\n<DD>Said <b>at seven</b>:<br>nobody was hurt.<blockquote>A passage</blockquote>\r\n<DT><A HREF="place:sort=8" ADD_DATE="1">Recent tags</A>\r\n</DL><p>\r\n<DT><A HREF="https://example.org/up" ADD_DATE="1709650801"></A>\r\n</DL><p>\r\n<HR>\r\n<DT><A HREF="https://example.org/root" ADD_DATE="1709650802">Root</A>\r\n</DL><p>`,
    ),
    seen: [
      {
        title: 'Ferry <returns> é',
        url: 'https://example.org/?a=1&b=2',
        tags: ['sea', '"deep"', 'starred'],
        folders: ['Bar & more/Ports'],
        excerpt: 'Said at seven:\nnobody was hurt.A passage',
      },
      { title: 'https://example.org/up', folders: ['Bar & more'] },
      { title: 'Root', folders: [] },
    ],
    failed: [2],
  },
  {
    name: 'Evernote, with pictures, attachments, boxes and tasks',
    tool: 'Evernote',
    file: bytesOf(enex),
    seen: [
      {
        title: 'Ferry & storm',
        url: 'https://example.org/ferry',
        authors: ['Ida Møller'],
        tags: ['sea', 'harbour/north'],
        saved: '2024-03-05T08:00:00.000Z',
        marks: [['', '☐ Write to Jens\n2024-04-01']],
        files: ['tides.bin'],
      },
      { title: 'Untitled', text: 'A note without a title.' },
    ],
    words: ['54.32', '☑ Call the port', '☐ Buy tickets', '20240306T090000Z'],
    failed: [3],
  },
  {
    name: 'BibTeX, with an entry that is never closed',
    tool: 'BibTeX',
    file: bytesOf(bibtex),
    seen: [
      {
        title: 'Ferry Returns to Møn',
        url: 'https://doi.org/10.1234/ferry.5',
        authors: ['Ida Møller', 'Port Desk'],
        tags: ['sea', 'storms', 'tides'],
        published: '2024-03',
        excerpt: 'After two days at sea.',
        marks: [
          ['', 'Ask the port.'],
          ['', 'Second reading.'],
        ],
      },
      { title: 'What comes after', url: 'https://example.org/after_all' },
    ],
    words: ['Harbour Gazette Weekly', 'moller2024ferry'],
    failed: [2, 4],
  },
  {
    name: 'RIS, with values over several lines and files in a zip',
    tool: 'RIS',
    file: zip({ 'Library/Library.ris': ris, 'Library/files/12/ferry.html': page }),
    seen: [
      {
        title: 'Ferry returns',
        authors: ['Ida Møller'],
        tags: ['sea'],
        published: '2024-03-05',
        excerpt: 'After two days\nof storm.',
        marks: [['', 'Ask the port.']],
        files: ['ferry.html'],
      },
      { title: 'Port report', authors: ['Port Authority'], excerpt: 'Numbers.' },
    ],
    words: ['NEWS', 'RPRT'],
    failed: [3],
  },
];

const open = openForEachTest();

describe('real exports', () => {
  for (const { name, tool, file, seen, words = [], failed = [] } of cases)
    it(`${name}: everything is there, once, and goes with one undo`, async () => {
      const { session } = open;
      const done = await importInto(session, file);
      expect(done.tool).toBe(tool);
      expect(done.failed.map(({ row }) => row)).toEqual(failed);
      expect(await seenIn(session, seen)).toEqual(seen);
      expect(await allArticles(session)).toHaveLength(seen.length);
      const held = await wordsOfNotebook(session);
      for (const word of words) expect(held).toContain(word);
      const again = await importInto(session, file);
      expect([again.imported, again.conflicts]).toEqual([[], 0]);
      await undo(session);
      expect(await allArticles(session)).toEqual([]);
    });

  it('shows the pictures of a note where they stand', async () => {
    await importInto(open.session, bytesOf(enex));
    const [note] = (await allArticles(open.session)).filter(({ captures }) =>
      Object.values(captures).some(({ url }) => url?.includes('ferry')),
    );
    const figure = note?.version.blocks.find(({ kind }) => kind === 'figure');
    expect(figure?.image?.file).toMatch(/^[0-9a-f]{64}$/);
  });

  it('brings along the highlights that came to a book since the last time', async () => {
    const head = 'Highlight,Book Title,Book Author,URL,Note,Tags,Highlighted at\n';
    const first = `${head}One,On Ferries,Ida,https://example.org/b,,,\n`;
    await importInto(open.session, bytesOf(first));
    const more = await importInto(
      open.session,
      bytesOf(`${first}Two,On Ferries,Ida,https://example.org/b,New,,\n`),
    );
    expect(more.conflicts).toBe(1);
    const [book] = await allArticles(open.session);
    const quotes = Object.values(book?.annotations ?? {}).map(({ target }) => target.quote.exact);
    expect(quotes).toEqual(['One', 'Two']);
  });

  it('is known again where a person has changed title and address meanwhile', async () => {
    const text = 'TY  - RPRT\nTI  - Port report\nID  - r1\nER  - \n';
    const done = await importInto(open.session, bytesOf(text));
    const id = done.imported[0]?.id ?? '';
    unwrap(await changeMetadata(open.session, id, { title: 'Another title' }));
    const again = await importInto(open.session, bytesOf(text));
    expect(again.imported).toEqual([]);
  });

  it('reads a table with a page of many megabytes in one cell', async () => {
    const huge = `<p>${'word ""quoted"" '.repeat(400_000)}</p>`;
    const csv = `Title;URL;Content;Tags;MIME Type;Language\nHuge;https://example.org/huge;"${huge}";;text/html;en\n`;
    const done = await importInto(open.session, bytesOf(csv));
    expect(done.imported[0]?.words).toBeGreaterThan(700_000);
  });
});
