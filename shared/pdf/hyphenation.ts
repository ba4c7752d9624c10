import type { TextRange } from '../base/text-range.ts';
import type { Block, Mark } from '../model/text-version.ts';

type Hyphenate = (word: string) => string;
type Patterns = () => Promise<{ default: { hyphenateSync: Hyphenate } }>;

/** Patterns by language: Chromium's own dictionaries are fetched from the network, these are not. */
const patterns: Readonly<Record<string, Patterns>> = {
  ca: () => import('hyphen/ca'),
  cs: () => import('hyphen/cs'),
  da: () => import('hyphen/da'),
  de: () => import('hyphen/de'),
  el: () => import('hyphen/el'),
  en: () => import('hyphen/en-us'),
  'en-gb': () => import('hyphen/en-gb'),
  es: () => import('hyphen/es'),
  fi: () => import('hyphen/fi'),
  fr: () => import('hyphen/fr'),
  hr: () => import('hyphen/hr'),
  hu: () => import('hyphen/hu'),
  it: () => import('hyphen/it'),
  nb: () => import('hyphen/nb'),
  nl: () => import('hyphen/nl'),
  no: () => import('hyphen/nb'),
  pl: () => import('hyphen/pl'),
  pt: () => import('hyphen/pt'),
  ro: () => import('hyphen/ro'),
  ru: () => import('hyphen/ru'),
  sk: () => import('hyphen/sk'),
  sv: () => import('hyphen/sv'),
  tr: () => import('hyphen/tr'),
  uk: () => import('hyphen/uk'),
};

/** Places in a text at which a line may end within a word. */
export type WordBreaks = ReadonlySet<number>;

/** Words of running text; what a dot, slash, at sign or figure joins is an address or a code. */
const words =
  /(?<![\p{L}\p{N}\p{M}._/@\\#-])\p{L}[\p{L}\p{M}]{5,}(?![\p{L}\p{N}\p{M}_/@\\]|\.[\p{L}\p{N}])/gu;

/**
 * The places at which the words of an article may be parted, by the rules of its language. None for
 * languages without patterns, headings, code and passages in other languages.
 */
export async function findWordBreaks(
  text: string,
  blocks: readonly Block[],
  marks: readonly Mark[],
  language: string | undefined,
): Promise<WordBreaks> {
  const breaks = new Set<number>();
  const load = patternsFor(language);
  if (!load) return breaks;
  const { hyphenateSync } = (await load()).default;
  const code = marks.filter((mark) => mark.kind === 'code');
  const isCode = (at: number) => code.some(({ start, end }) => start <= at && at < end);
  for (const block of blocks) {
    if (isWhole(block) || (block.lang && patternsFor(block.lang) !== load)) continue;
    for (const word of text.slice(block.start, block.end).matchAll(words)) {
      const at = block.start + word.index;
      if (!isCode(at)) for (const part of partsOf(hyphenateSync(word[0]))) breaks.add(at + part);
    }
  }
  return breaks;
}

/** Headings and code are not parted. */
const isWhole = ({ kind }: Block): boolean => kind === 'heading' || kind === 'preformatted';

/** True for a language whose words can be parted. */
export const canHyphenate = (language: string | undefined): boolean =>
  patternsFor(language) !== undefined;

function patternsFor(language: string | undefined): Patterns | undefined {
  const tag = language?.toLowerCase().replace('_', '-') ?? '';
  return patterns[tag] ?? patterns[tag.split('-')[0] ?? ''];
}

/** So many letters stay together at the end of a word, as is usual in print. */
const lettersAtEnd = 3;

function partsOf(hyphenated: string): number[] {
  const parts = hyphenated.split('\u00ad');
  const length = hyphenated.length - parts.length + 1;
  let at = 0;
  return parts
    .slice(0, -1)
    .map((part) => (at += part.length))
    .filter((place) => place <= length - lettersAtEnd);
}

/** The text of a range with soft hyphens at the places where its words may be parted. */
export function softly(text: string, { start, end }: TextRange, breaks: WordBreaks): string {
  if (breaks.size === 0) return text.slice(start, end);
  let soft = '';
  let from = start;
  for (let at = start; at < end; at++) {
    if (!breaks.has(at)) continue;
    soft += `${text.slice(from, at)}\u00ad`;
    from = at;
  }
  return soft + text.slice(from, end);
}
