import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { ProblemError, unwrap } from '../../../shared/base/result.ts';
import { refusal, refuse, told } from '../../../shared/i18n/failing.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import type { Article } from '../../../shared/model/article.ts';
import { addKind } from '../../../shared/notebook/change-annotations.ts';
import { exportMany } from '../../../shared/notebook/export-many.ts';
import { change } from '../../../shared/notebook/session.ts';
import { finishPdf } from '../../../shared/pdf/finish-pdf.ts';
import { benchId } from '../../bench/pdf-seed.ts';
import { openForEachTest } from '../../fakes/open-session.ts';
import { fakePrint, makeInput } from '../pdf/print-article.ts';

const open = openForEachTest();

/** The article of which every annotation is of a kind. */
const allOf = (kind: string) => (article: Article) => ({
  ...article,
  annotations: Object.fromEntries(
    Object.values(article.annotations).map((one): [string, Annotation] => [
      one.id,
      { ...one, kind },
    ]),
  ),
});

describe('an exported article', () => {
  it('shows a kind of one’s own by its name and in its colour', async () => {
    unwrap(await addKind(open.session, { name: 'Rumour', color: '#ff0000', line: 'solid' }));
    const { article } = makeInput(1, allOf('Rumour'));
    unwrap(await change(open.session, 'Make', [{ type: 'article', create: article }]));
    const written: Uint8Array[] = [];
    const look = { paper: 'A4', notes: 'none', appendix: false } as const;
    const outcome = await exportMany(open.session, [article.id], look, {
      press: { print: () => fakePrint([{ numbers: [1], page: 0, y: 700 }]), finish: finishPdf },
      write: async (_name, bytes) => {
        written.push(bytes);
        return { ok: true, value: undefined };
      },
      progress: () => undefined,
      isCancelled: () => false,
    });
    expect(outcome.failed).toEqual([]);
    const doc = await PDFDocument.load(written[0] ?? new Uint8Array(), { updateMetadata: false });
    const highlight = doc
      .getPage(0)
      .node.Annots()
      ?.asArray()
      .map((ref) => doc.context.lookup(ref, PDFDict))
      .find((dict) => dict.get(PDFName.of('Subtype')) === PDFName.of('Highlight'));
    // Half-way to white, so that the words beneath stay readable.
    expect(String(highlight?.get(PDFName.of('C')))).toBe('[ 1 0.5 0.5 ]');
    expect(String(highlight?.lookup(PDFName.of('Subj')))).toContain('0052');
  });
});

describe('a batch', () => {
  const look = { paper: 'A4', notes: 'none', appendix: false } as const;
  const press = {
    print: () => fakePrint([{ numbers: [1], page: 0, y: 700 }]),
    finish: finishPdf,
  };
  const quiet = { press, progress: () => undefined, isCancelled: () => false };

  async function makeArticles(count: number): Promise<string[]> {
    const made = Array.from({ length: count }, (_, at) =>
      makeInput(1, (article) => ({ ...article, id: benchId('batch', at) })),
    ).map(({ article }) => article);
    unwrap(
      await change(
        open.session,
        'Make',
        made.map((article) => ({ type: 'article' as const, create: article })),
      ),
    );
    return made.map(({ id }) => id);
  }

  it('goes on after an article that cannot be printed', async () => {
    const ids = await makeArticles(3);
    let printed = 0;
    const print = async () => {
      if (++printed === 2) throw new ProblemError(refusal('too-large', 'fail.pdfTooMuch'));
      return press.print();
    };
    const names: string[] = [];
    const outcome = await exportMany(open.session, ids, look, {
      ...quiet,
      press: { ...press, print },
      write: async (name) => {
        names.push(name);
        return { ok: true, value: undefined };
      },
    });
    expect(outcome.failed).toMatchObject([{ title: 'A title', problem: { code: 'too-large' } }]);
    expect(names.sort()).toHaveLength(2);
    expect(outcome.ended).toBeNull();
  });

  it('ends where the disk is full, and does not print what cannot be written', async () => {
    const ids = await makeArticles(12);
    let asked = 0;
    const outcome = await exportMany(open.session, ids, look, {
      ...quiet,
      write: async () =>
        ++asked === 1
          ? { ok: true, value: undefined }
          : refuse('disk-full', 'fail.diskFull', { what: told('fail.what.file') }),
    });
    expect(outcome.files).toHaveLength(1);
    expect(outcome.failed).toEqual([]);
    expect(outcome.ended?.code).toBe('disk-full');
    expect(asked).toBeLessThan(ids.length);
  });
});
