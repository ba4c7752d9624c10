import { bytesOf, type Case, zip } from './export-case.ts';

/** Exports of tools for reading later and for highlights. */
export const exportsOfReaders: readonly Case[] = [
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
];
