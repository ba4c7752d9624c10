/** The seven kinds of damage that files on real disks show. */
export const damages: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  'cut off': (bytes) => bytes.subarray(0, Math.floor(bytes.length * 0.6)),
  empty: () => new Uint8Array(),
  'all NUL': (bytes) => new Uint8Array(bytes.length),
  'garbage in front': (bytes) => Buffer.concat([Buffer.from([1, 2, 0xfe, 0x7b]), bytes]),
  'broken UTF-8': (bytes) => replaceOnce(bytes, 'Title', [0x54, 0xff, 0xfe, 0x6c, 0x65]),
  'an array': () => Buffer.from('[]'),
  'one letter changed': (bytes) => replaceOnce(bytes, 'Title', [...Buffer.from('Tytle')]),
};

function replaceOnce(bytes: Uint8Array, text: string, by: readonly number[]): Uint8Array {
  const at = Buffer.from(bytes).indexOf(text);
  if (at < 0) throw new Error(`${text} is not in the file`);
  const changed = Uint8Array.from(bytes);
  changed.set(by, at);
  return changed;
}
