import { ok } from '../../shared/base/result.ts';
import type { Handlers } from '../../shared/bridge/contract.ts';
import type { languageAsks } from '../../shared/bridge/language-channels.ts';
import type { ShellPort } from './shell-port.ts';

/** Answers about the language of the interface. */
export const languageHandlers = (shell: ShellPort): Pick<Handlers, keyof typeof languageAsks> => ({
  'language:read': async () => ok(shell.language()),
  'language:choose': async ({ choice }) => ok(await shell.chooseLanguage(choice)),
});
