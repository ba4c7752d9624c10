import type { ArticleInput } from './article-input.ts';

export type Format =
  | 'text'
  | 'markdown'
  | 'html'
  | 'mhtml'
  | 'pdf'
  | 'docx'
  | 'epub'
  | 'eml'
  | 'warc'
  | 'wacz'
  | 'zip';

const BY_EXTENSION: Readonly<Record<string, Format>> = {
  txt: 'text',
  text: 'text',
  log: 'text',
  md: 'markdown',
  markdown: 'markdown',
  mkd: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  xht: 'html',
  mhtml: 'mhtml',
  mht: 'mhtml',
  pdf: 'pdf',
  docx: 'docx',
  epub: 'epub',
  eml: 'eml',
  warc: 'warc',
  wacz: 'wacz',
  zip: 'zip',
};
const BY_MEDIA_TYPE: Readonly<Record<string, Format>> = {
  'text/plain': 'text',
  'text/markdown': 'markdown',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'multipart/related': 'mhtml',
  'application/x-mimearchive': 'mhtml',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/epub+zip': 'epub',
  'message/rfc822': 'eml',
  'application/warc': 'warc',
  'application/wacz': 'wacz',
  'application/zip': 'zip',
};
export const mediaTypes: Readonly<Record<Format, string>> = {
  text: 'text/plain',
  markdown: 'text/markdown',
  html: 'text/html',
  mhtml: 'multipart/related',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  epub: 'application/epub+zip',
  eml: 'message/rfc822',
  warc: 'application/warc',
  wacz: 'application/wacz',
  zip: 'application/zip',
};
export const extensions: Readonly<Record<Format, string>> = {
  text: 'txt',
  markdown: 'md',
  html: 'html',
  mhtml: 'mhtml',
  pdf: 'pdf',
  docx: 'docx',
  epub: 'epub',
  eml: 'eml',
  warc: 'warc',
  wacz: 'wacz',
  zip: 'zip',
};

/** Tells the format of an original: its first bytes, then the media type, then the file name. */
export function detectFormat(input: ArticleInput): Format {
  const name = input.fileName?.toLowerCase() ?? '';
  const suffix = /\.([a-z0-9]+)(?:\.gz)?$/.exec(name)?.[1] ?? '';
  const named = BY_EXTENSION[suffix];
  const typed = BY_MEDIA_TYPE[input.mediaType?.split(';')[0]?.trim().toLowerCase() ?? ''];
  const head = latin(input.bytes.subarray(0, 2048));
  const seen = bySignature(head, named ?? typed);
  return seen ?? typed ?? named ?? (looksLikeHtml(head) ? 'html' : 'text');
}

function bySignature(head: string, named: Format | undefined): Format | null {
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006'))
    return zipped(head, named);
  if (head.startsWith('WARC/')) return 'warc';
  if (head.startsWith('\u001f\u008b')) return 'warc';
  if (
    /^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)+/.test(head) &&
    /^content-type:\s*multipart\/related/im.test(head)
  )
    return named === 'eml' ? 'eml' : 'mhtml';
  return null;
}

function zipped(head: string, named: Format | undefined): Format {
  if (head.includes('mimetypeapplication/epub+zip')) return 'epub';
  if (named === 'docx' || named === 'epub' || named === 'wacz') return named;
  return head.includes('word/') || head.includes('[Content_Types].xml') ? 'docx' : 'zip';
}

/** True for text that is markup: a doctype, a document element, or several common elements. */
export function looksLikeHtml(head: string): boolean {
  if (
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body)\b/i.test(head)
  )
    return true;
  return (
    (
      head.match(
        /<\/?(?:p|div|a|h[1-6]|span|article|ul|li|br|table|meta|section)(?:\s[^>]*)?>/gi,
      ) ?? []
    ).length >= 3
  );
}

const latin = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

/** True for a format that holds originals of any other. */
export const isContainer = (format: Format): boolean =>
  format === 'zip' || format === 'warc' || format === 'wacz';
