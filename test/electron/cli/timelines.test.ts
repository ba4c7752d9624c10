import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LossKind } from '../../../shared/exchange/timeline/loss-report.ts';
import { inEnglish } from '../../../shared/i18n/translator.ts';
import { talkArticles, talkTimelines } from '../../fixtures/timelines/talks.ts';
import { writeTimelineNotebook } from '../../stories/timeline-notebook.ts';
import { runAsScript } from './run-as-script.ts';

let place: string;

beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'parley-timelines-'));
  await writeTimelineNotebook(join(place, 'talks'), talkArticles, talkTimelines);
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const run = (...words: string[]) => runAsScript(place, join(place, 'talks'), ...words);

type Event = { readonly title: string; readonly when: string | null; readonly known: string };
const datesOf = (events: readonly Event[]) => events.map(({ title, when }) => ({ title, when }));

describe('dates', () => {
  it('lists what the text gives, by the day it was published; none is made an event', async () => {
    const [{ id }] = (await run('list')).answer.filter(
      ({ title }: { title: string }) => title === 'What the Geneva agreement leaves open',
    );
    const before = (await run('timeline', 'Geneva talks')).answer.length;
    const { exit, answer } = await run('dates', id);
    expect(exit).toBe(0);
    expect(answer).toMatchObject([
      { text: 'May 9', edtf: '2025-05-09' },
      { text: 'May 11', edtf: '2025-05-11' },
      { edtf: null, relativeTo: { offset: 1, unit: 'day', phrase: 'the Geneva agreement' } },
    ]);
    const { text } = (await run('show', id)).answer;
    for (const one of answer) expect(text.slice(one.start, one.end)).toBe(one.text);
    expect((await run('timeline', 'Geneva talks')).answer).toHaveLength(before);
  });

  it('refuses an article that is not there', async () => {
    const refused = await run('dates', 'nosuchid1');
    expect([refused.exit, refused.err]).toEqual([1, expect.stringContaining('nosuchid1')]);
  });
});

describe('a timeline', () => {
  it('is listed in order, each event with how its date is known', async () => {
    const events = (await run('timeline', 'Geneva talks')).answer as Event[];
    const known = Object.fromEntries(events.map((event) => [event.title, event.known]));
    expect(known).toMatchObject({
      'Talks in Geneva': 'date',
      'Guidance on chips published': 'relative',
      'Drafts of the text exchanged': 'bounded',
      'First contact between the ministries': 'unknown',
    });
  });

  const formats = [
    ['timelinejs', 'json'],
    ['timelinejs-csv', 'csv'],
    ['ics', 'ics'],
    ['markwhen', 'mw'],
    ['csv', 'csv'],
    ['md', 'md'],
  ] as const;
  it.each(formats)(
    'goes out as %s with its losses told, and comes back',
    async (format, ending) => {
      const file = join(place, `geneva.${ending}`);
      const written = await run('timeline', 'Geneva talks', '--format', format, '--out', file);
      expect(written.answer).toMatchObject({ file, format });
      expect(written.answer.bytes).toBe(readFileSync(file).length);
      for (const { what } of written.answer.losses)
        expect(written.err).toContain(inEnglish.say(`timeline.loss.${what as LossKind}`));
      const stands = (await run('timeline', 'Geneva talks')).answer as Event[];

      const elsewhere = join(place, 'elsewhere');
      const { exit, answer } = await runAsScript(place, elsewhere, 'import', file);
      expect([exit, answer.failed]).toEqual([0, []]);
      expect(answer.imported).toMatchObject([{ kind: 'timeline' }]);
      const back = (await runAsScript(place, elsewhere, 'timeline', answer.imported[0].title))
        .answer as Event[];
      const day = ({ when }: Event) => when !== null && !when.includes('/');
      expect(datesOf(back.filter(day))).toEqual(
        expect.arrayContaining(datesOf(stands.filter(day))),
      );
    },
  );

  it('without --out goes to standard output', async () => {
    const { answer } = await run('timeline', 'London talks', '--format', 'md');
    expect(answer.text).toContain('Framework reached');
    expect(answer.losses).not.toEqual([]);
  });

  it('that is not there, or a format that nobody knows, is refused in words', async () => {
    const refusals: [string[], number, RegExp][] = [
      [['timeline', 'Vienna talks'], 1, /no timeline "Vienna talks"/],
      [['timeline', 'Geneva talks', '--format', 'docx'], 2, /--format.*timelinejs/],
      [['timeline', 'Geneva talks', '--format', 'svg', '--lanes', 'mood'], 2, /--lanes.*actor/],
    ];
    for (const [words, exit, message] of refusals) {
      const refused = await run(...words);
      expect([words, refused.exit]).toEqual([words, exit]);
      expect(refused.err).toMatch(message);
    }
  });
});

describe('the second clock and the checks', () => {
  it('tell what had been told by a day, and what a timeline lacks or contradicts', async () => {
    const all = (await run('timeline', 'Geneva talks')).answer as Event[];
    const early = (await run('timeline', 'Geneva talks', '--known-on', '2025-05-12')).answer;
    expect(early.length).toBeGreaterThan(0);
    expect(early.length).toBeLessThan(all.length);
    for (const { passages } of early)
      for (const { published } of passages) expect(published <= '2025-05-12').toBe(true);
    const { answer } = await run('timeline', 'Geneva talks', '--checks');
    expect(answer.unsupported).toEqual(['First contact between the ministries']);
    expect(answer.conflicts).toMatchObject([{ title: 'Talks in Geneva' }]);
    expect(answer.duplicates).toHaveLength(1);
    const london = await run('timeline', 'London talks', '--checks');
    expect(london.answer.denied).toHaveLength(1);
  });
});

