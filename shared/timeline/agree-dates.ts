import { ok, type Result } from '../base/result.ts';
import { parseEdtf } from './edtf.ts';
import type { DayBounds, EdtfDate, EdtfInterval, EdtfPoint } from './edtf-date.ts';

/** How two dates stand: the same extent, one possible within the other, or impossible together. */
export type Agreement = 'agree' | 'compatible' | 'conflict';

/**
 * Compares two dates of the same event. "About" widens a date by one unit of its own precision, so
 * that "about May" and 2 June are compatible; "uncertain" does not, for that source still says it.
 */
export function agreeDates(a: EdtfDate, b: EdtfDate): Agreement {
  if (sameExtent(a, b)) return 'agree';
  const readings = membersOf(a).some((one) => membersOf(b).some((other) => canBeOne(one, other)));
  return readings ? 'compatible' : 'conflict';
}

/** Compares two EDTF strings; fails with a sentence when one of them is none. */
export function agreeTexts(a: string, b: string): Result<Agreement> {
  const first = parseEdtf(a);
  if (!first.ok) return first;
  const second = parseEdtf(b);
  if (!second.ok) return second;
  return ok(agreeDates(first.value, second.value));
}

type Member = EdtfPoint | EdtfInterval;

const membersOf = (date: EdtfDate): readonly Member[] =>
  date.type === 'point' || date.type === 'interval' ? [date] : date.members;

function sameExtent(a: EdtfDate, b: EdtfDate): boolean {
  if (a.earliest !== b.earliest || a.latest !== b.latest) return false;
  if (a.type === 'one-of' || b.type === 'one-of')
    return a.type === b.type && extents(a) === extents(b);
  // A month and day of an unknown year have no extent that could be compared.
  return Number.isFinite(a.earliest) || Number.isFinite(a.latest) || a.text === b.text;
}

const extents = (date: EdtfDate): string =>
  membersOf(date)
    .map((member) => `${member.earliest}:${member.latest}`)
    .join(' ');

function canBeOne(a: Member, b: Member): boolean {
  if (a.type === 'point' && b.type === 'point' && !digitsMeet(a, b)) return false;
  const first = widened(a);
  const second = widened(b);
  return first.earliest < second.latest && second.earliest < first.latest;
}

/** "156X-12-25" and 1565-12-24 overlap as spans, but their known digits contradict each other. */
function digitsMeet(a: EdtfPoint, b: EdtfPoint): boolean {
  if (a.approximate || b.approximate || a.zone !== null || b.zone !== null) return true;
  const masked = [a.year, a.month, a.day, b.year, b.month, b.day].some((part) =>
    part?.includes('X'),
  );
  return !masked || (partsMeet(a.month, b.month) && partsMeet(a.day, b.day));
}

function partsMeet(a: string | null, b: string | null): boolean {
  if (a === null || b === null || Number(a) > 31 || Number(b) > 31) return true;
  return [...a].every((digit, at) => digit === 'X' || b[at] === 'X' || digit === b[at]);
}

function widened(member: Member): DayBounds {
  if (member.type === 'interval') {
    const { start, end } = member;
    return {
      earliest: typeof start === 'string' ? member.earliest : widened(start).earliest,
      latest: typeof end === 'string' ? member.latest : widened(end).latest,
    };
  }
  if (!member.approximate) return member;
  const unit = member.latest - member.earliest;
  return { earliest: member.earliest - unit, latest: member.latest + unit };
}
