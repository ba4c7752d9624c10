import type { Problem } from '../../shared/base/result.ts';
import { english, type MessageKey } from '../../shared/i18n/en/catalogue.ts';
import { sayTold } from '../../shared/i18n/failing.ts';
import type { LanguageCode } from '../../shared/i18n/languages.ts';
import type { MessageValues } from '../../shared/i18n/translate.ts';
import { loadTranslator, type Translator, translator } from '../../shared/i18n/translator.ts';

let current: Translator = translator('en', english);

/** The translator of the chosen language. */
export const speaker = (): Translator => current;

/** A word of the menu or of a dialog in the chosen language. */
export const say = (key: MessageKey, values: MessageValues = {}): string =>
  current.say(key, values);

/** What a step that can be taken back did, in the chosen language. */
export function deedName(label: string): string {
  const key = `deed.${label}`;
  return isMessageKey(key) ? say(key) : label;
}

/** Why something could not be done, in the chosen language where that is known there. */
export const sayWhy = ({ told, message }: Problem): string =>
  told && isMessageKey(told.key)
    ? sayTold(told, (key, values) => say(key as MessageKey, values))
    : message;

/** True for a key of the catalogue, for names that come from elsewhere. */
export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(english, key);

/** Speaks this language from now on. */
export async function speak(code: LanguageCode): Promise<void> {
  current = await loadTranslator(code);
}
