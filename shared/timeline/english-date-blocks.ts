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
      `\\b(?:Ruby|Blue|Joe|Girl|Man|Ash|Good|Super|Cyber|Fat|Happy|Casual|Stormy|Bloody|Palm|Holy|Easter|Shrove|Maundy|Taco|Whit|Giving|Spy|Freaky|Manic|Gloomy|Jack|Scott|Rick|Stefan|Gavin|Bubba|Foster|Rebecca|Her|His)\\s+${WEEKDAY}\\b`,
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
    /\b(?:March|May|June|July|August|September|October)\s+(?:on Washington|for (?:Our|Life|Science)|Madness|Hare|Fourth Movement|Revolution|Surprise|Fair|Queen|Pole|Day\b)/g,
  ),
  block(
    'name',
    /\b(?:Theresa|Brian|Elaine|Robert|Rollo|Mike|James|Imelda|Peter|Jonny|Fiona|Cape|Mathilda|Ralphie|Todd|Tom|Karl|Ernst|Billy|Lee|Derrick|Misty|Trevor|Mark|Dr\.?|Mr\.?|Mrs\.?|Ms\.?|Miss|Lord|Lady|Sir|Prime Minister)\s+(?:May|March|April|June|August|Friday|Sunday|Monday|Summer|Winter)\b/g,
  ),
  block(
    'name',
    /\b(?:April|June|May|August|January|July|Autumn|Summer|Winter|Spring|Wednesday|Tuesday)\s+(?:Ryan|Carter|Wilson|Jones|Cleaver|Whitfield|O['’]Neil|Ludgate|Pulitzer|Alcott|West|Britt|Allyson|Havoc|Brown|Diane|Strindberg|Macke|Rodin|Bebel|Belmont|Busch|Horch|Rae|Reeser|Roberts|Glau|Phoenix|Palace|Olympics|Games|Garden|Hill|Valley|Street|Company)\b/g,
  ),
  block(
    'name',
    /\b(?:Man|Hotel|Hotels?|Film|Band|Boyz|Coalition|Cabinet|Fire|Morning|Operation)\s+(?:Friday|Monday|October|November|September|August|June|April|December)\b/g,
  ),
  block(
    'name',
    /\b(?:Windows|Office|Word|Excel|Server|Studio|Exchange|SharePoint|Runner|Cyberpunk|Peugeot|Route|Area|Room|Flight|Section|Article|Rule|Form|Channel|Model|Series|Type|Class|Mark|Model\s+No\.|Chapter|Page|Line|Bill|No\.?|Number|Apartment|Suite|Highway|Interstate|ISO|RFC|Nasdaq|Nikkei|FTSE|Fortune|Russell|S&P|Orwell['’]s|Blade Runner|Space Odyssey|Fahrenheit|Ford|Boeing|Airbus|Galaxy|Xbox|PlayStation|Death Race|Bible Verse|Psalm|Formula|Catch|Apollo|Voyager|Pier|Studio|Unit|Platform|Gate|Agent|Motel|Level|Sector|Squadron|Battalion|Regiment|Company)\s+(?:1[0-9]\d\d|20\d\d|21\d\d)\b/g,
  ),
  block(
    'name',
    /\b2001:\s+A Space Odyssey|\bNineteen Eighty-Four\b|\b(?:24\/7|9-1-1|50\/50|7-Eleven)(?!\d)/g,
  ),
];