describe('day 0', () => {
  const days = async () =>
    Object.fromEntries(
      (await run('timeline', 'Geneva talks')).answer.map(
        ({ title, day }: { title: string; day: number | null }) => [title, day],
      ),
    );

  it('is the first event until another one is chosen, which is kept, told and taken back', async () => {
    expect(await days()).toMatchObject({ 'Talks in Geneva': 0, 'Lower rates apply': 4 });
    await run('timeline', 'Geneva talks', '--day-zero', 'lower rates apply');
    expect(await days()).toMatchObject({ 'Talks in Geneva': -4, 'Lower rates apply': 0 });
    const table = await run('timeline', 'Geneva talks', '--format', 'csv');
    expect(table.answer.text).toContain(',-4,');
    expect(table.err).toContain('the event chosen as day 0');
    await run('timeline', 'Geneva talks', '--day-zero', 'first');
    expect(await days()).toMatchObject({ 'Talks in Geneva': 0 });
  });

  it('lays two timelines over each other in a drawing', async () => {
    const looks = ['--format', 'svg', '--beside', 'London talks', '--from-day-zero'];
    const { text } = (await run('timeline', 'Geneva talks', ...looks)).answer;
    expect(text).toContain('>day 0</text>');
    expect(text).toContain('>London talks</text>');
    expect(text).toContain('Framework reached');
  });
});

describe('an event', () => {
  const geneva = ['--timeline', 'Geneva talks'];

  it('is told by another one, bounded, and found in the argument map', async () => {
    const told = [...geneva, '--title', 'Rates are reviewed', '--actor', 'China'];
    const added = await run(
      'event',
      'add',
      ...told,
      '--relative',
      '2 days after Lower rates apply',
    );
    expect(added.answer).toMatchObject({
      relativeTo: { offset: 2, unit: 'day' },
      actors: ['China'],
    });
    const loop = ['--relative', '1 day after Nothing'];
    expect((await run('event', 'add', ...told, ...loop)).err).toContain('Nothing');
    const put = await run('event', 'map', ...geneva, '--event', 'Talks in Geneva');
    const argued = await run(
      ...['event', 'argue', ...geneva, '--event', 'Lower rates apply'],
      ...['--claim', put.answer.id, '--relation', 'supports'],
    );
    expect([put.exit, argued.exit]).toEqual([0, 0]);
    expect(argued.answer.map).toBe(put.answer.map);
  });

  it('is changed where something is named, and removed', async () => {
    const find = async (title: string) =>
      (await run('timeline', 'Geneva talks')).answer.find((one: Event) => one.title === title);
    const before = await find('Lower rates apply');
    const both = [...geneva, '--event', 'Lower rates apply'];
    await run('event', 'change', ...both, '--when', '2025-05-15', '--place', 'Washington');
    const { modified: _modified, ...after } = await find('Lower rates apply');
    expect(after).toMatchObject({ when: '2025-05-15', place: 'Washington' });
    expect(after.actors).toEqual(before.actors);
    expect((await run('event', 'change', ...both, '--when', '2025-02-31')).exit).toBe(1);
    await run('event', 'remove', ...both);
    expect(await find('Lower rates apply')).toBeUndefined();
  });

  it('gets one more passage, and takes in its double with all that it stands on', async () => {
    const passagesOf = async (title: string) =>
      (await run('timeline', 'Geneva talks')).answer.find(
        (event: { title: string }) => event.title === title,
      )?.passages;
    const [{ articleId, quote }] = await passagesOf('Talks in Geneva');
    const place = ['--article', articleId, '--quote', quote, '--stance', 'denies'];
    const before = (await passagesOf('Lower rates apply')).length;
    await run('event', 'passage', ...geneva, '--event', 'Lower rates apply', ...place);
    expect(await passagesOf('Lower rates apply')).toHaveLength(before + 1);
    const both = ['--event', 'Talks in Geneva', '--other', 'Lower rates apply'];
    expect((await run('event', 'merge', ...geneva, ...both)).exit).toBe(0);
    expect(await passagesOf('Lower rates apply')).toBeUndefined();
    expect((await passagesOf('Talks in Geneva')).length).toBeGreaterThan(before + 1);
  });
});

describe('import', () => {
  it('of a broken calendar says what is wrong and writes nothing', async () => {
    const file = join(place, 'broken.ics');
    writeFileSync(file, 'This was never a calendar.\n');
    const { exit, answer } = await run('import', file);
    expect(exit).toBe(1);
    expect(answer.imported).toEqual([]);
    expect(answer.failed[0].reason).toMatch(/calendar/i);
  });

  it('keeps lines it can read and names those it cannot', async () => {
    const file = join(place, 'table.csv');
    writeFileSync(file, 'title,when\nTalks,2025-05-10\nNever,2025-02-31\n');
    const [imported] = (await run('import', file)).answer.imported;
    expect(JSON.stringify(imported.warnings)).toContain('2025-02-31');
    const events = (await run('timeline', imported.title)).answer as Event[];
    expect(datesOf(events)).toContainEqual({ title: 'Talks', when: '2025-05-10' });
  });
});
