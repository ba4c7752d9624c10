import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isReadableName } from '../../shared/article/readable-endings.ts';
import { watchFolder } from '../disk/watch-folder.ts';
import { type Command, neededWord, notebookFolderOf, type Outcome, runsOthers } from './command.ts';
import { say } from './say.ts';
import { UsageError } from './words.ts';

/**
 * Every file is saved by an `import` of its own: the notebook is open no longer than that takes, so
 * that a window or another command can have it in between.
 */
export const watchCommand: Command = {
  usage: 'watch FOLDER',
  summary:
    'Saves what lies in a folder and what comes into it, each file once, until it is stopped with Ctrl+C.',
  options: { '--tag': 'list' },
  async run(words, surroundings) {
    const runOther = runsOthers(surroundings);
    const notebook = notebookFolderOf(words);
    const folder = resolve(neededWord(words, 0, 'The folder to watch'));
    const found = await stat(folder).catch(() => null);
    if (!found?.isDirectory()) throw new UsageError(`There is no folder "${folder}".`);
    const tags = words.list('--tag').map((tag) => `--tag=${tag}`);
    const known = ['--route=watched-folder', ...tags, '--notebook', notebook];
    const told = { saved: 0, failed: [] as { name: string; reason: string }[] };
    const watcher = watchFolder(
      folder,
      {
        isWanted: isReadableName,
        async take({ name }) {
          const outcome = await runOther('import', [join(folder, name), ...known]);
          if (outcome.text !== '') void say(process.stderr, `${outcome.text}\n`);
          return outcome.failed ? reasonOf(outcome) : null;
        },
        seen: new Set(),
        remember: async () => undefined,
        onLook(saved, faults) {
          told.saved += saved;
          const fresh = faults.filter(({ name }) => !told.failed.some((one) => one.name === name));
          for (const { name, reason } of fresh) void say(process.stderr, `${name}: ${reason}\n`);
          told.failed.push(...fresh);
        },
      },
      true,
    );
    void say(process.stderr, `Watching ${folder}. Ctrl+C ends it.\n`);
    await (surroundings.stopped ?? stopOfPerson());
    await watcher.close();
    const text = `${told.saved} files taken, ${told.failed.length} failed.`;
    return { answer: told, text, failed: told.failed.length > 0 };
  },
};

const reasonOf = ({ answer, messages }: Outcome): string =>
  (answer as { failed?: { reason: string }[] }).failed?.[0]?.reason ?? messages?.at(-1) ?? '';

const stopOfPerson = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
