/** The kinds that every notebook has, in the order of their keys 1 to 8. */
export const builtInKinds = [
  'claim',
  'evidence',
  'counter-claim',
  'assumption',
  'attribution',
  'loaded-language',
  'question',
  'note',
] as const;
export type BuiltInKind = (typeof builtInKinds)[number];

/** The kind of a passage that reports an event; made with the event, not by a number key. */
export const eventKind = 'event';
