import { beforeEach, describe, expect, it } from 'vitest';
import { unwrap } from '../../../shared/base/result.ts';
import { addMap, dismissCheck, takeOffMap } from '../../../shared/notebook/edit-maps.ts';
import { addPassageToClaim } from '../../../shared/notebook/edit-occurrences.ts';
import {
  addPremise,
  changeRelation,
  drawRelation,
} from '../../../shared/notebook/edit-relations.ts';
import {
  addOwnStatement,
  judgeStatement,
  mergeClaims,
  splitClaim,
} from '../../../shared/notebook/edit-statements.ts';
import {
  argumentFormatOf,
  importArguments,
  writeArguments,
} from '../../../shared/notebook/exchange-arguments.ts';
import { createSameClaimFinder } from '../../../shared/notebook/find-same-claim.ts';
import { createCaseReader } from '../../../shared/notebook/read-case.ts';
import { undo } from '../../../shared/notebook/undo.ts';
import {
  ofMap,
  viewChecks,
  viewClaim,
  viewDrawing,
  viewLedger,
  viewMatrix,
} from '../../../shared/notebook/view-arguments.ts';
import { openForEachTest } from '../../fakes/open-session.ts';
import { idOf } from '../../fixtures/arguments/build-project.ts';
import { articles, map } from '../../fixtures/arguments/geneva.ts';

const open = openForEachTest();
const mapId = map.id;
const [s01, s02, s03] = ['S01', 'S02', 'S03'].map(idOf) as [string, string, string];

beforeEach(async () => {
  unwrap(
    await open.session.files.write(
      [
        ...articles.map((data) => ({ type: 'article' as const, data })),
        { type: 'argument' as const, data: map },
      ],
      'Fixture',
    ),
  );
});

const read = () => createCaseReader(open.session).read();
const claim = async (id: string) => unwrap(viewClaim(await read(), id));

describe('the ledger of a notebook', () => {
  it('finds the copies of one text by itself, so that they count as one origin', async () => {
    const line = viewLedger(await read()).find(({ id }) => id === s02);
    expect(line).toMatchObject({ articles: 5, origins: 1, against: 1 });
  });

  it('names the outlets that say nothing only when they are asked for', async () => {
    const silent = { ...articles[0], id: 'silent00001', annotations: {} } as (typeof articles)[0];
    silent.metadata = { ...silent.metadata, outlet: { value: 'Hill Sun', from: 'x', rivals: [] } };
    await open.session.files.write([{ type: 'article', data: silent }], 'Another');
    await open.session.index.update([{ ref: { type: 'article', id: silent.id }, data: silent }]);
    const labels = async (input: Awaited<ReturnType<typeof read>>) =>
      viewMatrix(input, 'outlet').columns.map(({ label }) => label);
    const reader = createCaseReader(open.session);
    expect(await labels(await reader.read())).not.toContain('Hill Sun');
    expect(await labels(await reader.readWithSilent())).toContain('Hill Sun');
  });

  it('is read anew after a change that it was told of', async () => {
    const reader = createCaseReader(open.session);
    const before = viewLedger(await reader.read()).length;
    unwrap(await addOwnStatement(open.session, 'A claim of my own.', mapId));
    reader.forget([{ type: 'argument', id: mapId }]);
    expect(viewLedger(await reader.read())).toHaveLength(before + 1);
  });
});

describe('merging and splitting', () => {
  it('moves every passage of a merged claim, and undo gives each back', async () => {
    const before = [await claim(s01), await claim(s02)].map((view) => view.claim.rows.length);
    expect(unwrap(await mergeClaims(open.session, s01, s02))).toEqual({ how: 'merged' });
    expect((await claim(s01)).claim.rows).toHaveLength((before[0] ?? 0) + (before[1] ?? 0));
    unwrap(await undo(open.session));
    const after = [await claim(s01), await claim(s02)].map((view) => view.claim.rows.length);
    expect(after).toEqual(before);
  });

  it('counts claims of two maps as one without touching either', async () => {
    const other = unwrap(await addMap(open.session, 'Another map'));
    const twin = unwrap(await addOwnStatement(open.session, 'In other words.', other.id));
    expect(unwrap(await mergeClaims(open.session, s01, twin.id))).toEqual({ how: 'joined' });
    expect((await claim(twin.id)).statements.map(({ statement }) => statement.id).sort()).toEqual(
      [s01, twin.id].sort(),
    );
  });

  it('takes only the chosen passages to the new claim', async () => {
    const [first, ...rest] = (await claim(s02)).claim.rows.map((row) => row.occurrence.id);
    const made = unwrap(
      await splitClaim(open.session, {
        mapId,
        id: s02,
        text: 'A narrower claim.',
        occurrences: [first as string],
        relations: [],
      }),
    );
    const ids = async (id: string) => (await claim(id)).claim.rows.map((row) => row.occurrence.id);
    expect(await ids(made.id)).toEqual([first]);
    expect(await ids(s02)).toEqual(rest);
  });
});

describe('a verdict', () => {
  it('is refused without a reason and otherwise joins the history', async () => {
    const refused = await judgeStatement(open.session, mapId, s01, { status: 'refuted', why: ' ' });
    expect(refused.ok).toBe(false);
    for (const status of ['disputed', 'confirmed'] as const)
      unwrap(await judgeStatement(open.session, mapId, s01, { status, why: `It is ${status}.` }));
    const verdicts = (await claim(s01)).statements[0]?.statement.verdicts ?? [];
    expect(verdicts.slice(-2).map(({ status }) => status)).toEqual(['disputed', 'confirmed']);
  });
});

