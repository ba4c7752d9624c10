import { oneLine } from '../clean-text.ts';
import type { Finding } from '../evidence.ts';
import { type JsonNode, jsonNames } from './json-ld.ts';
import type { PageClues } from './page-clues.ts';

const AUTHOR_METAS =
  /^(?:dc[:.]creator|dcterms?[:.]creator|author|parsely-author|article:author|article:author_name|sailthru\.author|byl|citation_author|dc\.contributor|twitter:data1|rbauthors|cxenseparse:author|vr:author)$/;
const OPENING =
  /^(?:written by|posted by|published by|story by|reported by|words by|by|von|par|por|di|door|av|af|autor(?:in)?|auteur|author|автор|текст|作者|文|撰文|记者|記者|글)(?:\s*[:：]\s*|\s+|\s*\|\s*)/i;
const NO_NAME =
  /^(?:admin|administrator|editor|staff|webmaster|guest|anonymous|user|unknown|null|undefined|none|author|by|super user|redaktion|redaction|https?:|www\.|@)/i;

/** The people or desks that a page names as authors, best first. */
export function findBylines(clues: PageClues, nodes: readonly JsonNode[]): Finding<string[]>[] {
  const found: Finding<string[]>[] = [];
  const add = (texts: readonly string[], from: string) => {
    const value = [...new Set(texts.flatMap(splitNames))].filter(isNoAccount);
    if (value.length > 0) found.push({ value, from });
  };
  for (const node of nodes) {
    const names = jsonNames(node, 'author').concat(jsonNames(node, 'creator'));
    if (names.length > 0)
      add(
        names.map((one) => one.value),
        `json-ld: ${names[0]?.path}`,
      );
  }
  for (const name of new Set(clues.metas.map((meta) => meta.name)))
    if (AUTHOR_METAS.test(name))
      add(
        clues.metas
          .filter((meta) => meta.name === name && !/^https?:/.test(meta.content))
          .map((meta) => meta.content),
        `meta: ${name}`,
      );
  const shown = clues.properties.filter(
    (one) => one.element.getAttribute('itemprop') === 'author' && !one.aside,
  );
  add(
    shown.slice(0, 5).map((one) => nameIn(one.element.textContent)),
    'microdata: author',
  );
  for (const one of clues.authored.filter((clue) => !clue.aside).slice(0, 8)) {
    const text = nameIn(one.element.textContent);
    if (text.length <= 100) add([text], `element: ${one.name}.${one.label.split(/\s+/)[0]}`);
  }
  return found;
}

/** The same with the byline that Readability chose in front. */
export function preferByline(
  found: readonly Finding<string[]>[],
  chosen: string | undefined,
): readonly Finding<string[]>[] {
  const best = splitNames(chosen ?? '').filter(isNoAccount);
  if (best.length === 0) return found;
  const known = found.find((one) => one.value.join('|') === best.join('|'));
  return [known ?? { value: best, from: 'text: byline' }, ...found.filter((one) => one !== known)];
}

/** "mcupdate" is the name of an account, whoever is behind it. */
const isNoAccount = (name: string): boolean => !/^[a-z][a-z0-9_.-]*$/.test(name);

const nameIn = (text: string | null): string => oneLine((text ?? '').slice(0, 400));

/**
 * The names in a byline: "By A. Smith and B. Jones | Reuters" gives two. A comma parts names only
 * where both sides have two words, so that "Smith, Jr." stays whole.
 */
export function splitNames(byline: string): string[] {
  const bare = oneLine(byline.replace(/<[^>]*>/g, ' ').replace(/&amp;/g, '&'))
    .replace(OPENING, '')
    .replace(/\s+(?:\||·|•)\s.*$/, '')
    .replace(/\s*[<(]?\S+@\S+\.\w+[>)]?/g, '');
  const parts = bare.split(/\s+(?:and|und|et|&|y|och|og|en|i|и|و)\s+|\s*[;；、]\s*|\s*\n\s*/i);
  const names = parts.flatMap((part) => {
    const pieces = part.split(/\s*[,，]\s*/).filter(Boolean);
    return pieces.length > 1 &&
      pieces.every((one) => /\S\s+\S/.test(one) || /[\p{Script=Han}]/u.test(one))
      ? pieces
      : [part];
  });
  return names
    .map((name) => oneLine(name.replace(OPENING, '').replace(/^[,\s]+|[,\s:]+$/g, '')))
    .filter(
      (name) => name !== '' && name.length <= 80 && /\p{L}{2}/u.test(name) && !NO_NAME.test(name),
    );
}
