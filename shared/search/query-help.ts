/** One line of the help beside the search box: what to type, and the name of what it finds. */
export type HelpLine = (typeof queryHelp)[number];

/** The query language, by example, in the order in which it is best learnt. */
export const queryHelp = [
  { example: 'tariff steel', meaning: 'words' },
  { example: '"rare earths"', meaning: 'phrase' },
  { example: 'tariff -steel', meaning: 'not' },
  { example: 'tariff OR quota', meaning: 'or' },
  { example: 'tariff -(steel OR copper)', meaning: 'group' },
  { example: 'talks NEAR/5 beijing', meaning: 'near' },
  { example: 'tarif*', meaning: 'beginning' },
  { example: 'G7峰会', meaning: 'piece' },
  { example: 'author:lee', meaning: 'field' },
  { example: 'tag:trade/rare-earths', meaning: 'tag' },
  { example: 'lang:zh', meaning: 'lang' },
  { example: 'kind:claim', meaning: 'kind' },
  { example: 'speaker:"Ann Lee"', meaning: 'speaker' },
  { example: 'in:event summit', meaning: 'in' },
  { example: 'has:note', meaning: 'has' },
  { example: 'published:2025-05..2025-06', meaning: 'published' },
  { example: 'saved:>2025-05-01', meaning: 'saved' },
] as const;
