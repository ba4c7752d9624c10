import { oneLine } from '../clean-text.ts';
import type { Finding } from '../evidence.ts';
import { isDateLine } from '../words/date-lines.ts';
import { namesInBylineLine } from './byline-lines.ts';
import { type JsonNode, jsonText } from './json-ld.ts';
import type { Clue, PageClues } from './page-clues.ts';
import { type DayOrder, parseDay } from './parse-day.ts';

/** Days of publication and of the last change that a page gives, each best first, as YYYY-MM-DD. */
export type FoundDates = {
  readonly published: Finding<string>[];
  readonly updated: Finding<string>[];
};

const PUBLISHED_METAS =
  /^(?:article:published_time|article:published|og:article:published_time|og:published_time|og:pubdate|bt:pubdate|datepublished|date_published|published[_-]?(?:date|time|at)?|publication[_-]?date|pub_?date|publish[_-]?(?:date|time|ed)?|sailthru\.date|parsely-pub-date|article\.published|article_date_original|cxenseparse:recs:publishtime|cxenseparse:publishtime|dc\.date\.(?:issued|created|published)|dcterms\.(?:issued|created|date|available)|dc\.(?:date|created|issued)|citation_(?:publication_|online_)?date|date|displaydate|originalpublicationdate|original-?publish-?date|release_date|creation_date|rnews:datepublished|vr:published_time|weibo:article:create_at|pdate|ptime|pubtime|created|last-?published|shareaholic:article_published_time|gentime|eomportal-?lastupdate.*|article:post_?date|analyticsattributes\.articledate|video:release_date|og:release_date|datecreated)$/;
const UPDATED_METAS =
  /^(?:article:modified_time|article:modified|og:updated_time|og:article:modified_time|datemodified|date_modified|modified[_-]?(?:date|time)?|last-?modified|lastmod|revised|dc\.date\.modified|dcterms\.modified|dc\.modified|article:updated(?:_time)?|updated(?:_time|_at)?|last_updated|shareaholic:article_modified_time)$/;

/** Looks for dates in the order of their worth: data for machines, the address, then what is shown. */
export function findDates(
  clues: PageClues,
  nodes: readonly JsonNode[],
  url: string | undefined,
  received: string,
): FoundDates {
  const order = orderOnPage(clues) ?? dayOrder(clues.lang, url);
  const latest = nextDay(received);
  const read = (text: string | null | undefined) =>
    text ? parseDay(text.slice(0, 200), order, latest) : null;
  const published: Finding<string>[] = [];
  const instants: string[] = [];
  const updated: Finding<string>[] = [];
  const add = (list: Finding<string>[], text: string | null | undefined, from: string) => {
    const value = read(text);
    if (!value) return;
    if (list === published) instants.push(text ?? '');
    list.push({ value, from });
  };
  for (const { name, content } of clues.metas) {
    if (PUBLISHED_METAS.test(name)) add(published, content, `meta: ${name}`);
    if (UPDATED_METAS.test(name)) add(updated, content, `meta: ${name}`);
  }
  for (const node of nodes) {
    add(
      published,
      jsonText(node, 'datePublished') ??
        jsonText(node, 'dateCreated') ??
        jsonText(node, 'uploadDate'),
      `json-ld: ${node.path}.datePublished`,
    );
    add(updated, jsonText(node, 'dateModified'), `json-ld: ${node.path}.dateModified`);
  }
  for (const clue of clues.properties)
    addProperty(clue, (text, list, from) =>
      add(list === 'published' ? published : updated, text, from),
    );
  addUrlDay(url ?? clues.canonical ?? '', (text) => add(published, text, 'url'));
  const machine = published.length;
  for (const found of [...shownDates(clues), ...lonelyDates(clues), ...sideDates(clues)]) {
    add(found.updated ? updated : published, found.text, found.from);
    // "Published 5 January, updated 6 January": the second half of the line says the second day.
    const change = found.updated ? null : CHANGED.exec(found.text);
    if (change) add(updated, found.text.slice(change.index), found.from);
  }
  for (const text of clues.scriptDates) add(published, text, 'script: date of publication');
  return { published: preferLocalDay(published, machine, instants), updated };
}

const NUMERIC = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(?:\d{4}|\d{2})(?![\d/])/g;

