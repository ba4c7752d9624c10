import { daysInMonth, dayText, twoDigits, yearText } from './calendar.ts';
import { chineseNumber, NUMERAL } from './chinese-numbers.ts';
import { chineseRelativeRules } from './chinese-relative-rules.ts';
import { datesNear, daysNear, monthsNear, type Reference } from './date-reference.ts';
import { type DateMatch, type DateRule, dateRules, type Reading } from './date-rule.ts';

const YEAR = `(?<y>(?:(?:19|20|1\\d)\\d\\d|[〇零一二三四五六七八九]{4}|\\d{2}|[〇零一二三四五六七八九]{2})\\s*年|[今去明前后本]年|${NUMERAL}{3}年(?!前|后|来|内|以|里|间|期))`;
const MONTH = '(?<m>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九正])\\s*月(?:份)?';
const ANY_MONTH = `(?:${MONTH}|(?<rm>上上个?月|上个?月|本月|这个?月|当月|下下个?月|下个?月))`;
const DAY =
  '(?<d>3[01]|[12]\\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|初?[一二三四五六七八九十])\\s*[日号]';
/** "十月十五" goes without 日 in running text; digits do not. */
const SPOKEN_DAY =
  '(?<d>二?十[一二三四五六七八九]|二十|三十一?|初[一二三四五六七八九十])(?![一二三四五六七八九十个多余几天年月日号])';
const DAY2 = DAY.replace('<d>', '<d2>');
const TO = '\\s*(?:至|到|—+|-|–|~|～|与|和)\\s*';
const WEEKDAY = '(?:[,，]?\\s*[（(]?(?:周|星期|礼拜)[一二三四五六日天][)）]?)?';

const rule = dateRules('g');

const one = (edtf: string | null): Reading => ({ readings: edtf === null ? [] : [edtf] });

/** First years of the era names that news and history texts use most. Months in them are lunar. */
const eras: Readonly<Record<string, number>> = {
  民国: 1912,
  宣统: 1909,
  光绪: 1875,
  同治: 1862,
  咸丰: 1851,
  道光: 1821,
  嘉庆: 1796,
  乾隆: 1736,
  雍正: 1723,
  康熙: 1662,
  顺治: 1644,
  崇祯: 1628,
  万历: 1573,
  永乐: 1403,
  洪武: 1368,
  开元: 713,
  神龙: 705,
  贞观: 627,
};

function readEra({ groups }: DateMatch): Reading {
  const year = groups.n === '元' ? 1 : chineseNumber(groups.n ?? '');
  return one(year === null ? null : yearText((eras[groups.era ?? ''] ?? 0) + year - 1));
}

