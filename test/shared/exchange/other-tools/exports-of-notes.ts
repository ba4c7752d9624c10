import { createHash } from 'node:crypto';
import { bytesOf, type Case, zip } from './export-case.ts';

// A picture by its first bytes; Parley looks at no more of it here.
const pictureBytes = Buffer.concat([
  Buffer.from('89504e470d0a1a0a', 'hex'),
  Buffer.from(Array.from({ length: 400 }, (_, at) => at % 251)),
]);
const picture = pictureBytes.toString('base64');
const pictureHash = createHash('md5').update(pictureBytes).digest('hex');

/** Notes of Evernote. */
export const enex = `<?xml version="1.0" encoding="UTF-8"?>
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

/** Exports of tools for notes and for literature. */
export const exportsOfNotes: readonly Case[] = [
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
