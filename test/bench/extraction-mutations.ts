import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { readArticle } from '../../shared/article/read-article.ts';
import { seededRandom } from './seeded-random.ts';

const received = '2026-01-02T03:04:05Z';
const LIMIT = 10_000;

/**
 * Reads damaged originals (cut, flipped bits, wrong charsets, nested, giant, archives that burst or
 * point outside) and prints crashes and inputs that took longer than ten seconds. Arguments: number
 * of mutated originals (default 2000), the folder of the sets.
 */
export async function main(args: string[]): Promise<void> {
  const wanted = Number(args[0] ?? 2000);
  const pages = readPages(args[1] ?? join('..', 'shared', 'corpus', 'article-extraction', 'html'));
  const outcome = { read: 0, refused: 0, crashed: 0, slow: 0, worst: 0, worstWork: 0 };
  const random = seededRandom(7);
  const originals = [...pages.map((page) => [page, 'page.html'] as const), ...otherFormats()];
  for (let i = 0; i < wanted; i++) {
    // Pages and other formats by turns; the way of damage changes with every round.
    const [bytes, name] = originals[i % originals.length] as (typeof originals)[number];
    const kind = Math.floor(i / originals.length) + i;
    await tryOne(
      `${name} ${i % originals.length} mutation ${i}`,
      mutate(bytes, kind, random),
      name,
      outcome,
    );
  }
  for (const [name, bytes, fileName] of [...giants(), ...evilArchives()])
    await tryOne(name, bytes, fileName, outcome);
  console.log(
    `mutated originals: ${outcome.read} read, ${outcome.refused} refused with a sentence, ${outcome.crashed} crashes, ${outcome.slow} over ${LIMIT / 1000} s; slowest ${Math.round(outcome.worst)} ms, with the most processor time ${Math.round(outcome.worstWork)} ms`,
  );
  if (outcome.crashed + outcome.slow > 0) process.exitCode = 1;
}

type Outcome = {
  read: number;
  refused: number;
  crashed: number;
  slow: number;
  worst: number;
  worstWork: number;
};

async function tryOne(
  name: string,
  bytes: Uint8Array,
  fileName: string,
  outcome: Outcome,
): Promise<void> {
  const begun = performance.now();
  const before = process.cpuUsage();
  try {
    const result = await readArticle({ bytes, fileName, received });
    outcome[result.ok ? 'read' : 'refused']++;
  } catch (error) {
    outcome.crashed++;
    console.log(`  crash: ${name}: ${(error as Error).message}`);
  }
  const took = performance.now() - begun;
  outcome.worst = Math.max(outcome.worst, took);
  // What is left of a delay where other programs keep the processors busy.
  const { user, system } = process.cpuUsage(before);
  outcome.worstWork = Math.max(outcome.worstWork, (user + system) / 1000);
  if (took > 3000) console.log(`  ${Math.round(took)} ms: ${name}`);
  if (took > LIMIT) outcome.slow++;
}

function readPages(folder: string): Uint8Array[] {
  if (!existsSync(folder)) {
    console.log(`mutated pages: skipped, the folder ${folder} is not there`);
    return [];
  }
  return readdirSync(folder).map((file) => gunzipSync(readFileSync(join(folder, file))));
}

function mutate(page: Uint8Array, kind: number, random: () => number): Uint8Array {
  if (kind % 4 === 0) return page.subarray(0, Math.floor(random() * page.length));
  const copy = page.slice();
  if (kind % 4 === 1)
    for (let k = 0; k < copy.length / 500; k++)
      copy[Math.floor(random() * copy.length)] = Math.floor(random() * 256);
  if (kind % 4 === 2)
    for (let k = 0; k < copy.length; k++)
      if ((copy[k] ?? 0) >= 0x80) copy[k] = Math.floor(random() * 256);
  if (kind % 4 === 3)
    copy.copyWithin(
      Math.floor(random() * copy.length),
      Math.floor(random() * copy.length),
      copy.length,
    );
  return copy;
}

const encode = (text: string) => new TextEncoder().encode(text);