/** Chinese dates that name their calendar parts, then those told by distance. */
export const chineseRules: readonly DateRule[] = [
  rule('zh-day', `${YEAR}\\s*的?\\s*${ANY_MONTH}\\s*${DAY}${WEEKDAY}`, readDay),
  rule('zh-day', `(?<!\\d)${ANY_MONTH}\\s*的?${DAY}${WEEKDAY}`, readDay),
  rule('zh-day', `(?<![\\d月.至到])${DAY}(?!元|本|语|报)${WEEKDAY}`, readDay),
  rule('zh-day', `${YEAR}\\s*${ANY_MONTH}\\s*${SPOKEN_DAY}`, readDay),
  rule('zh-day', `(?<!\\d)${ANY_MONTH}\\s*${SPOKEN_DAY}`, readDay),
  rule(
    'zh-era',
    `(?<era>${Object.keys(eras).join('|')})(?<n>${NUMERAL}+|元)年(?:${NUMERAL}+|正|腊)?月?(?:初?${NUMERAL}+日?)?`,
    readEra,
  ),
  rule(
    'zh-range',
    `(?:从|自)?(?:${YEAR}\\s*)?${ANY_MONTH}\\s*(?<d>3[01]|[12]\\d|[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九十])\\s*[日号]?${TO}(?:(?<m2>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月)?${DAY2}`,
    readDayRange,
  ),
  rule(
    'zh-month',
    `${YEAR}\\s*的?\\s*${MONTH}(?!\\s*${NUMERAL}+\\s*[日号])(?:初|中旬|上旬|下旬|末|底)?`,
    readMonth,
  ),
  rule(
    'zh-month',
    `(?<![\\d个])${MONTH}(?!\\s*${NUMERAL}+\\s*[日号]|亮|饼|球|薪|租)(?:初|中旬|上旬|下旬|末|底)?`,
    readMonth,
  ),
  rule(
    'zh-year',
    `(?:公元)?(?<![\\d.,])${YEAR}(?!\\s*${NUMERAL}+\\s*月|的?时间|级|货|糕|轻)(?:初|中|底|末)?(?:以来|以后|以前)?`,
    readYear,
  ),
  rule(
    'zh-year-range',
    `(?:从|自)?(?<y1>(?:19|20)\\d\\d)年?${TO}(?<y2>(?:19|20)\\d\\d)年?`,
    ({ groups }) => one(`${groups.y1}/${groups.y2}`),
  ),
  rule('zh-bc', `公元前\\s*(?<n>${NUMERAL}+)\\s*年`, ({ groups }) =>
    one(yearText(1 - (chineseNumber(groups.n ?? '') ?? 1))),
  ),
  rule('zh-ad', `公元\\s*(?<n>${NUMERAL}+)\\s*年`, ({ groups }) =>
    one(yearText(chineseNumber(groups.n ?? '') ?? 0)),
  ),
  rule(
    'zh-decade',
    `(?:(?<c>${NUMERAL}+|上个?|本)\\s*世纪)?\\s*(?<d>[1-9]0|[一二三四五六七八九]十)年代(?:初|中期?|末|后期|前期)?`,
    readDecade,
  ),
  rule(
    'zh-century',
    `(?<c>${NUMERAL}+|上个?|本)\\s*世纪(?!${NUMERAL})(?:初|中叶|中期?|末|后半叶|前半叶)?`,
    readCentury,
  ),
  rule('zh-quarter', `(?:${YEAR}\\s*的?)?(?:第\\s*)?(?<q>[1-4一二三四])\\s*季度`, readQuarter),
  rule('zh-half', `${YEAR}\\s*的?(?<h>[上下])半年`, ({ groups, reference }) =>
    one(withYear(groups.y, reference, groups.h === '上' ? '-40' : '-41')),
  ),
  rule('zh-season', `${YEAR}\\s*的?(?<s>[春夏秋冬])[天季]?`, ({ groups, reference }) =>
    one(withYear(groups.y, reference, `-${21 + '春夏秋冬'.indexOf(groups.s ?? '春')}`)),
  ),
  rule(
    'zh-lunar',
    `(?:农历|阴历)(?:${YEAR})?\\s*(?:正|腊|${NUMERAL}+)月(?:初${NUMERAL}|${NUMERAL}{1,3})?`,
    () => one(null),
  ),
  ...chineseRelativeRules,
];

/** The year that a group tells: "2025年", "零八年", "去年"; null where the reference is missing. */
function yearOf(words: string | undefined, reference: Reference): number | null {
  const text = (words ?? '').replace(/\s*年$/, '');
  const shift = { 今: 0, 本: 0, 去: -1, 明: 1, 前: -2, 后: 2 }[text];
  if (shift !== undefined) return reference.year === null ? null : reference.year + shift;
  const year = chineseNumber(text);
  if (year === null) return null;
  return text.length > 2 ? year : year < 50 ? 2000 + year : 1900 + year;
}

function withYear(words: string | undefined, reference: Reference, tail: string): string | null {
  const year = yearOf(words, reference);
  return year === null ? null : yearText(year) + tail;
}

/** Year and month that the groups tell; the month may be told from the publication month. */
function monthOf(match: DateMatch): { year: number | null; month: number } | null {
  const { groups, reference } = match;
  const year = groups.y === undefined ? null : yearOf(groups.y, reference);
  if (groups.m !== undefined) return { year, month: chineseNumber(groups.m) ?? 0 };
  if (reference.year === null || reference.month === null) return null;
  const words = groups.rm ?? '本月';
  const size = /^(?:上上|下下)/.test(words) ? 2 : 1;
  const step = words.startsWith('上') ? -size : words.startsWith('下') ? size : 0;
  const at = (year ?? reference.year) * 12 + reference.month - 1 + step;
  return { year: Math.floor(at / 12), month: (((at % 12) + 12) % 12) + 1 };
}

