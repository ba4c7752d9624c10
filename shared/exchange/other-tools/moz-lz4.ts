const MAGIC = [...'mozLz40\0'].map((one) => one.charCodeAt(0));
const HEAD = MAGIC.length + 4;
/** No one has so many bookmarks; a size that a damaged or hostile file claims is not believed. */
const LARGEST = 256_000_000;
/** A byte of LZ4 stands for 255 bytes at most. */
const MOST_FOLD = 255;

/** True for a file that Firefox packed, as its backups of bookmarks (.jsonlz4). */
export const isMozLz4 = (bytes: Uint8Array): boolean => MAGIC.every((one, at) => bytes[at] === one);

/**
 * Unpacks a file that Firefox packed: its mark, the size of what is in it, one LZ4 block. Null for a damaged one.
 * https://github.com/lz4/lz4/blob/dev/doc/lz4_Block_format.md
 */
export function unpackMozLz4(bytes: Uint8Array): Uint8Array | null {
  if (bytes.length < HEAD) return null;
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(MAGIC.length, true);
  const packed = bytes.subarray(HEAD);
  if (size > LARGEST || size > packed.length * MOST_FOLD) return null;
  const unpacked = new Uint8Array(size);
  return readBlock(packed, unpacked) === size ? unpacked : null;
}

/** Fills `out` from an LZ4 block; answers how far, -1 where the block cannot be right. */
function readBlock(block: Uint8Array, out: Uint8Array): number {
  let from = 0;
  let to = 0;
  /** A length of four bits, which goes on in further bytes where it is full. */
  const length = (bits: number): number => {
    let sum = bits;
    if (bits === 15)
      for (let next = 255; next === 255; sum += next) next = block[from++] ?? Number.NaN;
    return sum;
  };
  while (from < block.length) {
    const token = block[from++] ?? 0;
    const literals = length(token >> 4);
    if (!(from + literals <= block.length && to + literals <= out.length)) return -1;
    out.set(block.subarray(from, from + literals), to);
    from += literals;
    to += literals;
    if (from === block.length) return to;
    const back = (block[from++] ?? 0) | ((block[from++] ?? 0) << 8);
    const end = to + length(token & 15) + 4;
    if (!(back > 0 && back <= to && end <= out.length)) return -1;
    // What is copied may overlap what is written: byte by byte.
    for (; to < end; to++) out[to] = out[to - back] as number;
  }
  return -1;
}
