import { ok } from '../../shared/base/result.ts';
import type { Handlers } from '../../shared/bridge/contract.ts';
import type { spellingAsks } from '../../shared/bridge/spelling-channels.ts';
import type { ShellPort } from './shell-port.ts';

/** Answers about the spelling of what is being written. */
export const spellingHandlers = (shell: ShellPort): Pick<Handlers, keyof typeof spellingAsks> => ({
  'spelling:check': async ({ words }) => ok(await shell.unknownWords(words)),
});
