import type { Catalogue } from '../en/catalogue.ts';

/** Every message in Simplified Chinese. */
export const chinese: Partial<Catalogue> = {};
