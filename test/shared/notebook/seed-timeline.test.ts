import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unwrap } from '../../../shared/base/result.ts';
import { addEvent, changeEvent } from '../../../shared/notebook/edit-timeline.ts';
import { saveArticle } from '../../../shared/notebook/save-article.ts';
import { readLiving } from '../../../shared/notebook/session.ts';
import { viewTimeline } from '../../../shared/notebook/view-timeline.ts';
import { suggestDates } from '../../../shared/timeline/suggest-dates.ts';
import { openForEachTest } from '../../fakes/open-session.ts';

const folder = resolve(import.meta.dirname, '..', '..', '..', '..', 'shared', 'seed');
const seed = resolve(folder, 'us-must-embrace-mutual-respect.txt');
const isThere = existsSync(seed);
if (!isThere) console.log(`The timeline of the seed article is skipped: ${seed} is absent.`);

const open = openForEachTest();

describe.skipIf(!isThere)('the timeline of the seed article', () => {
  it('keeps Geneva and London unknown but bounded, and the next day by Geneva', async () => {
    const bytes = readFileSync(seed);
    const { id } = unwrap(
      await saveArticle(open.session, { bytes, fileName: 'seed.txt', route: 'file' }),
    );
    const article = await readLiving(open.session, 'article', id);
    const published = article.metadata.published?.value;
    const found = suggestDates(article.version.text, { published });
    expect(found.find(({ text }) => text === 'June 5')?.edtf).toBe(
      published === undefined ? 'XXXX-06-05' : expect.stringMatching(/-06-05$/),
    );
    const next = found.find(({ relativeTo }) => relativeTo?.unit === 'day');
    expect(next).toMatchObject({ edtf: null, relativeTo: { offset: 1 } });

    let timeline = '';
    const add = async (title: string, quote: string, when?: string) => {
      const passage = { articleId: id, passage: { quote } };
      const dated = when === undefined ? {} : { when };
      const added = unwrap(
        await addEvent(open.session, { timeline: 'Talks', title, passage, ...dated }),
      );
      timeline = added.timelineId;
      return added.event.id;
    };
    const tie = async (event: string, changes: Parameters<typeof changeEvent>[3]) =>
      unwrap(await changeEvent(open.session, timeline, event, changes));
    const april = await add('Tariffs', 'April 9', '2025-04-09');
    const geneva = await add('Geneva agreement', 'Geneva agreement');
    const london = await add('London talks', 'London');
    const guidance = await add('Controls', next?.text ?? '');
    await tie(geneva, { after: [april] });
    await tie(london, { after: [geneva] });
    await tie(guidance, {
      relativeTo: { eventId: geneva, offset: 1, unit: 'day' },
      before: [london],
    });

    const { events } = unwrap(await viewTimeline(open.session, timeline));
    expect(events.map(({ event, known }) => [event.title, event.when, known])).toEqual([
      ['Tariffs', '2025-04-09', 'date'],
      ...events.slice(1).map(({ event }) => [event.title, undefined, 'bounded']),
    ]);
    expect(events).toHaveLength(4);
    const start = events[0]?.latest;
    for (const { earliest, latest, passages } of events.slice(1)) {
      expect([earliest, latest]).toEqual([start, Number.POSITIVE_INFINITY]);
      expect(passages).toHaveLength(1);
    }
  });
});
