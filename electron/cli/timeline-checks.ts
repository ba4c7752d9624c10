import type { TimelineView } from '../../shared/bridge/timeline-view.ts';
import type { MessageKey } from '../../shared/i18n/en/catalogue.ts';
import { inEnglish } from '../../shared/i18n/translator.ts';
import { dayText } from '../../shared/timeline/calendar.ts';
import { comparePassages } from '../../shared/timeline/compare-passages.ts';
import { findGaps, findThinSupport } from '../../shared/timeline/find-gaps.ts';
import { deniedPairs } from '../../shared/timeline/known-on.ts';
import { findDuplicates } from '../../shared/timeline/merge-events.ts';
import type { Outcome } from './command.ts';

/** What a timeline lacks or contradicts, as the window's checks tell it; events by their titles. */
export function checkTimeline({ events }: TimelineView): Outcome {
  const titles = new Map(events.map(({ event }) => [event.id, event.title]));
  const title = (id: string) => titles.get(id) ?? id;
  const thin = findThinSupport(events);
  const answer = {
    gaps: findGaps(events).map(({ from, to, after, before }) => ({
      from: dayText(Math.floor(from)),
      to: dayText(Math.ceil(to) - 1),
      after: title(after),
      before: title(before),
    })),
    unsupported: thin.unsupported.map(title),
    singlePassage: thin.singlePassage.map(title),
    singleOutlet: thin.singleOutlet.map(({ id, outlet }) => ({ title: title(id), outlet })),
    conflicts: events
      .map((one) => ({ title: one.event.title, ...comparePassages(one) }))
      .filter(({ agreement }) => agreement === 'conflict')
      .map(({ title: name, voices }) => ({ title: name, dates: voices.map(({ edtf }) => edtf) })),
    denied: events.flatMap((one) =>
      deniedPairs(one).map(({ said, denied }) => ({
        title: one.event.title,
        said: said.quote,
        denied: denied.quote,
      })),
    ),
    duplicates: findDuplicates(events.map(({ event }) => event)).map(
      ({ first, second, score }) => ({
        first: title(first),
        second: title(second),
        score: Math.round(score * 100) / 100,
      }),
    ),
  };
  const section = (key: MessageKey, rows: readonly string[]) =>
    rows.length === 0 ? [] : [inEnglish.say(key), ...rows.map((row) => `  ${row}`)];
  const lines = [
    ...section(
      'timeline.checks.gaps',
      answer.gaps.map(({ from, to, after, before }) => `${from} to ${to}: ${after} / ${before}`),
    ),
    ...section('timeline.checks.thin', [
      ...answer.unsupported.map((name) => `${name}: no passage`),
      ...answer.singlePassage.map((name) => `${name}: one passage only`),
      ...answer.singleOutlet.map(({ title: name, outlet }) => `${name}: all from ${outlet}`),
    ]),
    ...section(
      'timeline.checks.conflicts',
      answer.conflicts.map(({ title: name, dates }) => `${name}: ${dates.join(' / ')}`),
    ),
    ...section(
      'timeline.checks.denied',
      answer.denied.map(({ title: name, said, denied }) => `${name}: “${said}” / “${denied}”`),
    ),
    ...section(
      'timeline.checks.duplicates',
      answer.duplicates.map(({ first, second }) => `${first} / ${second}`),
    ),
  ];
  return { answer, text: lines.join('\n') };
}
