const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  正: 1,
  元: 1,
};

/** The characters of a Chinese number, for patterns. */
export const NUMERAL = '[0-9０-９〇零一二三四五六七八九十两百]';

/** A Chinese or Arabic number up to 9999 ("二十一", "二〇二五", "15", "初三"); null for other text. */
export function chineseNumber(text: string): number | null {
  const plain = text
    .replace(/^初/, '')
    .replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10));
  if (/^\d+$/.test(plain)) return Number(plain);
  if (/[十百廿卅]/.test(plain)) return placed(plain);
  let value = 0;
  for (const sign of plain) {
    const digit = digits[sign] ?? (/\d/.test(sign) ? Number(sign) : null);
    if (digit === null) return null;
    value = value * 10 + digit;
  }
  return plain === '' ? null : value;
}

function placed(text: string): number | null {
  let value = 0;
  let pending: number | null = null;
  for (const sign of text) {
    const unit = { 百: 100, 十: 10 }[sign];
    if (unit !== undefined) {
      value += (pending ?? 1) * unit;
      pending = null;
    } else if (sign === '廿' || sign === '卅') {
      value += sign === '廿' ? 20 : 30;
    } else {
      const digit = digits[sign] ?? Number(sign);
      if (Number.isNaN(digit)) return null;
      pending = digit;
    }
  }
  return value + (pending ?? 0);
}
