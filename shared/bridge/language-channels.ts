import * as z from 'zod';
import { type LanguageChoice, type LanguageCode, languages } from '../i18n/languages.ts';

/** Questions about the language of the interface. */
export const languageAsks = {
  'language:read': z.null(),
  'language:choose': z.strictObject({
    choice: z.enum(['system', ...languages.map(({ code }) => code)] as [
      LanguageChoice,
      ...LanguageChoice[],
    ]),
  }),
} as const;

/** The choice of a person, and the language that follows from it on this system. */
export type ChosenLanguage = { readonly choice: LanguageChoice; readonly shown: LanguageCode };

export type LanguageAnswers = {
  'language:read': ChosenLanguage;
  'language:choose': ChosenLanguage;
};
