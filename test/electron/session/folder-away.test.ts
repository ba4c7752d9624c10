import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decodeDocument, encodeDocument } from '../../../electron/disk/envelope.ts';
import { createNotebook, openNotebook } from '../../../electron/disk/open-notebook.ts';
import { documentPath } from '../../../electron/disk/paths.ts';
import { openFollowingIndex } from '../../../electron/session/following-index.ts';
import { type OpenSession, openSession } from '../../../electron/session/open-session.ts';
import { unwrap } from '../../../shared/base/result.ts';
import { advanceDocument } from '../../../shared/merge/advance.ts';
import type { Article } from '../../../shared/model/article.ts';
import { makeArticle } from '../disk/sample-documents.ts';

let place: string;
let drive: string;
let notebook: string;
let open: OpenSession;
const articles = Array.from({ length: 8 }, (_, at) => makeArticle(`Number ${at}`));

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'parley-away-'));
  drive = join(place, 'drive');
  mkdirSync(drive);
});
afterEach(async () => {
  await open.close();
  await rm(place, { recursive: true, force: true });
});

const save = (...all: Article[]) =>
  open.folder.write(
    all.map((data) => ({ type: 'article' as const, data })),
    'Saved',
  );

/** A notebook with eight articles in a folder, open as the window has it open. */
async function openIn(folder: string): Promise<void> {
  notebook = folder;
  await unwrap(await createNotebook(notebook, 'N', { deviceId: 'test' })).close();
  const startIndex = openFollowingIndex;
  open = unwrap(await openSession(notebook, { dataFolder: join(place, 'data'), startIndex }));
  await open.upToDate;
  unwrap(await save(...articles));
  await open.index.update(
    articles.map((data) => ({ ref: { type: 'article', id: data.id }, data })),
  );
}

/** Changes an article as another machine does that has the drive now; it knows nothing of locks here. */
function retitleElsewhere(dir: string, at: number, title: string): void {
  const file = join(dir, documentPath({ type: 'article', id: articles[at]?.id ?? '' }));
  const previous = unwrap(decodeDocument('article', readFileSync(file))).data;
  const metadata = { ...previous.metadata, title: { value: title, from: 'person', rivals: [] } };
  const next = { ...previous, metadata, modified: new Date().toISOString() };
  const data = advanceDocument('article', { previous, next, device: 'other' });
  writeFileSync(`${file}.new`, unwrap(encodeDocument('article', data)));
  renameSync(`${file}.new`, file);
}

const titles = async (): Promise<string[]> => {
  const all = { sort: 'title', descending: false, offset: 0, limit: 100 } as const;
  const { rows } = await open.index.rows(all);
  return rows.map(({ title }) => title).sort();
};

const until = (isTrue: () => boolean | Promise<boolean>, timeout = 15_000) =>
  expect.poll(isTrue, { timeout, interval: 50 }).toBe(true);

/** What must hold whenever a folder goes away and comes back. */
async function expectNothingLost(ways: {
  takeAway(): void;
  changeElsewhere(): void;
  bringBack(): void;
  isEmptyNow(): boolean;
}): Promise<void> {
  ways.takeAway();
  await until(() => open.folder.away() !== null);
  expect(open.folder.away()?.told?.key).toBe('fail.notebookFolderGone');
  const refused = [await save(makeArticle('Too early')), await open.folder.ids('article')];
  expect(refused.map((one) => one.ok || one.problem.code)).toEqual(['unavailable', 'unavailable']);
  expect(ways.isEmptyNow()).toBe(true);
  expect(await titles()).toHaveLength(8);
  expect(open.folder.losses()).toEqual([]);

  ways.changeElsewhere();
  ways.bringBack();
  await until(() => open.folder.away() === null);
  await until(async () => (await titles()).includes('Changed elsewhere'));
  unwrap(await save(makeArticle('Saved afterwards')));
}

