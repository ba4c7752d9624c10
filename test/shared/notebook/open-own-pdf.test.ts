import { type PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, StandardFonts } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { unwrap } from '../../../shared/base/result.ts';
import type { ArgumentMap } from '../../../shared/model/argument.ts';
import type { Article } from '../../../shared/model/article.ts';
import { living } from '../../../shared/model/entity.ts';
import type { Timeline, TimelineEvent } from '../../../shared/model/timeline.ts';
import { changeAnnotation, removeAnnotations } from '../../../shared/notebook/annotate.ts';
import { exportPdf, printInputOf, readSurroundings } from '../../../shared/notebook/export-pdf.ts';
import { saveArticle } from '../../../shared/notebook/save-article.ts';
import { change, edit, readLiving } from '../../../shared/notebook/session.ts';
import { undo } from '../../../shared/notebook/undo.ts';
import { finishPdf } from '../../../shared/pdf/finish-pdf.ts';
import { numberPassages } from '../../../shared/pdf/markers.ts';
import { benchId } from '../../bench/pdf-seed.ts';
import { makeTemporaryNotebook, openForEachTest } from '../../fakes/open-session.ts';
import { articles, map } from '../../fixtures/arguments/geneva.ts';
import { fakePrint, makeInput } from '../pdf/print-article.ts';

const open = openForEachTest();

const save = (bytes: Uint8Array) =>
  saveArticle(open.session, { bytes, route: 'file', fileName: 'a.pdf' });

/** A PDF that Parley exported, as far as highlights and attachment go. */
async function exported(count = 3): Promise<{ bytes: Uint8Array; article: Article }> {
  const input = makeInput(count);
  const lines = numberPassages(input.article).map(({ number }, at) => ({
    numbers: [number],
    page: 0,
    y: 700 - 20 * at,
  }));
  const bytes = unwrap(await finishPdf(await fakePrint(lines), input));
  return { bytes, article: input.article };
}

/** The same of an article that argues: a claim of it has an event. */
async function exportedCase() {
  const article = articles.find((one) => Object.keys(one.annotations).length > 1) as Article;
  const [passage] = numberPassages(article);
  const timeline = makeTimeline(article.id, passage?.annotation.id ?? '');
  const other = await makeTemporaryNotebook();
  const { session, close } = await other.open();
  const creates = [
    { type: 'article', create: article },
    { type: 'argument', create: map },
    { type: 'timeline', create: timeline },
  ] as const;
  unwrap(await change(session, 'Make', [...creates]));
  const look = { paper: 'A4', notes: 'footnotes', appendix: true } as const;
  const input = printInputOf(article, look, await readSurroundings(session), session.now());
  await close();
  other.remove();
  const lines = numberPassages(article).map(({ number }) => ({
    numbers: [number],
    page: 0,
    y: 99,
  }));
  const bytes = unwrap(await finishPdf(await fakePrint(lines), input));
  return { bytes, narrowed: input.maps?.[0] as ArgumentMap };
}

function makeTimeline(articleId: string, annotationId: string): Timeline {
  const bare = { created: '2025-07-01T00:00:00.000Z', modified: '2025-07-01T00:00:00.000Z' };
  const event = (id: string, passages: TimelineEvent['passages']): TimelineEvent => ({
    ...bare,
    id,
    title: 'Talks',
    description: '',
    when: '2025-05-11',
    after: [],
    before: [],
    actors: [],
    tags: [],
    status: 'checked',
    passages,
  });
  const [told, untold] = [benchId('event', 1), benchId('event', 2)];
  return {
    ...bare,
    id: benchId('timeline', 1),
    title: 'Talks',
    description: '',
    events: {
      [told]: event(told, { [annotationId]: { articleId, annotationId, stance: 'reports' } }),
      [untold]: event(untold, {}),
    },
  };
}

