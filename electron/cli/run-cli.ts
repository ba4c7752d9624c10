import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ProblemError } from '../../shared/base/result.ts';
import type { RequestHandler } from '../disk/requests.ts';
import type { OpenSession } from '../session/open-session.ts';
import { annotateCommand } from './annotate-command.ts';
import { backupCommand } from './backup-command.ts';
import { binCommand } from './bin-command.ts';
import { capturesCommand } from './captures-command.ts';
import { checkCommand } from './check-command.ts';
import { claimsCommand } from './claims-command.ts';
import { collectionCommand } from './collection-command.ts';
import type { CliSurroundings, Command, Outcome } from './command.ts';
import { type CommandName, isCommand } from './commands.ts';
import { compareCommand } from './compare-command.ts';
import { datesCommand } from './dates-command.ts';
import { detailsCommand } from './details-command.ts';
import { editCommand } from './edit-command.ts';
import { eventCommand } from './event-command.ts';
import { exportCommand } from './export-command.ts';
import { familiesCommand } from './families-command.ts';
import { fetchCommand } from './fetch-command.ts';
import { answerCommands, handOver } from './hand-over.ts';
import { helpCommand } from './help-command.ts';
import { historyCommand } from './history-command.ts';
import { importCommand } from './import-command.ts';
import { initCommand } from './init-command.ts';
import { linkCommand } from './link-command.ts';
import { lintCommand } from './lint-command.ts';
import { listCommand } from './list-command.ts';
import { mergeCommand } from './merge-command.ts';
import { queueCommand } from './queue-command.ts';
import { rivalsCommand } from './rivals-command.ts';
import { say } from './say.ts';
import { searchCommand } from './search-command.ts';
import { showCommand } from './show-command.ts';
import { readStandardInput } from './standard-input.ts';
import { suggestCommand } from './suggest-command.ts';
import { tagCommand } from './tag-command.ts';
import { timelineCommand } from './timeline-command.ts';
import { trashCommand } from './trash-command.ts';
import { undoCommand } from './undo-command.ts';
import { watchCommand } from './watch-command.ts';
import { readWords, UsageError } from './words.ts';

/** Every command by its name. */
export const commandTable: Readonly<Record<CommandName, Command>> = {
  help: helpCommand,
  init: initCommand,
  import: importCommand,
  list: listCommand,
  edit: editCommand,
  tag: tagCommand,
  collection: collectionCommand,
  queue: queueCommand,
  undo: undoCommand,
  trash: trashCommand,
  show: showCommand,
  captures: capturesCommand,
  compare: compareCommand,
  details: detailsCommand,
  families: familiesCommand,
  annotate: annotateCommand,
  suggest: suggestCommand,
  link: linkCommand,
  search: searchCommand,
  event: eventCommand,
  timeline: timelineCommand,
  dates: datesCommand,
  export: exportCommand,
  fetch: fetchCommand,
  watch: watchCommand,
  check: checkCommand,
  backup: backupCommand,
  bin: binCommand,
  history: historyCommand,
  rivals: rivalsCommand,
  merge: mergeCommand,
  claims: claimsCommand,
  lint: lintCommand,
};

/**
 * Runs one command. stdout carries the answer (with --json exactly one JSON document), stderr the
 * messages. Answers the exit code: 0 done, 1 some inputs failed, 2 wrong usage, 130 ended by Ctrl+C.
 */
export async function runCli(
  words: readonly string[],
  surroundings: CliSurroundings,
): Promise<number> {
  const [name = 'help', ...rest] = words;
  const asJson = rest.includes('--json');
  const noticed = new Set<string>();
  const tell = (message: string): void => void noticed.add(message);
  try {
    if (!isCommand(name)) throw new UsageError(`There is no command "${name}". See "parley help".`);
    const runOther: CliSurroundings['runOther'] = (other, given, input) =>
      runOrHandOver(other, given, { ...surroundings, tell }, input);
    const outcome = await runOrHandOver(name, rest, { ...surroundings, tell, runOther });
    await print({ ...outcome, messages: withNoticed(noticed, outcome.messages) }, asJson);
    return outcome.failed ? 1 : 0;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { code, message, told, where } = error.problem;
    for (const line of noticed) await say(process.stderr, `${line}\n`);
    await say(process.stderr, `${where ? `${where}: ` : ''}${message}\n`);
    if (asJson)
      await say(process.stdout, `${JSON.stringify({ error: { code, message, told } })}\n`);
    if (code === 'cancelled') return INTERRUPTED;
    return error instanceof UsageError ? 2 : 1;
  }
}

/** What was noticed comes first, but for what the command itself tells of. */
const withNoticed = (
  noticed: ReadonlySet<string>,
  messages: readonly string[] = [],
): readonly string[] => [
  ...[...noticed].filter((line) => !messages.some((message) => message.includes(line))),
  ...messages,
];

/** Answers the commands that are handed over to a process with an open notebook. */
export const commandAnswerer = (open: OpenSession, surroundings: CliSurroundings): RequestHandler =>
  answerCommands(open, surroundings, commandTable);

const PATIENCE_MS = 10_000;
/** As shells say it: 128 and the number of the signal. */
const INTERRUPTED = 130;

/**
 * Runs a command; where a window has the notebook open, lets that window run it, so that it shows
 * at once. Another command line is waited for.
 */
async function runOrHandOver(
  name: CommandName,
  rest: readonly string[],
  surroundings: CliSurroundings,
  given?: Uint8Array,
): Promise<Outcome> {
  const command = commandTable[name];
  const words = readWords(rest, command.options);
  const folder = resolve(words.value('--notebook') ?? '.');
  const takesInput = name === 'import' && words.plain.includes('-');
  const input = takesInput ? (given ?? (await readStandardInput())) : null;
  const own = input === null ? surroundings : { ...surroundings, input: async () => input };
  for (const end = Date.now() + PATIENCE_MS; ; await pause(100)) {
    try {
      return await command.run(words, { ...own, waitForLockMs: 0 });
    } catch (error) {
      if (!(error instanceof ProblemError) || error.problem.code !== 'in-use') throw error;
      const handed = await handOver(folder, name, command, rest, input);
      if (handed.ok) return handed.value;
      if (handed.problem.code !== 'unavailable') throw new ProblemError(handed.problem);
      if (Date.now() > end) throw error;
    }
  }
}

async function print(outcome: Outcome, asJson: boolean): Promise<void> {
  for (const line of outcome.messages ?? []) await say(process.stderr, `${line}\n`);
  if (asJson) await say(process.stdout, `${JSON.stringify(outcome.answer, null, 2)}\n`);
  else if (outcome.text !== '') await say(process.stdout, `${outcome.text}\n`);
}
