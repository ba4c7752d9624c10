import { PDFDocument, PDFName, PDFString, StandardFonts } from 'pdf-lib';
import { seededRandom } from '../bench/seeded-random.ts';

/**
 * PDFs to be damaged: plain, packed tightly, and one full of actions that want to run script, start
 * programs, send forms and read a file of this machine.
 */
export async function seedPdfs(privateUrl: string): Promise<readonly Uint8Array[]> {
  return [
    await makePdf({ useObjectStreams: false }),
    await makePdf({ useObjectStreams: true }),
    await makePdf({ useObjectStreams: false }, (file) => addActions(file, privateUrl)),
    await makePdf({ useObjectStreams: true }, (file) => addActions(file, privateUrl)),
  ];
}

async function makePdf(
  look: { useObjectStreams: boolean },
  more: (file: PDFDocument) => void = () => undefined,
): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  file.setTitle('Words about ships');
  const font = await file.embedFont(StandardFonts.TimesRoman);
  for (let at = 1; at <= 3; at++) {
    const page = file.addPage([420, 595]);
    for (let line = 0; line < 24; line++)
      page.drawText(`Line ${line} of page ${at} tells of ships that waited outside the harbour.`, {
        ...{ x: 40, y: 550 - line * 20, size: 10, font },
      });
  }
  more(file);
  return file.save(look);
}

/** Everything in a PDF that acts by itself or by a click. */
function addActions(file: PDFDocument, url: string): void {
  const { context, catalog } = file;
  const script = { Type: 'Action', S: 'JavaScript', JS: PDFString.of('app.alert("ran")') };
  const actions = [
    script,
    { Type: 'Action', S: 'URI', URI: PDFString.of(url) },
    { Type: 'Action', S: 'URI', URI: PDFString.of('javascript:alert(1)') },
    { Type: 'Action', S: 'Launch', F: PDFString.of('/bin/sh') },
    { Type: 'Action', S: 'GoToR', F: PDFString.of(url), D: [0, 'Fit'] },
    { Type: 'Action', S: 'SubmitForm', F: PDFString.of('http://127.0.0.1/form') },
    { Type: 'Action', S: 'ImportData', F: PDFString.of(url) },
  ];
  catalog.set(PDFName.of('OpenAction'), context.obj(script));
  catalog.set(PDFName.of('AA'), context.obj({ WC: script, WS: script, DP: script }));
  const [page] = file.getPages();
  const links = actions.map((A, at) =>
    context.register(
      context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, at * 60, 420, at * 60 + 60], A }),
    ),
  );
  page?.node.set(PDFName.of('Annots'), context.obj(links));
  page?.node.set(PDFName.of('AA'), context.obj({ O: script, C: script }));
}

type Random = () => number;
type Change = (bytes: Buffer, random: Random) => Buffer;

const below = (random: Random, most: number) => Math.floor(random() * most);

/** Replaces one of the places that a pattern finds in the file's own characters. */
const replacing =
  (pattern: RegExp, by: (random: Random) => string): Change =>
  (bytes, random) => {
    const text = bytes.toString('latin1');
    const places = [...text.matchAll(pattern)];
    const place = places[below(random, places.length)];
    if (!place) return bytes;
    const after = text.slice(place.index + place[0].length);
    return Buffer.from(text.slice(0, place.index) + by(random) + after, 'latin1');
  };

const changes: readonly Change[] = [
  (bytes, random) => {
    for (let n = 0; n < 1 + below(random, 40); n++)
      bytes[below(random, bytes.length)] = below(random, 256);
    return bytes;
  },
  (bytes, random) => bytes.subarray(0, below(random, bytes.length)),
  (bytes, random) => {
    const from = below(random, bytes.length);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + below(random, 400))]);
  },
  (bytes, random) => {
    const from = below(random, bytes.length);
    const piece = bytes.subarray(from, from + below(random, 4_000));
    return Buffer.concat([bytes.subarray(0, from), piece, piece, bytes.subarray(from)]);
  },
  (bytes, random) => {
    const from = below(random, bytes.length);
    return bytes.fill(0, from, Math.min(bytes.length, from + below(random, 300)));
  },
  replacing(/\d+/g, (random) => String(below(random, 2) ? 2 ** 31 : -below(random, 1e9))),
  replacing(/\d+ 0 R/g, (random) => `${below(random, 30)} 0 R`),
  replacing(
    /\/[A-Z]\w+/g,
    (random) => ['/Page', '/Pages', '/Font', '/XRef'][below(random, 4)] ?? '',
  ),
  replacing(/<<|>>|\[|\]/g, () => ''),
  replacing(/>>/g, () => `${'<<'.repeat(5_000)}>>`),
];

/** A damaged copy of one of the seeds; the same number always gives the same. */
export function mutatedPdf(seeds: readonly Uint8Array[], number: number): Uint8Array {
  const random = seededRandom(number + 1);
  let bytes: Buffer = Buffer.from(seeds[number % seeds.length] as Uint8Array);
  for (let n = 0; n <= below(random, 3); n++) {
    const change = changes[below(random, changes.length)] as Change;
    bytes = change(Buffer.from(bytes), random);
  }
  return bytes;
}
