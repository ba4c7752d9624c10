import { describe, expect, it } from 'vitest';
import { unwrap } from '../../../../shared/base/result.ts';
import { readExport } from '../../../../shared/exchange/other-tools/read-export.ts';
import { listCollections, renameCollection } from '../../../../shared/notebook/edit-collections.ts';
import { importExportFile } from '../../../../shared/notebook/import-export-file.ts';
import { undo } from '../../../../shared/notebook/undo.ts';
import { openForEachTest } from '../../../fakes/open-session.ts';

const open = openForEachTest();
const bytesOf = (text: string) => new TextEncoder().encode(text);

const page = `<!DOCTYPE NETSCAPE-Bookmark-file-1><H1>Bookmarks</H1><DL><p>
<DT><H3>Water</H3><DD>What the <b>city</b> says &amp; does
<DL><p><DT><A HREF="https://example.org/a" ADD_DATE="1500000000">A</A><DD>About A
<DT><H3>Later</H3><DL><p></DL><p></DL><p>
<DT><H3>Empty</H3><DD>Nothing yet<DL><p></DL><p></DL>`;

const run = async (bytes: Uint8Array, dryRun = false) => {
  const done = await importExportFile(open.session, bytes, { dryRun });
  if (done === null) throw new Error('the file was not recognised');
  return unwrap(done);
};

const collections = async () => {
  const all = await listCollections(open.session);
  const pathOf = (id: string | null): string => {
    const one = all.find((other) => other.id === id);
    return one ? `${pathOf(one.parent)}/${one.name}` : '';
  };
  return all.map((one) => [pathOf(one.id), one.description ?? '']).sort();
};

const place = (name: string, more: object) => ({
  type: 'text/x-moz-place-container',
  title: name,
  ...more,
});
const backup = JSON.stringify(
  place('', {
    children: [
      place('menu', {
        children: [
          place('Notes', {
            annos: [{ name: 'bookmarkProperties/description', value: 'My notes' }],
            children: [{ type: 'text/x-moz-place', title: 'B', uri: 'https://example.org/b' }],
          }),
          place('Empty', {}),
        ],
      }),
    ],
  }),
);

/** A block of literals, where `repeated` is told as the two letters before it over and over. */
function packed(before: string, repeated: number, after: string, size?: number): Uint8Array {
  const length = (count: number): number[] =>
    count < 15 ? [] : [...Array(Math.floor((count - 15) / 255)).fill(255), (count - 15) % 255];
  const bits = (count: number) => Math.min(15, count);
  const [head, tail] = [bytesOf(before), bytesOf(after)];
  const block = [
    ...[(bits(head.length) << 4) | bits(repeated - 4), ...length(head.length), ...head],
    ...[2, 0, ...length(repeated - 4)],
    ...[bits(tail.length) << 4, ...length(tail.length), ...tail],
  ];
  const sum = new Uint8Array(4);
  new DataView(sum.buffer).setUint32(0, size ?? head.length + repeated + tail.length, true);
  return Uint8Array.from([...bytesOf('mozLz40\0'), ...sum, ...block]);
}

describe('folders of bookmarks', () => {
  it('become collections with what is said of them, also empty ones, and only once', async () => {
    expect(await run(bytesOf(page), true)).toMatchObject({ collections: 3 });
    expect(await collections()).toEqual([]);
    expect(await run(bytesOf(page))).toMatchObject({ collections: 3 });
    const wanted = [
      ['/Empty', 'Nothing yet'],
      ['/Water', 'What the city says & does'],
      ['/Water/Later', ''],
    ];
    expect(await collections()).toEqual(wanted);
    expect(await run(bytesOf(page))).toMatchObject({ collections: 0 });
    expect(await collections()).toEqual(wanted);
    unwrap(await undo(open.session));
    expect(await collections()).toEqual([]);
  });

  it('describe a collection that is here, unless a person has', async () => {
    const bare = page.replace(/<DD>What[^\n]*/, '').replace('<DD>Nothing yet', '');
    await run(bytesOf(bare));
    const empty = (await listCollections(open.session)).find(({ name }) => name === 'Empty');
    unwrap(await renameCollection(open.session, empty?.id ?? '', 'Empty', ' My own words '));
    await run(bytesOf(page));
    expect(await collections()).toEqual([
      ['/Empty', 'My own words'],
      ['/Water', 'What the city says & does'],
      ['/Water/Later', ''],
    ]);
    unwrap(await renameCollection(open.session, empty?.id ?? '', 'Empty', ''));
    expect((await collections())[0]).toEqual(['/Empty', '']);
  });

  it('of a backup of Firefox come along, too', async () => {
    await run(bytesOf(backup));
    expect(await collections()).toEqual([
      ['/menu', ''],
      ['/menu/Empty', ''],
      ['/menu/Notes', 'My notes'],
    ]);
  });
});

describe('a packed backup of Firefox', () => {
  const [before = '', after = ''] = backup.split('My notes');

  it('is read as the file that was packed', () => {
    const read = readExport(packed(`${before}ab`, 600, after));
    expect(read?.tool).toBe('Firefox bookmarks');
    expect(read?.items.map(({ url }) => url)).toEqual(['https://example.org/b']);
    expect(read?.folders).toContainEqual({
      path: ['menu', 'Notes'],
      description: 'ab'.repeat(301),
    });
  });

  it('that is damaged, cut off, or claims to be huge gives one sentence', () => {
    const whole = packed(`${before}ab`, 600, after);
    const beyond = packed('ab', 8, 'x');
    // The copy would begin before the beginning.
    beyond[8 + 4 + 1 + 2] = 9;
    const odd = [
      whole.slice(0, 200),
      whole.slice(0, 9),
      beyond,
      packed('ab', 8, 'x', 4_000_000_000),
    ];
    for (const bytes of odd)
      expect(readExport(bytes)?.failed).toEqual([
        expect.objectContaining({ row: 0, message: expect.stringContaining('Firefox is damaged') }),
      ]);
  });

  it('of something else than bookmarks is no export', () => {
    expect(readExport(packed('{"windows":"ab', 10, '"}'))).toBeNull();
  });
});
