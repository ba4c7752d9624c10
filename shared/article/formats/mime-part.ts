import iconv from 'iconv-lite';

/** A part of a MIME message: its header fields in lower case and its body as stored. */
export type MimePart = { readonly fields: Readonly<Record<string, string>>; readonly body: string };

// Parts are cut on latin1 text, in which every byte is one character.
const MOST_PARTS = 2000;

/** Parts of an MHTML or MIME file (RFC 2045, RFC 2557), nested ones included, in order. */
export function readMimeParts(bytes: Uint8Array): {
  readonly root: MimePart;
  readonly parts: MimePart[];
} {
  const root = splitHead(iconv.decode(bytes, 'latin1'));
  const parts: MimePart[] = [];
  gather(root, parts, 0);
  return { root, parts };
}

function gather(part: MimePart, parts: MimePart[], depth: number): void {
  const boundary = parameter(part.fields['content-type'], 'boundary');
  if (!boundary || depth > 5) {
    parts.push(part);
    return;
  }
  for (const piece of `\n${part.body}`.split(`\n--${boundary}`).slice(1)) {
    if (piece.startsWith('--') || parts.length >= MOST_PARTS) break;
    gather(splitHead(piece.replace(/^[^\n]*\n/, '')), parts, depth + 1);
  }
}

function splitHead(text: string): MimePart {
  const gap = /\r?\n\r?\n/.exec(text);
  const head = gap ? text.slice(0, gap.index) : '';
  const fields: Record<string, string> = {};
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const pair = /^([\w-]+):\s*(.*)$/.exec(line);
    if (pair?.[1]) fields[pair[1].toLowerCase()] ??= pair[2] ?? '';
  }
  return { fields, body: gap ? text.slice(gap.index + gap[0].length) : text };
}

/** The part that a page names: by the address it was saved from, or by its own name ("cid:", RFC 2392). */
export function partNamed(
  parts: readonly MimePart[],
  src: string,
  address: string | null,
): MimePart | undefined {
  const name = /^cid:(.+)$/i.exec(src)?.[1];
  if (name) return parts.find(({ fields }) => fields['content-id'] === `<${name}>`);
  return parts.find(({ fields }) => {
    const place = fields['content-location'];
    return place !== undefined && (place === src || place === address);
  });
}

/** A parameter of a header field, such as the boundary of a content type. */
export function parameter(field: string | undefined, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(field ?? '');
  return found?.[1] ?? found?.[2];
}

/** The bytes of a part's body, with its transfer encoding undone. */
export function bytesOf(part: MimePart): Uint8Array {
  const encoding = part.fields['content-transfer-encoding']?.trim().toLowerCase();
  if (encoding === 'base64')
    return iconv.encode(part.body.replace(/[^A-Za-z0-9+/=]/g, ''), 'base64');
  const body = encoding === 'quoted-printable' ? unquote(part.body) : part.body;
  return iconv.encode(body, 'latin1');
}

const unquote = (text: string): string =>
  text
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