/** Changes the annotation objects of a PDF as another program does. */
async function inOtherProgram(
  bytes: Uint8Array,
  change: (highlights: PDFDict[], annots: PDFArray, doc: PDFDocument) => void,
): Promise<Uint8Array> {
  const doc = await PDFDocument.load(bytes, { updateMetadata: false });
  const annots = doc.getPage(0).node.Annots() as PDFArray;
  const highlights = annots
    .asArray()
    .map((ref) => doc.context.lookup(ref, PDFDict))
    .filter((dict) => String(dict.get(PDFName.of('Subtype'))) === '/Highlight');
  change(highlights, annots, doc);
  return doc.save();
}

const note = (text: string) => PDFHexString.fromText(text);
const annotationsOf = async (id: string) =>
  living((await readLiving(open.session, 'article', id)).annotations);

describe('a PDF that Parley exported', () => {
  it('brings its article back with every annotation, also where it never was', async () => {
    const { bytes, article } = await exported();
    const saved = unwrap(await save(bytes));
    expect(saved).toMatchObject({ status: 'imported', id: article.id, annotations: 3 });
    const back = await readLiving(open.session, 'article', article.id);
    expect(back.version.text).toBe(article.version.text);
    expect(back.annotations).toMatchObject(article.annotations);
    const [capture] = Object.values(back.captures);
    expect(capture).toMatchObject({ mediaType: 'application/pdf', fileName: 'a.pdf' });
    const original = unwrap(await open.session.files.getOriginal(capture?.sha256 ?? ''));
    expect(original?.length).toBe(bytes.length);
  });

  it('opened again changes nothing', async () => {
    const { bytes, article } = await exported();
    unwrap(await save(bytes));
    const before = await readLiving(open.session, 'article', article.id);
    const again = unwrap(await save(bytes));
    expect(again).toMatchObject({ status: 'joined', added: 0, changed: 0, removed: 0 });
    expect(await readLiving(open.session, 'article', article.id)).toEqual(before);
  });

  it('brings the claims and events of its appendix, once, and none that was deleted since', async () => {
    const { bytes, narrowed } = await exportedCase();
    const own = narrowed.statements;
    expect(Object.keys(own).length).toBeLessThan(Object.keys(map.statements).length);
    const along = { claims: Object.keys(own).length, events: 1 };
    expect(unwrap(await save(bytes))).toMatchObject({ status: 'imported', along });
    const back = await readLiving(open.session, 'argument', map.id);
    for (const part of ['statements', 'occurrences', 'relations'] as const)
      expect(Object.keys(back[part])).toEqual(Object.keys(narrowed[part]));
    const [gone = ''] = Object.keys(own);
    unwrap(
      await change(open.session, 'Delete claim', [
        edit('argument', map.id, (draft) => {
          Object.assign(draft.statements[gone] as object, { deleted: open.session.now() });
        }),
      ]),
    );
    expect(unwrap(await save(bytes))).toMatchObject({ along: { claims: 0, events: 0 } });
    const kept = await readLiving(open.session, 'argument', map.id);
    expect(kept.statements[gone]?.deleted).toBeDefined();
  });

  it('tells notes that were changed and highlights that were deleted elsewhere, as one step', async () => {
    const { bytes, article } = await exported();
    unwrap(await save(bytes));
    const edited = await inOtherProgram(bytes, ([first], annots) => {
      first?.set(PDFName.of('Contents'), note('Said otherwise'));
      annots.remove(annots.size() - 2);
    });
    const joined = unwrap(await save(edited));
    expect(joined).toMatchObject({ status: 'joined', added: 0, changed: 1, removed: 1 });
    const now = await annotationsOf(article.id);
    expect(now).toHaveLength(2);
    expect(now.filter((one) => one.note === 'Said otherwise')).toHaveLength(1);
    unwrap(await undo(open.session));
    expect(await annotationsOf(article.id)).toHaveLength(3);
  });

  it('keeps what was written in the notebook since', async () => {
    const { bytes, article } = await exported();
    unwrap(await save(bytes));
    const [first] = numberPassages(article);
    const id = first?.annotation.id ?? '';
    unwrap(await changeAnnotation(open.session, article.id, id, { note: 'Mine' }));
    expect(unwrap(await save(bytes))).toMatchObject({ changed: 0 });
    const edited = await inOtherProgram(bytes, ([one]) => {
      one?.set(PDFName.of('Contents'), note('Theirs'));
    });
    expect(unwrap(await save(edited))).toMatchObject({ changed: 1 });
    const now = await annotationsOf(article.id);
    expect(now.find((one) => one.id === id)?.note).toBe('Mine\n\nTheirs');
  });

  it('gives back annotations that were removed from the notebook', async () => {
    const { bytes, article } = await exported();
    unwrap(await save(bytes));
    const ids = Object.keys(article.annotations);
    unwrap(await removeAnnotations(open.session, article.id, ids));
    expect(unwrap(await save(bytes))).toMatchObject({ status: 'joined', added: 3 });
    expect(await annotationsOf(article.id)).toHaveLength(3);
  });
});

