import { inEnglish } from '../i18n/translator.ts';
import type { RelationEnd } from '../model/argument.ts';
import { causeWords, checkCause } from '../timeline/check-cause.ts';
import type { PlacedEvent } from '../timeline/order-events.ts';
import { type CheckContext, type Finding, finding, rowOfEntity } from './finding.ts';
import { findScheme } from './schemes.ts';

/**
 * Steps from a cause to its effect between two events of a timeline of which the cause is the later
 * one, in whatever way their dates are read.
 */
export function checkCauses({ view, events }: CheckContext): Finding[] {
  const eventOf = ({ ref }: RelationEnd): PlacedEvent | undefined =>
    events.get(view.statementById.get(ref)?.event?.eventId ?? '');
  return view.relations.flatMap((relation) => {
    const scheme = relation.scheme === undefined ? null : findScheme(relation.scheme);
    if (relation.type !== 'inference' || scheme?.id !== 'cause-to-effect') return [];
    const late = relation.from.flatMap((from) =>
      relation.to.flatMap((to) => {
        const [cause, effect] = [eventOf(from), eventOf(to)];
        if (!cause || !effect || checkCause(cause, effect) !== 'impossible') return [];
        const titles = { cause: cause.event.title, effect: effect.event.title };
        return [{ from, to, sentence: causeWords('impossible', titles, inEnglish) }];
      }),
    );
    const [first] = late;
    if (!first) return [];
    return finding({
      rule: 'cause-after-effect',
      entity: relation.id,
      sentence: first.sentence,
      rows: [first.from, first.to].map(({ ref }) => rowOfEntity(view, ref)),
      severity: 'high',
      weight: late.length,
    });
  });
}
