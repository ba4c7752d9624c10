import { type Agreement, agreeDates } from './agree-dates.ts';
import { compareEdtf, parseEdtf } from './edtf.ts';
import type { EdtfDate } from './edtf-date.ts';
import type { QuotedEvent, QuotedPassage } from './quoted-passage.ts';

/** One date that passages give, with those that give it, and how it stands to the chosen one. */
export type DateVoice = {
  readonly edtf: string;
  readonly passages: readonly QuotedPassage[];
  /** Null where the event has no date of its own yet. */
  readonly toChosen: Agreement | null;
};

/** What the passages of an event say about its date, taken together. */
export type DateVoices = {
  /** "none" where fewer than two dates are given; denials do not count as dates. */
  readonly agreement: Agreement | 'none';
  readonly voices: readonly DateVoice[];
};

/**
 * Compares the dates that an event's passages give with each other and with the chosen date. The
 * worst pair decides; nothing is dropped, the analyst chooses.
 */
export function comparePassages({ event, passages }: QuotedEvent): DateVoices {
  const chosen = event.when === undefined ? null : readDate(event.when);
  const groups = new Map<string, { date: EdtfDate; passages: QuotedPassage[] }>();
  for (const passage of passages) {
    const date =
      passage.when === null || passage.stance === 'denies' ? null : readDate(passage.when);
    if (!date) continue;
    const group = groups.get(date.text) ?? { date, passages: [] };
    group.passages.push(passage);
    groups.set(date.text, group);
  }
  const sorted = [...groups.values()].sort((a, b) => compareEdtf(a.date, b.date));
  const voices = sorted.map((group) => ({
    edtf: group.date.text,
    passages: group.passages,
    toChosen: chosen ? agreeDates(chosen, group.date) : null,
  }));
  const dates = sorted.map(({ date }) => date);
  return { agreement: worst(chosen ? [chosen, ...dates] : dates), voices };
}

const readDate = (text: string): EdtfDate | null => {
  const read = parseEdtf(text);
  return read.ok ? read.value : null;
};

function worst(dates: readonly EdtfDate[]): Agreement | 'none' {
  let found: Agreement | 'none' = dates.length > 1 ? 'agree' : 'none';
  for (const [at, a] of dates.entries())
    for (const b of dates.slice(at + 1)) {
      const one = agreeDates(a, b);
      if (one === 'conflict') return 'conflict';
      if (one === 'compatible') found = 'compatible';
    }
  return found;
}