/** How a page orders day and month where other dates on it leave no doubt ("25/04/2019"); null where none does. */
function orderOnPage({ dateTexts, dated }: PageClues): DayOrder | null {
  const texts = [
    ...dateTexts.map((one) => one.text),
    ...dated.slice(0, 60).map((one) => (one.element.textContent ?? '').slice(0, 200)),
  ];
  const pairs = texts.flatMap((text) => [...text.matchAll(NUMERIC)]);
  const isDayFirst = pairs.some(([, first, second]) => Number(first) > 12 && Number(second) <= 12);
  const isMonthFirst = pairs.some(
    ([, first, second]) => Number(second) > 12 && Number(first) <= 12,
  );
  if (isDayFirst === isMonthFirst) return null;
  return isDayFirst ? 'day-first' : 'month-first';
}

/** 3/4/2020 is April in most of the world and March in American English. */
function dayOrder(lang: string, url: string | undefined): DayOrder {
  const british =
    /^https?:\/\/[^/]+\.(?:uk|ie|au|nz|in|za|ca|sg|my|eu|de|fr|it|es|nl|be|ch|at|br|pt|ru|pl|cz|gr|tr)(?:\/|$|:)/i.test(
      url ?? '',
    );
  if (/^en-(?:us|ph)$/i.test(lang)) return 'month-first';
  return (/^en$/i.test(lang) || lang === '') && !british ? 'month-first' : 'day-first';
}

/** The day after the capture: zones may be ahead, but nothing is published later than that. */
const nextDay = (received: string): string => {
  const ms = Date.parse(received);
  return Number.isNaN(ms) ? '9999-12-31' : new Date(ms + 86_400_000).toISOString().slice(0, 10);
};

function addProperty(
  clue: Clue,
  add: (text: string, list: 'published' | 'updated', from: string) => void,
): void {
  const property = (
    clue.element.getAttribute('itemprop') ??
    clue.element.getAttribute('property') ??
    ''
  ).toLowerCase();
  if (
    !/date(?:published|created|modified)|uploaddate|dc:(?:date|created)/.test(property) ||
    (clue.aside && inComment(clue))
  )
    return;
  add(
    textOfClue(clue),
    property.includes('modified') ? 'updated' : 'published',
    `microdata: ${property}`,
  );
}

const textOfClue = (clue: Clue): string =>
  clue.element.getAttribute('datetime') ??
  clue.element.getAttribute('content') ??
  clue.element.getAttribute('title') ??
  oneLine(clue.element.textContent ?? '').slice(0, 200);

function addUrlDay(url: string, add: (text: string) => void): void {
  const day = /[/=_.-]((?:19|20)\d\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?=\D|$)/.exec(
    url,
  );
  const loose = /\/((?:19|20)\d\d)\/(\d{1,2})\/(\d{1,2})(?=\/)/.exec(url);
  const found = day ?? loose;
  if (found) add(`${found[1]}-${found[2]?.padStart(2, '0')}-${found[3]?.padStart(2, '0')}`);
}

type Shown = { readonly text: string; readonly from: string; readonly updated: boolean };

// What the head of a site shows is the day of the visit.
const TODAY = /header-?date|current-?date|(?:^|[\s_-])today(?:$|[\s_-])|date-?today/i;
const CHANGED =
  /updat|modif|revis|aktualis|mis à jour|actualiz|atualiz|aggiorn|обновл|更新|수정|edited/i;
const PUBLISHED =
  /publish|pubdate|posted|entry-date|created|issued|post-?date|article-?date|dateline/i;

/** Dates that readers see: time elements, elements named after dates, lines with nothing but a date. */
function shownDates(clues: PageClues): Shown[] {
  const headline = clues.headline?.order ?? 0;
  const times = clues.times
    .filter((one) => !one.aside && !inComment(one))
    .map((one) => ({ ...shownTime(one), clue: one }));
  const named = clues.dated
    .filter((one) => !one.aside && !TODAY.test(one.label))
    .flatMap(namedDate);
  const worth = (one: { clue: Clue; text: string }) =>
    (PUBLISHED.test(one.clue.label) || one.clue.element.hasAttribute('pubdate') ? 0 : 2) +
    (isDateLine(one.text) || one.clue.name === 'time' ? 0 : 3) +
    (one.clue.order > headline - 60 && one.clue.order < headline + 80 ? 0 : 2);
  return [...times, ...named].sort((a, b) => worth(a) - worth(b) || a.clue.order - b.clue.order);
}

