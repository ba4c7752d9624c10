import { fail, ok, type Result } from '../../base/result.ts';
import { webAddress } from '../web-address.ts';
import { bytesOf, parameter, partNamed, readMimeParts } from './mime-part.ts';

/** The page inside an MHTML file: its HTML bytes, their declared charset, and where it was saved. */
export type MhtmlPage = {
  readonly bytes: Uint8Array;
  readonly charset?: string;
  readonly url?: string;
  /** The bytes of what the page names, such as a picture. */
  readonly beside: (src: string, base: string | undefined) => Uint8Array | null;
};

/** Finds the root page of an MHTML file (RFC 2557): the part named by "start", else the first HTML. */
export function readMhtml(bytes: Uint8Array): Result<MhtmlPage> {
  const { root, parts } = readMimeParts(bytes);
  const start = parameter(root.fields['content-type'], 'start');
  const pages = parts.filter((part) => /html/i.test(part.fields['content-type'] ?? ''));
  const page =
    pages.find((part) => start !== undefined && part.fields['content-id'] === start) ?? pages[0];
  if (!page) return fail('unreadable', 'This web archive holds no page.');
  const charset = parameter(page.fields['content-type'], 'charset');
  const saved = root.fields['snapshot-content-location'] ?? page.fields['content-location'];
  const url = saved && /^https?:/i.test(saved) ? saved : undefined;
  const beside = (src: string, base: string | undefined) => {
    const part = partNamed(parts, src, webAddress(src, base ?? url));
    return part ? bytesOf(part) : null;
  };
  return ok({
    beside,
    bytes: bytesOf(page),
    ...(charset ? { charset } : {}),
    ...(url ? { url } : {}),
  });
}
