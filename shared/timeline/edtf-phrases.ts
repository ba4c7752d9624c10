/** What a language needs to say a date; month and day names come from Intl. */
export type DatePhrases = {
  readonly about: (date: string) => string;
  readonly uncertain: (date: string) => string;
  readonly range: (from: string, to: string) => string;
  readonly between: (from: string, to: string) => string;
  readonly since: (from: string) => string;
  readonly sinceEndUnknown: (from: string) => string;
  readonly until: (to: string) => string;
  readonly untilStartUnknown: (to: string) => string;
  readonly orLater: (from: string) => string;
  readonly orEarlier: (to: string) => string;
  /** Spring, summer, autumn, winter. */
  readonly seasons: readonly [string, string, string, string];
  readonly inYear: (part: string, year: string) => string;
  readonly south: (season: string) => string;
  /** The n-th of four quarters, three terms, two halves of a year. */
  readonly part: (n: number, of: 2 | 3 | 4) => string;
  /** A year that stands alone. */
  readonly year: (year: string) => string;
  readonly decade: (firstYear: string) => string;
  readonly century: (n: number) => string;
  readonly beforeChrist: (year: string) => string;
  /** A year so early that it would pass for something else without its era. */
  readonly afterChrist: (year: string) => string;
  readonly someDay: (month: string) => string;
  readonly someMonth: (year: string) => string;
  readonly unknownYear: string;
  readonly atTime: (day: string, time: string) => string;
};

const ordinal = (n: number): string => {
  const tail = n % 100 >= 11 && n % 100 <= 13 ? 0 : n % 10;
  return `${n}${['th', 'st', 'nd', 'rd'][tail] ?? 'th'}`;
};

const english: DatePhrases = {
  about: (date) => `about ${date}`,
  uncertain: (date) => `${date} (uncertain)`,
  range: (from, to) => `${from} to ${to}`,
  between: (from, to) => `between ${from} and ${to}`,
  since: (from) => `since ${from}`,
  sinceEndUnknown: (from) => `from ${from}, end unknown`,
  until: (to) => `until ${to}`,
  untilStartUnknown: (to) => `until ${to}, start unknown`,
  orLater: (from) => `${from} or after`,
  orEarlier: (to) => `${to} or before`,
  seasons: ['spring', 'summer', 'autumn', 'winter'],
  inYear: (part, year) => `${part} ${year}`,
  south: (season) => `southern ${season}`,
  part: (n, of) =>
    `${ordinal(n)} ${of === 4 ? 'quarter' : of === 3 ? 'four-month term' : 'half'} of`,
  year: (year) => year,
  decade: (year) => `${year}s`,
  century: (n) => `${ordinal(n)} century`,
  beforeChrist: (year) => `${year} BC`,
  afterChrist: (year) => `AD ${year}`,
  someDay: (month) => `some day in ${month}`,
  someMonth: (year) => `some time in ${year}`,
  unknownYear: 'year unknown',
  atTime: (day, time) => `${day}, ${time}`,
};

const chinese: DatePhrases = {
  about: (date) => `约${date}`,
  uncertain: (date) => `${date}（存疑）`,
  range: (from, to) => `${from}至${to}`,
  between: (from, to) => `${from}到${to}之间`,
  since: (from) => `${from}以来`,
  sinceEndUnknown: (from) => `自${from}起，结束时间不详`,
  until: (to) => `截至${to}`,
  untilStartUnknown: (to) => `截至${to}，开始时间不详`,
  orLater: (from) => `${from}或以后`,
  orEarlier: (to) => `${to}或以前`,
  seasons: ['春季', '夏季', '秋季', '冬季'],
  inYear: (part, year) => `${year}${part}`,
  south: (season) => `南半球${season}`,
  part: (n, of) =>
    of === 2 ? (n === 1 ? '上半年' : '下半年') : of === 4 ? `第${n}季度` : `第${n}个四个月期`,
  year: (year) => `${year}年`,
  decade: (year) => `${year}年代`,
  century: (n) => `${n}世纪`,
  beforeChrist: (year) => `公元前${year}`,
  afterChrist: (year) => `公元${year}`,
  someDay: (month) => `${month}某日`,
  someMonth: (year) => `${year}某时`,
  unknownYear: '年份不详',
  atTime: (day, time) => `${day}${time}`,
};

const spanish: DatePhrases = {
  about: (date) => `hacia ${date}`,
  uncertain: (date) => `${date} (dudoso)`,
  range: (from, to) => `de ${from} a ${to}`,
  between: (from, to) => `entre ${from} y ${to}`,
  since: (from) => `desde ${from}`,
  sinceEndUnknown: (from) => `desde ${from}, final desconocido`,
  until: (to) => `hasta ${to}`,
  untilStartUnknown: (to) => `hasta ${to}, inicio desconocido`,
  orLater: (from) => `${from} o después`,
  orEarlier: (to) => `${to} o antes`,
  seasons: ['primavera', 'verano', 'otoño', 'invierno'],
  inYear: (part, year) => `${part} de ${year}`,
  south: (season) => `${season} austral`,
  part: (n, of) => `${n}.º ${of === 4 ? 'trimestre' : of === 3 ? 'cuatrimestre' : 'semestre'}`,
  year: (year) => year,
  decade: (year) => `década de ${year}`,
  century: (n) => `siglo ${roman(n)}`,
  beforeChrist: (year) => `${year} a. C.`,
  afterChrist: (year) => `${year} d. C.`,
  someDay: (month) => `algún día de ${month}`,
  someMonth: (year) => `en algún momento de ${year}`,
  unknownYear: 'año desconocido',
  atTime: (day, time) => `${day}, ${time}`,
};

