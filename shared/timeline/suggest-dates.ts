import { latinDigits } from '../article/latin-digits.ts';
import { chineseRules } from './chinese-date-rules.ts';
import { type Reference, readReference } from './date-reference.ts';
import type { DateMatch, DateRule, RelativeReading } from './date-rule.ts';
import { englishBlocks } from './english-date-blocks.ts';
import { englishDateForms } from './english-date-forms.ts';
import { englishRules } from './english-date-rules.ts';
import { englishRelativeRules } from './english-relative-rules.ts';
import { englishWeekdayRules } from './english-weekday-rules.ts';
import { joinRanges } from './join-ranges.ts';
import { leanOf } from './tense.ts';
import { worldDateRules, worldMonthRules } from './world-date-rules.ts';

/** A passage that seems to give a date. Offsets are UTF-16 positions in the text. */
export type DateSuggestion = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** EDTF; null where only an anchor, or nothing certain, is given. "XXXX" asks for the year. */
  readonly edtf: string | null;
  readonly rule: string;
  readonly alternatives: readonly string[];
  readonly relativeTo: RelativeReading | null;
};

/** What is known about the text: publication date as EDTF, language as BCP 47. */
export type DateContext = {
  readonly published?: string | undefined;
  readonly language?: string | undefined;
};

/**
 * Finds the dates that a text gives, sorted by start, never overlapping. Nothing is guessed: without
 * a publication date, "June 5" keeps an unknown year and "on Friday" stays without a date.
 */
export function suggestDates(text: string, context: DateContext = {}): DateSuggestion[] {
  const reference = readReference(context.published);
  const plain = simplified(text);
  const found = rulesFor(plain, context.language).flatMap((rule) =>
    applyRule(rule, plain, reference),
  );
  found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const taken = new Uint8Array(text.length);
  const kept: DateSuggestion[] = [];
  for (const candidate of found) {
    if (taken.subarray(candidate.start, candidate.end).includes(1)) continue;
    taken.fill(1, candidate.start, candidate.end);
    if (candidate.suggestion)
      kept.push({ ...candidate.suggestion, text: text.slice(candidate.start, candidate.end) });
  }
  kept.sort((a, b) => a.start - b.start);
  const whole = joinRanges(text, kept);
  return whole.map((suggestion, at) =>
    suggestion.rule.startsWith('narrative') ? tellDay(suggestion, whole.slice(0, at)) : suggestion,
  );
}

/** Characters within which "the day" can mean a day that was named before. */
const NARRATIVE_REACH = 600;

/** "Ended the day lower" means the day (or quarter) that the text named last; without one it stays open. */
function tellDay(suggestion: DateSuggestion, before: readonly DateSuggestion[]): DateSuggestion {
  const kind = suggestion.rule === 'narrative-day' ? /^\d{4}-\d\d-\d\d$/ : /^\d{4}-3[3-6]$/;
  const named = before.findLast(({ edtf }) => edtf !== null && kind.test(edtf));
  if (!named || suggestion.start - named.end > NARRATIVE_REACH) return suggestion;
  return { ...suggestion, edtf: named.edtf, relativeTo: null };
}

const traditional = '後週禮號個間來紀這兩幾從農曆陰節點';
const simple = '后周礼号个间来纪这两几从农历阴节点';

/** Traditional date characters as simplified ones, all digits as 0 to 9; every offset stays where it is. */
const simplified = (text: string): string =>
  latinDigits(text).replace(
    /[後週禮號個間來紀這兩幾從農曆陰節點]/g,
    (sign) => simple[traditional.indexOf(sign)] ?? sign,
  );

type Candidate = {
  readonly start: number;
  readonly end: number;
  /** Null for words that are no date and must not be read as one. */
  readonly suggestion: DateSuggestion | null;
};

function rulesFor(text: string, language: string | undefined): readonly DateRule[] {
  const english = [
    ...englishBlocks,
    ...englishRules,
    ...englishDateForms,
    ...englishWeekdayRules,
    ...englishRelativeRules,
    ...worldDateRules,
    ...(language && !/^(?:en|zh)\b/i.test(language) ? worldMonthRules : []),
  ];
  const hasHan = /\p{Script=Han}/u.test(text);
  if (!hasHan) return english;
  return language?.startsWith('en') ? [...english, ...chineseRules] : [...chineseRules, ...english];
}

function applyRule(rule: DateRule, text: string, reference: Reference): Candidate[] {
  const candidates: Candidate[] = [];
  for (const found of text.matchAll(rule.pattern)) {
    const words = found[0].trimEnd();
    const start = found.index;
    const end = start + words.length;
    if (end === start) continue;
    const groups = found.groups ?? {};
    const lean = () => leanOf(text, { start, end });
    const match: DateMatch = { text, start, end, words, groups, reference, lean };
    const reading = rule.read(match);
    if (reading === null) continue;
    if (reading === 'no-date') {
      candidates.push({ start, end, suggestion: null });
      continue;
    }
    const [edtf = null, ...alternatives] = reading.readings;
    const relativeTo = reading.relativeTo ?? null;
    const suggestion = { start, end, text: words, edtf, rule: rule.name, alternatives, relativeTo };
    candidates.push({ start, end, suggestion });
  }
  return candidates;
}
