/** One line of the help beside the search box: what to type, and what it finds. */
export type HelpLine = { readonly example: string; readonly meaning: string };

/** The query language, by example, in the order in which it is best learnt. */
export const queryHelp: readonly HelpLine[] = [
  { example: 'tariff steel', meaning: 'both words, anywhere in the article or its notes' },
  { example: '"rare earths"', meaning: 'these words next to each other' },
  { example: 'tariff -steel', meaning: 'the first word, without the second' },
  { example: 'tariff OR quota', meaning: 'at least one of the words' },
  { example: 'tariff -(steel OR copper)', meaning: 'without any word of a group' },
  { example: 'talks NEAR/5 beijing', meaning: 'at most five words between them' },
  { example: 'tarif*', meaning: 'words that begin so' },
  { example: 'G7峰会', meaning: 'any piece of Chinese, Japanese, Korean or Thai text' },
  { example: 'author:lee', meaning: 'in the byline; also outlet: title: url: text:' },
  { example: 'tag:trade/rare-earths', meaning: 'a tag, or any part of its path' },
  { example: 'lang:zh', meaning: 'the language, by code or English name' },
  { example: 'kind:claim', meaning: 'with an annotation of this kind' },
  { example: 'speaker:"Ann Lee"', meaning: 'words of this speaker' },
  { example: 'in:event summit', meaning: 'in events only; also note, quote, claim, tag' },
  { example: 'has:note', meaning: 'with at least one; also claim, event, tag, quote, speaker' },
  { example: 'published:2025-05..2025-06', meaning: 'published in these months' },
  { example: 'saved:>2025-05-01', meaning: 'saved after this day; also < >= <=' },
];
