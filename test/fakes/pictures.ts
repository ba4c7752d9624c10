import { strToU8, zipSync, zlibSync } from 'fflate';

/** CRC-32 of the PNG specification. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const out = new Uint8Array(12 + data.length);
  const view = new DataView(out.buffer);
  view.setUint32(0, data.length);
  out.set(strToU8(name), 4);
  out.set(data, 8);
  view.setUint32(8 + data.length, crc32(out.subarray(4, 8 + data.length)));
  return out;
}

/** A PNG of waves in three colours, so large that it does not pass for a stand-in. */
export function makePng(width: number, height: number): Uint8Array {
  const rows = new Uint8Array(height * (1 + width * 3));
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = y * (1 + width * 3) + 1 + x * 3;
      rows[at] = 128 + 120 * Math.sin((x * 7) / width);
      rows[at + 1] = 128 + 120 * Math.sin((y * 5) / height + 1);
      rows[at + 2] = (x * y) % 251;
    }
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  head.set([8, 2, 0, 0, 0], 8);
  const parts = [
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', zlibSync(rows)),
    chunk('IEND', new Uint8Array(0)),
  ];
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

const sentence =
  'The council agreed on Monday to repair the bridge before winter, after two years of talks.';

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** An HTML page about a bridge with one figure; `src` is where its picture lies. */
export const pictured = (src: string): string =>
  `<!doctype html><html lang="en"><head><title>Bridge to be repaired</title></head><body><article><h1>Bridge to be repaired</h1>${`<p>${sentence}</p>`.repeat(4)}<figure><img src="${src}" alt="A bridge of stone" width="600" height="400"><figcaption>The old bridge in spring</figcaption></figure>${`<p>${sentence}</p>`.repeat(3)}</article></body></html>`;

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';

/** Files of the formats that hold their pictures themselves, each with the same picture. */
export function originalsWith(picture: Uint8Array): Readonly<Record<string, Uint8Array>> {
  const wrapped = base64(picture).replace(/(.{76})/g, '$1\r\n');
  return {
    'single-file.html': strToU8(pictured(`data:image/png;base64,${base64(picture)}`)),
    'page.mhtml': strToU8(
      `From: <Saved>\r\nSnapshot-Content-Location: https://example.org/bridge\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="----b"\r\n\r\n------b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: https://example.org/bridge\r\n\r\n${pictured('https://example.org/bridge.png')}\r\n------b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://example.org/bridge.png\r\n\r\n${wrapped}\r\n------b--\r\n`,
    ),
    'mail.eml': strToU8(
      `From: A <a@example.org>\r\nSubject: Bridge to be repaired\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${pictured('cid:one@example.org')}\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-ID: <one@example.org>\r\n\r\n${wrapped}\r\n--b--\r\n`,
    ),
    'book.epub': zipSync({
      mimetype: [strToU8('application/epub+zip'), { level: 0 }],
      'META-INF/container.xml': strToU8(
        '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>',
      ),
      'OPS/book.opf': strToU8(
        '<package><metadata><dc:title>Bridge to be repaired</dc:title></metadata><manifest><item id="a" href="text/a.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>',
      ),
      'OPS/text/a.xhtml': strToU8(pictured('../pictures/bridge.png')),
      'OPS/pictures/bridge.png': picture,
    }),
    'note.docx': zipSync({
      '[Content_Types].xml': strToU8(
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
      '_rels/.rels': strToU8(
        `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
      ),
      'word/_rels/document.xml.rels': strToU8(
        `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="p1" Type="${relations}/image" Target="media/bridge.png"/></Relationships>`,
      ),
      'word/document.xml': strToU8(
        `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${relations}" xmlns:wp="${drawing}/wordprocessingDrawing" xmlns:a="${drawing}/main" xmlns:pic="${drawing}/picture"><w:body><w:p><w:r><w:t>${sentence}</w:t></w:r></w:p><w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="A bridge of stone"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="p1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p><w:p><w:r><w:t>${sentence}</w:t></w:r></w:p></w:body></w:document>`,
      ),
      'word/media/bridge.png': picture,
    }),
  };
}
