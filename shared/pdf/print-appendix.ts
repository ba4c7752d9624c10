import { escapeHtml } from '../base/escape-html.ts';
import type { Translator } from '../i18n/translator.ts';
import type { Occurrence, Relation, Statement } from '../model/argument.ts';
import { living } from '../model/entity.ts';
import type { TimelineEvent } from '../model/timeline.ts';
import { formatEdtf } from '../timeline/edtf.ts';
import type { NumberedPassage } from './markers.ts';
import { goMarker } from './markers.ts';
import type { PrintInput } from './print-input.ts';
import { inLanguageOf, printNote } from './print-notes.ts';

type Claim = { readonly statement: Statement; readonly occurrences: readonly Occurrence[] };

/** What the appendix tells about one article. */
export type Appendix = {
  readonly claims: readonly Claim[];
  readonly relations: readonly Relation[];
  readonly events: readonly TimelineEvent[];
};

/** Gathers the claims that the article makes, the arrows about them and the events it tells of. */
export function gatherAppendix({ maps = [], timelines = [] }: PrintInput): Appendix {
  const claims = maps.flatMap((map) =>
    living(map.statements)
      .map((statement) => ({
        statement,
        occurrences: living(map.occurrences).filter((one) => one.statement === statement.id),
      }))
      .filter((claim) => claim.occurrences.length > 0),
  );
  const relations = maps.flatMap((map) => living(map.relations));
  const events = timelines
    .flatMap((timeline) => living(timeline.events))
    .sort((a, b) => (a.when ?? '9').localeCompare(b.when ?? '9'));
  return { claims, relations, events };
}

/** Links from a note to the claims and events that stand on its annotation. */
export function linksFromNote(
  appendix: Appendix,
  annotationId: string,
  { say }: Translator,
): string {
  const claims = appendix.claims.flatMap((claim, index) =>
    claim.occurrences.some((one) => one.annotationId === annotationId)
      ? [`<a href="${goMarker(`c${index + 1}`)}">${say('pdf.claim', { number: index + 1 })}</a>`]
      : [],
  );
  const events = appendix.events.flatMap((event, index) =>
    Object.values(event.passages).some((one) => one.annotationId === annotationId)
      ? [`<a href="${goMarker(`e${index + 1}`)}">${say('pdf.event', { number: index + 1 })}</a>`]
      : [],
  );
  const links = [...claims, ...events];
  return links.length > 0 ? ` → ${links.join(', ')}` : '';
}

/** The appendix: claims, relations, events and the source. */
export function printAppendix(
  input: PrintInput,
  appendix: Appendix,
  passages: readonly NumberedPassage[],
  speaker: Translator,
): string {
  const numbers = new Map(passages.map((one) => [one.annotation.id, one.number]));
  const parts = [
    printClaims(appendix.claims, numbers, speaker),
    printRelations(appendix, input, speaker),
    printEvents(appendix.events, numbers, speaker),
    printSource(input, speaker),
  ];
  return `<section class="appendix"${inLanguageOf(speaker)}><h2>${speaker.say('pdf.appendix')}</h2>${parts.join('\n')}</section>`;
}

type Numbers = ReadonlyMap<string, number>;

function passageLinks(
  ids: readonly (string | undefined)[],
  numbers: Numbers,
  { say }: Translator,
): string {
  const known = ids.map((id) => numbers.get(id ?? '')).filter((number) => number !== undefined);
  const links = [...new Set(known)].map(
    (number) => `<a href="${goMarker(`h${number}`)}">${say('pdf.passage', { number })}</a>`,
  );
  return links.length > 0 ? ` (${links.join(', ')})` : '';
}

