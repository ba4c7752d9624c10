import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { createNotebook } from '../../electron/disk/open-notebook.ts';
import { openFollowingIndex } from '../../electron/session/following-index.ts';
import { type OpenSession, openSession } from '../../electron/session/open-session.ts';
import { unwrap } from '../../shared/base/result.ts';

/** A real notebook in a temporary folder, with its real index: nothing about it is a stand-in. */
export type TemporaryNotebook = {
  readonly folder: string;
  readonly dataFolder: string;
  open(): Promise<OpenSession>;
  remove(): void;
};

/** Makes an empty notebook in a temporary folder. */
export async function makeTemporaryNotebook(): Promise<TemporaryNotebook> {
  const place = mkdtempSync(join(tmpdir(), 'parley-test-'));
  const folder = join(place, 'notebook');
  const dataFolder = join(place, 'data');
  await unwrap(await createNotebook(folder, 'Test', { deviceId: 'test' })).close();
  return {
    folder,
    dataFolder,
    async open() {
      const opened = unwrap(
        await openSession(folder, { dataFolder, startIndex: openFollowingIndex }),
      );
      await opened.upToDate;
      return opened;
    },
    remove: () => rmSync(place, { recursive: true, force: true }),
  };
}

/** The notebook of the test that runs, and its closing and opening again, as at the next start. */
type TestedNotebook = Pick<OpenSession, 'session' | 'folder' | 'index'> & {
  reopen(): Promise<void>;
};

/** A new notebook, open, for each test of the file or group that asks for it; it is removed afterwards. */
export function openForEachTest(): TestedNotebook {
  let notebook: TemporaryNotebook;
  let open: OpenSession;
  beforeEach(async () => {
    notebook = await makeTemporaryNotebook();
    open = await notebook.open();
  });
  afterEach(async () => {
    await open.close();
    notebook.remove();
  });
  return {
    get session() {
      return open.session;
    },
    get folder() {
      return open.folder;
    },
    get index() {
      return open.index;
    },
    async reopen() {
      await open.close();
      open = await notebook.open();
    },
  };
}
