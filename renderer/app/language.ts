import type { ChosenLanguage } from '../../shared/bridge/language-channels.ts';
import { type LanguageChoice, languages } from '../../shared/i18n/languages.ts';
import { ask, listen } from '../bridge.ts';
import { showLanguage } from './words.ts';

/** What a person can choose, each language under its own name. */
export const languageChoices = languages.map(({ code, name }) => ({ code, name }));

/**
 * Shows the remembered language, as it came with the window or is asked for, and follows every
 * change of it. Resolves when it is shown.
 */
export async function startLanguage(first: ChosenLanguage | null): Promise<void> {
  listen('language:changed', ({ shown }) => void showLanguage(shown));
  if (first) return showLanguage(first.shown);
  const read = await ask('language:read', null);
  if (read.ok) await showLanguage(read.value.shown);
}

/** What was chosen: a language, or "system". */
export async function chosenLanguage(): Promise<LanguageChoice> {
  const read = await ask('language:read', null);
  return read.ok ? read.value.choice : 'system';
}

/** Chooses the language of windows, menus and dialogs; they all change at once. */
export const chooseLanguage = (choice: LanguageChoice) => ask('language:choose', { choice });
