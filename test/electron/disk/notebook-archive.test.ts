import { createWriteStream, rmSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { expect, test } from 'vitest';
import yazl from 'yazl';
import { checkArchive } from '../../../electron/disk/archive-reader.ts';
import { exportNotebook, importNotebook } from '../../../electron/disk/notebook-archive.ts';
import { createNotebook, openNotebook } from '../../../electron/disk/open-notebook.ts';
import { documentPath } from '../../../electron/disk/paths.ts';
import { unwrap } from '../../../shared/base/result.ts';
import { inTemporaryFolder, makeArticle } from './sample-documents.ts';

const laptop = { deviceId: 'laptop' };

async function zipOf(file: string, entries: Readonly<Record<string, Uint8Array>>): Promise<void> {
  const zip = new yazl.ZipFile();
  for (const [path, bytes] of Object.entries(entries)) zip.addBuffer(Buffer.from(bytes), path);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(file));
}

test('an exported notebook comes back byte for byte', () =>
  inTemporaryFolder(async (top) => {
    const dir = join(top, 'n');
    const notebook = unwrap(await createNotebook(dir, 'N', laptop));
    const articles = [makeArticle('A'), makeArticle('B \u{1f600}')];
    for (const tag of ['old', 'new']) {
      const writes = articles.map((one) => ({
        type: 'article' as const,
        data: { ...one, tags: [tag] },
      }));
      unwrap(await notebook.write(writes, 'Saved'));
    }
    const { sha256 } = unwrap(await notebook.putOriginal(Buffer.from('<p>'), 'html'));
    await notebook.close();
    const zip = join(top, 'n.zip');
    expect(unwrap(await exportNotebook(dir, zip))).toMatchObject({ documents: 4, originals: 1 });
    const copy = join(top, 'copy');
    expect(unwrap(await importNotebook(zip, copy))).toMatchObject({ documents: 3, originals: 1 });
    for (const path of [
      'notebook.json',
      ...articles.map(({ id }) => documentPath({ type: 'article', id })),
    ]) {
      expect(await readFile(join(copy, path))).toEqual(await readFile(join(dir, path)));
    }
    const opened = unwrap(await openNotebook(copy, laptop));
    expect(unwrap(await opened.getOriginal(sha256))).toEqual(Buffer.from('<p>'));
    expect(unwrap(await opened.history(articles[0]?.id ?? ''))).toHaveLength(1);
    await opened.close();
  }));

const evil: Readonly<Record<string, (sound: Buffer) => Record<string, Uint8Array>>> = {
  'a path that no notebook has': () => ({ 'articles/zz/evil.json': Buffer.from('{}') }),
  'a document under another name': (sound) => ({
    [documentPath({ type: 'article', id: 'abcdefghij' })]: sound,
  }),
  'a damaged document': () => ({
    [documentPath({ type: 'article', id: 'abcdefghij' })]: Buffer.from('{'),
  }),
  'an original that is not what its name says': () => ({
    [`files/aa/${'a'.repeat(64)}.html`]: Buffer.from('x'),
  }),
  'a file that unpacks to far more than it packs': () => ({
    [`files/aa/${'a'.repeat(64)}.html`]: Buffer.alloc(30_000_000),
  }),
};

for (const [what, entriesOf] of Object.entries(evil)) {
  test(`an archive with ${what} is refused and nothing is left behind`, () =>
    inTemporaryFolder(async (top) => {
      const dir = join(top, 'n');
      await unwrap(await createNotebook(dir, 'N', laptop)).close();
      const sound = await readFile(join(dir, 'notebook.json'));
      const zip = join(top, 'evil.zip');
      await zipOf(zip, { 'notebook.json': sound, ...entriesOf(sound) });
      const imported = await importNotebook(zip, join(top, 'copy'));
      expect(imported.ok ? '' : imported.problem.code).toBe('invalid-input');
      expect((await readdir(top)).sort()).toEqual(['evil.zip', 'n']);
    }));
}

test('a file that is no saved notebook is refused in words before anything is unpacked', () =>
  inTemporaryFolder(async (top) => {
    const whyNot = async (file: string) => {
      const checked = await checkArchive(join(top, file));
      return checked.ok ? null : [checked.problem.code, checked.problem.message];
    };
    await writeFile(join(top, 'letter.zip'), 'Dear reader');
    await zipOf(join(top, 'other.zip'), { 'a.txt': Buffer.from('a') });
    await zipOf(join(top, 'notebook.zip'), { 'notebook.json': Buffer.from('{}') });
    const no = 'The file is not a notebook that Parley exported';
    expect(await whyNot('letter.zip')).toEqual(['invalid-input', `${no}: it is not a zip file.`]);
    expect(await whyNot('other.zip')).toEqual(['invalid-input', `${no}: it holds no notebook.`]);
    expect(await whyNot('absent.zip')).toEqual(['unavailable', expect.stringContaining('import')]);
    expect(await whyNot('notebook.zip')).toBeNull();
  }));

test('a zip whose entry would leave the folder is refused', () =>
  inTemporaryFolder(async (top) => {
    const zip = join(top, 'evil.zip');
    await zipOf(zip, { 'xx/escaped.json': Buffer.from('x') });
    const bytes = await readFile(zip);
    for (let at = bytes.indexOf('xx/'); at >= 0; at = bytes.indexOf('xx/', at))
      bytes.write('../', at);
    await writeFile(zip, bytes);
    const imported = await importNotebook(zip, join(top, 'copy'));
    expect(imported.ok ? '' : imported.problem.code).toBe('invalid-input');
    expect(await readdir(top)).toEqual(['evil.zip']);
  }));

test('a whole notebook that is stopped on its way leaves nothing behind', () =>
  inTemporaryFolder(async (top) => {
    const dir = join(top, 'n');
    const notebook = unwrap(await createNotebook(dir, 'N', laptop));
    const writes = Array.from({ length: 30 }, (_, n) => ({
      type: 'article' as const,
      data: makeArticle(`A${n}`, 'words '.repeat(20_000)),
    }));
    unwrap(await notebook.write(writes, 'Saved'));
    await notebook.close();
    const stoppedAt = (count: number) => {
      const ending = new AbortController();
      const onProgress = (done: number) => done >= count && ending.abort();
      return { signal: ending.signal, onProgress };
    };
    const zip = join(top, 'n.zip');
    const exported = await exportNotebook(dir, zip, stoppedAt(3));
    expect(exported).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
    unwrap(await exportNotebook(dir, zip));
    const imported = await importNotebook(zip, join(top, 'back'), stoppedAt(3));
    expect(imported).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
    expect((await readdir(top)).sort()).toEqual(['n', 'n.zip']);
  }));

test('a file that is gone when its turn comes ends the export in words', () =>
  inTemporaryFolder(async (top) => {
    const dir = join(top, 'n');
    await unwrap(await createNotebook(dir, 'N', laptop)).close();
    const original = join(dir, 'files', 'ab', 'gone.html');
    await mkdir(dirname(original), { recursive: true });
    await writeFile(original, 'x');
    const onProgress = () => rmSync(original, { force: true });
    const done = await exportNotebook(dir, join(top, 'n.zip'), { onProgress });
    expect(done).toMatchObject({ ok: false, problem: { code: 'unavailable' } });
    expect(await readdir(top)).toEqual(['n']);
  }));
