/** Papers on which articles are printed. */
export const papers = ['A4', 'Letter'] as const;
export type Paper = (typeof papers)[number];
