/** What the spelling worker is asked; `words` are added before the question is answered. */
export type SpellingAsk = {
  readonly id: number;
  readonly own: readonly string[];
} & ({ readonly unknown: readonly string[] } | { readonly suggest: string });

/** Its answer: unknown words, or suggestions. */
export type SpellingReply = { readonly id: number; readonly words: readonly string[] };

/** Where the worker finds the dictionary. */
export type SpellingWorkerStart = { readonly aff: string; readonly dic: string };
