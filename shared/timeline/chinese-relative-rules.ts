import {
  addMonths,
  calendarDay,
  dayNumber,
  dayText,
  twoDigits,
  weekdayOf,
  yearText,
} from './calendar.ts';
import { chineseNumber, NUMERAL } from './chinese-numbers.ts';
import { weekdaysNear } from './date-reference.ts';
import {
  type DateMatch,
  type DateRule,
  dateRules,
  type Reading,
  type RelativeReading,
} from './date-rule.ts';

const rule = dateRules('g');

const one = (edtf: string | null): Reading => ({ readings: edtf === null ? [] : [edtf] });
const block = (): 'no-date' => 'no-date';
const PART = '(?:早上|早晨|上午|中午|下午|晚上|晚间|晚|晨|早|夜)?';

/** Chinese dates told by their distance from the publication day or from another event. */
export const chineseRelativeRules: readonly DateRule[] = [
  rule(
    'zh-duration',
    `(?:为期|近|约|长达|历时|超过|持续|过去)?\\s*${NUMERAL}+\\s*(?:多|余|几)?(?:天|日|周|个?星期|个?礼拜|个?月|年|个?季度|小时|分钟)(?:半|多|间|内|来|里|期|以内|以来|以上|之内)`,
    block,
  ),
  rule(
    'zh-duration',
    `${NUMERAL}+\\s*(?:多|余|几)?(?:天|个?星期|个?礼拜|周(?!${NUMERAL}|[一二三四五六日年])|个月|个?小时)(?![前后之])`,
    block,
  ),
  rule(
    'zh-repetition',
    '每(?:年|月|周|天|日|个?星期|个?礼拜|个?季度)(?:[一二三四五六日天]|\\d{1,2}[日号月])?|周[一二三四五六日]至周[一二三四五六日]',
    block,
  ),
  rule(
    'zh-name',
    '日本|今日头条|明日之后|星期五餐厅|五月天|三月三|[四五]月雪|五四运动|双十一|七月流火|十月革命|日报|月饼|月球|月亮|八月照相馆|九月九的酒|六一儿童节|一二·?九运动',
    block,
  ),
  rule(
    'zh-day-word',
    `(?<w>大前天|前天|昨天|今天|明天|后天|大后天|昨日|今日|明日|昨(?=晚|夜|晨)|今(?=晚|夜|晨|早)|明(?=晚|晨|早)|前日|后日)${PART}`,
    readDayWord,
  ),
  rule(
    'zh-weekday',
    `(?<which>上上|下下|上|下|本|这)?(?:一?个)?(?:周|星期|礼拜)(?<w>[一二三四五六日天])(?![个天年月期前后])${PART}`,
    readWeekday,
  ),
  rule(
    'zh-week',
    '(?<which>上上|下下|上|下|本|这)(?:一|个)?(?<u>周末|周|星期|礼拜)(?![一二三四五六日天])',
    readWeek,
  ),
  rule(
    'zh-month-word',
    '(?<which>上上|下下|上|下|本|这)个?月(?!\\s*[0-9〇零一二三四五六七八九十初])(?:初|中旬|上旬|下旬|末|底)?',
    readMonthWord,
  ),
  rule(
    'zh-ago',
    `(?:约|大约|近|大概)?(?<n>${NUMERAL}+|半)\\s*(?<u>天|日|周|个?星期|个?礼拜|个?月|年)(?:多)?(?:以?前|之前)`,
    readAgo,
  ),
  rule(
    'zh-anchored',
    `(?<n>${NUMERAL}+|半)\\s*(?<u>天|日|周|个?星期|个?礼拜|个?月|年)(?:多)?(?:以?后|之后)`,
    readLater,
  ),
  rule('zh-anchored', '次日|翌日|隔天|第二天|转天', ({ text, start }) =>
    anchored('day', 1, text, start),
  ),
  rule('zh-anchored', '次年|翌年|第二年', ({ text, start }) => anchored('year', 1, text, start)),
  rule('zh-anchored', '次月|翌月', ({ text, start }) => anchored('month', 1, text, start)),
  rule('zh-anchored', '同日|当天|当日|同一天|当晚|是日', ({ text, start }) =>
    anchored('day', 0, text, start),
  ),
  rule('zh-anchored', '同年|当年|同一年|那一年', ({ text, start }) =>
    anchored('year', 0, text, start),
  ),
  rule('zh-anchored', '同月|当月', ({ text, start }) => anchored('month', 0, text, start)),
  rule(
    'vague-zh',
    '近日|日前|最近|近来|近期|目前|现在|如今|当前|眼下|不久前|未来几[天周年]|近年来?|今后',
    () => one(null),
  ),
];

