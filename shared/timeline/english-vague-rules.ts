import type { DateRule, Reading } from './date-rule.ts';

const vague: Reading = { readings: [] };

const rule = (pattern: RegExp): DateRule => ({ name: 'vague', pattern, read: () => vague });

const SAYS =
  'said|told|was|were|had|became|began|came|found|gave|got|grew|held|kept|left|lost|made|met|paid|put|ran|saw|sent|sold|took|went|won|wrote';

/** Words that place something in time without a date: they are offered without one, never with a guess. */
export const englishVagueRules: readonly DateRule[] = [
  rule(
    /\b(?:in\s+)?(?:the\s+)?(?:recent|coming|past few|last few|next few)\s+(?:days|weeks|months|years|decades)\b/gi,
  ),
  rule(
    /\b(?:right\s+)?now\b(?!\s*(?:-|that\b))|\b(?:in|for)\s+the\s+(?:near\s+|foreseeable\s+|immediate\s+)?future\b|\b(?:in|over|for)\s+the\s+(?:near|short|long|medium)\s+term\b/gi,
  ),
  // They date what they stand before ("the recent downturn"); a current of water dates nothing.
  rule(
    /(?<!\b(?:electric|electrical|direct|alternating|ocean|gulf)\s)\b(?:(?:most|more)\s+recent|recent|current)(?=\s+[a-z])(?!\s+(?:account|affairs|through|of)\b)/g,
  ),
  // "He later denied it": one deed after another. Before a noun ("a later version") it only compares.
  rule(
    new RegExp(
      `\\b(?:later(?:\\s+on)?|afterwards?|thereafter)(?=\\s+(?:[a-z]+(?:ed|ing)|${SAYS})\\b)`,
      'g',
    ),
  ),
  // An era that bears a name: "the Soviet era", "the Bush years".
  rule(/\b(?:the\s+)?(?:[A-Z][a-z]+\s+)?[A-Z][a-z]+(?:-|\s+)era\b(?!\s+of\b)/g),
  rule(/\bthe\s+(?:[A-Z][a-z]+\s+)?[A-Z][a-z]+\s+years\b/g),
];
