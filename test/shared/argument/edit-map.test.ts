import { produce } from 'immer';
import { describe, expect, it } from 'vitest';
import {
  addOccurrence,
  addStatement,
  emptyMap,
  linkAnnotations,
  type PassageRef,
  relate,
  statementOfAnnotation,
} from '../../../shared/argument/edit-map.ts';
import { mergeStatements, splitStatement } from '../../../shared/argument/merge-statements.ts';
import { removeFromMap } from '../../../shared/argument/remove-from-map.ts';
import { newId } from '../../../shared/base/ids.ts';
import { unwrap } from '../../../shared/base/result.ts';
import { ArgumentMap } from '../../../shared/model/argument.ts';
import { living } from '../../../shared/model/entity.ts';

const now = '2026-01-01T00:00:00.000Z';
const later = '2026-01-02T00:00:00.000Z';
const fresh = () => emptyMap(newId(), 'Trade talks', now);
const passage = (text: string, kind = 'claim'): PassageRef => ({
  articleId: newId(),
  annotationId: newId(),
  text,
  speakers: [{ name: 'Reuters', named: true }],
  kind,
});

describe('the argument map', () => {
  it('makes statements, occurrences and an arrow from two linked passages', () => {
    const [evidence, claim] = [
      passage('The text names 30%.', 'evidence'),
      passage('Tariffs fall.'),
    ];
    const map = produce(fresh(), (draft) => {
      unwrap(linkAnnotations(draft, evidence, claim, 'supports', now));
    });
    expect(ArgumentMap.safeParse(map).success).toBe(true);
    expect(
      living(map.statements)
        .map((s) => s.text)
        .sort(),
    ).toEqual(['Tariffs fall.', 'The text names 30%.']);
    const [relation] = living(map.relations);
    expect(relation?.type).toBe('inference');
    expect(relation?.from[0]?.ref).toBe(statementOfAnnotation(map, evidence.annotationId)?.id);
    expect(relation?.to[0]?.ref).toBe(statementOfAnnotation(map, claim.annotationId)?.id);
    expect(living(map.occurrences)[0]?.speakers).toEqual([{ name: 'Reuters', named: true }]);
  });

  it('draws the same arrow once and adds its passages', () => {
    const map = fresh();
    const [a, b] = [passage('a'), passage('b')];
    const first = unwrap(linkAnnotations(map, a, b, 'attacks', now));
    const again = unwrap(
      relate(map, {
        from: first.from,
        to: first.to,
        relation: 'attacks',
        statedIn: { articleId: a.articleId, annotationId: a.annotationId },
        now: later,
      }),
    );
    expect(again).toBe(first.relation);
    expect(map.relations[again]?.statedIn).toHaveLength(1);
    expect(Object.keys(map.statements)).toHaveLength(2);
  });

  it('aims an undercut at the one step that starts from the statement', () => {
    const map = fresh();
    const [premise, claim, doubt] = ['premise', 'claim', 'doubt'].map((text) =>
      addStatement(map, { text, now }),
    ) as [string, string, string];
    const step = unwrap(relate(map, { from: premise, to: claim, relation: 'supports', now }));
    const undercut = unwrap(relate(map, { from: doubt, to: premise, relation: 'undercuts', now }));
    expect(map.relations[undercut]?.to).toEqual([{ ref: step }]);
    const onClaim = unwrap(relate(map, { from: doubt, to: claim, relation: 'undercuts', now }));
    expect(map.relations[onClaim]?.to).toEqual([{ ref: claim }]);
    expect(map.relations[onClaim]?.basis).toBe('undercut');
  });

  it('keeps a denial a denial under a statement that was there before', () => {
    const map = fresh();
    const statement = addStatement(map, { text: 'A deal was signed.', now });
    const denial = { ...passage('No deal was signed'), voice: 'denial' };
    const added = unwrap(addOccurrence(map, { passage: denial, statement, now }));
    expect(map.occurrences[added.occurrence]?.force).toBe('denies');
    expect(unwrap(addOccurrence(map, { passage: denial, statement, now }))).toEqual(added);
  });

  it('refuses an arrow to nothing, onto itself, or within one statement', () => {
    const map = fresh();
    const a = passage('a');
    const made = unwrap(addOccurrence(map, { passage: a, now }));
    const b = passage('b');
    unwrap(addOccurrence(map, { passage: b, statement: made.statement, now }));
    const to = made.statement;
    expect(relate(map, { from: to, to, relation: 'attacks', now }).ok).toBe(false);
    expect(relate(map, { from: to, to: newId(), relation: 'attacks', now }).ok).toBe(false);
    expect(linkAnnotations(map, a, b, 'supports', now).ok).toBe(false);
  });
});

