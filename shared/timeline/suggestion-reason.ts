import type { DateSuggestion } from './suggest-dates.ts';

/**
 * Why a suggestion gives its date: the text itself says it, the year or the whole date was counted
 * from the publication, it has a name, the day was named before, another event tells it, or nothing.
 */
export type SuggestionReason =
  | 'written'
  | 'year'
  | 'published'
  | 'named'
  | 'before'
  | 'event'
  | 'vague';

/** Rules whose dates name month or day, and may leave the year to be found. */
const withoutYear = /^(?:month|day|month-day|day-month|day-range|month-range|weekday-day)$/;
/** Rules whose dates say their year, decade or century in words or in two digits. */
const ownYear = /(?:^|-)(?:decade|century|year|year-range|era-year|era-range|era|numeric|ad|bc)$/;

/** The reason of a suggestion, for people; its rule is for those who mend rules. */
export function reasonOf({ text, edtf, rule, relativeTo }: DateSuggestion): SuggestionReason {
  if (relativeTo) return 'event';
  if (edtf === null) return 'vague';
  if (rule === 'named-day') return 'named';
  if (rule.startsWith('narrative')) return 'before';
  const [year] = /\d{4}/.exec(edtf) ?? [];
  if (ownYear.test(rule) || edtf.startsWith('XXXX') || (year && text.includes(year)))
    return 'written';
  return withoutYear.test(rule) || /^zh-(?:day|month|range)$/.test(rule) ? 'year' : 'published';
}
