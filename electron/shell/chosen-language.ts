import { app } from 'electron';
import {
  isLanguage,
  type LanguageChoice,
  type LanguageCode,
  languageFor,
} from '../../shared/i18n/languages.ts';

/** The language that a choice means on this system. */
export const shownFor = (choice: LanguageChoice): LanguageCode =>
  languageFor(choice, app.getPreferredSystemLanguages());

/** The remembered choice; a language that is no longer known counts as the system's. */
export const choiceOf = (remembered: string | undefined): LanguageChoice =>
  remembered !== undefined && isLanguage(remembered) ? remembered : 'system';
