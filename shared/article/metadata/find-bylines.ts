import { oneLine } from '../clean-text.ts';
import { type DomElement, isElement, TEXT } from '../dom.ts';
import type { Finding } from '../evidence.ts';
import { isCasedName, nameBeforeDate, namesInBylineLine } from './byline-lines.ts';
import { type JsonNode, jsonNames } from './json-ld.ts';
import type { Clue, PageClues } from './page-clues.ts';
import { splitNames } from './split-names.ts';

const AUTHOR_METAS =
  /^(?:dc[:.]creator|dcterms?[:.]creator|author|parsely-author|article:author|article:author_name|sailthru\.author|byl|citation_author|dc\.contributor|twitter:data1|rbauthors|cxenseparse:author|vr:author)$/;

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
    shown.slice(0, 5).map((one) => nameIn(one.element)),
    'microdata: author',
  );
  for (const one of clues.authored.filter((clue) => !clue.aside).slice(0, 8)) {
    const text = nameIn(one.element);
    if (text.length <= 100) add([text], `element: ${one.name}.${one.label.split(/\s+/)[0]}`);
  }
  const line = found.length > 0 ? null : bylineLine(clues);
  return line ? [line] : found;
}

/** The line at the headline that says who wrote: the last resort, for no field of the page says so. */
function bylineLine({ bylineTexts, dateTexts, headline }: PageClues): Finding<string[]> | null {
  const at = headline?.order ?? 0;
  const isNear = (one: Clue) => !one.aside && one.order > at - 20 && one.order < at + 40;
  for (const { text } of bylineTexts.filter(isNear)) {
    const value = namesInBylineLine(text);
    if (value.length > 0) return { value, from: 'text: line with the byline' };
  }
  for (const { text } of headline ? dateTexts.filter(isNear) : []) {
    const name = nameBeforeDate(text);
    if (name) return { value: [name], from: 'text: line with name and date' };
  }
  return null;
}

/** The same with the byline that Readability chose in front. */
export function preferByline(
  found: readonly Finding<string[]>[],
  chosen: string | undefined,
): readonly Finding<string[]>[] {
  const best = splitNames(chosen ?? '').filter(isNoAccount);
  if (best.length === 0) return found;
  const known =
    found.find((one) => one.value.join('|') === best.join('|')) ??
    found.find((one) => runsOn(best.join(''), one.value.join('')));
  return [known ?? { value: best, from: 'text: byline' }, ...found.filter((one) => one !== known)];
}

/** True where a byline is a name with the next words stuck to it: "Tomas GrayChief Reporter". */
const runsOn = (byline: string, name: string): boolean =>
  byline.startsWith(name) && /^\p{Lu}/u.test(byline.slice(name.length)) && /\p{Ll}$/u.test(name);

/** "mcupdate" is the name of an account, whoever is behind it. */
const isNoAccount = (name: string): boolean => !/^[a-z][a-z0-9_.-]*$/.test(name);

const ROLE =
  /\b(?:reporter|correspondent|editor|writer|columnist|producer|contributor|journalist|staff|reporting|redakteur(?:in)?|redactor[ae]?|journaliste)s?$/i;

/** The words of an element. Where its parts stand without a space between, only those that are names count. */
function nameIn(element: DomElement): string {
  const whole = oneLine((element.textContent ?? '').slice(0, 400));
  if (!/\p{Ll}\p{Lu}/u.test(whole)) return whole;
  const parts = partsOf(element)
    .map((part) => part.replace(/^by\s+/i, ''))
    .filter((part) => isCasedName(part) && !ROLE.test(part));
  return parts.length > 0 ? parts.join(' and ') : whole;
}

/** The runs of text of an element, each of its inner elements apart. */
function partsOf(element: DomElement): string[] {
  const parts: string[] = [];
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (isElement(node)) parts.push(...partsOf(node));
    else if (node.nodeType === TEXT) parts.push(oneLine((node.textContent ?? '').slice(0, 400)));
  }
  return parts.filter((part) => part !== '');
}