/** A PDF of another program: two lines, one of them highlighted. */
async function foreign(): Promise<Uint8Array> {
  const doc = await PDFDocument.create();
  const font = await doc.embedFont(StandardFonts.TimesRoman);
  const page = doc.addPage([595, 842]);
  const lines = [
    'The talks went on until late in the night without result.',
    'Two officials said that licences would be issued within days.',
    'Nobody knows what the other side will make of all this.',
  ];
  lines.forEach((line, at) => {
    page.drawText(line, { x: 72, y: 700 - at * 18, size: 12, font });
  });
  const start = 72 + font.widthOfTextAtSize('Two officials said that ', 12);
  const end = 72 + font.widthOfTextAtSize('Two officials said that licences would be issued', 12);
  const [bottom, top] = [679, 692];
  const dict = doc.context.obj({
    Type: 'Annot',
    Subtype: 'Highlight',
    Rect: [start, bottom, end, top],
    QuadPoints: [start, top, end, top, start, bottom, end, bottom],
    F: 4,
  });
  dict.set(PDFName.of('Contents'), note('Which officials?'));
  dict.set(PDFName.of('T'), note('A reader'));
  page.node.addAnnot(doc.context.register(dict));
  return doc.save();
}

describe('a PDF of another program', () => {
  it('brings its annotations, placed on the words beneath them', async () => {
    const saved = unwrap(await save(await foreign()));
    expect(saved).toMatchObject({ status: 'imported', annotations: 1 });
    const [one] = await annotationsOf(saved.id);
    expect(one).toMatchObject({ note: 'Which officials?', creator: 'A reader' });
    expect(one?.target).toMatchObject({
      state: 'exact',
      quote: { exact: 'licences would be issued' },
    });
  });

  it('is exported with its own annotation once, not twice', async () => {
    const bytes = await foreign();
    const saved = unwrap(await save(bytes));
    const never = () => Promise.reject(new Error('its own pages are not printed'));
    const look = { paper: 'A4', notes: 'none', appendix: false } as const;
    const press = { print: never, finish: never };
    const pdf = unwrap(await exportPdf(open.session, [saved.id], look, press));
    const doc = await PDFDocument.load(pdf, { updateMetadata: false });
    expect(doc.getPage(0).node.Annots()?.size()).toBe(1);
  });

  it('that is locked is refused in words', async () => {
    const doc = await PDFDocument.load(await foreign());
    await doc.encrypt({ userPassword: 'secret', ownerPassword: 'owner', permissions: {} });
    const locked = await save(await doc.save());
    expect(locked.ok ? '' : locked.problem.message).toBe('The PDF is locked with a password.');
  });

  it('that everybody may read but nobody may change is read with its annotations', async () => {
    const doc = await PDFDocument.load(await foreign());
    await doc.encrypt({ userPassword: '', ownerPassword: 'owner', permissions: {} });
    const saved = unwrap(await save(await doc.save()));
    expect(saved).toMatchObject({ annotations: 1 });
    const never = () => Promise.reject(new Error('its own pages are not printed'));
    const look = { paper: 'A4', notes: 'none', appendix: false } as const;
    const press = { print: never, finish: never };
    const out = await exportPdf(open.session, [saved.id], look, press);
    expect(out.ok ? '' : out.problem.message).toContain('protected by its publisher');
  });
});
