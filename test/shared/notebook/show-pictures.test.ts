import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { dataUrl } from '../../../shared/article/find-picture.ts';
import { pictureType } from '../../../shared/article/picture-type.ts';
import { unwrap } from '../../../shared/base/result.ts';
import { sha256Hex } from '../../../shared/base/sha256.ts';
import { exportPdf } from '../../../shared/notebook/export-pdf.ts';
import { saveArticle } from '../../../shared/notebook/save-article.ts';
import { readLiving } from '../../../shared/notebook/session.ts';
import { readPictures, showPictures } from '../../../shared/notebook/show-pictures.ts';
import { openForEachTest } from '../../fakes/open-session.ts';
import { makePng, originalsWith, pictured } from '../../fakes/pictures.ts';
import { fakePrint } from '../pdf/print-article.ts';

const open = openForEachTest();
const png = makePng(60, 40);

async function save(fileName: string, bytes: Uint8Array): Promise<string> {
  const saved = unwrap(await saveArticle(open.session, { bytes, fileName, route: 'file' }));
  return saved.id as string;
}

describe('the pictures of an article', () => {
  it.each(Object.entries(originalsWith(png)))('are found again in %s', async (name, bytes) => {
    const id = await save(name, bytes);
    const { version } = await readLiving(open.session, 'article', id);
    const figure = version.blocks.find(({ kind }) => kind === 'figure');
    expect(figure?.image).toMatchObject({ file: sha256Hex(png), alt: 'A bridge of stone' });
    const shown = unwrap(await showPictures(open.session, id));
    expect(shown).toEqual({ [sha256Hex(png)]: { bytes: png, mediaType: 'image/png' } });
  });

  it('may be as large as a photograph, and two of them', async () => {
    const large = new Uint8Array(11_000_000);
    large.set(png);
    const url = dataUrl({ bytes: large, mediaType: 'image/png' });
    const html = pictured(url).replace('</article>', `<img src='${url}' alt="Again"></article>`);
    const id = await save('large.html', strToU8(html));
    const shown = unwrap(await showPictures(open.session, id));
    expect(Object.values(shown).map(({ bytes }) => bytes.length)).toEqual([11_000_000]);
  });

  it('are told apart from what only calls itself a picture', () => {
    expect(pictureType(png)).toBe('image/png');
    expect(pictureType(strToU8('<?xml version="1.0"?>\n<svg xmlns="x"/>'))).toBe('image/svg+xml');
    expect(pictureType(strToU8('<html><svg/></html>'))).toBeNull();
    expect(pictureType(strToU8('MZ executable'))).toBeNull();
  });

  it('of an article whose original lacks them are told by their words', async () => {
    const id = await save('page.html', strToU8(pictured('https://example.org/bridge.png')));
    const article = await readLiving(open.session, 'article', id);
    expect((await readPictures(open.session, article)).size).toBe(0);
    expect(article.version.blocks.find(({ kind }) => kind === 'figure')?.image).toEqual({
      src: 'https://example.org/bridge.png',
      alt: 'A bridge of stone',
    });
  });

  it('are printed with their words and without a request', async () => {
    const id = await save('page.mhtml', originalsWith(png)['page.mhtml'] as Uint8Array);
    const printed: string[] = [];
    const press = {
      print: async (html: string) => {
        printed.push(html);
        return fakePrint([]);
      },
      finish: async (bytes: Uint8Array, from: object) => {
        // The thread that finishes needs no pictures: they would be copied there.
        expect(JSON.stringify(from)).not.toContain('base64');
        return { ok: true as const, value: bytes };
      },
    };
    const look = { paper: 'A4', notes: 'none', appendix: false } as const;
    unwrap(await exportPdf(open.session, [id], look, press));
    const url = dataUrl({ bytes: png, mediaType: 'image/png' });
    expect(printed[0]).toContain(`<img src="${url}" alt="A bridge of stone">`);
    expect(printed[0]).toContain('The old bridge in spring');
  });
});
