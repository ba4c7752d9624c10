import { sha256Hex } from '../../base/sha256.ts';
import { builtInKinds } from '../../model/annotation.ts';
import type { Article } from '../../model/article.ts';
import { living } from '../../model/entity.ts';
import type { Notebook } from '../../model/notebook.ts';
import type { ExportedText, ItemProblem } from './drafts.ts';

/** One code of a codebook: a kind or a tag; `path` lists the codes above it. */
export type Code = {
  readonly name: string;
  readonly path: readonly string[];
  readonly color: string | null;
  readonly description: string;
};

const NAMESPACE = 'urn:QDA-XML:codebook:1.0';
const KINDS = 'Kinds';
const TAGS = 'Tags';

/**
 * Writes the kinds and tags of articles as a REFI-QDA codebook (.qdc, https://www.qdasoftware.org/):
 * two trees, "Kinds" and "Tags", tags nested by their "/" paths. The format holds no passages.
 */
export function exportCodebook(
  articles: readonly Pick<Article, 'annotations' | 'tags'>[],
  notebook: Pick<Notebook, 'kinds' | 'tagStyles'> | null = null,
): ExportedText {
  const annotations = articles.flatMap((article) => living(article.annotations));
  const own = notebook ? living(notebook.kinds) : [];
  const colors = new Map(own.map((kind) => [`${KINDS}/${kind.name}`, kind.color]));
  for (const style of notebook ? living(notebook.tagStyles) : [])
    colors.set(`${TAGS}/${style.path}`, style.color);
  const kinds = new Set([
    ...builtInKinds,
    ...own.map((kind) => kind.name),
    ...annotations.map((annotation) => annotation.kind),
  ]);
  const tags = new Set([...articles, ...annotations].flatMap((one) => one.tags));
  const codes = [
    branch(
      KINDS,
      [...kinds].map((kind) => [kind]),
      [],
      colors,
    ),
    branch(
      TAGS,
      [...tags].map((tag) => tag.split('/').filter((part) => part !== '')),
      [],
      colors,
    ),
  ];
  const text = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<CodeBook xmlns="${NAMESPACE}" origin="Parley">`,
    `<Codes>${codes.join('')}</Codes>`,
    '</CodeBook>',
    '',
  ].join('\n');
  const losses =
    annotations.length === 0
      ? []
      : [
          {
            annotationId: null,
            field: 'annotations',
            message: `A codebook holds kinds and tags only: ${annotations.length} annotated passages are not in it.`,
          },
        ];
  return { text, losses };
}

function branch(
  name: string,
  paths: readonly (readonly string[])[],
  above: readonly string[],
  colors: ReadonlyMap<string, string>,
): string {
  const path = [...above, name];
  const color = colors.get(path.join('/'));
  const children = new Map<string, string[][]>();
  for (const [first, ...rest] of paths)
    if (first !== undefined) children.set(first, [...(children.get(first) ?? []), rest]);
  const inner = [...children].map(([child, rests]) => branch(child, rests, path, colors)).join('');
  const attributes = [
    `guid="${guidOf(path)}"`,
    `name="${escapeXml(name)}"`,
    `isCodable="${above.length > 0}"`,
    ...(color && /^#[0-9a-f]{6}$/iu.test(color) ? [`color="${color}"`] : []),
  ].join(' ');
  return inner === '' ? `<Code ${attributes}/>` : `<Code ${attributes}>${inner}</Code>`;
}

// The same path gives the same code everywhere, so codebooks of two machines fit together.
function guidOf(path: readonly string[]): string {
  const hex = sha256Hex(`parley-code:${path.join('/')}`);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Reads the codes of a REFI-QDA codebook in document order. */
export function importCodebook(text: string): {
  readonly codes: readonly Code[];
  readonly problems: readonly ItemProblem[];
} {
  if (!/<(?:\w+:)?CodeBook[\s>]/u.test(text))
    return {
      codes: [],
      problems: [{ item: null, message: 'The file is not a REFI-QDA codebook.' }],
    };
  const codes: Code[] = [];
  const problems: ItemProblem[] = [];
  const open: { name: string; at: number }[] = [];
  const parts =
    /<!--[\s\S]*?-->|<(\/?)(?:\w+:)?(Code|Description)\b((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>([^<]*)/gu;
  for (const [, closing, tag, attributes = '', selfClosing, words = ''] of text.matchAll(parts)) {
    if (tag === undefined) continue;
    if (tag === 'Description') {
      const last = open.at(-1);
      const code = last && codes[last.at];
      if (!closing && last && code)
        codes[last.at] = { ...code, description: readXml(words).trim() };
      continue;
    }
    if (closing) {
      open.pop();
      continue;
    }
    const name = attribute(attributes, 'name');
    if (name === null) problems.push({ item: codes.length, message: 'A code without a name.' });
    const color = attribute(attributes, 'color');
    const path = open.map((code) => code.name);
    codes.push({ name: name ?? '', path, color, description: '' });
    if (!selfClosing) open.push({ name: name ?? '', at: codes.length - 1 });
  }
  return { codes: codes.filter((code) => code.name !== ''), problems };
}

function attribute(attributes: string, name: string): string | null {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(
    attributes,
  );
  return match ? readXml(match[1] ?? match[2] ?? '') : null;
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const readXml = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/giu, (whole, hex, decimal, name) => {
    const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : null;
    if (code !== null) return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    return entities[name] ?? whole;
  });

// Control characters have no place in XML 1.0, not even escaped.
const escapeXml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/gu, (unit) => `&#${unit.charCodeAt(0)};`);
