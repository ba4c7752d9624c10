import { english } from './en/catalogue.ts';
import { type LanguageCode, languages } from './languages.ts';
import { loadCatalogue } from './load-catalogue.ts';
import type { Message } from './translate.ts';

/** What is wrong with one message of one language. */
export type TranslationFault = {
  readonly language: LanguageCode;
  readonly key: string;
  readonly fault: string;
};

/** Compares every language with English: missing and superfluous messages, places, plural forms. */
export async function compareCatalogues(): Promise<TranslationFault[]> {
  const faults: TranslationFault[] = [];
  for (const { code } of languages) {
    const catalogue: Readonly<Record<string, Message>> = await loadCatalogue(code);
    for (const [key, message] of Object.entries(english)) {
      const fault = faultOf(message, catalogue[key], code);
      if (fault) faults.push({ language: code, key, fault });
    }
    for (const key of Object.keys(catalogue))
      if (!Object.hasOwn(english, key))
        faults.push({ language: code, key, fault: 'English has no such message' });
  }
  return faults;
}

/** What is wrong with a translation of a message; null when nothing is. */
export function faultOf(
  source: Message,
  translated: Message | undefined,
  code: LanguageCode,
): string | null {
  if (translated === undefined) return 'missing';
  if (typeof source !== typeof translated)
    return typeof source === 'string' ? 'must be one text' : 'must have plural forms';
  return formsFault(translated, code) ?? placesFault(source, translated);
}

function formsFault(translated: Message, code: LanguageCode): string | null {
  if (typeof translated === 'string') return translated.trim() === '' ? 'empty' : null;
  const wanted = pluralForms(code);
  const given = Object.keys(translated);
  const lacking = wanted.filter((form) => !given.includes(form));
  const spare = given.filter((form) => !wanted.includes(form));
  if (lacking.length > 0) return `lacks the plural form ${lacking.join(', ')}`;
  return spare.length > 0 ? `the language has no plural form ${spare.join(', ')}` : null;
}

/**
 * The plural forms that a whole number can ask for. Spanish and French have "many" for millions
 * only; it is said as "other".
 */
export function pluralForms(code: LanguageCode): readonly string[] {
  const { pluralCategories } = new Intl.PluralRules(code).resolvedOptions();
  const sayAsOther = code === 'es' || code === 'fr' ? ['many'] : [];
  return pluralCategories.filter((form) => !sayAsOther.includes(form));
}

/** Only {count} may be left out of a plural form: "one article" says it in words. */
function placesFault(source: Message, translated: Message): string | null {
  const wanted = placesOf(Object.values(asForms(source)).join(' '));
  for (const [form, text] of Object.entries(asForms(translated))) {
    const given = placesOf(text);
    const strange = [...given].filter((place) => !wanted.has(place));
    const lost = [...wanted].filter((place) => !given.has(place) && mustStand(place, translated));
    if (strange.length > 0) return `${form}: nothing fills {${strange.join('}, {')}}`;
    if (lost.length > 0) return `${form}: lacks {${lost.join('}, {')}}`;
  }
  return null;
}

const mustStand = (place: string, translated: Message): boolean =>
  place !== 'count' || typeof translated === 'string';

const asForms = (message: Message): Readonly<Record<string, string>> =>
  typeof message === 'string' ? { text: message } : message;

const placesOf = (text: string): Set<string> =>
  new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''));