function readDayWord({ groups, reference }: DateMatch): Reading {
  const words = groups.w ?? '';
  const size = words.startsWith('大')
    ? 3
    : /^[前后]/.test(words)
      ? 2
      : words.startsWith('今')
        ? 0
        : 1;
  const sign = /^(?:大?前|昨)/.test(words) ? -1 : 1;
  return one(reference.day === null ? null : dayText(reference.day + sign * size));
}

const weeks: Readonly<Record<string, number>> = { 上上: -2, 上: -1, 本: 0, 这: 0, 下: 1, 下下: 2 };

function readWeekday({ groups, reference, lean }: DateMatch): Reading {
  const at = '一二三四五六'.indexOf(groups.w ?? '');
  const weekday = at < 0 ? 7 : at + 1;
  if (reference.day === null) return one(null);
  if (groups.which === undefined)
    return { readings: weekdaysNear(reference, weekday, lean()).map(dayText) };
  const monday = reference.day - weekdayOf(reference.day) + 1;
  return one(dayText(monday + (weeks[groups.which] ?? 0) * 7 + weekday - 1));
}

function readWeek({ groups, reference }: DateMatch): Reading {
  if (reference.day === null) return one(null);
  const monday =
    reference.day - weekdayOf(reference.day) + 1 + (weeks[groups.which ?? ''] ?? 0) * 7;
  return one(`${dayText(groups.u === '周末' ? monday + 5 : monday)}/${dayText(monday + 6)}`);
}

function readMonthWord({ groups, reference }: DateMatch): Reading {
  const { year, month } = reference;
  if (year === null || month === null) return one(null);
  const at = year * 12 + month - 1 + (weeks[groups.which ?? ''] ?? 0);
  return one(`${yearText(Math.floor(at / 12))}-${twoDigits((at % 12) + 1)}`);
}

function readAgo({ groups, reference }: DateMatch): Reading | null {
  const isHalfYear = groups.n === '半' && groups.u === '年';
  const n = isHalfYear ? 6 : groups.n === '半' ? null : chineseNumber(groups.n ?? '');
  const unit = isHalfYear ? 'month' : unitOf(groups.u ?? '');
  const { day, month, year } = reference;
  if (n !== null && n > 999) return null;
  if (n === null || year === null) return one(null);
  if (unit === 'year') return one(yearText(year - n));
  if (month === null) return one(null);
  if (unit === 'month') {
    const moved = calendarDay(addMonths(dayNumber(year, month, 1), -n));
    return one(`${yearText(moved.year)}-${twoDigits(moved.month)}`);
  }
  if (day === null) return one(null);
  return one(unit === 'day' ? dayText(day - n) : `${dayText(day - n * 7)}~`);
}

function readLater({ groups, text, start }: DateMatch): Reading | null {
  const n = chineseNumber(groups.n ?? '');
  // "2010年后" names a year, not a distance.
  if (n !== null && n > 999) return null;
  return n === null ? one(null) : anchored(unitOf(groups.u ?? ''), n, text, start);
}

function unitOf(word: string): RelativeReading['unit'] {
  if (/[天日]$/.test(word)) return 'day';
  if (/周|星期|礼拜/.test(word)) return 'week';
  return word.endsWith('月') ? 'month' : 'year';
}

const EVENT =
  /[\p{Script=Han}]{2,6}(?:协议|协定|会谈|会议|谈判|峰会|磋商|声明|公告|选举|袭击|条约|共识)/gu;

function anchored(
  unit: RelativeReading['unit'],
  offset: number,
  text: string,
  start: number,
): Reading {
  const before = text.slice(Math.max(0, start - 200), start);
  const phrase = [...before.matchAll(EVENT)].at(-1)?.[0] ?? '';
  return { readings: [], relativeTo: { unit, offset, phrase } };
}
