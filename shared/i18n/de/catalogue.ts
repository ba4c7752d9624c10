import type { Catalogue } from '../en/catalogue.ts';

/** Every message in German. */
export const german: Partial<Catalogue> = {};
