import { app } from 'electron';
import type { Problem } from '../../shared/base/result.ts';
import { english, type MessageKey } from '../../shared/i18n/en/catalogue.ts';
import { sayTold } from '../../shared/i18n/failing.ts';
import {
  isLanguage,
  type LanguageChoice,
  type LanguageCode,
  languageFor,
} from '../../shared/i18n/languages.ts';
import type { MessageValues } from '../../shared/i18n/translate.ts';
import { loadTranslator, type Translator, translator } from '../../shared/i18n/translator.ts';

let current: Translator = translator('en', english);

/** A word of the menu or of a dialog in the chosen language. */
export const say = (key: MessageKey, values: MessageValues = {}): string =>
  current.say(key, values);

/** Why something could not be done, in the chosen language where that is known there. */
export const sayWhy = ({ told, message }: Problem): string =>
  told && isMessageKey(told.key)
    ? sayTold(told, (key, values) => say(key as MessageKey, values))
    : message;

/** True for a key of the catalogue, for names that come from elsewhere. */
export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(english, key);

/** The language that a choice means on this system. */
export const shownFor = (choice: LanguageChoice): LanguageCode =>
  languageFor(choice, app.getPreferredSystemLanguages());

/** The remembered choice; a language that is no longer known counts as the system's. */
export const choiceOf = (remembered: string | undefined): LanguageChoice =>
  remembered !== undefined && isLanguage(remembered) ? remembered : 'system';

/** Speaks this language from now on. */
export async function speak(code: LanguageCode): Promise<void> {
  current = await loadTranslator(code);
}
