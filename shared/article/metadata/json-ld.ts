/** A node of schema.org data with the path at which it stands ("$", "$[0].author"). */
export type JsonNode = {
  readonly value: Record<string, unknown>;
  readonly path: string;
  readonly type: string;
};

const ARTICLE =
  /(?:article|posting|report|review|story|newsitem|webpage|recipe|podcastepisode|videoobject)$/i;

/** The nodes that describe the page's article, best first; broken JSON is read as far as it goes. */
export function readJsonLd(scripts: readonly string[]): JsonNode[] {
  const nodes: JsonNode[] = [];
  scripts.slice(0, 20).forEach((script, i) => {
    const at = scripts.length > 1 ? `$${i + 1}` : '$';
    const parsed = parseLeniently(script);
    if (parsed !== undefined) gather(parsed, at, nodes, 0);
  });
  return nodes.filter((node) => ARTICLE.test(node.type)).sort((a, b) => rank(a) - rank(b));
}

const rank = (node: JsonNode): number =>
  /newsarticle|reportage/i.test(node.type)
    ? 0
    : /article|posting/i.test(node.type)
      ? 1
      : /webpage|video/i.test(node.type)
        ? 3
        : 2;

function gather(value: unknown, path: string, nodes: JsonNode[], depth: number): void {
  if (depth > 5 || nodes.length > 200) return;
  if (Array.isArray(value)) {
    for (const [i, one] of value.entries()) gather(one, `${path}[${i}]`, nodes, depth + 1);
  } else if (typeof value === 'object' && value !== null) {
    const record = value as Record<string, unknown>;
    const type = [record['@type']]
      .flat()
      .filter((one) => typeof one === 'string')
      .join(' ');
    if (type) nodes.push({ value: record, path, type: type.split('/').at(-1) ?? type });
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemReviewed'])
      if (record[key]) gather(record[key], `${path}.${key}`, nodes, depth + 1);
  }
}

/** Parses JSON as pages write it: comments, CDATA, raw line breaks in strings, trailing commas. */
function parseLeniently(script: string): unknown {
  const bare = script
    .replace(/^\s*(?:\/\/)?\s*<!\[CDATA\[|(?:\/\/)?\s*\]\]>\s*;?\s*$/g, '')
    .replace(/^\s*<!--|-->\s*$/g, '')
    .trim()
    .replace(/;$/, '');
  const tamed = bare
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/,\s*([}\]])/g, '$1')
    .replace(/\\'/g, "'");
  for (const text of [bare, tamed]) {
    try {
      return JSON.parse(text);
    } catch {
      // The next, tamer form is tried; after the last one single fields are picked out.
    }
  }
  return pickFields(bare);
}

/** Single fields of JSON that no parser reads (single quotes, missing commas). */
function pickFields(text: string): Record<string, unknown> | undefined {
  const fields: Record<string, unknown> = {};
  for (const key of ['@type', 'headline', 'datePublished', 'dateModified', 'inLanguage']) {
    const found = new RegExp(`["']${key}["']\\s*:\\s*(["'])(.{1,300}?)\\1\\s*[,}\\]\\n]`).exec(
      text,
    );
    if (found?.[2]) fields[key] = found[2];
  }
  return fields['@type'] || fields.datePublished ? { '@type': 'Article', ...fields } : undefined;
}

/** A text field of a node, or undefined. */
export function jsonText(node: JsonNode, key: string): string | undefined {
  const value = node.value[key];
  if (typeof value === 'string') return value;
  const first = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'string') return first;
  const inner =
    (first as Record<string, unknown> | undefined)?.['@value'] ??
    (first as Record<string, unknown> | undefined)?.name;
  return typeof inner === 'string' ? inner : undefined;
}

/** The names in a person or organization field, with the path of each. */
export function jsonNames(node: JsonNode, key: string): { value: string; path: string }[] {
  const list = Array.isArray(node.value[key]) ? (node.value[key] as unknown[]) : [node.value[key]];
  return list.flatMap((one, i) => {
    const path = `${node.path}.${key}${list.length > 1 ? `[${i}]` : ''}`;
    if (typeof one === 'string') return [{ value: one, path }];
    const name = (one as Record<string, unknown> | null | undefined)?.name;
    const names = Array.isArray(name) ? name : [name];
    return names
      .filter((text) => typeof text === 'string')
      .map((text) => ({ value: text as string, path: `${path}.name` }));
  });
}
