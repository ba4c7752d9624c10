import { ok, type Result, type Told } from '../base/result.ts';
import { isTold, tellWhy, told } from '../i18n/failing.ts';
import type { EdtfDate, EdtfEnd, EdtfInterval, EdtfPoint, EdtfSet } from './edtf-date.ts';
import { parsePoint } from './edtf-point.ts';
import { wordDate } from './edtf-words.ts';
import { explainBadDate, notUnderstood } from './explain-bad-date.ts';

/**
 * Reads an EDTF string: levels 0 and 1, sets, seasons and the other forms of level 2.
 * https://www.loc.gov/standards/datetime/ A text that is no EDTF fails with what is wrong with it.
 */
export function parseEdtf(text: string): Result<EdtfDate> {
  const known = remembered.get(text);
  if (known) return known;
  const trimmed = text.trim();
  const read = parseTrimmed(trimmed);
  const result: Result<EdtfDate> = isTold(read)
    ? { ok: false, problem: tellWhy('invalid-input', read) }
    : ok({ ...read, text: trimmed } as EdtfDate);
  if (remembered.size >= 20_000) remembered.clear();
  remembered.set(text, result);
  return result;
}

/** The first moment that the date allows, in day numbers; -Infinity where it is open. */
export const earliest = (date: EdtfDate): number => date.earliest;

/** The first moment after all that the date allows, in day numbers; Infinity where it is open. */
export const latest = (date: EdtfDate): number => date.latest;

/** Orders dates by their earliest, then by their latest moment, then by their text. */
export function compareEdtf(a: EdtfDate, b: EdtfDate): number {
  if (a.earliest !== b.earliest) return a.earliest < b.earliest ? -1 : 1;
  if (a.latest !== b.latest) return a.latest < b.latest ? -1 : 1;
  return a.text < b.text ? -1 : a.text > b.text ? 1 : 0;
}

/** An EDTF string in the words of a language ("about May 2025"); other text comes back as it is. */
export function formatEdtf(text: string, locale = 'en'): string {
  const date = parseEdtf(text);
  return date.ok ? wordDate(date.value, locale) : text;
}

// Timelines parse the same few thousand strings on every change.
const remembered = new Map<string, Result<EdtfDate>>();

type Parsed = EdtfPoint | EdtfInterval | EdtfSet;

function parseTrimmed(text: string): Parsed | Told {
  const set = /^([[{])(.*)([\]}])$/.exec(text);
  if (set) return parseSet(text, set[2] ?? '');
  if (/^\d{1,2}\/\d{1,2}\/\d+$/.test(text)) return explainBadDate(text, notUnderstood);
  if (text.includes('/')) return parseInterval(text);
  const point = parsePoint(text);
  return isTold(point) ? explainBadDate(text, point) : point;
}

function parseSet(text: string, inner: string): EdtfSet | Told {
  const oneOf = text.startsWith('[');
  if (text.endsWith(']') !== oneOf) return told('fail.date.brackets', { text });
  const members: (EdtfPoint | EdtfInterval)[] = [];
  for (const part of inner.split(',')) {
    const member = parseMember(part.trim());
    if (isTold(member)) return member;
    members.push(member);
  }
  members.sort((a, b) => a.earliest - b.earliest || a.latest - b.latest);
  return {
    type: oneOf ? 'one-of' : 'all-of',
    members,
    earliest: Math.min(...members.map((member) => member.earliest)),
    latest: Math.max(...members.map((member) => member.latest)),
    ...eitherQualified(members),
  };
}

function parseMember(text: string): EdtfPoint | EdtfInterval | Told {
  const range = /^(.*?)\.\.(.*)$/.exec(text);
  if (!range) {
    const point = parsePoint(text);
    return isTold(point) ? explainBadDate(text, point) : point;
  }
  return makeInterval(text, range[1] || '..', range[2] || '..');
}

function parseInterval(text: string): EdtfInterval | Told {
  const ends = text.split('/');
  if (ends.length !== 2) return told('fail.date.slashes', { text });
  return makeInterval(text, ends[0] ?? '', ends[1] ?? '');
}

function makeInterval(text: string, from: string, to: string): EdtfInterval | Told {
  const start = parseEnd(from);
  if (isTold(start)) return explainBadDate(from, start);
  const end = parseEnd(to);
  if (isTold(end)) return explainBadDate(to, end);
  if (typeof start === 'string' && typeof end === 'string')
    return told('fail.date.bothOpen', { text });
  const first = typeof start === 'string' ? Number.NEGATIVE_INFINITY : start.earliest;
  const last = typeof end === 'string' ? Number.POSITIVE_INFINITY : end.latest;
  if (typeof start !== 'string' && typeof end !== 'string' && start.earliest >= end.latest)
    return told('fail.date.backwards', { text, write: `${to}/${from}` });
  const points = [start, end].filter((point) => typeof point !== 'string');
  return {
    type: 'interval',
    start,
    end,
    earliest: first,
    latest: last,
    ...eitherQualified(points),
  };
}

function parseEnd(text: string): EdtfEnd | Told {
  if (text === '' || text === '..') return text;
  const point = parsePoint(text);
  if (isTold(point)) return point;
  return point.time === null ? point : told('fail.date.rangeTimes');
}

const eitherQualified = (parts: readonly { uncertain: boolean; approximate: boolean }[]) => ({
  uncertain: parts.some((part) => part.uncertain),
  approximate: parts.some((part) => part.approximate),
});
