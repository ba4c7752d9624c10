import { isAscii } from 'node:buffer';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

/** No document may be larger, in bytes; an article of 64 MB is not an article. */
export const MAX_BYTES = 64 * 1024 * 1024;

/** Room for one file, kept for the next. */
const room = Buffer.allocUnsafeSlow(1024 * 1024);

/**
 * The text of a document's file, read without waiting for events: of many files that is four times as
 * fast as through promises. Null where it is gone or not readable. What may be no sound UTF-8, or too
 * large, is for a stricter look (`mayBeUnsound`).
 */
export function textOf(file: string): string | null {
  let handle: number | null = null;
  try {
    handle = openSync(file, 'r');
    let [size, read] = [0, 0];
    do {
      read = readSync(handle, room, size, room.length - size, null);
      size += read;
      // Of whatever fills the room there may be more.
      if (size === room.length) return readFileSync(file, 'utf8');
    } while (read > 0);
    // Most files are plain ASCII, which takes half of the time.
    return room.toString(isAscii(room.subarray(0, size)) ? 'latin1' : 'utf8', 0, size);
  } catch {
    // Gone since it was listed, or not readable: both are told by reading it properly.
    return null;
  } finally {
    if (handle !== null) closeSync(handle);
  }
}

/** True for a text that is too large, or in which bytes that are no UTF-8 were replaced by a sign. */
export const mayBeUnsound = (text: string): boolean =>
  text.length > MAX_BYTES || text.includes('\ufffd') || text.startsWith('\ufeff');
