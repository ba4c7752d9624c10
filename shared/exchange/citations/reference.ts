import type { Article } from '../../model/article.ts';
import { living } from '../../model/entity.ts';

/** A name as bibliographies need it; `literal` is an organisation or a name that cannot be split. */
export type PersonName =
  | { readonly family: string; readonly given: string }
  | { readonly literal: string };

/** A date in parts; an unknown part is absent. */
export type DateParts = { readonly year: number; readonly month?: number; readonly day?: number };

/** What a citation says about an article: the common form of all bibliography formats. */
export type Reference = {
  readonly id: string;
  readonly title: string;
  readonly authors: readonly PersonName[];
  readonly outlet?: string;
  readonly published?: DateParts;
  readonly accessed?: DateParts;
  readonly url?: string;
  readonly language?: string;
  /** SHA-256 of the saved original, else of its text. */
  readonly archiveHash?: string;
  readonly tags: readonly string[];
};

/** An entry of a file: what is understood of it, and every field by its name there. */
export type ReadEntry = {
  readonly reference: Reference;
  readonly record: Readonly<Record<string, string | readonly string[]>>;
  /** The file broke off, or the next entry began, before this one was closed. */
  readonly isBroken?: boolean;
};

/** The reference of an article. The access date is the day of its first capture. */
export function referenceOf(article: Article): Reference {
  const { metadata } = article;
  const capture = living(article.captures)[0];
  const published = readDate(metadata.published?.value);
  const accessed = readDate(capture?.capturedAt ?? article.created);
  const url = metadata.canonicalUrl?.value ?? metadata.url?.value;
  return {
    id: article.id,
    title: metadata.title.value,
    authors: (metadata.bylines?.value ?? []).map(readName),
    ...(metadata.outlet ? { outlet: metadata.outlet.value } : {}),
    ...(published ? { published } : {}),
    ...(accessed ? { accessed } : {}),
    ...(url ? { url } : {}),
    ...(metadata.language ? { language: metadata.language.value } : {}),
    archiveHash: capture?.sha256 ?? article.version.sha256,
    tags: article.tags,
  };
}

/** Splits a name at its comma or before its last word; particles stay with the family name. */
export function readName(name: string): PersonName {
  const clean = name.replace(/\s+/g, ' ').trim();
  const comma = clean.indexOf(',');
  if (comma > 0)
    return { family: clean.slice(0, comma).trim(), given: clean.slice(comma + 1).trim() };
  const words = clean.split(' ');
  const isSplittable = words.length >= 2 && words.length <= 5 && /^\p{Lu}/u.test(clean);
  if (!isSplittable || organisation.test(clean)) return { literal: clean };
  let at = words.length - 1;
  while (
    at > 1 &&
    /^(van|von|der|den|de|del|della|di|da|du|la|le|bin|ibn|al|el|zu)$/i.test(words[at - 1] ?? '')
  )
    at -= 1;
  return { family: words.slice(at).join(' '), given: words.slice(0, at).join(' ') };
}

const organisation =
  /\b(agency|staff|news|press|times|post|team|desk|editors?|board|university|institute|association|ministry|department|group|inc|ltd|reuters|afp|bbc)\b/i;

/** The name in the order of reading. */
export const fullName = (name: PersonName): string =>
  'literal' in name ? name.literal : [name.given, name.family].filter(Boolean).join(' ');

/** The name with the family name in front. */
export const sortedName = (name: PersonName): string =>
  'literal' in name ? name.literal : [name.family, name.given].filter(Boolean).join(', ');

/** Year, month and day of an EDTF date or instant; qualifiers and times are left out. */
export function readDate(date: string | undefined): DateParts | undefined {
  const match = /^(-?\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(date ?? '');
  if (!match) return undefined;
  const month = Number(match[2]);
  const day = Number(match[3]);
  const hasMonth = month >= 1 && month <= 12;
  return {
    year: Number(match[1]),
    ...(hasMonth ? { month } : {}),
    ...(hasMonth && day >= 1 && day <= 31 ? { day } : {}),
  };
}

/** The date as EDTF: as many parts as are known. */
export const writeDate = ({ year, month, day }: DateParts): string =>
  [String(year).padStart(4, '0'), month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

const titleWords = /[\p{L}\p{N}]+/gu;

/** A key such as "smith2025embrace"; `taken` keys get a letter behind, and are added to. */
export function citationKey(reference: Reference, taken: Set<string>): string {
  const first = reference.authors[0];
  const name = first
    ? 'literal' in first
      ? first.literal
      : first.family
    : (reference.outlet ?? '');
  const word = (reference.title.match(titleWords) ?? []).find((one) => one.length > 4) ?? '';
  const ascii = (text: string) =>
    text
      .normalize('NFKD')
      .replace(/[^a-z0-9]/gi, '')
      .toLowerCase();
  const base =
    `${ascii(name).slice(0, 20)}${reference.published?.year ?? ''}${ascii(word)}` ||
    `parley${reference.id}`;
  let key = base;
  for (let number = 0; taken.has(key); number++) key = `${base}${suffix(number)}`;
  taken.add(key);
  return key;
}

function suffix(number: number): string {
  const letter = String.fromCharCode(97 + (number % 26));
  return number < 26 ? letter : suffix(Math.floor(number / 26) - 1) + letter;
}
