import { fail, ok, type Result } from '../base/result.ts';
import type { EdtfDate, EdtfEnd, EdtfInterval, EdtfPoint, EdtfSet } from './edtf-date.ts';
import { parsePoint } from './edtf-point.ts';
import { wordDate } from './edtf-words.ts';
import { explainBadDate } from './explain-bad-date.ts';

/**
 * Reads an EDTF string: levels 0 and 1, sets, seasons and the other forms of level 2.
 * https://www.loc.gov/standards/datetime/ A text that is no EDTF fails with what is wrong with it.
 */
export function parseEdtf(text: string): Result<EdtfDate> {
  const known = remembered.get(text);
  if (known) return known;
  const trimmed = text.trim();
  const read = parseTrimmed(trimmed);
  const result: Result<EdtfDate> =
    typeof read === 'string'
      ? fail('invalid-input', read)
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

function parseTrimmed(text: string): Parsed | string {
  const set = /^([[{])(.*)([\]}])$/.exec(text);
  if (set) return parseSet(text, set[2] ?? '');
  if (/^\d{1,2}\/\d{1,2}\/\d+$/.test(text)) return explainBadDate(text, '');
  if (text.includes('/')) return parseInterval(text);
  const point = parsePoint(text);
  return typeof point === 'string' ? explainBadDate(text, point) : point;
}

function parseSet(text: string, inner: string): EdtfSet | string {
  const oneOf = text.startsWith('[');
  if (text.endsWith(']') !== oneOf)
    return `"${text}" opens and closes with different brackets. Example: [2025-08-12,2025-12-08].`;
  const members: (EdtfPoint | EdtfInterval)[] = [];
  for (const part of inner.split(',')) {
    const member = parseMember(part.trim());
    if (typeof member === 'string') return member;
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

function parseMember(text: string): EdtfPoint | EdtfInterval | string {
  const range = /^(.*?)\.\.(.*)$/.exec(text);
  if (!range) {
    const point = parsePoint(text);
    return typeof point === 'string' ? explainBadDate(text, point) : point;
  }
  return makeInterval(text, range[1] || '..', range[2] || '..');
}

function parseInterval(text: string): EdtfInterval | string {
  const ends = text.split('/');
  if (ends.length !== 2)
    return `"${text}" has more than one slash; a range has two ends. Example: 2025-06-05/2025-06-09.`;
  return makeInterval(text, ends[0] ?? '', ends[1] ?? '');
}

function makeInterval(text: string, from: string, to: string): EdtfInterval | string {
  const start = parseEnd(from);
  if (isProblem(start)) return explainBadDate(from, start.problem);
  const end = parseEnd(to);
  if (isProblem(end)) return explainBadDate(to, end.problem);
  if (typeof start === 'string' && typeof end === 'string')
    return `"${text}" is open at both ends. Give at least one date, for example 2025-06/.. .`;
  const first = typeof start === 'string' ? Number.NEGATIVE_INFINITY : start.earliest;
  const last = typeof end === 'string' ? Number.POSITIVE_INFINITY : end.latest;
  if (typeof start !== 'string' && typeof end !== 'string' && start.earliest >= end.latest)
    return `The range "${text}" ends before it begins. Write the earlier date first: ${to}/${from}.`;
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

type BadEnd = { readonly problem: string };

function parseEnd(text: string): EdtfEnd | BadEnd {
  if (text === '' || text === '..') return text;
  const point = parsePoint(text);
  if (typeof point === 'string') return { problem: point };
  if (point.time !== null)
    return {
      problem: `a range has no clock times in EDTF; give days here and the times on their own`,
    };
  return point;
}

const isProblem = (end: EdtfEnd | BadEnd): end is BadEnd =>
  typeof end === 'object' && 'problem' in end;

const eitherQualified = (parts: readonly { uncertain: boolean; approximate: boolean }[]) => ({
  uncertain: parts.some((part) => part.uncertain),
  approximate: parts.some((part) => part.approximate),
});