function readDay(match: DateMatch): Reading | null {
  const { groups, reference, lean } = match;
  const day = chineseNumber(groups.d ?? '') ?? 0;
  if (groups.m === undefined && groups.rm === undefined) return readBareDay(day, match);
  const at = monthOf(match);
  if (!at) return one(null);
  if (at.month < 1 || at.month > 12 || day < 1 || day > daysInMonth(at.year ?? 2000, at.month))
    return null;
  if (at.year !== null) return one(`${yearText(at.year)}-${twoDigits(at.month)}-${twoDigits(day)}`);
  if (groups.y !== undefined) return one(`XXXX-${twoDigits(at.month)}-${twoDigits(day)}`);
  return { readings: datesNear(reference, at.month, day, lean()) };
}

/** "9日" alone is the latest such day, or the next one in prose that looks ahead. */
function readBareDay(day: number, { reference, lean, text, end }: DateMatch): Reading | null {
  if (day < 1 || day > 31 || /^[前后内间]/.test(text.slice(end))) return null;
  return { readings: daysNear(reference, day, lean()).map(dayText) };
}

function readDayRange(match: DateMatch): Reading | null {
  const { groups, reference, lean } = match;
  const at = monthOf(match);
  if (!at) return one(null);
  const from = chineseNumber(groups.d ?? '') ?? 0;
  const to = chineseNumber(groups.d2 ?? '') ?? 0;
  const endMonth = groups.m2 === undefined ? at.month : (chineseNumber(groups.m2) ?? 0);
  if (from < 1 || from > 31 || to < 1 || to > 31 || (endMonth === at.month && to <= from))
    return null;
  const tail = `-${twoDigits(endMonth)}-${twoDigits(to)}`;
  const starts =
    at.year === null
      ? datesNear(reference, at.month, from, lean())
      : [`${yearText(at.year)}-${twoDigits(at.month)}-${twoDigits(from)}`];
  return {
    readings: starts.map((start) => {
      const year = start.slice(0, -6);
      if (year.includes('X')) return start;
      return `${start}/${endMonth < at.month ? yearText(Number(year) + 1) : year}${tail}`;
    }),
  };
}

function readMonth(match: DateMatch): Reading | null {
  const { groups, reference, lean } = match;
  const at = monthOf(match);
  if (!at || at.month < 1 || at.month > 12) return null;
  if (at.year !== null) return one(`${yearText(at.year)}-${twoDigits(at.month)}`);
  if (groups.y !== undefined) return one(`XXXX-${twoDigits(at.month)}`);
  return { readings: monthsNear(reference, at.month, lean()) };
}

function readYear({ groups, reference, text, start, end, words }: DateMatch): Reading | null {
  if (
    /^[〇零一二三四五六七八九\d]{2}\s*年/.test(words) &&
    !/^(?:[零〇0]|[5-9五六七八九]\d|[八九][〇零一二三四五六七八九])/.test(words)
  )
    return null;
  if (
    /^(?:前|后|来|内|以内|之[前后内])/.test(text.slice(end)) &&
    !/\d{4}|[〇零一二三四五六七八九]{4}/.test(words)
  )
    return null;
  if (/[近第约达满整共的每]$/.test(text.slice(0, start)) && !/\d{4}/.test(words)) return null;
  return one(withYear(groups.y, reference, ''));
}

function centuryOf(words: string | undefined, reference: Reference): number | null {
  if (words === undefined) return 20;
  if (words.startsWith('上'))
    return reference.year === null ? 20 : Math.floor(reference.year / 100);
  if (words === '本') return reference.year === null ? 21 : Math.floor(reference.year / 100) + 1;
  return chineseNumber(words);
}

function readDecade({ groups, reference }: DateMatch): Reading | null {
  const century = centuryOf(groups.c, reference);
  const tens = chineseNumber(groups.d ?? '');
  return century === null || tens === null ? null : one(`${twoDigits(century - 1)}${tens / 10}X`);
}

function readCentury({ groups, reference }: DateMatch): Reading | null {
  const century = centuryOf(groups.c, reference);
  return century === null || century > 30 ? null : one(`${twoDigits(century - 1)}XX`);
}

function readQuarter({ groups, reference }: DateMatch): Reading | null {
  const n = chineseNumber(groups.q ?? '');
  if (n === null) return null;
  if (groups.y !== undefined) return one(withYear(groups.y, reference, `-${32 + n}`));
  if (reference.year === null || reference.month === null) return one(null);
  const begun = Math.ceil(reference.month / 3) >= n;
  return one(`${yearText(reference.year - (begun ? 0 : 1))}-${32 + n}`);
}
