import { ok } from '../../shared/base/result.ts';
import type { Handlers } from '../../shared/bridge/contract.ts';
import type { preferenceAsks } from '../../shared/bridge/preference-channels.ts';
import { withoutUndefined } from './answers.ts';
import type { ShellPort } from './shell-port.ts';

/** Answers about what a person prefers on this machine. */
export const preferenceHandlers = (
  shell: ShellPort,
): Pick<Handlers, keyof typeof preferenceAsks> => ({
  'preferences:read': async () => ok(shell.preferences()),
  'log:show': async () => ok({ shown: await shell.showLog() }),
  'preferences:change': async (changes) =>
    ok(await shell.changePreferences(withoutUndefined(changes))),
});
