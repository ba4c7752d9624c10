import { unwrap } from '../../shared/base/result.ts';
import type { DocumentRef, DocumentType } from '../../shared/model/document.ts';
import { doChores } from '../session/chores.ts';
import type { OpenSession } from '../session/open-session.ts';
import { refreshDocuments } from '../session/refresh-documents.ts';
import { planRestore, restoreBackup } from '../session/restore-backup.ts';
import { type Command, type Outcome, oneOf, untilInterrupted, withNotebook } from './command.ts';
import { linesOfDifference } from './say-difference.ts';
import { UsageError } from './words.ts';

export const backupCommand: Command = {
  usage:
    'backup [list | make [--daily] | restore NAME [ID…] [--dry-run] | missing [--bring-back | --give-up]]',
  summary:
    'Makes or lists backups, or brings documents back from one (after making another). "missing" lists what vanished from the folder, and brings it back or gives it up.',
  options: {
    '--daily': 'flag',
    '--dry-run': 'flag',
    '--bring-back': 'flag',
    '--give-up': 'flag',
  },
  async run(words, surroundings) {
    const [what = 'list', name, ...ids] = words.plain;
    const task = oneOf(what, ['make', 'list', 'restore', 'missing'] as const, 'backup');
    return withNotebook(words, surroundings, async (open): Promise<Outcome> => {
      if (task === 'restore') return restore(open, name, ids, words.flag('--dry-run'));
      if (task === 'missing')
        return dealWithLosses(open, words.flag('--bring-back'), words.flag('--give-up'));
      if (task === 'make' && words.flag('--daily')) await doChores(open);
      else if (task === 'make') unwrap(await untilInterrupted((how) => open.folder.backUp(how)));
      const backups = unwrap(await open.folder.backups());
      const lines = backups.map(
        ({ name, bytes, documents }) =>
          `${name}  ${bytes} bytes${documents === null ? '' : `, ${documents} documents`}`,
      );
      return { answer: { backups }, text: lines.join('\n') || 'There is no backup yet.' };
    });
  },
};

async function restore(
  open: OpenSession,
  name: string | undefined,
  ids: readonly string[],
  isDry: boolean,
): Promise<Outcome> {
  if (name === undefined) throw new UsageError('Name the backup, as "backup list" does.');
  if (isDry) return tellPlan(open, name, ids);
  const refs = refsOf(ids);
  const { restored, backedUp } = unwrap(
    await untilInterrupted((how) => restoreBackup(open, name, refs, how)),
  );
  const missing = ids.filter((id) => !restored.some((ref) => ref.id === id));
  const first = backedUp === null ? [] : [`What was there before is in the backup ${backedUp}.`];
  return {
    answer: { restored, backedUp, unchangedOrMissing: missing },
    text: `${restored.length} documents brought back.`,
    messages: [...first, ...missing.map((id) => `${id}: as in the backup already, or not in it.`)],
  };
}

async function dealWithLosses(
  open: OpenSession,
  isWanted: boolean,
  isMeant: boolean,
): Promise<Outcome> {
  const { folder, session } = open;
  if (isWanted && isMeant) throw new UsageError('Either --bring-back or --give-up.');
  const missing = folder.losses();
  if (isWanted) {
    const restored = unwrap(await folder.bringBack(null));
    await refreshDocuments(session, restored);
    const left = folder.losses().map(({ id }) => `${id}: nothing is known of it any more.`);
    return {
      answer: { restored, left: folder.losses() },
      text: `Brought back: ${restored.length}.`,
      messages: left,
      failed: left.length > 0,
    };
  }
  if (isMeant) {
    const givenUp = unwrap(await folder.acceptLosses());
    return { answer: { givenUp }, text: `Given up: ${givenUp.length}.` };
  }
  const lines = missing.map(({ type, id }) => `${id}  ${type}`);
  return { answer: { missing }, text: lines.join('\n') || 'Nothing is missing.' };
}

async function tellPlan(open: OpenSession, name: string, ids: readonly string[]): Promise<Outcome> {
  const { changes } = unwrap(await planRestore(open, name, refsOf(ids)));
  const lines = changes.flatMap(({ ref, title, isGone, difference }) => [
    `${ref.id}  ${isGone ? 'gone now' : 'different now'}  ${title}`,
    ...(difference ? linesOfDifference(difference).map((line) => `    ${line}`) : []),
  ]);
  return { answer: changes, text: lines.join('\n') || 'Everything is as in this backup already.' };
}

const types: readonly DocumentType[] = ['article', 'argument', 'timeline'];

const refsOf = (ids: readonly string[]): DocumentRef[] | null =>
  ids.length === 0 ? null : ids.flatMap((id) => types.map((type) => ({ type, id })));
