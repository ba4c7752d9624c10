/** What a picture may be; all of them are drawn by Chromium, in a process that may nothing else. */
const signatures: readonly (readonly [type: string, at: number, bytes: string])[] = [
  ['image/png', 0, '\x89PNG\r\n'],
  ['image/jpeg', 0, '\xff\xd8\xff'],
  ['image/gif', 0, 'GIF8'],
  ['image/webp', 8, 'WEBP'],
  ['image/avif', 4, 'ftypavi'],
  ['image/bmp', 0, 'BM'],
];

const letters = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

/**
 * The media type of a picture by its first bytes; null for everything else. What a file or a page calls
 * itself does not count.
 */
export function pictureType(bytes: Uint8Array): string | null {
  const start = letters(bytes, 0, 16);
  const found = signatures.find(([, at, mark]) => start.startsWith(mark, at));
  if (found) return found[0];
  const head = letters(bytes, 0, 1000);
  return /^[^<]{0,3}\s*(?:<\?xml[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE[^>]*>|\s)*<svg[\s>]/i.test(head)
    ? 'image/svg+xml'
    : null;
}
