import { oneLine } from '../clean-text.ts';
import { type DomDocument, type DomElement, isElement } from '../dom.ts';

/** An element that may carry metadata. `order` counts elements; `aside` = outside the article. */
export type Clue = {
  readonly element: DomElement;
  readonly name: string;
  readonly label: string;
  readonly order: number;
  readonly aside: boolean;
};

/** Everything on a page that metadata can be read from, collected in one walk over the tree. */
export type PageClues = {
  readonly metas: readonly { readonly name: string; readonly content: string }[];
  readonly jsonLd: readonly string[];
  readonly times: readonly Clue[];
  readonly properties: readonly Clue[];
  readonly dated: readonly Clue[];
  readonly authored: readonly Clue[];
  readonly headings: readonly Clue[];
  readonly canonical: string | null;
  readonly base: string | null;
  readonly title: string;
  readonly lang: string;
  readonly dir: string;
  readonly elements: number;
  readonly tooDeep: boolean;
};

const DATED =
  /date|publish|posted|(?:^|[\s_-])(?:time|timestamp|created|meta|info|submitted|day|pub|data|fecha|datum|byline|dateline|postmeta|entry-header|article__header)|time$|posttime|pubtime/i;
const AUTHORED =
  /author|byline|writer|(?:^|[\s_-])by(?:$|[\s_-])|autor|redact|journalist|reporter|contributor/i;
const ASIDE =
  /comment|related|sidebar|footer|widget|recommend|popular|most-?read|trending|teaser|promo|disqus|latest|newsletter|breadcrumb|carousel|more-|read-next|readnext|archive|calendar/i;
const DEEPEST = 2000;

type Collected = {
  -readonly [Key in keyof PageClues]: PageClues[Key] extends readonly (infer One)[]
    ? One[]
    : PageClues[Key];
};

/** Collects the clues of a page before anything is removed from it. */
export function collectClues(document: DomDocument): PageClues {
  const root = document.documentElement;
  const clues: Collected = {
    metas: [],
    jsonLd: [],
    times: [],
    properties: [],
    dated: [],
    authored: [],
    headings: [],
    canonical: null,
    base: null,
    title: '',
    elements: 0,
    tooDeep: false,
    lang: root?.getAttribute('lang') ?? root?.getAttribute('xml:lang') ?? '',
    dir: root?.getAttribute('dir') ?? '',
  };
  if (root) walk(root, clues);
  return clues;
}

/** Walks with its own stack: hostile pages nest deeper than the call stack allows. */
function walk(root: DomElement, clues: Collected): void {
  const stack: { element: DomElement; aside: boolean; depth: number }[] = [
    { element: root, aside: false, depth: 0 },
  ];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { element, depth } = next;
    const aside = visit(element, next.aside, clues);
    if (depth > DEEPEST) clues.tooDeep = true;
    else pushChildren(element, aside, depth + 1, stack);
  }
}

function pushChildren(
  element: DomElement,
  aside: boolean,
  depth: number,
  stack: { element: DomElement; aside: boolean; depth: number }[],
): void {
  const from = stack.length;
  for (const child of element.childNodes)
    if (isElement(child)) stack.push({ element: child, aside, depth });
  for (let a = from, b = stack.length - 1; a < b; a++, b--) {
    const swapped = stack[a];
    stack[a] = stack[b] as (typeof stack)[number];
    stack[b] = swapped as (typeof stack)[number];
  }
}

function visit(element: DomElement, aside: boolean, clues: Collected): boolean {
  clues.elements++;
  const name = element.localName;
  if (
    name === 'meta' ||
    name === 'link' ||
    name === 'title' ||
    name === 'script' ||
    name === 'base'
  ) {
    visitHead(element, name, clues);
    return true;
  }
  const label = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.trim();
  const outside =
    aside ||
    name === 'aside' ||
    name === 'footer' ||
    name === 'nav' ||
    (name !== 'body' && name !== 'html' && ASIDE.test(label));
  const clue: Clue = { element, name, label, order: clues.elements, aside: outside };
  if (name === 'body') {
    clues.dir ||= element.getAttribute('dir') ?? '';
    clues.lang ||= element.getAttribute('lang') ?? '';
  }
  if (name === 'time' || name === 'abbr' || name === 'relative-time') clues.times.push(clue);
  if (/^h[12]$/.test(name)) clues.headings.push(clue);
  if (element.hasAttribute('itemprop')) clues.properties.push(clue);
  if (label !== '' && DATED.test(label)) clues.dated.push(clue);
  const rel = element.getAttribute('rel');
  if (rel === 'author' || (label !== '' && AUTHORED.test(label))) clues.authored.push(clue);
  return outside;
}

function visitHead(element: DomElement, name: string, clues: Collected): void {
  if (name === 'meta') {
    const key =
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('itemprop') ??
      element.getAttribute('http-equiv') ??
      '';
    const content = oneLine(element.getAttribute('content') ?? '');
    if (key && content) clues.metas.push({ name: key.trim().toLowerCase(), content });
  } else if (name === 'link') {
    if (element.getAttribute('rel')?.toLowerCase() === 'canonical')
      clues.canonical ??= element.getAttribute('href');
  } else if (name === 'base') clues.base ??= element.getAttribute('href');
  else if (name === 'title') clues.title ||= oneLine(element.textContent ?? '');
  else if (/ld\+json/i.test(element.getAttribute('type') ?? ''))
    clues.jsonLd.push(element.textContent ?? '');
}
