import { remark } from '../i18n/failing.ts';
import type { OmittedPart } from '../model/text-version.ts';
import type { ReadArticle } from './article-input.ts';
import { countWords } from './count-words.ts';
import { sharedText } from './duplicates.ts';
import { consentPage, errorPage, paywallPage } from './words/failed-pages.ts';

/** What a capture is judged by. Invitations to subscribe are no part of the text, but tell why it ends. */
export type Judged = {
  readonly title: string;
  readonly text: string;
  readonly omitted: readonly Pick<OmittedPart, 'reason' | 'fragment'>[];
};

/** Why a capture is kept beside the text instead of becoming it: the first by what it says, the last by how it came. */
export const setAsideReasons = [
  'empty',
  'error-page',
  'paywall',
  'consent',
  'shorter',
  'different',
  'corrected',
  'import',
  'attachment',
  'own-pdf',
  'merged',
] as const;
export type SetAside = (typeof setAsideReasons)[number];

// An article can tell of an error; a page that is one has little else to say.
const SHORT_PAGE = 150;
const OPENING = 600;
const FAR_SHORTER = 0.6;
const SHORTER = 0.9;
const FEW_WORDS = 40;
const HARDLY_SHARED = 0.1;
const MOSTLY_SHARED = 0.5;

/** What a page is when it is not the article: an error, a demand for money, a question of consent. */
export function failedPage(page: Judged): 'error-page' | 'paywall' | 'consent' | null {
  const { title, text } = page;
  if (countWords(text) > SHORT_PAGE) return null;
  const opening = `${title}\n${text.slice(0, OPENING)}`;
  if (errorPage.test(title) || errorPage.test(opening)) return 'error-page';
  if (asksForMoney(page)) return 'paywall';
  return consentPage.test(opening) ? 'consent' : null;
}

const asksForMoney = ({ text, omitted }: Judged): boolean =>
  paywallPage.test(text) ||
  omitted.some(
    ({ reason, fragment }) => reason === 'newsletter' && paywallPage.test(fragment.text),
  );

/** The warnings of a reading; a page that is no article says so first. */
export function withFailure(
  read: Pick<ReadArticle, 'metadata' | 'fragment' | 'omitted' | 'warnings'>,
) {
  const { metadata, fragment, omitted } = read;
  const failed = failedPage({ title: metadata.title.value, text: fragment.text, omitted });
  if (failed === null) return [...read.warnings];
  return [{ code: failed, ...remark(failedWords[failed]) }, ...read.warnings];
}

const failedWords = {
  'error-page': 'remark.errorPage',
  paywall: 'remark.paywall',
  consent: 'remark.consent',
} as const;

/**
 * Why a new capture of an article may not take the place of its text by itself; null where it may.
 * Whatever is doubtful stays aside: a person can still choose it, and the text is safe meanwhile.
 */
export function whyAside(fresh: Judged, current: Judged): SetAside | null {
  const [words, before] = [countWords(fresh.text), countWords(current.text)];
  if (words === 0) return 'empty';
  if (before === 0) return null;
  const failed = failedPage(fresh);
  const wasFailed = failedPage(current);
  if (wasFailed !== null) return failed !== null && words <= before ? failed : null;
  const shared = sharedText(fresh.text, current.text);
  if (failed !== null && shared < MOSTLY_SHARED) return failed;
  if (words < before * SHORTER && asksForMoney(fresh) && !asksForMoney(current)) return 'paywall';
  if (words < before * FAR_SHORTER) return 'shorter';
  const isLong = words >= FEW_WORDS && before >= FEW_WORDS;
  return isLong && shared < HARDLY_SHARED ? 'different' : null;
}