/** One small sound original of each format beside HTML. */
function otherFormats(): (readonly [Uint8Array, string])[] {
  const page =
    '<html><head><title>Ferry</title></head><body><p>The ferry left at seven.</p></body></html>';
  const epub = zipSync({
    mimetype: encode('application/epub+zip'),
    'META-INF/container.xml': encode(
      '<container><rootfiles><rootfile full-path="a.opf"/></rootfiles></container>',
    ),
    'a.opf': encode(
      '<package><metadata><dc:title>Ferry</dc:title></metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>',
    ),
    'a.xhtml': encode(page),
  });
  const docx = zipSync({
    '[Content_Types].xml': encode(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': encode(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': encode(
      '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>The ferry left at seven.</w:t></w:r></w:p></w:body></w:document>',
    ),
  });
  const mail = `From: a@example.org\r\nSubject: Ferry\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n${page}\r\n--b--\r\n`;
  const mhtml = `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Location: https://example.org/\r\n\r\n${page}\r\n--b--\r\n`;
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${page}`;
  const warc = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/\r\nWARC-Date: 2024-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${http.length}\r\n\r\n${http}\r\n\r\n`;
  const pdf =
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj\n4 0 obj<</Length 44>>stream\nBT /F 12 Tf 10 200 Td (The ferry left.) Tj ET\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF';
  return [
    [epub, 'a.epub'],
    [docx, 'a.docx'],
    [zipSync({ 'a.html': encode(page), 'b.epub': epub }), 'a.zip'],
    [encode(mail), 'a.eml'],
    [encode(mhtml), 'a.mhtml'],
    [encode(warc), 'a.warc'],
    [encode(pdf), 'a.pdf'],
    [
      encode('# Ferry\n\n- [left](https://example.org)\n\n| a | b |\n|---|---|\n| 1 | 2 |\n'),
      'a.md',
    ],
  ];
}

/** Archives made to burst, to reach outside of their folder, or to hold themselves. */
function evilArchives(): [string, Uint8Array, string][] {
  const zeros = new Uint8Array(200_000_000);
  const bomb = zipSync({ 'a.html': zeros }, { level: 9 });
  const slip = zipSync({
    '../../evil.html': encode('<p>out</p>'),
    '/etc/evil.html': encode('<p>out</p>'),
    'C:\\evil.html': encode('<p>out</p>'),
    'a.html': encode('<p>in</p>'),
  });
  let nested = zipSync({ 'a.html': encode('<p>deep</p>') });
  for (let depth = 0; depth < 100; depth++) nested = zipSync({ 'a.zip': nested });
  const many = zipSync(
    Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`${at}.txt`, encode('a')])),
    { level: 0 },
  );
  return [
    ['zip bomb of 200 MB', bomb, 'bomb.zip'],
    [
      'EPUB bomb',
      zipSync({ mimetype: encode('application/epub+zip'), 'a.xhtml': zeros }),
      'bomb.epub',
    ],
    ['names that lead outside', slip, 'slip.zip'],
    ['100 zips in each other', nested, 'nested.zip'],
    ['20,000 files', many, 'many.zip'],
  ];
}

function giants(): [string, Uint8Array, string][] {
  const deep = (tag: string) =>
    `<html><body>${`<${tag}>`.repeat(10_000)}text${`</${tag}>`.repeat(10_000)}</body></html>`;
  const line = 'word '.repeat(10_000_000);
  return [
    ['10,000 nested div', encode(deep('div')), 'a.html'],
    ['10,000 nested b', encode(deep('b')), 'a.html'],
    ['10,000 nested li', encode(deep('ul><li')), 'a.html'],
    ['10,000 nested table', encode(deep('table><tr><td')), 'a.html'],
    ['10,000 nested blockquote in Markdown', encode(`${'> '.repeat(10_000)}text`), 'a.md'],
    ['10,000 brackets in Markdown', encode(`${'['.repeat(10_000)}text`), 'a.md'],
    ['50 MB on one line, text', encode(line), 'a.txt'],
    ['50 MB on one line, HTML', encode(`<p>${line}`), 'a.html'],
    ['50 MB on one line, Markdown', encode(line), 'a.md'],
    ['10 MB of <', encode('<'.repeat(10_000_000)), 'a.html'],
    ['open comments', encode('<!--'.repeat(500_000)), 'a.html'],
    ['open scripts', encode('<script>'.repeat(200_000)), 'a.html'],
    [
      '100,000 paragraphs',
      encode(`<html><body>${'<p>Some text that is here.</p>'.repeat(100_000)}`),
      'a.html',
    ],
    ['200,000 lines', encode('A line of text.\n'.repeat(200_000)), 'a.txt'],
    ['broken PDF', encode(`%PDF-1.7\n${'obj '.repeat(10_000)}`), 'a.pdf'],
    ['broken archive', Uint8Array.from([0x50, 0x4b, 3, 4, ...new Array(200).fill(7)]), 'a.zip'],
    ['empty', new Uint8Array(), 'a.html'],
  ];
}
