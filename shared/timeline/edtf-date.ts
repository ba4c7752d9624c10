/**
 * Bounds in day numbers (1970-01-01 = 0, fractions are times), half-open: the date lies in
 * `earliest <= t < latest`. Open and unknown ends are -Infinity and Infinity.
 */
export type DayBounds = { readonly earliest: number; readonly latest: number };

/** How sure a source is: "?" uncertain, "~" approximate, "%" both. */
export type Qualified = { readonly uncertain: boolean; readonly approximate: boolean };

/** One calendar date of EDTF: a year, month, season or day, with or without unknown digits. */
export type EdtfPoint = DayBounds &
  Qualified & {
    readonly type: 'point';
    /** Year digits as written, "X" for unknown ones, with sign, without "Y". */
    readonly year: string;
    /** Significant digits ("1950S2" gives 2), else null. */
    readonly significant: number | null;
    /** "01" to "12", "XX", "1X", or a season code "21" to "41"; null at year precision. */
    readonly month: string | null;
    readonly day: string | null;
    /** "hh:mm" or "hh:mm:ss", else null. */
    readonly time: string | null;
    /** "Z" or an offset as typed, else null. */
    readonly zone: string | null;
  };

/** The end of an interval: a date, ".." (goes on, or has no start), or "" (not known). */
export type EdtfEnd = EdtfPoint | '..' | '';

/** An interval of EDTF: "1985/2004", "1985/..", "/1985". */
export type EdtfInterval = DayBounds &
  Qualified & { readonly type: 'interval'; readonly start: EdtfEnd; readonly end: EdtfEnd };

/** A set: "one of" in square brackets, "all of" in braces. Members are sorted. */
export type EdtfSet = DayBounds &
  Qualified & {
    readonly type: 'one-of' | 'all-of';
    readonly members: readonly (EdtfPoint | EdtfInterval)[];
  };

/** A parsed EDTF string; `text` is what was typed, and what is stored. */
export type EdtfDate = (EdtfPoint | EdtfInterval | EdtfSet) & { readonly text: string };
