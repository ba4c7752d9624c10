import type { DateSuggestion } from './suggest-dates.ts';

// Prose that says "from … to …" may go on about each end by itself; a dash makes one of the two.
const BETWEEN = /^\s*(?:-|–|—|‑|~|～|至|到)\s*$/;
const PLAIN = /^\d{4}(?:-\d\d){0,2}$/;

/**
 * Makes one range of two neighbours that are its ends: "12 May 2016 – 3 June 2017". Both must name
 * their own day, month or year, as exactly as each other; what is told by distance stays two dates.
 */
export function joinRanges(text: string, found: readonly DateSuggestion[]): DateSuggestion[] {
  const joined: DateSuggestion[] = [];
  for (const next of found) {
    const last = joined.at(-1);
    if (last && isRange(text, last, next)) {
      joined[joined.length - 1] = {
        ...last,
        end: next.end,
        text: text.slice(last.start, next.end),
        edtf: `${last.edtf}/${next.edtf}`,
        rule: 'range',
      };
    } else joined.push(next);
  }
  return joined;
}

function isRange(text: string, from: DateSuggestion, to: DateSuggestion): boolean {
  const [start, end] = [from.edtf ?? '', to.edtf ?? ''];
  return (
    PLAIN.test(start) &&
    PLAIN.test(end) &&
    start.length === end.length &&
    start < end &&
    isOwnDate(from) &&
    isOwnDate(to) &&
    BETWEEN.test(text.slice(from.end, to.start))
  );
}

/** True for a date that is told by its own numbers and can be read in one way only. */
const isOwnDate = ({ text, alternatives, relativeTo, rule }: DateSuggestion): boolean =>
  alternatives.length === 0 &&
  relativeTo === null &&
  /^(?:iso|numeric|day|month|year|zh-day|zh-month|zh-year)/.test(rule) &&
  /\d{2}|[〇零一二三四五六七八九]{2}|[〇零一二三四五六七八九\d]年/.test(text);
