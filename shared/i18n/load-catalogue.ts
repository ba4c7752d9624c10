import { type Catalogue, english } from './en/catalogue.ts';
import type { LanguageCode } from './languages.ts';

const loaders: Record<LanguageCode, () => Promise<Catalogue>> = {
  en: async () => english,
  'zh-Hans': async () => (await import('./zh-Hans/catalogue.ts')).chinese,
  es: async () => (await import('./es/catalogue.ts')).spanish,
  fr: async () => (await import('./fr/catalogue.ts')).french,
  de: async () => (await import('./de/catalogue.ts')).german,
  ar: async () => (await import('./ar/catalogue.ts')).arabic,
};

/** Loads the messages of one language; the others cost nothing until somebody wants them. */
export const loadCatalogue = (code: LanguageCode): Promise<Catalogue> => loaders[code]();
