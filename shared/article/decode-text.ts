import { analyse } from 'chardet';
import iconv from 'iconv-lite';

/** A decoded text and the name of the charset that it was read with. */
export type DecodedText = { readonly text: string; readonly charset: string };

// A detector needs a sample only; more costs time and changes nothing.
const SAMPLE = 64 * 1024;

/**
 * Decodes bytes of an unknown charset: byte order mark, valid UTF-8, what the page or the transport
 * declares, then what the bytes look like. Never fails: windows-1252 reads any bytes.
 */
export function decodeText(bytes: Uint8Array, declared?: string, isHtml = false): DecodedText {
  const marked = byteOrderMark(bytes);
  if (marked) return decodeAs(bytes, marked);
  const wide = unmarkedUtf16(bytes);
  if (wide) return decodeAs(bytes, wide);
  const strict = strictUtf8(bytes);
  if (strict !== null) return { text: strict, charset: 'utf-8' };
  if (looksLikeUtf8(bytes)) return decodeAs(bytes, 'utf-8');
  const named = usable(declared) ?? (isHtml ? usable(sniffHtml(bytes)) : null);
  const guess = guessCharset(bytes);
  if (named && !contradicts(bytes, named)) return decodeAs(bytes, named);
  return decodeAs(bytes, guess ?? named ?? 'windows-1252');
}

function decodeAs(bytes: Uint8Array, charset: string): DecodedText {
  const text = iconv.decode(bytes, charset);
  return { text: text.charCodeAt(0) === 0xfeff ? text.slice(1) : text, charset };
}

/** Most pages are sound UTF-8: the platform's decoder says so faster than a count of faults. */
function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/**
 * True for bytes that are valid UTF-8, or nearly so: one broken sequence in two hundred is a fault
 * of the page (a cut emoji, a pasted byte), not another charset.
 */
function looksLikeUtf8(bytes: Uint8Array): boolean {
  let good = 0;
  let bad = 0;
  const end = Math.min(bytes.length, 4 * 1024 * 1024);
  for (let i = 0; i < end; ) {
    const length = sequenceLength(bytes, i);
    if (length === 0) bad++;
    else if (length > 1) good++;
    i += Math.max(1, length);
  }
  return bad === 0 || bad * 200 < good;
}

/** Length of the UTF-8 sequence at a place, 0 where there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first >= 0xf0 && first < 0xf5 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
  if (length === 0 || first >= 0xf5) return 0;
  for (let k = 1; k < length; k++) {
    if (at + k >= bytes.length) return at + k >= bytes.length - 1 ? 1 : 0;
    if (((bytes[at + k] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

/** UTF-16 without its mark: Latin text then has a zero in every second byte. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const end = Math.min(bytes.length, 4096) & ~1;
  if (end < 8) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const half = end / 2;
  if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le';
  if (even > half * 0.4 && odd < half * 0.05) return 'utf-16be';
  return null;
}

/**
 * The charset that a page declares in its first 8 KB (a meta element or an XML declaration), read by
 * pattern: pages in the wild break the quotes that the HTML standard's scan relies on.
 */
function sniffHtml(bytes: Uint8Array): string | undefined {
  const head = iconv.decode(bytes.subarray(0, 8192), 'latin1');
  const xml = /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1];
  return /<meta[^>]*charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? xml;
}

function usable(charset: string | undefined): string | null {
  if (!charset) return null;
  const name = charset
    .trim()
    .toLowerCase()
    .replace(/^["']|["']$/g, '');
  // Browsers read gb2312 as gbk and latin1 as windows-1252: pages rely on it (WHATWG Encoding).
  const known: Record<string, string> = {
    gb2312: 'gb18030',
    gbk: 'gb18030',
    'iso-8859-1': 'windows-1252',
    latin1: 'windows-1252',
    'us-ascii': 'windows-1252',
    ascii: 'windows-1252',
    'ks_c_5601-1987': 'euc-kr',
    'x-sjis': 'shift_jis',
  };
  const wanted = known[name] ?? name;
  return iconv.encodingExists(wanted) ? wanted : null;
}

/** A declared charset is disbelieved when it turns one byte in fifty into a replacement sign. */
function contradicts(bytes: Uint8Array, charset: string): boolean {
  if (charset === 'utf-8' || charset === 'utf8') return true;
  const sample = iconv.decode(bytes.subarray(0, SAMPLE), charset);
  const broken = sample.split('\ufffd').length - 1;
  return broken * 50 > highBytes(bytes);
}

function highBytes(bytes: Uint8Array): number {
  let high = 0;
  for (let i = 0; i < Math.min(bytes.length, SAMPLE); i++) if ((bytes[i] ?? 0) >= 0x80) high++;
  return high;
}

function guessCharset(bytes: Uint8Array): string | null {
  const sample = densest(bytes);
  for (const { name, confidence } of analyse(sample).slice(0, 4)) {
    const charset = usable(name);
    if (charset && confidence >= 10 && charset !== 'utf-8') return charset;
  }
  return null;
}

/** The part of a long file with the most bytes above ASCII: markup alone tells nothing. */
function densest(bytes: Uint8Array): Uint8Array {
  const kept: number[] = [];
  for (let i = 0; i < bytes.length && kept.length < SAMPLE; i++) {
    const near =
      (bytes[i] ?? 0) >= 0x80 || (bytes[i - 1] ?? 0) >= 0x80 || (bytes[i + 1] ?? 0) >= 0x80;
    if (near) kept.push(bytes[i] ?? 0);
  }
  return Uint8Array.from(kept);
}
