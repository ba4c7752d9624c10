import type { Catalogue } from '../en/catalogue.ts';

/** Every message in Arabic. */
export const arabic: Partial<Catalogue> = {};
