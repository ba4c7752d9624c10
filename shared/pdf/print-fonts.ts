/** The font sheets that the printing window serves, with the scripts that ask for them. */
const sheets: readonly { readonly name: string; readonly asks: RegExp }[] = [
  { name: 'arabic', asks: /\p{Script=Arabic}/u },
  { name: 'hebrew', asks: /\p{Script=Hebrew}/u },
  { name: 'devanagari', asks: /\p{Script=Devanagari}/u },
  { name: 'bengali', asks: /\p{Script=Bengali}/u },
  { name: 'tamil', asks: /\p{Script=Tamil}/u },
  { name: 'thai', asks: /\p{Script=Thai}/u },
  { name: 'georgian', asks: /\p{Script=Georgian}/u },
  { name: 'armenian', asks: /\p{Script=Armenian}/u },
  { name: 'jp', asks: /[\p{Script=Hiragana}\p{Script=Katakana}]/u },
  { name: 'kr', asks: /\p{Script=Hangul}/u },
  { name: 'sc', asks: /[\p{Script=Han}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u },
  { name: 'emoji', asks: /\p{Extended_Pictographic}/u },
  { name: 'math', asks: /[\u2100-\u214f\u2190-\u23ff\u27c0-\u2aff\u{1d400}-\u{1d7ff}]/u },
  { name: 'symbols', asks: /[\u2300-\u27bf\u2900-\u2bff\u{1f000}-\u{1fbff}]/u },
];

/** Families in the order in which a missing glyph is looked for. */
export const textFamilies =
  "'Source Serif 4', 'Amiri', 'Frank Ruhl Libre', 'Noto Sans Devanagari', 'Noto Sans Bengali', " +
  "'Noto Sans Tamil', 'Noto Sans Thai', 'Noto Sans Georgian', 'Noto Sans Armenian', 'Noto Sans', HAN, " +
  "'Noto Emoji', 'Noto Sans Math', 'Noto Sans Symbols 2'";

/** The names of the font sheets that a text needs beside the Latin, Greek and Cyrillic one. */
export function fontSheetsFor(text: string, language: string | undefined): string[] {
  const asked = sheets.filter((sheet) => sheet.asks.test(text)).map((sheet) => sheet.name);
  // Han characters of Japanese and Korean texts come from their own fonts, the rest from Chinese.
  if (/^ja/i.test(language ?? '') && !asked.includes('jp')) asked.push('jp');
  return ['text', ...asked];
}

/** The family list with the Han fonts ordered for the language of the text. */
export function familiesFor(text: string, language: string | undefined): string {
  const order = /^ja/i.test(language ?? '')
    ? ['JP', 'SC', 'KR']
    : /^ko/i.test(language ?? '')
      ? ['KR', 'SC', 'JP']
      : !language && /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
        ? ['JP', 'SC', 'KR']
        : ['SC', 'JP', 'KR'];
  return textFamilies.replace('HAN', order.map((name) => `'Noto Sans ${name}'`).join(', '));
}
