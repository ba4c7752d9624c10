import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../shared/article/decode-text.ts';
import { type ArticleInput, readArticle } from '../../../shared/article/read-article.ts';
import { splitOriginal } from '../../../shared/article/split-original.ts';
import { unwrap } from '../../../shared/base/result.ts';
import { Block } from '../../../shared/model/text-version.ts';

const received = '2026-01-02T03:04:05Z';
const input = (bytes: Uint8Array, fileName: string): ArticleInput => ({
  bytes,
  fileName,
  received,
});
const sentence =
  'The council agreed on Monday to repair the bridge before winter, after two years of talks.';
const page = `<!doctype html><html lang="en"><head><title>Bridge to be repaired</title></head><body><article><h1>Bridge to be repaired</h1>${`<p>${sentence}</p>`.repeat(6)}</article></body></html>`;

describe('pages', () => {
  it('become blocks that hold what the format names and nothing of the page', async () => {
    const rich = `<article><h1>Bridge</h1>${`<p class=" a  a b">${sentence}</p>`.repeat(4)}<ul><li>One thing of several</li></ul><figure><img src="https://example.org/a.png"><figcaption>The bridge</figcaption></figure><pre>a  b</pre><table><tr><th>Year</th><th>Cost</th></tr><tr><td>2024</td><td>3</td></tr></table></article>`;
    const { fragment } = unwrap(await readArticle(input(strToU8(rich), 'a.html')));
    const names = new Set(fragment.blocks.flatMap((block) => Object.keys(block)));
    expect(fragment.blocks.map((block) => block.kind)).toContain('table');
    expect(Object.keys(Block.shape)).toEqual(expect.arrayContaining([...names]));
  });
});

describe('web archives', () => {
  it('reads the page of an MHTML file as it reads the page itself', async () => {
    const quoted = page.replace(/=/g, '=3D').replace(/(.{60})/g, '$1=\r\n');
    const mhtml = `From: <Saved>\r\nSnapshot-Content-Location: https://example.org/bridge\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="----b"\r\n\r\n------b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quoted}\r\n------b--\r\n`;
    const archived = unwrap(await readArticle(input(strToU8(mhtml), 'a.mhtml')));
    const plain = unwrap(await readArticle(input(strToU8(page), 'a.html')));
    expect(archived.fragment.text).toBe(plain.fragment.text);
    expect(archived.fragment.text).toContain(sentence);
    expect(archived.metadata.url).toMatchObject({ value: 'https://example.org/bridge' });
  });

  it('finds the pages of a WARC file', async () => {
    const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${page}`;
    const warc = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: 2026-01-01T00:00:00Z\r\nWARC-Target-URI: https://example.org/b\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${http.length}\r\n\r\n${http}\r\n\r\n`;
    const read = unwrap(await readArticle(input(strToU8(warc), 'a.warc')));
    expect(read.metadata.title.value).toBe('Bridge to be repaired');
    expect(read.metadata.url?.value).toBe('https://example.org/b');
  });

  it('comes to an end over a WARC file that was cut off, with the pages that are whole', async () => {
    const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${page}`;
    const record = (id: number, length: number) =>
      `WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:${id}>\r\nWARC-Date: 2026-01-01T00:00:00Z\r\nWARC-Target-URI: https://example.org/${id}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${length}\r\n\r\n${http}\r\n\r\n`;
    const whole = record(1, http.length);
    const second = record(2, http.length + 70_000);
    for (const cut of [60, 300, second.length]) {
      const bytes = strToU8(whole + second.slice(0, cut));
      const split = unwrap(await splitOriginal(input(bytes, 'a.warc')));
      expect(split.originals[0]?.url).toBe('https://example.org/1');
    }
    const alone = await splitOriginal(input(strToU8(second), 'a.warc'));
    expect(unwrap(alone).originals.map((one) => one.url)).toEqual(['https://example.org/2']);
  });
});

