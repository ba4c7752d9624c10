import { describe, expect, it } from 'vitest';
import { findMatches } from '../../../shared/search/find-matches.ts';
import { readQuery } from '../../../shared/search/read-query.ts';

/** What the reader would mark in a text for a query as it is typed. */
const marked = (query: string, text: string): string[] =>
  findMatches(readQuery(query), text).map(({ start, end }) => text.slice(start, end));

describe('what is seen in a text is found in it', () => {
  it.each([
    // The same letters written by other code points.
    ['Thai vowel in two parts', 'น้ำ', 'ราคาน\u0e4d\u0e49าลดลง', 'น\u0e4d\u0e49า'],
    ['Thai vowel in one part', 'น\u0e4d\u0e49า', 'ราคาน้ำลดลง', 'น้ำ'],
    ['Thai word inside a run', 'รัฐบาล', 'เมื่อวานรัฐบาลประกาศ', 'รัฐบาล'],
    ['Lao vowel in two parts', 'ນ້ຳ', 'ລາຄານ\u0ec9\u0ecdາ', 'ນ\u0ec9\u0ecdາ'],
    ['Khmer with invisible spaces', 'ប្រទេសកម្ពុជា', 'នៅប្រទេស\u200bកម្ពុជា', 'ប្រទេស\u200bកម្ពុជា'],
    ['Burmese word inside a run', 'နိုင်ငံ', 'မြန်မာနိုင်ငံတွင်', 'နိုင်ငံ'],
    ['Tibetan syllables', 'བོད་ཡིག', 'ང་བོད་ཡིག་ཀློག', 'བོད་ཡིག'],
    ['Hebrew with points', 'שלום', 'אמר שָׁלוֹם לכולם', 'שָׁלוֹם'],
    ['Hebrew initials by ASCII quote', 'צה"ל', 'דובר צה״ל מסר', 'צה״ל'],
    ['Hebrew initials by gershayim', 'צה״ל', 'דובר צה"ל מסר', 'צה"ל'],
    ['Hebrew behind a mark of direction', 'עברית', 'שפה: \u200fעב\u200fרית', 'עב\u200fרית'],
    ['Arabic with points', 'مدرسة', 'فتحت المَدْرَسَةُ', null],
    ['Arabic word with points', 'المدرسة', 'فتحت المَدْرَسَةُ أمس', 'المَدْرَسَةُ'],
    ['Arabic with tatweel', 'سلام', 'قال ســـلام', 'ســـلام'],
    ['Arabic alef with hamza', 'احمد', 'حضر أحمد', 'أحمد'],
    ['Arabic ya of another keyboard', 'علي', 'قال علی', 'علی'],
    ['Arabic ya without dots', 'مصطفي', 'قال مصطفى', 'مصطفى'],
    ['Persian kaf of another keyboard', 'كتاب', 'یک کتاب', 'کتاب'],
    ['Urdu he', 'ہم', 'اور هم', 'هم'],
    ['Arabic presentation forms', 'سلام', 'قال \ufeb3\ufefc\ufee1 له', '\ufeb3\ufefc\ufee1'],
    ['Devanagari without its dot below', 'खबर', 'ताज़ा ख़बर पढ़ें', 'ख़बर'],
    ['Devanagari letter in two parts', 'क़लम', 'उसका \u0915\u093cलम', '\u0915\u093cलम'],
    ['Devanagari with a joiner', 'क्षमा', 'क्\u200dषमा करें', 'क्\u200dषमा'],
    ['Bengali letter in two parts', 'সময়', 'এই সম\u09af\u09bc', 'সম\u09af\u09bc'],
    ['Vietnamese without accents', '"viet nam"', 'nước Việt Nam', 'Việt Nam'],
    ['Vietnamese in parts', 'Việt', 'Vie\u0323\u0302t', 'Vie\u0323\u0302t'],
    ['Turkish capital with dot', 'istanbul', 'İSTANBUL', 'İSTANBUL'],
    ['Turkish small without dot', 'ISPARTA', 'ısparta ili', 'ısparta'],
    ['German sharp s', 'STRASSE', 'die Straße', 'Straße'],
    ['German capital sharp s', 'straße', 'DIE STRAẞE', 'STRAẞE'],
    [
      'Korean in parts',
      '한국',
      '\u1112\u1161\u11ab\u1100\u116e\u11a8어',
      '\u1112\u1161\u11ab\u1100\u116e\u11a8',
    ],
    ['full width', '"GDP 2024"', 'ＧＤＰ　２０２４', 'ＧＤＰ　２０２４'],
    ['half-width kana', 'ガス', 'ｶﾞｽ料金', 'ｶﾞｽ'],
    ['squared letters', 'kg', '5 ㎏ rice', '㎏'],
    ['Japanese company sign', '(株)', '㈱山田', '㈱'],
    ['subscript digits', 'CO2', 'less CO₂ now', 'CO₂'],
    ['superscript digits', 'm2', '40 m² flat', 'm²'],
    ['Roman numeral sign', 'VIII', 'Henry Ⅷ', 'Ⅷ'],
    ['numero sign', 'No', '№ 5', '№'],
    ['circled digit', '1', '① first', '①'],
    ['letters of mathematics', '"free speech"', '𝗙𝗿𝗲𝗲 𝘀𝗽𝗲𝗲𝗰𝗵 now', '𝗙𝗿𝗲𝗲 𝘀𝗽𝗲𝗲𝗰𝗵'],
    ['ligatures', '"final office"', 'the ﬁnal oﬃce', 'ﬁnal oﬃce'],
    ['long s', 'confess', 'they confeſs', 'confeſs'],
    ['Dutch ij in one sign', 'ijs', 'een ĳs', 'ĳs'],
    ['soft hyphens', 'government', 'the gov\u00adern\u00adment', 'gov\u00adern\u00adment'],
    ['invisible space in a word', 'government', 'the gov\u200bernment', 'gov\u200bernment'],
    ['emoji', '👍', 'good 👍 work', '👍'],
    ['emoji in another colour of skin', '👍', 'good 👍🏽 work', '👍🏽'],
    ['heart with its selector', '❤', 'I ❤️ it', '❤️'],
    ['flag', '🇫🇷', 'vive 🇫🇷!', '🇫🇷'],
    ['family', '👨‍👩‍👧', 'a 👨‍👩‍👧 here', '👨‍👩‍👧'],
    ['Ukrainian apostrophe', "п'ять", 'було пʼять книг', 'пʼять'],
    ['curved apostrophe', "don't", 'I don’t know', 'don’t'],
    ['okina', "Hawai'i", 'in Hawaiʻi now', 'Hawaiʻi'],
    ['Greek final sigma', 'ΟΔΟΣ', 'η οδός', 'οδός'],
    ['Cyrillic yo', 'елка', 'зелёная ёлка', 'ёлка'],
    ['Han of a compatibility block', '金', '\uf90a額', '\uf90a'],
    ['Han with a variant selector', '葛城', '葛\u{e0100}城市', '葛\u{e0100}城'],
    ['Mongolian with a variant selector', 'ᠮᠣᠩᠭᠣᠯ', 'ᠮᠣᠩ\u180bᠭᠣᠯ', 'ᠮᠣᠩ\u180bᠭᠣᠯ'],
    ['Amharic', 'ሰላም', 'ሰላም፡ለዓለም', 'ሰላም'],
    ['Georgian capitals', 'საქართველო', 'ᲡᲐᲥᲐᲠᲗᲕᲔᲚᲝ', 'ᲡᲐᲥᲐᲠᲗᲕᲔᲚᲝ'],
    ['Cherokee', 'ᏣᎳᎩ', 'the ᏣᎳᎩ tongue', 'ᏣᎳᎩ'],
    ['Adlam', '𞤆𞤵𞤤𞤢𞤪', 'in 𞤆𞤵𞤤𞤢𞤪 here', '𞤆𞤵𞤤𞤢𞤪'],
    ['Norwegian', 'aeroe', 'på Ærøe', 'Ærøe'],
    ['ring above', 'angstrom', 'one Ångström', 'Ångström'],
    ['Angstrom sign', 'Å', 'one Å long', 'Å'],
    ['Kelvin sign', 'K', 'at 3 K', 'K'],
  ] as const)('%s', (_, query, text, found) =>
    expect(marked(query, text)).toEqual(found === null ? [] : [found]),
  );

  it('keeps apart what is written and meant differently', () => {
    expect(marked('か', 'が')).toEqual([]);
    expect(marked('য', 'য়')).toEqual([]);
    expect(marked('มา', 'ม้า')).toEqual([]);
  });
});
