import { WARCParser } from 'warcio';
import { ok, type Result } from '../../base/result.ts';
import { refuse } from '../../i18n/failing.ts';
import type { ArticleInput } from '../article-input.ts';
import { openZip } from './open-zip.ts';

const MOST_RECORDS = 20_000;
const LARGEST_PAGE = 30_000_000;

/**
 * The web pages in a WARC file, plain or gzipped: answers with status 200 and HTML inside, each as
 * an input of its own, with the address and the time of the record. Damage ends the list early.
 */
export async function pagesInWarc(input: ArticleInput): Promise<Result<ArticleInput[]>> {
  const pages: ArticleInput[] = [];
  try {
    let count = 0;
    for await (const record of WARCParser.iterRecords(chunks(input.bytes) as never)) {
      if (++count > MOST_RECORDS) break;
      const page =
        record.warcType === 'response' || record.warcType === 'resource'
          ? await pageOf(record as never, input)
          : null;
      if (page) pages.push(page);
    }
  } catch {
    if (pages.length === 0) return refuse('damaged', 'fail.webArchiveDamaged');
  }
  return pages.length > 0 ? ok(pages) : refuse('unreadable', 'fail.webArchiveEmpty');
}

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
  readonly warcDate: string | null;
  readonly warcContentType: string | null;
  readonly httpHeaders: {
    readonly statusCode: number;
    readonly headers: { get(name: string): string | null };
  } | null;
  readFully(isContent: boolean): Promise<Uint8Array>;
};

async function pageOf(record: WarcRecord, input: ArticleInput): Promise<ArticleInput | null> {
  const http = record.httpHeaders;
  const type = http?.headers.get('content-type') ?? record.warcContentType ?? '';
  if ((http && http.statusCode !== 200) || !/html/i.test(type)) return null;
  const bytes = await record.readFully(true);
  if (bytes.length === 0 || bytes.length > LARGEST_PAGE) return null;
  const url = record.warcTargetURI;
  return { bytes, mediaType: type, received: input.received, ...(url ? { url } : {}) };
}

/** The web pages in a WACZ file: a ZIP archive with WARC files in it (https://specs.webrecorder.net/wacz/). */
export async function pagesInWacz(input: ArticleInput): Promise<Result<ArticleInput[]>> {
  const zip = openZip(input.bytes, (name) => /^archive\/.*\.warc(?:\.gz)?$/i.test(name));
  if (!zip.ok) return zip;
  const pages: ArticleInput[] = [];
  for (const bytes of zip.value.files.values()) {
    const found = await pagesInWarc({ ...input, bytes });
    if (found.ok) pages.push(...found.value);
  }
  return pages.length > 0 ? ok(pages) : refuse('unreadable', 'fail.webArchiveEmpty');
}