function printClaims(claims: readonly Claim[], numbers: Numbers, speaker: Translator): string {
  if (claims.length === 0) return '';
  const entries = claims.map(({ statement, occurrences }, index) => {
    const number = index + 1;
    const first = occurrences.map((one) => numbers.get(one.annotationId ?? '')).find(Boolean);
    const name = first
      ? `<a class="label" href="${goMarker(`h${first}`, `c${number}`)}">${number}</a>`
      : `<span class="label">${number}</span>`;
    const verdict = statement.verdicts.at(-1);
    const ids = occurrences.map((one) => one.annotationId);
    const said = verdict
      ? ` <span class="kind">${speaker.say(`verdict.${verdict.status}`)}.</span>`
      : '';
    return `<div class="entry"><p>${name} ${escapeHtml(statement.text)}${said}${passageLinks(ids, numbers, speaker)}</p></div>`;
  });
  return `<h3>${speaker.say('pdf.claims')}</h3>${entries.join('\n')}`;
}

function printRelations(
  { claims, relations }: Appendix,
  input: PrintInput,
  { say }: Translator,
): string {
  if (relations.length === 0) return '';
  const numbers = new Map(claims.map((claim, index) => [claim.statement.id, index + 1]));
  const texts = new Map(
    (input.maps ?? []).flatMap((map) => living(map.statements).map((one) => [one.id, one.text])),
  );
  const name = (id: string) => {
    const number = numbers.get(id);
    const text = escapeHtml(texts.get(id) ?? say('pdf.otherRelation'));
    return number
      ? `<a href="${goMarker(`c${number}`)}">${say('pdf.claim', { number })}</a> ${text}`
      : text;
  };
  const rows = relations.map(
    (relation) =>
      `<tr><td>${relation.from.map((end) => name(end.ref)).join('<br>')}</td><td>${say(`pdf.${relation.type}`)}</td><td>${relation.to.map((end) => name(end.ref)).join('<br>')}</td></tr>`,
  );
  return `<h3>${say('pdf.relations')}</h3><table><thead><tr><th scope="col">${say('pdf.from')}</th><th scope="col">${say('pdf.relation')}</th><th scope="col">${say('pdf.to')}</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function printEvents(
  events: readonly TimelineEvent[],
  numbers: Numbers,
  speaker: Translator,
): string {
  if (events.length === 0) return '';
  const entries = events.map((event, index) => {
    const ids = Object.values(event.passages).map((one) => one.annotationId);
    const first = ids.map((id) => numbers.get(id)).find(Boolean);
    const place = `e${index + 1}`;
    const when = escapeHtml(
      event.when
        ? formatEdtf(event.when, speaker.code)
        : (event.whenText ?? speaker.say('pdf.undated')),
    );
    const label = first
      ? `<a class="label" href="${goMarker(`h${first}`, place)}">${when}</a>`
      : `<span class="label">${when}</span>`;
    return `<div class="entry"><p>${label} ${escapeHtml(event.title)}${passageLinks(ids, numbers, speaker)}</p>${printNote(event.description)}</div>`;
  });
  return `<h3>${speaker.say('pdf.events')}</h3>${entries.join('\n')}`;
}

/** An instant to the minute, as people write it. */
const minuteOf = (instant: string): string =>
  `<bdi>${escapeHtml(instant.slice(0, 16).replace('T', ' '))} UTC</bdi>`;

function printSource({ article, generatedAt }: PrintInput, { say }: Translator): string {
  const url = article.metadata.canonicalUrl ?? article.metadata.url;
  const rows: [string, string][] = [];
  if (url) rows.push([say('pdf.address'), escapeHtml(url.value)]);
  for (const capture of living({ ...article.captures } as Record<string, CaptureEntity>)) {
    rows.push([say('pdf.saved'), minuteOf(capture.capturedAt)]);
    rows.push([say('pdf.originalSum'), `<span class="hash">${escapeHtml(capture.sha256)}</span>`]);
  }
  rows.push([
    say('pdf.textSum'),
    `<span class="hash">${escapeHtml(article.version.sha256)}</span>`,
  ]);
  rows.push([say('pdf.printed'), minuteOf(generatedAt)]);
  const body = rows.map(
    ([name, value]) => `<tr><th scope="row">${name}</th><td>${value}</td></tr>`,
  );
  return `<h3>${say('pdf.source')}</h3><table><tbody>${body.join('')}</tbody></table>`;
}

type CaptureEntity = {
  readonly id: string;
  readonly deleted?: string | undefined;
  readonly capturedAt: string;
  readonly sha256: string;
};