describe('merging and splitting', () => {
  it('loses no occurrence and no arrow, and splitting brings them back', () => {
    const map = fresh();
    const [a, b, c] = [
      passage('Tariffs fall to 30%.'),
      passage('Duties fall to 30%.'),
      passage('c'),
    ];
    const first = unwrap(linkAnnotations(map, a, c, 'supports', now));
    const second = unwrap(linkAnnotations(map, b, c, 'attacks', now));
    const occurrence = living(map.occurrences).find((o) => o.statement === second.from)?.id ?? '';
    unwrap(mergeStatements(map, { kept: first.from, other: second.from, now: later }));
    expect(living(map.occurrences)).toHaveLength(3);
    expect(living(map.relations).map((r) => r.from[0]?.ref)).toEqual([first.from, first.from]);
    expect(map.statements[second.from]).toMatchObject({ deleted: later, mergedInto: first.from });
    const parted = unwrap(
      splitStatement(map, {
        statement: first.from,
        text: 'Duties fall to 30%.',
        occurrences: [occurrence],
        relations: [second.relation],
        now: later,
      }),
    );
    expect(map.occurrences[occurrence]?.statement).toBe(parted);
    expect(map.relations[second.relation]?.from[0]?.ref).toBe(parted);
    expect(map.relations[first.relation]?.from[0]?.ref).toBe(first.from);
  });

  it('does not merge two statements of which one attacks the other', () => {
    const map = fresh();
    const link = unwrap(linkAnnotations(map, passage('a'), passage('b'), 'attacks', now));
    const merged = mergeStatements(map, { kept: link.from, other: link.to, now });
    expect(merged.ok).toBe(false);
    expect(living(map.statements)).toHaveLength(2);
  });
});

describe('removing', () => {
  it('leaves tombstones and takes the arrows that rest on it along', () => {
    const map = fresh();
    const link = unwrap(linkAnnotations(map, passage('a'), passage('b'), 'supports', now));
    const doubt = addStatement(map, { text: 'doubt', now });
    const undercut = unwrap(
      relate(map, { from: doubt, to: link.relation, relation: 'undercuts', now }),
    );
    const gone = unwrap(removeFromMap(map, link.from, later));
    expect(gone).toContain(link.relation);
    expect(gone).toContain(undercut);
    expect(map.statements[link.from]?.deleted).toBe(later);
    expect(living(map.occurrences).map((o) => o.statement)).toEqual([link.to]);
    expect(living(map.relations)).toEqual([]);
    expect(removeFromMap(map, link.from, later).ok).toBe(false);
  });

  it('keeps a linked arrow while a premise is left', () => {
    const map = fresh();
    const link = unwrap(linkAnnotations(map, passage('a'), passage('b'), 'supports', now));
    const extra = addStatement(map, { text: 'extra', now });
    map.relations[link.relation]?.from.push({ ref: extra });
    unwrap(removeFromMap(map, extra, later));
    expect(map.relations[link.relation]).toMatchObject({ from: [{ ref: link.from }] });
    expect(map.relations[link.relation]?.deleted).toBeUndefined();
  });
});
