import type { DateRule } from './date-rule.ts';
import { COUNT, FULL_MONTH, UNIT, WEEKDAY } from './english-date-words.ts';

const PAPER =
  '(?:Times|Telegraph|Mirror|Mail|Express|Herald|Star|Post|Independent|People|Sport|Tribune|World|Business|Standard|Age|Life)';

const block = (name: string, pattern: RegExp): DateRule => ({
  name,
  pattern,
  read: () => 'no-date',
});

/** Words that look like dates and are none: durations, repetitions, names. They end in no suggestion. */
export const englishBlocks: readonly DateRule[] = [
  block(
    'duration',
    new RegExp(
      `\\b(?:(?:for|over|in|during|within|(?:in |over |for |during )?the)\\s+(?:(?:past|last|next|coming|first|final|previous|following)\\s+)?)?(?:(?:more|less|fewer) than |about |nearly |almost |at least |up to |around |over )?${COUNT}(?:\\s*[-–‑]\\s*|\\s+)(?:more |full |whole |consecutive |straight |and a half )?(?:${UNIT}|minute|second|weekend)s?(?:['’]|[-–‑ ](?:old|long)\\b)?(?![a-z])`,
      'gi',
    ),
  ),
  block(
    'repetition',
    new RegExp(
      `\\b(?:every|each)\\s+(?:other\\s+|single\\s+|second\\s+)?(?:${WEEKDAY}|${FULL_MONTH}|${UNIT}|spring|summer|autumn|fall|winter|morning|evening|night)s?\\b`,
      'gi',
    ),
  ),
  block(
    'repetition',
    new RegExp(`\\b(?:on\\s+)?${WEEKDAY}s(?:\\s+and\\s+${WEEKDAY}s)?\\b(?!['’])`, 'g'),
  ),
  block(
    'name',
    new RegExp(`\\b(?:The\\s+)?(?:Mail on )?Sunday\\s+${PAPER}\\b|\\bMail on Sunday\\b`, 'g'),
  ),
  block(
    'name',
    /\b(?:novel|film|movie|book|song|album|musical|painting)\s+["“‘']?(?:1[0-9]\d\d|20\d\d)\b|\b(?:1[0-9]\d\d|20\d\d)["”’']?\s+by\s+[A-Z]/g,
  ),
  block('name', /\bBlack\s+(?:Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/g),
  block(
    'name',
    new RegExp(
      `\\b(?:Joe|Girl|Man|Ruby|Ash|Good|Super|Super Bowl|Cyber|Fat|Palm|Holy|Easter|Shrove|Maundy|Whit|Giving|Bloody)\\s+${WEEKDAY}\\b`,
      'g',
    ),
  ),
  block(
    'name',
    new RegExp(
      `\\b${WEEKDAY}\\s+(?:Night\\s+(?:Live|Lights|Football|Fever)|Addams|Weld|School|Club|Evening Post|Review|Baseball|Best|Mosque|Massacre)\\b`,
      'g',
    ),
  ),
  block(
    'name',
    /\b(?:March|May|June|July|August|September|October)\s+(?:on Washington|for (?:Our|Life|Science)|Madness|Hare|Fourth Movement|Revolution|Surprise|Fair|Queen|Pole)/g,
  ),
  block(
    'name',
    /\b2001:\s+A Space Odyssey|\bNineteen Eighty-Four\b|\b(?:24\/7|9-1-1|50\/50|7-Eleven)(?!\d)/g,
  ),
];