describe('documents', () => {
  it('reads a PDF with the place of every line', async () => {
    const pdf = await PDFDocument.create();
    const font = await pdf.embedFont(StandardFonts.Helvetica);
    const sheet = pdf.addPage([400, 400]);
    sheet.drawText('Bridge to be repaired', { x: 40, y: 350, size: 24, font });
    sheet.drawText('The council agreed on', { x: 40, y: 300, size: 12, font });
    sheet.drawText('Monday to repair it.', { x: 40, y: 286, size: 12, font });
    const read = unwrap(await readArticle(input(await pdf.save(), 'a.pdf')));
    expect(read.metadata.title.value).toBe('Bridge to be repaired');
    expect(read.fragment.text).toBe('The council agreed on Monday to repair it.');
    const second = read.runs?.[1];
    expect(read.fragment.text.slice(second?.start, second?.end)).toBe('Monday to repair it.');
    expect(second?.page).toBe(1);
    expect(second?.rect[0]).toBeCloseTo(40, 0);
    expect(second?.rect[1]).toBeCloseTo(286, 0);
  });

  it.each([
    ['a picture', Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256), 'no text'],
    ['an old Word file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), 'Save it as .docx'],
    ['RTF', strToU8('{\\rtf1\\ansi Bridge}'), 'RTF'],
    ['nothing', new Uint8Array(), 'empty'],
  ])('refuses %s with a sentence', async (_name, bytes, why) => {
    const read = await readArticle(input(bytes, 'a.doc'));
    expect(read.ok ? read.value.fragment.text : read.problem.message).toContain(why);
  });

  it('reads text of other charsets and with stray control characters as text', async () => {
    const wide = iconv.encode(`Bridge\n\n${sentence}`, 'utf-16le');
    expect(unwrap(await readArticle(input(wide, 'a.txt'))).fragment.text).toBe(sentence);
    const stray = strToU8(`Bridge\n\n${sentence}\u0007\u0000`);
    expect(unwrap(await readArticle(input(stray, 'a.txt'))).fragment.text).toBe(sentence);
  });

  it('names what is attached to a mail', async () => {
    const mail = `From: a@example.org\r\nSubject: Bridge\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="x"\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\n${sentence}\r\n--x\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename="plan.pdf"\r\n\r\n%PDF\r\n--x--\r\n`;
    const { warnings } = unwrap(await readArticle(input(strToU8(mail), 'a.eml')));
    expect(warnings).toMatchObject([{ code: 'attachments' }]);
    expect(warnings[0]?.message).toContain('plan.pdf');
  });

  it('reads the mails that were forwarded in a mail, however deep', async () => {
    const wrap = (subject: string, words: string, inner = '') =>
      `From: Ann Ito <a@example.org>\r\nSubject: ${subject}\r\nDate: Mon, 5 Jan 2026 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="${subject}"\r\n\r\n--${subject}\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body><p>${words}</p></body></html>\r\n${inner && `--${subject}\r\nContent-Type: message/rfc822\r\n\r\n${inner}\r\n`}--${subject}--\r\n`;
    const mail = wrap(
      'Outer',
      sentence,
      wrap('Middle', 'The pier is closed.', wrap('Inner', 'Nobody knows why.')),
    );
    const { fragment, warnings, metadata } = unwrap(
      await readArticle(input(strToU8(mail), 'a.eml')),
    );
    expect(metadata.title.value).toBe('Outer');
    expect(fragment.text).toBe(
      [
        sentence,
        'Middle',
        'Ann Ito · 2026-01-05',
        'The pier is closed.',
        'Inner',
        'Ann Ito · 2026-01-05',
        'Nobody knows why.',
      ].join('\n'),
    );
    expect(warnings.map(({ code }) => code)).not.toContain('attachments');
  });

  it('reads a mail with its sender and its day', async () => {
    const mail = `From: Ann Ito <a@example.org>\r\nSubject: Bridge\r\nDate: Mon, 5 Jan 2026 10:00:00 +0000\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${sentence}\r\n`;
    const read = unwrap(await readArticle(input(strToU8(mail), 'a.eml')));
    expect(read.metadata.title.value).toBe('Bridge');
    expect(read.metadata.bylines?.value).toEqual(['Ann Ito']);
    expect(read.metadata.published?.value).toBe('2026-01-05');
    expect(read.fragment.text).toBe(sentence);
  });

  it('reads a book in the order of its spine', async () => {
    const epub = zipSync({
      mimetype: [strToU8('application/epub+zip'), { level: 0 }],
      'META-INF/container.xml': strToU8(
        '<container><rootfiles><rootfile full-path="O/p.opf"/></rootfiles></container>',
      ),
      'O/p.opf': strToU8(
        '<package><metadata><dc:title>Bridges</dc:title><dc:creator>Ann Ito</dc:creator></metadata><manifest><item id="a" href="1.xhtml"/><item id="b" href="2.xhtml"/></manifest><spine><itemref idref="b"/><itemref idref="a"/></spine></package>',
      ),
      'O/1.xhtml': strToU8('<html><body><p>one</p></body></html>'),
      'O/2.xhtml': strToU8('<html><body><h2>two</h2></body></html>'),
    });
    const read = unwrap(await readArticle(input(epub, 'a.epub')));
    expect(read.fragment.text).toBe('two\none');
    expect(read.metadata.title.value).toBe('Bridges');
  });

  it('reads a Word document', async () => {
    const docx = zipSync({
      '[Content_Types].xml': strToU8(
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
      '_rels/.rels': strToU8(
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      ),
      'word/document.xml': strToU8(
        `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${sentence}</w:t></w:r></w:p></w:body></w:document>`,
      ),
    });
    const read = unwrap(await readArticle(input(docx, 'note.docx')));
    expect(read.fragment.text).toBe(sentence);
  });
});

describe('archives', () => {
  it('splits a zip into its originals and refuses names that leave it', async () => {
    const zip = zipSync({
      'a.txt': strToU8('A title\n\nSome text that follows.'),
      'b/c.html': strToU8(page),
      '../evil.txt': strToU8('x'),
    });
    const split = unwrap(await splitOriginal(input(zip, 'all.zip')));
    expect(split.originals.map((one) => one.fileName)).toEqual(['a.txt', 'b/c.html']);
    expect(split.warnings[0]?.code).toBe('unsafe-names');
  });

  it('does not open a zip with two files of one name, for each program takes another one', async () => {
    const zip = Buffer.from(zipSync({ 'a.html': strToU8(page), 'b.html': strToU8(sentence) }));
    for (let at = zip.indexOf('b.html'); at >= 0; at = zip.indexOf('b.html', at))
      zip.write('a.html', at);
    const split = await splitOriginal(input(zip, 'all.zip'));
    expect(split.ok ? '' : split.problem.message).toContain('two files of one name');
  });

  it('does not open a zip bomb', async () => {
    const zip = zipSync({ 'a.txt': new Uint8Array(30_000_000) });
    const split = await splitOriginal(input(zip, 'all.zip'));
    expect(split.ok).toBe(false);
  });
});

describe('charsets', () => {
  it.each([
    [
      'gb18030',
      '中国外交部发言人表示，出口管制措施符合国际惯例，不针对任何国家。有关部门将依法审查。',
    ],
    [
      'shift_jis',
      '政府は輸出管理を見直す方針を明らかにした。関係者によると、来月にも正式に決定する見通し。',
    ],
    [
      'windows-1252',
      'Le gouvernement a annoncé une réforme des règles d’exportation, après des mois de négociations.',
    ],
    [
      'windows-1251',
      'Правительство объявило о пересмотре правил экспорта после нескольких месяцев переговоров.',
    ],
    ['utf-16le', 'Plain words without a byte order mark'],
    [
      'euc-kr',
      '정부는 수출 통제 조치를 재검토하겠다고 밝혔다. 관계자에 따르면 다음 달 결정될 전망이다.',
    ],
  ])('recognises undeclared %s', (charset, text) => {
    expect(decodeText(iconv.encode(text, charset)).text).toBe(text);
  });
});
