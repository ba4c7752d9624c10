import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attempt } from '../../../electron/disk/disk-problem.ts';
import { replaceFile, writeFileDurably } from '../../../electron/disk/durable-file.ts';
import { type Fault, makeFailingFs } from './failing-fs.ts';
import { inTemporaryFolder } from './sample-documents.ts';

const faults: readonly Fault[] = ['ENOSPC', 'EROFS', 'EPERM', 'EIO'];
const before = 'the export of last week';
const after = new TextEncoder().encode('%PDF-1.7 a much longer export of today');

describe('an exported file', () => {
  it('is whole or not there, whatever fails and when, and a sentence says why', async () => {
    let [failed, calls] = [0, 0];
    for (const fault of faults)
      for (let failAt = 1; ; failAt++) {
        const fs = makeFailingFs(failAt, fault);
        const done = await inTemporaryFolder(async (dir) => {
          const target = join(dir, 'article.pdf');
          await writeFile(target, before);
          const written = await attempt('fail.what.file', () =>
            replaceFile(fs, target, after, false),
          );
          const found = await readFile(target);
          if (!written.ok) {
            expect(written.problem.message).toMatch(/^The file was not saved: [a-z ,A-Z.()]+\.$/);
            failed += 1;
          }
          const isOld = found.toString() === before;
          expect(isOld || found.equals(after)).toBe(true);
          if (written.ok) expect(isOld).toBe(false);
          return fs.calls() < failAt;
        });
        calls += 1;
        if (done) break;
      }
    expect(failed).toBeGreaterThan(faults.length * 3);
    expect(calls).toBeGreaterThan(failed);
  });

  it('leaves nothing beside its place when the disk is full', async () => {
    await inTemporaryFolder(async (dir) => {
      const fs = makeFailingFs(2, 'ENOSPC');
      const target = join(dir, 'article.pdf');
      const written = await attempt('fail.what.file', () => replaceFile(fs, target, after, false));
      expect(written.ok ? '' : written.problem.message).toBe(
        'The file was not saved: the disk is full. Free some space and save again.',
      );
      expect(await readdir(dir)).toEqual([]);
    });
  });

  it('tells of a folder that is gone, or is none', async () => {
    await inTemporaryFolder(async (dir) => {
      await mkdir(join(dir, 'there'));
      await writeFile(join(dir, 'there', 'file'), before);
      for (const path of [join(dir, 'gone', 'a.pdf'), join(dir, 'there', 'file', 'a.pdf')]) {
        const written = await writeFileDurably(path, after);
        expect(written.ok ? '' : written.problem.message).toBe(
          'The file was not saved: the folder is not there any more.',
        );
      }
    });
  });
});
