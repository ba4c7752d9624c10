/** The details of an article that a person can accept or correct, in the order they are shown in. */
export const detailNames = [
  'title',
  'bylines',
  'outlet',
  'section',
  'published',
  'updated',
  'dateline',
  'url',
  'canonicalUrl',
  'language',
] as const;
export type DetailName = (typeof detailNames)[number];
