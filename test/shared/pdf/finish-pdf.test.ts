import { PDFDocument, PDFName } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { readPdfAnnotations } from '../../../shared/pdf/annotate-original.ts';
import { finishPdf } from '../../../shared/pdf/finish-pdf.ts';
import { markArtifacts } from '../../../shared/pdf/page-content.ts';
import { readParleyPdf } from '../../../shared/pdf/read-parley-pdf.ts';
import { fakePrint, makeInput } from './print-article.ts';

const oneEach = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    numbers: [index + 1],
    page: index % 2,
    y: 700 - index * 20,
  }));

async function finish(count: number) {
  const input = makeInput(count);
  const finished = await finishPdf(await fakePrint(oneEach(count)), input);
  if (!finished.ok) throw new Error(finished.problem.message);
  return { input, bytes: finished.value };
}

describe('a finished PDF', () => {
  it('shows every annotation as a highlight with its note, and no marker link', async () => {
    const { input, bytes } = await finish(8);
    const read = await readPdfAnnotations(bytes);
    const notes = read.ok ? read.value.map((one) => one.contents) : [];
    const wanted = Object.values(input.article.annotations).map(
      (one) => one.note || one.target.quote.exact,
    );
    expect(notes.sort()).toEqual(wanted.sort());
    const doc = await PDFDocument.load(bytes);
    expect(
      doc.context
        .enumerateIndirectObjects()
        .map(([, one]) => String(one))
        .join(),
    ).not.toContain('hl.invalid');
  });

  it('joins the parts of a line and parts a passage by page', async () => {
    const input = makeInput(1);
    const printed = await fakePrint([
      { numbers: [1], page: 0, y: 100 },
      { numbers: [1], page: 0, y: 100 },
      { numbers: [1], page: 1, y: 700 },
    ]);
    const finished = await finishPdf(printed, input);
    const read = finished.ok ? await readPdfAnnotations(finished.value) : finished;
    const parts = read.ok ? read.value : [];
    expect(parts.map((one) => [one.page, one.boxes.length])).toEqual([
      [0, 1],
      [1, 1],
    ]);
    expect(parts.map((one) => one.name.replace(/.*#/, ''))).toEqual(['1/2', '2/2']);
  });

  it('leaves out the ghosts that Chromium puts into the bands at head and foot', async () => {
    const printed = await fakePrint([
      { numbers: [1], page: 0, y: 100 },
      { numbers: [1], page: 1, y: 800 },
      { numbers: [1], page: 1, y: 20 },
    ]);
    const finished = await finishPdf(printed, makeInput(1));
    const read = finished.ok ? await readPdfAnnotations(finished.value) : finished;
    expect(read.ok ? read.value.map((one) => one.page) : []).toEqual([0]);
  });

  it('is the same file for the same input', async () => {
    const printed = await fakePrint(oneEach(5));
    const first = await finishPdf(printed, makeInput(5));
    const second = await finishPdf(printed, makeInput(5));
    expect(first).toEqual(second);
  });

  it('carries title, authors, language and source in its metadata', async () => {
    const { bytes } = await finish(1);
    const doc = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(doc.getTitle()).toBe('A title');
    expect(doc.getAuthor()).toBe('A. Writer');
    expect(doc.catalog.has(PDFName.of('Metadata'))).toBe(true);
  });

  it('is refused when a passage has lost its place, or when the bytes are no PDF', async () => {
    const lost = await finishPdf(await fakePrint([]), makeInput(1));
    expect(lost.ok ? '' : lost.problem.code).toBe('internal');
    const broken = await finishPdf(new Uint8Array([1, 2, 3]), makeInput(1));
    expect(broken.ok ? '' : broken.problem.code).toBe('damaged');
  });
});

describe('the way back', () => {
  it('restores article and annotations without a loss', async () => {
    const { input, bytes } = await finish(12);
    const read = await readParleyPdf(bytes);
    const back = read.ok ? read.value : null;
    expect(back?.article).toEqual(input.article);
    const sorted = [...(back?.annotations ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(sorted).toEqual(Object.values(input.article.annotations));
    expect([back?.edited, back?.deleted, back?.added]).toEqual([[], [], []]);
  });

  it('tells an edited note, a deleted and an added highlight of another program', async () => {
    const { bytes } = await finish(4);
    const doc = await PDFDocument.load(bytes);
    const page = doc.getPage(0).node;
    const annots = page.Annots();
    const names = annots?.asArray().map((ref) => doc.context.lookup(ref)) ?? [];
    const highlights = names.filter((one) => String(one).includes('/Highlight'));
    const { PDFHexString, PDFDict } = await import('pdf-lib');
    const [first, second] = highlights.filter((one) => one instanceof PDFDict);
    first?.set(PDFName.of('Contents'), PDFHexString.fromText('changed elsewhere 变'));
    second?.set(PDFName.of('NM'), PDFHexString.fromText('other-program-1'));
    const read = await readParleyPdf(await doc.save());
    const back = read.ok ? read.value : null;
    expect(back?.edited).toHaveLength(1);
    expect(back?.annotations.find((one) => one.id === back.edited[0])?.note).toBe(
      'changed elsewhere 变',
    );
    expect(back?.deleted).toHaveLength(1);
    expect(back?.added.map((one) => one.name)).toEqual(['other-program-1']);
  });

  it('restores annotations from the highlights alone when everything else was dropped', async () => {
    const { input, bytes } = await finish(6);
    const doc = await PDFDocument.load(bytes);
    for (const key of ['Names', 'AF', 'PieceInfo']) doc.catalog.delete(PDFName.of(key));
    const read = await readParleyPdf(await doc.save());
    const back = read.ok ? read.value : null;
    expect(back?.article).toBeNull();
    const plain = (all: readonly { id: string; note: string; kind: string }[]) =>
      all.map(({ id, note, kind }) => [id, note, kind]).sort();
    expect(plain(back?.annotations ?? [])).toEqual(plain(Object.values(input.article.annotations)));
  });

  it('takes a PDF of somebody else for what it is', async () => {
    expect(await readParleyPdf(await fakePrint([]))).toEqual({ ok: true, value: null });
  });
});

describe('page content', () => {
  it('marks untagged painting as artifact and leaves tagged painting alone', () => {
    const lines = markArtifacts([
      '1 0 0 re',
      '5 5 re',
      'f',
      '/P <</MCID 0 >>BDC',
      '0 0 5 5 re',
      'f',
      'EMC',
      '0 0 9 9 re',
      'W* n',
    ]);
    expect(lines.filter((line) => line === '/Artifact BMC')).toHaveLength(1);
    expect(lines.indexOf('/Artifact BMC')).toBe(0);
    expect(lines.filter((line) => line === 'EMC')).toHaveLength(2);
  });
});