/** A date in an element named after dates; a link named so leads to one unless it is nothing else. */
function namedDate(clue: Clue): (Shown & { readonly clue: Clue })[] {
  const text = oneLine(clue.element.textContent ?? '');
  if (text.length > 300 || !/\d/.test(text)) return [];
  const isOnlyDate = isDateLine(text);
  if (!isOnlyDate && (clue.name === 'a' || (text.length > 160 && !PUBLISHED.test(clue.label))))
    return [];
  const title = clue.element.getAttribute('title');
  return [
    {
      text: title && !/\d{4}/.test(text) ? `${text} ${title}` : text,
      from: `element: ${clue.name}.${clue.label.split(/\s+/)[0]}`,
      updated: changedOnly(text, clue.label),
      clue,
    },
  ];
}

function shownTime(clue: Clue): Shown {
  const text =
    clue.element.getAttribute('datetime') ??
    clue.element.getAttribute('title') ??
    oneLine(clue.element.textContent ?? '').slice(0, 120);
  const from = clue.element.hasAttribute('datetime')
    ? `element: ${clue.name}[datetime]`
    : `element: ${clue.name}`;
  return {
    text,
    from,
    updated: changedOnly(oneLine(clue.element.textContent ?? '').slice(0, 120), clue.label),
  };
}

/** "Updated 5 March 2020" says only when something changed; "입력 2022.08.03 수정 2022.08.04" says both. */
const changedOnly = (text: string, label: string): boolean =>
  (CHANGED.test(label) && !PUBLISHED.test(label)) ||
  (CHANGED.test(text.slice(0, Math.min(30, firstYear(text)))) && !/publish|posted/i.test(text));

const firstYear = (text: string): number => {
  const at = text.search(/(?:19|20)\d\d/);
  return at < 0 ? text.length : at;
};

const inComment = (clue: Clue): boolean =>
  clue.element.closest('[class*=comment], [id*=comment]') !== null;

/**
 * Machines often give the day in UTC. Where the address, or else the first date that is shown, says
 * the day next to it, that one is the day at the place of publication.
 */
function preferLocalDay(
  found: Finding<string>[],
  machine: number,
  instants: readonly string[],
): Finding<string>[] {
  const [first] = found;
  if (!first || machine === 0) return found;
  const near = (one: Finding<string> | undefined) =>
    one &&
    one.value !== first.value &&
    Math.abs(Date.parse(one.value) - Date.parse(first.value)) <= 86_400_000;
  const address = found.find((one) => one.from === 'url');
  const shown = found.slice(machine).find((one) => /^(?:element|text)/.test(one.from));
  const utc = /T(\d\d):.*(?:Z|\+00:?00)$/.exec(instants[0] ?? '')?.[1];
  const fits = (one: Finding<string>) =>
    utc !== undefined && (one.value < first.value ? Number(utc) < 12 : Number(utc) > 12);
  const local = near(address) ? address : shown && near(shown) && fits(shown) ? shown : undefined;
  return local ? [local, ...found.filter((one) => one !== local)] : found;
}

/** Dates in plain text: lines that are nothing but a date, close to the headline first. */
function lonelyDates(clues: PageClues): Shown[] {
  const headline = clues.headline?.order;
  const distance = (order: number) =>
    headline === undefined
      ? Math.min(order, 249)
      : order >= headline
        ? order - headline
        : (headline - order) * 2;
  return clues.dateTexts
    .filter(
      (one) =>
        !one.aside &&
        (isDateLine(one.text) || namesInBylineLine(one.text).length > 0) &&
        distance(one.order) < 250 &&
        !/copyright|©|\(c\)/i.test(one.text),
    )
    .sort((a, b) => distance(a.order) - distance(b.order))
    .slice(0, 5)
    .map((one) => ({
      text: one.text,
      from: 'text: line with the date',
      updated: changedOnly(one.text, ''),
    }));
}

/** Dates in side parts (boxes, cards) that stand right at the headline: the last resort. */
function sideDates(clues: PageClues): Shown[] {
  const headline = clues.headline?.order;
  if (headline === undefined) return [];
  const close = (one: Clue) =>
    one.aside && one.name !== 'footer' && Math.abs(one.order - headline) < 40;
  const times = clues.times.filter((one) => close(one) && !inComment(one)).map(shownTime);
  const texts = clues.dateTexts
    .filter((one) => close(one) && isDateLine(one.text))
    .map((one) => ({
      text: one.text,
      from: 'text: line with the date',
      updated: changedOnly(one.text, ''),
    }));
  return [...times, ...texts].slice(0, 4);
}
