import { describe, expect, it } from 'vitest';
import { unwrap } from '../../../shared/base/result.ts';
import { living } from '../../../shared/model/entity.ts';
import { argueWithEvent, arrowsAgainstTime } from '../../../shared/notebook/argue-with-event.ts';
import { addAnnotationToMap } from '../../../shared/notebook/edit-occurrences.ts';
import { addOwnStatement } from '../../../shared/notebook/edit-statements.ts';
import { addEvent, addPassage } from '../../../shared/notebook/edit-timeline.ts';
import { saveArticle } from '../../../shared/notebook/save-article.ts';
import { readLiving } from '../../../shared/notebook/session.ts';
import { undo } from '../../../shared/notebook/undo.ts';
import { openForEachTest } from '../../fakes/open-session.ts';

const open = openForEachTest();
let timelineId: string;

/** An event that stands on one passage of an article of its own. */
async function addTold(title: string, when: string): Promise<string> {
  const bytes = new TextEncoder().encode(`${title}\n\n${title} took place, the ministry said.`);
  const article = unwrap(
    await saveArticle(open.session, { bytes, fileName: 'a.txt', route: 'file' }),
  );
  const added = unwrap(await addEvent(open.session, { timeline: 'Talks', title, when }));
  timelineId = added.timelineId;
  unwrap(
    await addPassage(open.session, {
      timelineId,
      eventId: added.event.id,
      articleId: article.id,
      passage: { quote: `${title} took place` },
      stance: 'reports',
    }),
  );
  return added.event.id;
}

const argue = (eventId: string, statementId: string, word: 'supports' | 'attacks' = 'supports') =>
  argueWithEvent(open.session, { timelineId, eventId, statementId, word, text: 'It took place.' });

describe('an event in the argument map', () => {
  it('supports a claim with all its passages, once, and undo takes it off', async () => {
    const event = await addTold('The signing', '2025-05-11');
    const claim = unwrap(await addOwnStatement(open.session, 'The talks succeeded.'));
    const done = unwrap(await argue(event, claim.id));
    unwrap(await argue(event, claim.id));
    const map = unwrap(await open.session.files.read('argument', claim.mapId));
    if (!map) throw new Error('the map is gone');
    expect(living(map.statements).map(({ text }) => text)).toEqual([
      'The talks succeeded.',
      'It took place.',
    ]);
    expect(living(map.occurrences)).toMatchObject([
      { statement: done.statementId, force: 'reports' },
    ]);
    expect(living(map.relations)).toMatchObject([{ type: 'inference', to: [{ ref: claim.id }] }]);
    unwrap(await undo(open.session));
    unwrap(await undo(open.session));
    const before = await readLiving(open.session, 'argument', claim.mapId);
    expect(living(before.relations)).toEqual([]);
    expect(living(before.occurrences)).toEqual([]);
  });

  it('that is later cannot have caused an earlier one, and this is said', async () => {
    const early = await addTold('The leak', '2025-05-08');
    const late = await addTold('The signing', '2025-05-11');
    const timeline = await readLiving(open.session, 'timeline', timelineId);
    const [passage] = Object.values(timeline.events[early]?.passages ?? {});
    if (!passage) throw new Error('the event has no passage');
    const { articleId, annotationId } = passage;
    const { statementId } = unwrap(
      await addAnnotationToMap(open.session, { articleId, annotationId }),
    );
    unwrap(await argue(late, statementId));
    expect(unwrap(await arrowsAgainstTime(open.session, timelineId))).toMatchObject([
      { from: late, to: early, cause: 'The signing', effect: 'The leak' },
    ]);
    unwrap(await undo(open.session));
    unwrap(await argue(late, statementId, 'attacks'));
    expect(unwrap(await arrowsAgainstTime(open.session, timelineId))).toEqual([]);
  });
});
