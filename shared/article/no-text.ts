import type { Result } from '../base/result.ts';
import { type FailureKey, refuse } from '../i18n/failing.ts';
import { decodeText } from './decode-text.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: bytes that no text holds are what is looked for
const NEVER_IN_TEXT = /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f\u007f]/g;
const SAMPLE = 8192;
const MOST = 0.05;

/** Why a file that is taken for text is none, in a sentence that says what to do; null for text. */
export function noTextIn(bytes: Uint8Array): Result<never> | null {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return refused('fail.oldOffice');
  if (startsWith(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66])) return refused('fail.rtf');
  const { text } = decodeText(bytes.subarray(0, SAMPLE));
  const strange = text.match(NEVER_IN_TEXT)?.length ?? 0;
  return strange > text.length * MOST ? refused('fail.noTextKind') : null;
}

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte);

const refused = (key: FailureKey): Result<never> => refuse('unsupported', key);
