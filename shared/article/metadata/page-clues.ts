import { remembered } from '../../base/remembered.ts';
import { oneLine } from '../clean-text.ts';
import { type DomDocument, type DomElement, type DomNode, isElement, TEXT } from '../dom.ts';
import { mayNameAuthors } from './byline-lines.ts';

/** An element that may carry metadata. `order` counts elements; `aside` = outside the article. */
export type Clue = {
  readonly element: DomElement;
  readonly name: string;
  readonly label: string;
  readonly order: number;
  readonly aside: boolean;
  readonly asideRoot: DomElement | null;
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
  /** The heading of the article, as far as it can be told from the logo and from others. */
  readonly headline: Clue | null;
  /** Short runs of text that hold a year or a full numeric date, with the element around them. */
  readonly dateTexts: readonly (Clue & { readonly text: string; readonly opens: boolean })[];
  /** Texts that may say who wrote, with the element around them. */
  readonly bylineTexts: readonly (Clue & { readonly text: string })[];
  /** Dates of publication in data that scripts carry, first ones of the page. */
  readonly scriptDates: readonly string[];
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
  /comment|related|sidebar|footer|widget|recommend|popular|most-?read|trending|teaser|promo(?!t)|disqus|latest|newsletter|breadcrumb|carousel|more-|read-next|readnext|archive|calendar/i;
const DEEPEST = 2000;

type Collected = {
  -readonly [Key in keyof PageClues]: PageClues[Key] extends readonly (infer One)[]
    ? One[]
    : PageClues[Key];
};

/** Collects the clues of a page before anything is removed from it. */
export function collectClues(
  document: DomDocument,
  scriptDates: readonly string[] = [],
): PageClues {
  const root = document.documentElement;
  const clues: Collected = {
    metas: [],
    jsonLd: [],
    times: [],
    properties: [],
    dated: [],
    authored: [],
    headings: [],
    headline: null,
    dateTexts: [],
    bylineTexts: [],
    scriptDates: [...scriptDates],
    canonical: null,
    base: null,
    title: '',
    elements: 0,
    tooDeep: false,
    lang: root?.getAttribute('lang') ?? root?.getAttribute('xml:lang') ?? '',
    dir: root?.getAttribute('dir') ?? '',
  };
  if (root) walk(root, clues);
  return readmit(clues);
}

/**
 * A part that holds the headline is no side part, whatever its class says ("widget Blog",
 * "has-sidebar"): its clues count.
 */
function readmit(clues: Collected): PageClues {
  const headline = headlineOf(clues);
  const root = headline?.asideRoot;
  if (!root) return { ...clues, headline };
  const cleared = <T extends Clue>(list: readonly T[]): T[] =>
    list.map((one) => (one.asideRoot === root ? { ...one, aside: false } : one));
  return {
    ...clues,
    headline: headline && { ...headline, aside: false },
    times: cleared(clues.times),
    properties: cleared(clues.properties),
    dated: cleared(clues.dated),
    authored: cleared(clues.authored),
    headings: cleared(clues.headings),
    dateTexts: cleared(clues.dateTexts),
    bylineTexts: cleared(clues.bylineTexts),
  };
}

/** The heading that the page's title repeats, else the first h1: on many pages that is the logo. */
function headlineOf({ headings, title }: Collected): Clue | null {
  const heads = headings.filter((one) => one.name === 'h1');
  const wanted = title.toLowerCase();
  const named = heads.find(({ element }) => {
    const words = oneLine((element.textContent ?? '').slice(0, 400)).toLowerCase();
    return words.length >= 12 && wanted.includes(words.slice(0, 60));
  });
  return named ?? heads[0] ?? headings[0] ?? null;
}

/** Walks with its own stack: hostile pages nest deeper than the call stack allows. */
function walk(root: DomElement, clues: Collected): void {
  const stack: { element: DomElement; aside: DomElement | null; depth: number }[] = [
    { element: root, aside: null, depth: 0 },
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
  aside: DomElement | null,
  depth: number,
  stack: { element: DomElement; aside: DomElement | null; depth: number }[],
): void {
  const from = stack.length;
  for (let child = element.firstChild; child; child = child.nextSibling)
    if (isElement(child)) stack.push({ element: child, aside, depth });
  for (let a = from, b = stack.length - 1; a < b; a++, b--) {
    const swapped = stack[a];
    stack[a] = stack[b] as (typeof stack)[number];
    stack[b] = swapped as (typeof stack)[number];
  }
}

function visit(element: DomElement, aside: DomElement | null, clues: Collected): DomElement | null {
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
    return element;
  }
  const label = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.trim();
  const outside = aside ?? (isAside(element, name, label) ? element : null);
  const clue: Clue = {
    element,
    name,
    label,
    order: clues.elements,
    aside: outside !== null,
    asideRoot: outside,
  };
  if (name === 'body') {
    clues.dir ||= element.getAttribute('dir') ?? '';
    clues.lang ||= element.getAttribute('lang') ?? '';
  }
  if (name !== 'a') noteTexts(clue, clues);
  if (name === 'time' || name === 'abbr' || name === 'relative-time') clues.times.push(clue);
  if (/^h[12]$/.test(name)) clues.headings.push(clue);
  if (element.hasAttribute('itemprop') || element.hasAttribute('property'))
    clues.properties.push(clue);
  const { isDated, isAuthored } = labelSays(label);
  if (isDated) clues.dated.push(clue);
  if (isAuthored || element.getAttribute('rel') === 'author') clues.authored.push(clue);
  return outside;
}

type LabelSays = {
  readonly isDated: boolean;
  readonly isAuthored: boolean;
  readonly isAside: boolean;
};

// A page, and those of the same site, give many elements the same label; hostile ones make them up.
const MOST_SAID = 5_000;
const LONGEST_SAID = 300;

const labelSays = remembered(
  MOST_SAID,
  (label): LabelSays => ({
    isDated: DATED.test(label),
    isAuthored: AUTHORED.test(label),
    isAside: ASIDE.test(label),
  }),
  LONGEST_SAID,
);

function isAside(element: DomElement, name: string, label: string): boolean {
  if (name === 'aside' || name === 'nav') return true;
  if (name === 'body' || name === 'html') return false;
  if (name !== 'footer') return labelSays(label).isAside;
  // The footer of an article tells of it; the footer of the page does not.
  return element.closest('article') === null || /related|comment|teaser/i.test(label);
}

const OPENING_DAY = /^\s*(\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d)(?:\s*[-–—:|,]|\s+["“„«])\s*\S.{30}/s;
const YEARLY = /(?:19|20)\d\d|(?:平成|令和)(?:\d|元)|\d{1,2}[./]\d{1,2}[./]\d\d|[٠-٩]{4}|[۰-۹]{4}/;

function noteTexts(clue: Clue, clues: Collected): void {
  for (let node = clue.element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType !== TEXT) continue;
    const text = node.textContent ?? '';
    if (text.length > 5 && clues.dateTexts.length < 300) noteDate(clue, text, clues);
    if (clues.bylineTexts.length < 40 && text.length < 400 && mayNameAuthors(text))
      clues.bylineTexts.push({ ...clue, text: bylineText(text, node.nextSibling) });
  }
}

/** "By" alone stands before the link that names somebody. */
const bylineText = (text: string, next: DomNode | null): string =>
  oneLine(text.length < 20 ? `${text}${(next?.textContent ?? '').slice(0, 200)}` : text);

function noteDate(clue: Clue, text: string, clues: Collected): void {
  if (!YEARLY.test(text.slice(0, 240))) return;
  // A long text counts where it opens with its day, as dispatches do.
  const opening = OPENING_DAY.exec(text)?.[1];
  if (opening || text.length <= 240)
    clues.dateTexts.push({
      ...clue,
      text: oneLine(opening ?? text),
      opens: opening !== undefined,
    });
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
    if (content)
      for (const one of key.trim().toLowerCase().split(/\s+/))
        clues.metas.push({ name: one, content });
  } else if (name === 'link') {
    if (element.getAttribute('rel')?.toLowerCase() === 'canonical')
      clues.canonical ??= element.getAttribute('href');
  } else if (name === 'base') clues.base ??= element.getAttribute('href');
  else if (name === 'title') clues.title ||= oneLine(element.textContent ?? '');
  else if (/ld\+json/i.test(element.getAttribute('type') ?? ''))
    clues.jsonLd.push(element.textContent ?? '');
}
