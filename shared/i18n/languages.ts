/** The languages of the interface, each under its own name, in the order of a list of choices. */
export const languages = [
  { code: 'en', name: 'English', direction: 'ltr' },
  { code: 'zh-Hans', name: '简体中文', direction: 'ltr' },
  { code: 'es', name: 'Español', direction: 'ltr' },
  { code: 'fr', name: 'Français', direction: 'ltr' },
  { code: 'de', name: 'Deutsch', direction: 'ltr' },
  { code: 'ar', name: 'العربية', direction: 'rtl' },
] as const;

export type LanguageCode = (typeof languages)[number]['code'];

/** What a person chose: one language, or the one of the system. */
export type LanguageChoice = LanguageCode | 'system';

/** True for the code of a language of the interface. */
export const isLanguage = (code: string): code is LanguageCode =>
  languages.some((language) => language.code === code);

/** The writing direction of a language of the interface. */
export const directionOf = (code: LanguageCode): 'ltr' | 'rtl' =>
  languages.find((language) => language.code === code)?.direction ?? 'ltr';

/**
 * The language to show: the chosen one, or the first language of the system (BCP 47 tags, most
 * wanted first) that the interface speaks, or English. Traditional Chinese is not Simplified.
 */
export function languageFor(choice: LanguageChoice, system: readonly string[]): LanguageCode {
  if (choice !== 'system') return choice;
  for (const tag of system) {
    const found = languageOfTag(tag);
    if (found) return found;
  }
  return 'en';
}

function languageOfTag(tag: string): LanguageCode | undefined {
  try {
    const { language, script } = new Intl.Locale(tag.replaceAll('_', '-')).maximize();
    return languages.find(({ code }) => code === language || code === `${language}-${script}`)
      ?.code;
  } catch {
    // "C", "POSIX" and the like name no language.
    return undefined;
  }
}
