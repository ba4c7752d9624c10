import { PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { completeGlyphWords } from '../../../shared/pdf/glyph-words.ts';

const cmap = `1 beginbfchar
<0001> <02BC>
endbfchar
1 beginbfrange
<0010> <0012> <0061>
endbfrange
2 beginbfchar
<0002> <0000>
<0003> <0000>
endbfchar`;

/** A page with one font whose table lacks what the content tells beside the glyphs. */
async function complete(content: string) {
  const doc = await PDFDocument.create();
  const page = doc.addPage();
  const table = doc.context.register(
    PDFRawStream.of(doc.context.obj({}), new TextEncoder().encode(cmap)),
  );
  const font = doc.context.register(doc.context.obj({ Type: 'Font', ToUnicode: table }));
  page.node.set(PDFName.of('Resources'), doc.context.obj({ Font: { F4: font } }));
  const lines = `/F4 12 Tf\n${content}`.split('\n');
  const text = completeGlyphWords(doc, [{ page, lines }])[0]?.lines.join('\n');
  const again = await PDFDocument.load(await doc.save({ useObjectStreams: false }));
  const { unzlibSync, strFromU8 } = await import('fflate');
  const fonts = again.getPage(0).node.Resources()?.lookup(PDFName.of('Font'), PDFDict);
  const tableOf = (name: string): string => {
    const written = fonts?.lookupMaybe(PDFName.of(name), PDFDict);
    const stream = written?.lookup(PDFName.of('ToUnicode'));
    if (!(stream instanceof PDFRawStream)) return '';
    const isPacked = stream.dict.get(PDFName.of('Filter')) !== undefined;
    return strFromU8(isPacked ? unzlibSync(stream.contents) : stream.contents, true);
  };
  return { text, tableOf, table: tableOf('F4') };
}

const span = (text: string, ...shown: string[]) =>
  `/Span<</ActualText <feff${text}> >> BDC\n${shown.join('\n')}\nEMC`;

describe('the characters of glyphs', () => {
  it('are learned where one glyph stands for a text, and told once', async () => {
    const { text, table } = await complete(span('0644', '3.5 0 Td <0002> Tj'));
    expect(table).toContain('<0002> <0644>');
    expect(table).toContain('<0011> <0062>');
    expect(text).toBe('/F4 12 Tf\n3.5 0 Td <0002> Tj');
  });

  it('are those that the text means, not another one of the same shape', async () => {
    const content = `${span('2019', '<0001> Tj')}\n${span('2019', '<0001> Tj')}\n<0001> Tj`;
    expect((await complete(content)).table).toContain('<0001> <2019>');
    const meant = `${span('2019', '<0001> Tj')}\n<0001> Tj\n<0001> Tj`;
    const { text, table, tableOf } = await complete(meant);
    expect(table).toContain('<0001> <02BC>');
    expect(text).toBe(
      `/F4 12 Tf\n/F4s1 12 Tf\n${span('2019', '<0001> Tj')}\n/F4 12 Tf\n<0001> Tj\n<0001> Tj`,
    );
    expect(tableOf('F4s1')).toContain('<0001> <2019>');
  });

  it('are told by a table of their own where they differ by syllable', async () => {
    // A vowel that stands before its letter, and one that is drawn as two signs.
    const before = span('0927093f', '<0002> Tj', '3 0 Td <0003> Tj');
    const parted = span('0930094b0902', '<0011> Tj', '3 0 Td <0002> Tj', '3 0 Td <0010> Tj');
    const { tableOf, text } = await complete([before, parted].join('\n'));
    expect(tableOf('F4s1')).toContain('<0002> <0927>\n<0003> <093F>');
    expect(tableOf('F4s2')).toContain('<0002> <094B>\n<0010> <0902>\n<0011> <0930>');
    expect(text?.match(/F4s2 12 Tf|F4 12 Tf/g)).toEqual([
      'F4 12 Tf',
      'F4 12 Tf',
      'F4s2 12 Tf',
      'F4 12 Tf',
    ]);
  });

  it('are told in the order of reading where they stand from left to right', async () => {
    const reversed = span('0644064b', '<0002> Tj', '3 0 Td <0010> Tj');
    const { tableOf } = await complete(`/ReversedChars BMC\n${reversed}\nEMC`);
    expect(tableOf('F4s1')).toContain('<0002> <064B>\n<0010> <0644>');
  });

  it('are found by what is left over where all others of a group are known', async () => {
    const { table } = await complete(span('00610644', '<0010> Tj', '(\\000\\003) Tj'));
    expect(table).toContain('<0003> <0644>');
    const joiner = `${span('0644', '<0002> Tj')}\n${span('0644', '<0003> Tj', '<0002> Tj')}`;
    expect((await complete(joiner)).table).toContain('<0003> <200D>');
  });

  it('keep their text beside them where marks stand above or below', async () => {
    const content = span('0e35', '3 0 Td <0002> Tj');
    expect((await complete(content)).text).toBe(`/F4 12 Tf\n${content}`);
  });
});
