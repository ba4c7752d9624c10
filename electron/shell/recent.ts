import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Result } from '../../shared/base/result.ts';
import type { RecentNotebook } from '../../shared/bridge/notebook-channels.ts';
import { readLiving } from '../../shared/notebook/session.ts';
import type { OpenSession } from '../session/open-session.ts';
import type { Program } from './program-parts.ts';
import { say } from './words.ts';

const kept = 10;

/** Puts an opened notebook at the head of the list. The sample is always at hand and not in it. */
export async function rememberNotebook(
  { memory, unopened }: Program,
  path: string,
  open: OpenSession,
): Promise<void> {
  const { title } = await readLiving(open.session, 'notebook', open.folder.id);
  const others = (memory.value().recent ?? []).filter((one) => one.path !== path);
  const mine = open.isSample ? [] : [{ id: open.folder.id, path, title }];
  const recent = [...mine, ...others].slice(0, kept);
  // The sample stands in for a notebook whose drive is away: the next start is to find that one.
  await memory.change({ recent, ...(unopened === null ? { lastNotebook: path } : {}) });
}

/** The notebooks opened last, without the open one; each with the name of the folder around it. */
export const recentNotebooks = ({ memory, open }: Program): RecentNotebook[] =>
  (memory.value().recent ?? [])
    .filter(({ path }) => path !== open?.folder.dir)
    .map(({ id, title, path }) => ({ id, title, folder: basename(dirname(path)) }));

/** Where a notebook of the list lies. One that is not there stays in the list: its drive may come back. */
export function placeOfRecent({ memory }: Program, id: string): Result<string> {
  const found = memory.value().recent?.find((one) => one.id === id);
  if (found && existsSync(found.path)) return { ok: true, value: found.path };
  const values = found && { title: found.title, folder: basename(dirname(found.path)) };
  const key = values ? 'dialog.recentGone' : 'dialog.recentUnknown';
  const told = { key, ...(values ? { values } : {}) };
  return { ok: false, problem: { code: 'not-found', message: say(key, values), told } };
}

/** Forgets which notebooks were opened; the notebooks stay where they are. */
export const forgetRecent = ({ memory }: Program): Promise<void> => memory.change({ recent: [] });
