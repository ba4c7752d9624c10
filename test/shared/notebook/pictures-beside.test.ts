import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkNotebook } from '../../../electron/disk/check-notebook.ts';
import { readBeside } from '../../../electron/disk/read-beside.ts';
import { unwrap } from '../../../shared/base/result.ts';
import { sha256Hex } from '../../../shared/base/sha256.ts';
import { deleteForGood, trashArticles } from '../../../shared/notebook/change-articles.ts';
import { makeReport, writeReport } from '../../../shared/notebook/export-report.ts';
import { readCapture } from '../../../shared/notebook/read-capture.ts';
import type { SaveFileOptions } from '../../../shared/notebook/save-file.ts';
import { saveFile } from '../../../shared/notebook/save-file.ts';
import { readLiving } from '../../../shared/notebook/session.ts';
import { showPictures } from '../../../shared/notebook/show-pictures.ts';
import { openForEachTest } from '../../fakes/open-session.ts';
import { makePng, pictured } from '../../fakes/pictures.ts';
import { containersWith, warcRecord } from '../../fakes/saved-pages.ts';

const open = openForEachTest();
const png = makePng(60, 40);
const hash = sha256Hex(png);
const shown = { [hash]: { bytes: png, mediaType: 'image/png' } };

async function save(fileName: string, bytes: Uint8Array, options: SaveFileOptions = {}) {
  const input = { bytes, fileName, route: 'file' } as const;
  const saved = await saveFile(open.session, input, options);
  return saved.map((one) => unwrap(one.saved).id);
}

const checked = async () => unwrap(await checkNotebook(open.folder, { repair: false }));
const idle = { progress: () => undefined, isStopped: () => false };

describe('pictures that lie beside a page', () => {
  it.each(Object.entries(containersWith(png)))('come along in %s', async (name, bytes) => {
    const ids = await save(name, bytes);
    expect(ids).toHaveLength(1);
    expect(unwrap(await showPictures(open.session, ids[0] as string))).toEqual(shown);
    expect(await checked()).toMatchObject({ problems: [], unused: [], originals: 2 });
  });

  it('come along from the folder of a page, and from nowhere else', async () => {
    const place = mkdtempSync(join(tmpdir(), 'parley-beside-'));
    onTestFinished(() => rmSync(place, { recursive: true }));
    const page = join(place, 'saved', 'Bridge.html');
    mkdirSync(join(place, 'saved', 'Bridge_files'), { recursive: true });
    writeFileSync(join(place, 'saved', 'Bridge_files', 'a b.png'), png);
    writeFileSync(join(place, 'secret.png'), makePng(50, 30));
    const html = pictured('Bridge_files/a%20b.png').replace(
      '</article>',
      '<img src="../secret.png" alt="Secret"></article>',
    );
    const [id = ''] = await save('Bridge.html', strToU8(html), { beside: readBeside(page) });
    expect(unwrap(await showPictures(open.session, id))).toEqual(shown);
    const [whole = ''] = await save('Other.html', strToU8(`${html}<!-- other -->`), {
      beside: readBeside(page, place),
    });
    expect(Object.keys(unwrap(await showPictures(open.session, whole)))).toHaveLength(2);
  });

  it('are found by the size that was fetched, and where an archive names an earlier record', async () => {
    const html = pictured('/small.png').replace(
      '<img ',
      '<img srcset="/a,b.png 1200w, /small.png 600w" ',
    );
    const fields = 'WARC-Refers-To-Target-URI: https://cdn.example.org/b.png\r\n';
    const parts = [
      warcRecord('https://cdn.example.org/b.png', 'image/png', png),
      warcRecord('https://example.org/n', 'text/html', strToU8(html)),
      warcRecord('https://example.org/a,b.png', 'image/png', new Uint8Array(0), {
        type: 'revisit',
        fields,
      }),
    ];
    const [id = ''] = await save('page.warc', Uint8Array.from(parts.flatMap((one) => [...one])));
    expect(unwrap(await showPictures(open.session, id))).toEqual(shown);
  });

  it('are there when the capture is read anew', async () => {
    const [id = ''] = await save('page.warc', containersWith(png)['page.warc'] as Uint8Array);
    const { captures } = await readLiving(open.session, 'article', id);
    const [capture] = Object.values(captures);
    if (!capture) throw new Error('No capture.');
    const read = await readCapture(open.session, capture);
    expect(read.fragment.blocks.flatMap(({ image }) => image?.file ?? [])).toEqual([hash]);
  });

  it('go into reports', async () => {
    const [id = ''] = await save('saved.zip', containersWith(png)['saved.zip'] as Uint8Array);
    const report = unwrap(await makeReport(open.session, [id], ''));
    const look = {
      paper: 'A4' as const,
      print: () => Promise.reject(new Error('Nothing is printed.')),
      draw: async () => null,
    };
    const { beside } = await writeReport(report, 'md', look);
    expect(beside.map(({ bytes }) => bytes)).toEqual([png]);
  });

  it('are told by check where they are missing', async () => {
    await save('page.warc', containersWith(png)['page.warc'] as Uint8Array);
    unwrap(await open.session.files.removeOriginal(hash));
    const { problems } = await checked();
    expect(problems).toMatchObject([{ kind: 'original' }]);
    expect(problems[0]?.message).toContain(hash.slice(0, 12));
  });

  it('are deleted with the last article that shows them', async () => {
    const bytes = containersWith(png);
    const [first = ''] = await save('page.warc', bytes['page.warc'] as Uint8Array);
    const [second = ''] = await save('saved.zip', bytes['saved.zip'] as Uint8Array);
    unwrap(await trashArticles(open.session, [first, second]));
    unwrap(await deleteForGood(open.session, [first], idle));
    expect(unwrap(await open.session.files.getOriginal(hash))).not.toBeNull();
    unwrap(await deleteForGood(open.session, [second], idle));
    expect(unwrap(await open.session.files.getOriginal(hash))).toBeNull();
  });
});
