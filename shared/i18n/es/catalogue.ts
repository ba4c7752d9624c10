import type { Catalogue } from '../en/catalogue.ts';

/** Every message in Spanish. */
export const spanish: Partial<Catalogue> = {};
