import { unwrap } from '../../shared/base/result.ts';
import type { DocumentRef, DocumentType } from '../../shared/model/document.ts';
import type { OpenSession } from '../session/open-session.ts';
import { refreshDocuments } from '../session/refresh-documents.ts';
import { type Command, type Outcome, oneOf, withNotebook } from './command.ts';
import { UsageError } from './words.ts';

export const backupCommand: Command = {
  usage: 'backup [make | list | restore DAY [ID…]]',
  summary: 'Makes or lists the daily backups, or brings documents back from one.',
  options: {},
  async run(words, surroundings) {
    const [what = 'list', day, ...ids] = words.plain;
    const task = oneOf(what, ['make', 'list', 'restore'] as const, 'backup');
    return withNotebook(words, surroundings, async (open): Promise<Outcome> => {
      if (task === 'restore') return restore(open, day, ids);
      const done = task === 'make' ? unwrap(await open.folder.runChores()) : null;
      const backups = unwrap(await open.folder.backups());
      const lines = backups.map(({ day, bytes }) => `${day}  ${bytes} bytes`);
      return { answer: { backups, ...done }, text: lines.join('\n') || 'There is no backup yet.' };
    });
  },
};

async function restore(
  open: OpenSession,
  day: string | undefined,
  ids: readonly string[],
): Promise<Outcome> {
  if (day === undefined) throw new UsageError('Name the day of the backup, as "backup list" does.');
  const refs = ids.length === 0 ? null : ids.flatMap(possibleRefs);
  const restored = unwrap(await open.folder.restoreBackup(day, refs));
  await refreshDocuments(open.session, restored);
  const missing = ids.filter((id) => !restored.some((ref) => ref.id === id));
  return {
    answer: { restored, unchangedOrMissing: missing },
    text: `${restored.length} documents brought back.`,
    messages: missing.map((id) => `${id}: as in the backup already, or not in it.`),
  };
}

const types: readonly DocumentType[] = ['article', 'argument', 'timeline'];

const possibleRefs = (id: string): DocumentRef[] => types.map((type) => ({ type, id }));
