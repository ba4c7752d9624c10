import { WARCParser } from 'warcio';
import { ok, type Result } from '../../base/result.ts';
import { refuse } from '../../i18n/failing.ts';
import type { ArticleInput } from '../article-input.ts';
import { largestPicture } from '../find-picture.ts';
import { findPictureFiles, picturesNamedBy } from '../pictures-of-page.ts';
import { openZip } from './open-zip.ts';

const MOST_RECORDS = 20_000;
const LARGEST_PAGE = 30_000_000;
/** Further pictures of one archive are left in it. Bytes. */
const LARGEST_PICTURES = 300_000_000;

/** Pictures by their addresses, and whence a repeated one is to be taken. */
type Gathered = {
  readonly pages: ArticleInput[];
  readonly pictures: Map<string, Uint8Array>;
  readonly repeats: Map<string, string>;
  left: number;
};

/**
 * The web pages in a WARC file, plain or gzipped: answers with status 200 and HTML inside, each as
 * an input of its own, with the address of the record and the pictures that it names. Damage ends
 * the list early.
 */
export async function pagesInWarc(input: ArticleInput): Promise<Result<ArticleInput[]>> {
  const found = startGathering();
  const problem = await gather(input, found);
  return problem ?? ok(await withPictures(found));
}

const startGathering = (): Gathered => ({
  pages: [],
  pictures: new Map(),
  repeats: new Map(),
  left: LARGEST_PICTURES,
});

async function gather(input: ArticleInput, found: Gathered): Promise<Result<never> | null> {
  const before = found.pages.length;
  try {
    let count = 0;
    for await (const record of WARCParser.iterRecords(chunks(input.bytes) as never)) {
      if (++count > MOST_RECORDS) break;
      const { warcType } = record;
      if (warcType === 'revisit') noteRepeat(record as never, found);
      else if (warcType === 'response' || warcType === 'resource')
        await takeRecord(record as never, input, found);
    }
  } catch {
    if (found.pages.length === before) return refuse('damaged', 'fail.webArchiveDamaged');
  }
  return found.pages.length > before ? null : refuse('unreadable', 'fail.webArchiveEmpty');
}

async function withPictures({ pages, pictures, repeats }: Gathered): Promise<ArticleInput[]> {
  if (pictures.size === 0) return pages;
  const at = (name: string) =>
    ways(name)
      .flatMap((way) => [way, repeats.get(way) ?? ''])
      .map((way) => pictures.get(way))
      .find(Boolean);
  return Promise.all(
    pages.map(async (page) => ({
      ...page,
      beside: await findPictureFiles(picturesNamedBy(page), at),
    })),
  );
}

/** Pages name by "http:" what a browser fetched by "https:". */
const ways = (name: string): string[] => [name, name.replace(/^http:/, 'https:')];

const CHUNK = 65_536;
const PATIENCE = 1_000;

/**
 * The bytes in pieces. Over a record that was cut off, warcio asks for more again and again without
 * ever letting go: after the end it is answered so often only, then with an error.
 */
function chunks(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  let at = 0;
  let asked = 0;
  const next = async (): Promise<IteratorResult<Uint8Array>> => {
    if (at < bytes.length) {
      const value = bytes.subarray(at, at + CHUNK);
      at += CHUNK;
      return { done: false, value };
    }
    if (++asked > PATIENCE) throw new Error('The web archive ends in the middle of a record.');
    return { done: true, value: undefined };
  };
  return { [Symbol.asyncIterator]: () => ({ next }) };
}

type WarcRecord = {
  readonly warcTargetURI: string | null;
  readonly warcContentType: string | null;
  readonly warcHeaders: { readonly headers: { get(name: string): string | null } };
  readonly httpHeaders: {
    readonly statusCode: number;
    readonly headers: { get(name: string): string | null };
  } | null;
  readFully(isContent: boolean): Promise<Uint8Array>;
};

/** Keeps what a record holds, where it is a page or a picture. */
async function takeRecord(
  record: WarcRecord,
  { received }: ArticleInput,
  found: Gathered,
): Promise<void> {
  const { httpHeaders: http, warcTargetURI: url } = record;
  const type = http?.headers.get('content-type') ?? record.warcContentType ?? '';
  const isPicture = /^image\//i.test(type);
  if ((http && http.statusCode !== 200) || !(isPicture || /html/i.test(type))) return;
  const bytes = await record.readFully(true);
  if (bytes.length === 0) return;
  if (!isPicture) {
    if (bytes.length <= LARGEST_PAGE)
      found.pages.push({ bytes, mediaType: type, received, ...(url ? { url } : {}) });
  } else if (url && bytes.length <= Math.min(found.left, largestPicture)) {
    found.left -= bytes.length;
    found.pictures.set(url, bytes);
  }
}

/** What was fetched again and had not changed stands under its first address only (ISO 28500, 6.7). */
function noteRepeat({ warcTargetURI, warcHeaders }: WarcRecord, { repeats }: Gathered): void {
  const first = warcHeaders.headers.get('warc-refers-to-target-uri');
  if (first && warcTargetURI) repeats.set(warcTargetURI, first);
}

/** The web pages in a WACZ file: a ZIP archive with WARC files in it (https://specs.webrecorder.net/wacz/). */
export async function pagesInWacz(input: ArticleInput): Promise<Result<ArticleInput[]>> {
  const zip = openZip(input.bytes, (name) => /^archive\/.*\.warc(?:\.gz)?$/i.test(name));
  if (!zip.ok) return zip;
  // A page and its pictures may lie in different files of the archive.
  const found = startGathering();
  for (const bytes of zip.value.files.values()) await gather({ ...input, bytes }, found);
  if (found.pages.length === 0) return refuse('unreadable', 'fail.webArchiveEmpty');
  return ok(await withPictures(found));
}