const french: DatePhrases = {
  about: (date) => `vers ${date}`,
  uncertain: (date) => `${date} (incertain)`,
  range: (from, to) => `de ${from} à ${to}`,
  between: (from, to) => `entre ${from} et ${to}`,
  since: (from) => `depuis ${from}`,
  sinceEndUnknown: (from) => `à partir de ${from}, fin inconnue`,
  until: (to) => `jusqu’à ${to}`,
  untilStartUnknown: (to) => `jusqu’à ${to}, début inconnu`,
  orLater: (from) => `${from} ou après`,
  orEarlier: (to) => `${to} ou avant`,
  seasons: ['printemps', 'été', 'automne', 'hiver'],
  inYear: (part, year) => `${part} ${year}`,
  south: (season) => `${season} austral`,
  part: (n, of) =>
    `${n === 1 ? '1er' : `${n}e`} ${of === 4 ? 'trimestre' : of === 3 ? 'quadrimestre' : 'semestre'}`,
  year: (year) => year,
  decade: (year) => `années ${year}`,
  century: (n) => `${roman(n)}${n === 1 ? 'er' : 'e'} siècle`,
  beforeChrist: (year) => `${year} av. J.-C.`,
  afterChrist: (year) => `${year} apr. J.-C.`,
  someDay: (month) => `un jour de ${month}`,
  someMonth: (year) => `à un moment de ${year}`,
  unknownYear: 'année inconnue',
  atTime: (day, time) => `${day}, ${time}`,
};

const german: DatePhrases = {
  about: (date) => `etwa ${date}`,
  uncertain: (date) => `${date} (unsicher)`,
  range: (from, to) => `${from} bis ${to}`,
  between: (from, to) => `zwischen ${from} und ${to}`,
  since: (from) => `seit ${from}`,
  sinceEndUnknown: (from) => `ab ${from}, Ende unbekannt`,
  until: (to) => `bis ${to}`,
  untilStartUnknown: (to) => `bis ${to}, Beginn unbekannt`,
  orLater: (from) => `${from} oder später`,
  orEarlier: (to) => `${to} oder früher`,
  seasons: ['Frühling', 'Sommer', 'Herbst', 'Winter'],
  inYear: (part, year) => `${part} ${year}`,
  south: (season) => `Süd-${season}`,
  part: (n, of) => `${n}. ${of === 4 ? 'Quartal' : of === 3 ? 'Jahresdrittel' : 'Halbjahr'}`,
  year: (year) => year,
  decade: (year) => `${year}er-Jahre`,
  century: (n) => `${n}. Jahrhundert`,
  beforeChrist: (year) => `${year} v. Chr.`,
  afterChrist: (year) => `${year} n. Chr.`,
  someDay: (month) => `ein Tag im ${month}`,
  someMonth: (year) => `irgendwann ${year}`,
  unknownYear: 'Jahr unbekannt',
  atTime: (day, time) => `${day}, ${time}`,
};

const arabic: DatePhrases = {
  about: (date) => `نحو ${date}`,
  uncertain: (date) => `${date} (غير مؤكد)`,
  range: (from, to) => `من ${from} إلى ${to}`,
  between: (from, to) => `بين ${from} و${to}`,
  since: (from) => `منذ ${from}`,
  sinceEndUnknown: (from) => `من ${from}، والنهاية غير معروفة`,
  until: (to) => `حتى ${to}`,
  untilStartUnknown: (to) => `حتى ${to}، والبداية غير معروفة`,
  orLater: (from) => `${from} أو بعده`,
  orEarlier: (to) => `${to} أو قبله`,
  seasons: ['ربيع', 'صيف', 'خريف', 'شتاء'],
  inYear: (part, year) => `${part} ${year}`,
  south: (season) => `${season} (نصف الكرة الجنوبي)`,
  part: (n, of) => `${of === 4 ? 'الربع' : of === 3 ? 'الثلث' : 'النصف'} ${n} من`,
  year: (year) => year,
  decade: (year) => `عقد ${year}`,
  century: (n) => `القرن ${n}`,
  beforeChrist: (year) => `${year} ق.م`,
  afterChrist: (year) => `${year} م`,
  someDay: (month) => `يوم ما في ${month}`,
  someMonth: (year) => `وقت ما في ${year}`,
  unknownYear: 'السنة غير معروفة',
  atTime: (day, time) => `${day}، ${time}`,
};

/** The phrases of a BCP 47 locale; every language without some is told in English. */
export const phrasesOf = (locale: string): DatePhrases =>
  datePhrases[locale.split('-')[0] ?? 'en'] ?? english;

/** The languages that have phrases. */
export const datePhrases: Readonly<Record<string, DatePhrases>> = {
  en: english,
  zh: chinese,
  es: spanish,
  fr: french,
  de: german,
  ar: arabic,
};

function roman(n: number): string {
  const tens = ['', 'X', 'XX', 'XXX', 'XL', 'L'][Math.floor(n / 10)] ?? '';
  const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][n % 10] ?? '';
  return tens + ones;
}
