// Soft hyphens, zero-width spaces and byte order marks are invisible and would break every search;
// joiners (U+200C, U+200D) belong to Persian, Indic scripts and emoji and stay.
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;
// C0 and C1 controls except tab and line feed; lone surrogates come out of broken decoders.
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing control characters is the point
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text as Parley keeps it: NFC, "\n" line ends, no invisible or control characters. */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
    .replace(CONTROL, '')
    .replace(INVISIBLE, '')
    .replace(LONE, '\ufffd')
    .normalize('NFC');

/** One line: every run of white space (no-break spaces too) becomes one space, ends are trimmed. */
export const oneLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trim();
