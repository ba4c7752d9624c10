import type { Catalogue } from '../en/catalogue.ts';

/** Every message in French. */
export const french: Partial<Catalogue> = {};
