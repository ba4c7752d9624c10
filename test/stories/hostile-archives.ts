import { crc32, deflateRawSync } from 'node:zlib';

/** One entry as it is packed; whatever is named here may lie. */
type Entry = {
  readonly name: string;
  readonly content: Uint8Array | string;
  /** The name beside the content, where it differs from the one in the directory. */
  readonly innerName?: string;
  readonly method?: number;
  readonly flags?: number;
  readonly sum?: number;
  readonly size?: number;
  readonly attributes?: number;
  /** Points at the content of the entry before instead of its own. */
  readonly overlaps?: boolean;
};

const page = (words: string) =>
  `<!doctype html><title>${words}</title><article>${`<p>${words}, said at some length for an article.</p>`.repeat(8)}</article>`;

/** The mark by which a file that came out of an archive would be found on this machine. */
export const escapedName = 'parley-escaped';

/**
 * Archives that try to leave their folder, to fill memory or disk, or to be read differently by different
 * readers, by what they try. `privateFile` is a file of this machine that one of them points at; `sound`
 * is what else they hold.
 */
export function evilArchives(
  privateFile: string,
  sound: Entry = { name: 'sound.html', content: page('A sound page') },
): ReadonlyMap<string, Uint8Array> {
  const named = (name: string): Entry => ({ name, content: page('Where does it go?') });
  const bomb = new Uint8Array(60_000_000);
  const inner = writeZip([sound, named(`../${escapedName}.html`)]);
  const nested = [1, 2, 3].reduce(
    (zip, level) => writeZip([{ name: `level${level}.zip`, content: zip }]),
    writeZip([sound, { name: 'bomb.html', content: bomb }]),
  );
  const cases: Record<string, Uint8Array> = {
    'up one folder': writeZip([sound, named(`../${escapedName}.html`)]),
    'down and up': writeZip([sound, named(`a/../../../${escapedName}.html`)]),
    absolute: writeZip([sound, named(`/tmp/${escapedName}.html`)]),
    backslashes: writeZip([sound, named(`..\\..\\${escapedName}.html`)]),
    'a drive': writeZip([sound, named(`C:\\${escapedName}.html`)]),
    'a zero in the name': writeZip([sound, named(`${escapedName}\0.html`)]),
    'controls in the name': writeZip([sound, named(`\u202e\u0007${escapedName}\n.html`)]),
    'an endless name': writeZip([sound, named(`${'x'.repeat(60_000)}.html`)]),
    'a symbolic link': writeZip([
      sound,
      { name: 'link.html', content: privateFile, attributes: 0xa1ff0000 },
    ]),
    'a bomb': writeZip([sound, { name: 'bomb.html', content: bomb }]),
    'many bombs': writeZip([
      sound,
      ...Array.from({ length: 40 }, (_, at) => ({
        name: `bomb${at}.html`,
        content: bomb.subarray(0, 900_000),
      })),
    ]),
    'thirty thousand entries': writeZip([
      sound,
      ...Array.from({ length: 30_000 }, (_, at) => ({ name: `${at}.html`, content: '' })),
    ]),
    'a zip in a zip': writeZip([{ name: 'inner.zip', content: inner }, sound]),
    'a bomb in a zip in a zip': nested,
    'entries on top of each other': writeZip([
      sound,
      { name: 'first.html', content: new Uint8Array(900_000) },
      ...Array.from({ length: 400 }, (_, at) => ({
        name: `over${at}.html`,
        content: new Uint8Array(900_000),
        overlaps: true,
      })),
    ]),
    'more than it says': writeZip([sound, { name: 'more.html', content: bomb, size: 100 }]),
    'less than it says': writeZip([sound, { name: 'less.html', content: 'few', size: 0xfffffff0 }]),
    'cut short': writeZip([sound, named('second.html')]).subarray(0, -60),
    'a directory elsewhere': movedDirectory(writeZip([sound])),
    'the same name twice': writeZip([sound, { ...sound, content: page('Another page') }]),
    'two names for one file': writeZip([{ ...sound, innerName: `../${escapedName}.html` }]),
    encrypted: writeZip([{ ...sound, flags: 1 }]),
    'an unknown way of packing': writeZip([{ ...sound, method: 99 }]),
    'a wrong sum': writeZip([{ ...sound, sum: 1 }]),
  };
  return new Map(Object.entries(cases));
}

/** Writes a zip as it is asked to, sound or not. */
function writeZip(entries: readonly Entry[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  let before = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content);
    const packed = deflateRawSync(content);
    const facts = {
      ...entry,
      sum: entry.sum ?? crc32(content),
      size: entry.size ?? content.length,
    };
    const place = entry.overlaps ? before : at;
    directory.push(header(facts, packed.length, place));
    if (entry.overlaps) continue;
    before = at;
    const local = [
      header({ ...facts, name: entry.innerName ?? entry.name }, packed.length),
      packed,
    ];
    parts.push(...local);
    at += local.reduce((sum, { length }) => sum + length, 0);
  }
  const end = Buffer.alloc(22);
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

/** The header beside a content, or with a place the one in the directory. */
function header(entry: Entry & { sum: number; size: number }, packed: number, place?: number) {
  const name = Buffer.from(entry.name);
  const inDirectory = place !== undefined;
  const bytes = Buffer.alloc(inDirectory ? 46 : 30);
  bytes.writeUInt32LE(inDirectory ? 0x02014b50 : 0x04034b50, 0);
  const at = inDirectory ? 6 : 4;
  // Made on Unix, so that its attributes count as such.
  if (inDirectory) bytes.writeUInt16LE(0x031e, 4);
  bytes.writeUInt16LE(20, at);
  bytes.writeUInt16LE(0x0800 | (entry.flags ?? 0), at + 2);
  bytes.writeUInt16LE(entry.method ?? 8, at + 4);
  bytes.writeUInt32LE(entry.sum, at + 10);
  bytes.writeUInt32LE(packed, at + 14);
  bytes.writeUInt32LE(entry.size, at + 18);
  bytes.writeUInt16LE(name.length, at + 22);
  if (inDirectory) {
    bytes.writeUInt32LE(entry.attributes ?? 0, 38);
    bytes.writeUInt32LE(place, 42);
  }
  return Buffer.concat([bytes, name]);
}

function movedDirectory(zip: Uint8Array): Uint8Array {
  const moved = Buffer.from(zip);
  moved.writeUInt32LE(0x7fffffff, moved.length - 6);
  return moved;
}
