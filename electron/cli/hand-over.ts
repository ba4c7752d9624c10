import { resolve } from 'node:path';
import * as z from 'zod';
import { fail, ProblemError, type Result } from '../../shared/base/result.ts';
import { askHolder, type RequestHandler } from '../disk/requests.ts';
import type { OpenSession } from '../session/open-session.ts';
import type { CliSurroundings, Command, Outcome } from './command.ts';
import { type CommandName, isCommand } from './commands.ts';
import { readWords, UsageError } from './words.ts';

/** A command for the program that has the notebook open. Standard input comes along as base64. */
const Request = z.strictObject({
  command: z.string(),
  words: z.array(z.string()),
  input: z.string().optional(),
});

const Answered = z.union([
  z.strictObject({
    outcome: z.object({
      answer: z.unknown(),
      text: z.string(),
      messages: z.array(z.string()).optional(),
      failed: z.boolean().optional(),
    }),
  }),
  z.strictObject({
    problem: z.object({ code: z.string(), message: z.string(), where: z.string().optional() }),
    isUsage: z.boolean(),
  }),
]);

/** Answers commands that the command line hands over, on the session that stands open already. */
export const answerCommands =
  (
    open: OpenSession,
    surroundings: CliSurroundings,
    commands: Readonly<Record<CommandName, Command>>,
  ): RequestHandler =>
  async (asked) => {
    const request = Request.safeParse(asked);
    if (!request.success || !isCommand(request.data.command))
      return told(new UsageError('The open program is of another version; close it first.'));
    const { command: name, words, input } = request.data;
    const command = commands[name];
    const own: CliSurroundings = {
      ...surroundings,
      open,
      ...(input === undefined ? {} : { input: async () => Buffer.from(input, 'base64') }),
    };
    try {
      return { outcome: await command.run(readWords(words, command.options), own) };
    } catch (error) {
      if (error instanceof ProblemError) return told(error);
      throw error;
    }
  };

const told = (error: ProblemError) => ({
  problem: error.problem,
  isUsage: error instanceof UsageError,
});

/**
 * Lets the program that has the notebook in `folder` open run a command. Fails with "unavailable"
 * where that program takes no commands; what the command itself refuses is thrown.
 */
export async function handOver(
  folder: string,
  name: CommandName,
  command: Command,
  rest: readonly string[],
  input: Uint8Array | null,
): Promise<Result<Outcome>> {
  const words = withFullPaths(rest, command);
  const carried = input === null ? {} : { input: Buffer.from(input).toString('base64') };
  const asked = await askHolder(folder, { command: name, words, ...carried });
  if (!asked.ok) return asked;
  const answer = Answered.safeParse(asked.value);
  if (!answer.success) return fail('internal', 'The open program gave an answer of another kind.');
  if ('outcome' in answer.data) return { ok: true, value: answer.data.outcome as Outcome };
  const { problem, isUsage } = answer.data;
  if (isUsage) throw new UsageError(problem.message);
  throw new ProblemError(problem as ConstructorParameters<typeof ProblemError>[0]);
}

/** The other program stands in another folder: words that name files are made absolute. */
export function withFullPaths(words: readonly string[], command: Command): string[] {
  const files = new Set([...(command.files ?? []), '--out', '--notebook']);
  const full: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    const [, name, joined] = /^(--[^=]+)(?:=([\s\S]*))?$/.exec(word) ?? [];
    if (name === undefined) {
      full.push(files.has('…') && word !== '-' ? resolve(word) : word);
      continue;
    }
    const kind = command.options[name] ?? (name === '--notebook' ? 'value' : 'flag');
    if (kind === 'flag') full.push(word);
    else {
      const value = joined ?? words[++at] ?? '';
      full.push(`${name}=${files.has(name) ? resolve(value) : value}`);
    }
  }
  return full;
}
