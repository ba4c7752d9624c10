import { bytesOf, type Case } from './export-case.ts';

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

/** Exports of tools that keep bookmarks. */
export const exportsOfBookmarks: readonly Case[] = [
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
];
