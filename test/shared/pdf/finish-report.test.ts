import { PDFDict, PDFDocument, PDFName, PDFString } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { unwrap } from '../../../shared/base/result.ts';
import { finishReport } from '../../../shared/pdf/finish-report.ts';
import { readPageContent } from '../../../shared/pdf/page-content.ts';
import { textOf } from '../../../shared/pdf/pdf-values.ts';

const facts = {
  title: 'A dossier',
  authors: [],
  language: 'en',
  generatedAt: '2025-07-02T00:00:00.000Z',
  sha256: 'a'.repeat(64),
};

/** Three pages as Chromium prints them: a link of the contents to the third, and one into the web. */
async function printed(): Promise<Uint8Array> {
  const doc = await PDFDocument.create();
  const pages = [1, 2, 3].map(() => doc.addPage([595, 842]));
  const { context } = doc;
  for (const page of pages) page.drawRectangle({ x: 9, y: 9, width: 9, height: 9 });
  doc.catalog.set(PDFName.of('Dests'), context.obj({ s4: [pages[2]?.ref as never, 'XYZ'] }));
  const links = [{ Dest: 's4' }, { A: { S: 'URI', URI: PDFString.of('https://example.org/a') } }];
  links.forEach((link, at) => {
    const rect = [84, 700 - 20 * at, 300, 715 - 20 * at];
    pages[0]?.node.addAnnot(
      context.register(context.obj({ Type: 'Annot', Subtype: 'Link', Rect: rect, ...link })),
    );
  });
  return doc.save({ useObjectStreams: false });
}

describe('a finished report', () => {
  it('numbers its pages and tells the page and the address of each link', async () => {
    const bytes = unwrap(await finishReport(await printed(), facts, []));
    const doc = await PDFDocument.load(bytes, { updateMetadata: false });
    const links = doc.getPage(0).node.Annots()?.asArray() ?? [];
    const words = links.map((ref) =>
      textOf(doc.context.lookup(ref, PDFDict).lookup(PDFName.of('Contents'))),
    );
    expect(words).toEqual(['Go to page 3', 'https://example.org/a']);
    const drawn = doc.getPages().map((page) => readPageContent(page).join('\n'));
    for (const content of drawn) expect(content).toContain('/Subtype /Footer');
    // The number beside the line of the contents.
    expect(drawn.map((content) => content.split('/Artifact BMC').length - 1)).toEqual([2, 1, 1]);
  });

  it('says what it is and nothing of the machine that made it', async () => {
    const bytes = unwrap(await finishReport(await printed(), facts, []));
    const doc = await PDFDocument.load(bytes, { updateMetadata: false });
    expect([doc.getTitle(), doc.getCreator()]).toEqual(['A dossier', 'Parley']);
    expect(doc.getProducer()).not.toMatch(/Mozilla|Linux|Windows/);
  });

  it('is refused when the bytes are no PDF', async () => {
    const broken = await finishReport(new Uint8Array([1, 2, 3]), facts, []);
    expect(broken.ok ? '' : broken.problem.code).toBe('damaged');
  });
});
