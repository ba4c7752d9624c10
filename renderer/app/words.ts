import type { Problem, Told } from '../../shared/base/result.ts';
import { english, type MessageKey } from '../../shared/i18n/en/catalogue.ts';
import { type Remark, sayTold } from '../../shared/i18n/failing.ts';
import { directionOf, type LanguageCode } from '../../shared/i18n/languages.ts';
import type { MessageValues } from '../../shared/i18n/translate.ts';
import { loadTranslator, type Translator, translator } from '../../shared/i18n/translator.ts';
import { createStore } from './store.ts';

let current: Translator = translator('en', english);

/** The language of the interface, for Intl; changes when another one is chosen. */
export let locale: LanguageCode = 'en';

/** Which language the window shows; whoever draws words draws them anew when it changes. */
export const shownLanguage = createStore<{ readonly code: LanguageCode }>({ code: 'en' });

/** Shows the window in another language from now on, in that language's direction. */
export async function showLanguage(code: LanguageCode): Promise<void> {
  current = await loadTranslator(code);
  locale = code;
  document.documentElement.lang = code;
  document.documentElement.dir = directionOf(code);
  shownLanguage.set({ code });
}

/** The translator of the window's language, for shared code that says something. */
export const speaker = (): Translator => current;

/** A message of the interface in the chosen language. */
export const t = (key: MessageKey, values: MessageValues = {}): string => current.say(key, values);

/** True when the catalogue has this key, for names that come from data. */
export const hasMessage = (key: string): key is MessageKey => Object.hasOwn(english, key);

/**
 * A problem in the language of the window. What main can only describe in English is told first by
 * its kind.
 */
export const problemInWords = (problem: Problem): Problem => ({
  ...problem,
  message: locale === 'en' ? problem.message : wordsOf(problem),
});

/** A remark in the language of the window; one that comes without its message stays as it is. */
export const remarkInWords = ({ message, told }: Remark): string =>
  locale !== 'en' && told && hasMessage(told.key) ? sayInWords(told) : message;

/** A told sentence in the language of the window. */
export const sayInWords = (told: Told): string =>
  sayTold(told, (key, values) => t(key as MessageKey, values));

function wordsOf({ code, told, message }: Problem): string {
  if (told && hasMessage(told.key)) return remarkInWords({ message, told });
  return t('problem.detail', { kind: t(`problem.${code}`), detail: message });
}

/** What a step that can be taken back did, in the language of the window. */
export function deedName(label: string): string {
  const key = `deed.${label}`;
  return hasMessage(key) ? t(key) : label;
}

/** A moment of the program's bookkeeping as a local day. */
export const formatDay = (instant: string): string => dayFormat().format(new Date(instant));

/** A day of the calendar ("2025-03-04") as the language writes it, the same in every time zone. */
export const formatCalendarDay = (day: string): string =>
  dayFormat('UTC').format(new Date(`${day}T00:00:00Z`));

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes longer than a hundred uses of it; lists use it for every row. */
function dayFormat(timeZone?: 'UTC'): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone}`;
  const known = dayFormats.get(key);
  if (known) return known;
  const zone = timeZone === undefined ? {} : { timeZone };
  const made = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', ...zone });
  dayFormats.set(key, made);
  return made;
}

/** A moment of the program's bookkeeping as local day and time. */
export const formatMoment = (instant: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(instant),
  );

const numberFormats = new Map<string, Intl.NumberFormat>();

/** A number with a fixed count of decimals, as the language writes it. */
export function formatNumber(value: number, decimals: number): string {
  const key = `${locale} ${decimals}`;
  const known = numberFormats.get(key);
  if (known) return known.format(value);
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const made = new Intl.NumberFormat(locale, digits);
  numberFormats.set(key, made);
  return made.format(value);
}

/** What is known of something, in one line; each fact keeps the direction of its own script. */
export const factLine = (facts: readonly (string | null | undefined)[]): string =>
  facts
    .filter((fact) => fact)
    .map((fact) => `\u2068${fact}\u2069`)
    .join(' · ');
