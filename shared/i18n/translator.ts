import { type Catalogue, english, type MessageKey } from './en/catalogue.ts';
import type { LanguageCode } from './languages.ts';
import { loadCatalogue } from './load-catalogue.ts';
import { fillMessage, type MessageValues } from './translate.ts';

/** Says a message in one language. */
export type Translator = {
  readonly code: LanguageCode;
  say(key: MessageKey, values?: MessageValues): string;
};

/** A translator of messages at hand; what a catalogue lacks is said in English. */
export const translator = (code: LanguageCode, catalogue: Partial<Catalogue>): Translator => ({
  code,
  say(key, values = {}) {
    const message = catalogue[key];
    return message === undefined
      ? fillMessage(english[key], values, 'en')
      : fillMessage(message, values, code);
  },
});

/** Says everything in English: for scripts, and for whoever names no language. */
export const inEnglish: Translator = translator('en', english);

/** Loads a language and answers its translator. */
export const loadTranslator = async (code: LanguageCode): Promise<Translator> =>
  translator(code, await loadCatalogue(code));