/** That files are followed again: somebody puts a changed one in place. */
async function expectFollowing(): Promise<void> {
  const copy = join(place, 'copy');
  cpSync(notebook, copy, { recursive: true });
  retitleElsewhere(copy, 2, 'Changed after it came back');
  const path = readdirSync(join(copy, 'articles'), { recursive: true, withFileTypes: true }).find(
    ({ name }) => name === `${articles[2]?.id}.json`,
  );
  if (!path) throw new Error('the article is missing');
  const shard = path.parentPath.slice(copy.length);
  cpSync(join(path.parentPath, path.name), join(notebook, shard, path.name));
  await until(async () => (await titles()).includes('Changed after it came back'));
  expect(open.folder.problems().map(({ message }) => message)).toEqual([]);
}

test('a folder that is moved away and put back as another one is read and followed again', async () => {
  await openIn(join(drive, 'n'));
  const away = join(place, 'away');
  await expectNothingLost({
    takeAway: () => {
      cpSync(notebook, away, { recursive: true });
      renameSync(notebook, join(place, 'old'));
    },
    changeElsewhere: () => retitleElsewhere(away, 1, 'Changed elsewhere'),
    bringBack: () => renameSync(away, notebook),
    isEmptyNow: () => !existsSync(notebook),
  });
  await expectFollowing();
  // On another folder the lock is another one: it was taken, so nobody else may write there.
  const second = await openNotebook(notebook, { deviceId: 'second' });
  expect(second.ok ? null : second.problem.code).toBe('in-use');
});

test('a folder inside that is removed and made again is followed again', async () => {
  await openIn(join(drive, 'n'));
  const [shard] = readdirSync(join(notebook, 'articles'));
  const folder = join(notebook, 'articles', shard ?? '');
  const kept = join(place, 'kept');
  cpSync(folder, kept, { recursive: true });
  rmSync(folder, { recursive: true });
  await new Promise((resolve) => setTimeout(resolve, 400));
  cpSync(kept, folder, { recursive: true });
  await until(async () => (await titles()).length === 8);
});

const isMountable = process.getuid?.() === 0 && existsSync('/dev/loop-control');

describe.runIf(isMountable)('a notebook on a drive that is unmounted and mounted again', () => {
  const image = () => join(place, 'disk.img');
  const mount = (at = drive) => execFileSync('mount', ['-o', 'loop', image(), at]);
  const unmount = (at = drive) => execFileSync('umount', [at], { stdio: 'ignore' });
  beforeEach(() => {
    execFileSync('truncate', ['-s', '24M', image()]);
    execFileSync('mkfs.ext4', ['-q', image()]);
    mount();
    rmSync(join(drive, 'lost+found'), { recursive: true });
  });
  afterEach(() => {
    for (const at of [drive, join(place, 'elsewhere')]) {
      try {
        unmount(at);
      } catch {
        // It is not mounted: the test ended well.
      }
    }
  });

  const elsewhere = (inside: string) => {
    const at = join(place, 'elsewhere');
    mkdirSync(at);
    mount(at);
    retitleElsewhere(join(at, inside), 1, 'Changed elsewhere');
    unmount(at);
  };

  for (const [where, inside] of [
    ['in a folder of the drive', 'n'],
    ['on the drive itself, whose mount point stays as an empty folder', '.'],
  ] as const) {
    test(where, async () => {
      await openIn(join(drive, inside));
      await expectNothingLost({
        takeAway: () => unmount(),
        changeElsewhere: () => elsewhere(inside),
        bringBack: () => mount(),
        isEmptyNow: () => readdirSync(drive).length === 0,
      });
      await expectFollowing();
    }, 60_000);
  }

  test('and comes back so soon that nobody saw it away', async () => {
    await openIn(join(drive, 'n'));
    unmount();
    mount();
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(open.folder.away()).toBeNull();
    await expectFollowing();
  }, 60_000);
});
