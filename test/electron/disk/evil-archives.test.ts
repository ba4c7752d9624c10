import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { holdsArchivedNotebook } from '../../../electron/disk/archive-reader.ts';
import { importNotebook } from '../../../electron/disk/notebook-archive.ts';
import { createNotebook } from '../../../electron/disk/open-notebook.ts';
import { unwrap } from '../../../shared/base/result.ts';
import { evilArchives } from '../../stories/hostile-archives.ts';

const top = mkdtempSync(join(tmpdir(), 'parley-evil-'));
afterAll(() => rmSync(top, { recursive: true, force: true }));

const dir = join(top, 'n');
await unwrap(await createNotebook(dir, 'N', { deviceId: 'laptop' })).close();
const own = join(dir, 'notebook.json');
// A sound notebook lies in every one of them, beside what is evil.
const archives = evilArchives(own, { name: 'notebook.json', content: await readFile(own) });

for (const [what, bytes] of archives) {
  test(`an archive with ${what} becomes no notebook and leaves nothing behind`, async () => {
    const zip = join(top, 'evil.zip');
    await writeFile(zip, bytes);
    await holdsArchivedNotebook(zip);
    const imported = await importNotebook(zip, join(top, 'copy'));
    expect(imported.ok ? null : imported.problem.code).toBe('invalid-input');
    expect((await readdir(top)).sort()).toEqual(['evil.zip', 'n']);
  });
}