describe('an arrow', () => {
  it('is drawn once, takes premises that count only together, and goes with its attacks', async () => {
    const arrow = { mapId, from: s02, to: s01, word: 'preferred' as const };
    const { id } = unwrap(await drawRelation(open.session, arrow));
    expect(unwrap(await drawRelation(open.session, arrow)).id).toBe(id);
    unwrap(await addPremise(open.session, mapId, id, s03));
    const undercut = unwrap(
      await drawRelation(open.session, { mapId, from: s03, to: id, word: 'undercuts' }),
    );
    const drawn = unwrap(viewDrawing(await read(), mapId)).map.relations;
    expect(drawn[id]).toMatchObject({ type: 'preference', linked: true });
    expect(drawn[id]?.from.map(({ ref }) => ref)).toEqual([s02, s03]);
    unwrap(await takeOffMap(open.session, mapId, id));
    const left = unwrap(viewDrawing(await read(), mapId)).map.relations;
    expect([left[id], left[undercut.id]]).toEqual([undefined, undefined]);
  });

  it('takes only schemes that are known, and keeps the answers to their questions', async () => {
    const { id } = unwrap(
      await drawRelation(open.session, { mapId, from: s03, to: s01, word: 'supports' }),
    );
    const bad = await changeRelation(open.session, mapId, id, { scheme: 'astrology' });
    expect(bad.ok).toBe(false);
    unwrap(await changeRelation(open.session, mapId, id, { scheme: 'Expert opinion' }));
    const question = { id: 'field', state: 'met' as const, why: 'They teach it.' };
    unwrap(await changeRelation(open.session, mapId, id, { question }));
    const relation = unwrap(viewDrawing(await read(), mapId)).map.relations[id];
    expect(relation?.scheme).toBe('expert-opinion');
    expect(relation?.questions).toEqual({ field: { state: 'met', why: 'They teach it.' } });
  });
});

describe('a gap that is put aside', () => {
  it('keeps its reason and comes after the open ones', async () => {
    const [first] = viewChecks(await read());
    const key = first?.key ?? '';
    unwrap(await dismissCheck(open.session, mapId, key, 'Known.'));
    const found = viewChecks(await read());
    expect(found.at(-1)).toMatchObject({ key, dismissed: { reason: 'Known.' } });
    expect((await dismissCheck(open.session, mapId, key, '')).ok).toBe(false);
  });
});

describe('the same claim elsewhere', () => {
  it('is offered from sentences of other articles, and one change adds mark and occurrence', async () => {
    const own = unwrap(
      await addOwnStatement(
        open.session,
        'The two sides agreed in Geneva to lower tariffs for 90 days.',
        mapId,
      ),
    );
    const finder = createSameClaimFinder(open.session);
    const found = unwrap(await finder.find(own.id));
    const sentence = found.find((one) => one.kind === 'sentence');
    if (sentence?.kind !== 'sentence') throw new Error('no sentence was offered');
    expect(found.some((one) => one.kind === 'statement' && one.statementId === s01)).toBe(true);
    const { articleId, start, end } = sentence;
    unwrap(
      await addPassageToClaim(open.session, {
        articleId,
        passage: { start, end },
        statementId: own.id,
        force: 'reports',
      }),
    );
    expect((await claim(own.id)).claim.rows[0]?.quote).toBe(sentence.text);
    unwrap(await undo(open.session));
    expect((await claim(own.id)).claim.rows).toEqual([]);
  });
});

describe('exchange', () => {
  it.each(['aif', 'argdown'] as const)(
    '%s is known by its content and comes back',
    async (format) => {
      const input = ofMap(await read(), mapId);
      const text = unwrap(await writeArguments(open.session, input, format));
      expect(argumentFormatOf(text)).toBe(format);
      const came = unwrap(await importArguments(open.session, { text, title: 'Again', format }));
      const again = unwrap(viewDrawing(await read(), came.mapId)).map;
      const texts = (one: typeof again) =>
        Object.values(one.statements)
          .map((s) => s.text)
          .sort();
      expect(texts(again)).toEqual(texts(map));
      expect(Object.keys(again.relations).sort()).toEqual(Object.keys(map.relations).sort());
    },
  );

  it.each([
    [
      'an article in Markdown',
      '# Title\n\nA text with a [link](https://example.org).\n\n- one\n- two\n',
    ],
    ['link definitions', '[1]: https://example.org\n[2]: https://example.com\n'],
    ['other JSON', '{"title": "A text", "nodes": 3}'],
    ['a web page', '<!doctype html><html><body><ul><li>x</li></ul></body></html>'],
    ['a letter', 'Dear Sir,\n\n    + [maybe]\n\nYours'],
  ])('%s is no argument file', (_what, text) => {
    expect(argumentFormatOf(text)).toBeNull();
  });

  it('Argdown of other hands is known by its arrows', () => {
    expect(argumentFormatOf('[Claim]: It rains.\n  + [Wet]: The street is wet.\n')).toBe('argdown');
    expect(argumentFormatOf('<A>: why\n  -> [B]\n')).toBe('argdown');
    expect(argumentFormatOf('(1) All rain is wet.\n(2) It rains.\n----\n(3) It is wet.\n')).toBe(
      'argdown',
    );
  });
});
