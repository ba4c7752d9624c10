import { PDFDocument, PDFName } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { inEnglish } from '../../../shared/i18n/translator.ts';
import { annotateOriginalPdf, readPdfAnnotations } from '../../../shared/pdf/annotate-original.ts';
import { makeInput } from './print-article.ts';

const setting = { articleId: 'abcdefgh01', kinds: [], speaker: inEnglish };

const box = { left: 50, bottom: 700, right: 200, top: 712 };

async function original(useObjectStreams: boolean) {
  const doc = await PDFDocument.create();
  for (let page = 0; page < 3; page++) doc.addPage();
  return doc.save({ useObjectStreams });
}

const highlights = (pages: readonly number[]) =>
  Object.values(makeInput(3).article.annotations).map((annotation) => ({
    annotation,
    places: pages.map((page) => ({ page, boxes: [box] })),
  }));

describe('an imported PDF with highlights', () => {
  it.each([true, false])('keeps its own bytes in front (object streams: %s)', async (streams) => {
    const bytes = await original(streams);
    const done = await annotateOriginalPdf(bytes, highlights([0, 2]), setting);
    if (!done.ok) throw new Error(done.problem.message);
    expect(done.value.rewritten).toBe(false);
    expect([...done.value.bytes.subarray(0, bytes.length)]).toEqual([...bytes]);
    const read = await readPdfAnnotations(done.value.bytes);
    expect(read.ok ? read.value.map((one) => one.page) : []).toEqual([0, 0, 0, 2, 2, 2]);
    expect(read.ok ? read.value[0]?.boxes : []).toEqual([box]);
  });

  it('can be annotated a second time', async () => {
    const first = await annotateOriginalPdf(await original(true), highlights([0]), setting);
    if (!first.ok) throw new Error(first.problem.message);
    const second = await annotateOriginalPdf(first.value.bytes, highlights([0]), setting);
    const read = second.ok ? await readPdfAnnotations(second.value.bytes) : second;
    expect(read.ok ? read.value.length : 0).toBe(6);
  });

  it('is refused in words when it is protected, damaged, or too short', async () => {
    const doc = await PDFDocument.create();
    doc.addPage();
    await doc.encrypt({ userPassword: 'secret', ownerPassword: 'owner', permissions: {} });
    const locked = await annotateOriginalPdf(await doc.save(), [], setting);
    expect(locked.ok ? '' : locked.problem.message).toContain('protected');
    const broken = await annotateOriginalPdf(
      new TextEncoder().encode('no PDF at all'),
      [],
      setting,
    );
    expect(broken.ok ? '' : broken.problem.code).toBe('damaged');
    const short = await annotateOriginalPdf(await original(true), highlights([9]), setting);
    expect(short.ok ? '' : short.problem.code).toBe('damaged');
  });

  it('is refused in words when a page has lost what a mark needs', async () => {
    const doc = await PDFDocument.create();
    doc.addPage().node.delete(PDFName.of('MediaBox'));
    const annotated = await annotateOriginalPdf(await doc.save(), highlights([0]), setting);
    expect(annotated.ok ? '' : annotated.problem.message).toContain('nothing can be written');
    expect(annotated.ok ? '' : annotated.problem.code).toBe('damaged');
  });
});
