import { describe, expect, it } from 'vitest';
import { describeTarget, findQuote } from '../../../shared/anchor/describe-target.ts';
import {
  applyResolution,
  placeTarget,
  resolveTarget,
  shiftTarget,
} from '../../../shared/anchor/resolve-target.ts';
import { sha256Hex } from '../../../shared/base/sha256.ts';
import type { Target } from '../../../shared/model/annotation.ts';

const version = (text: string) => ({ text, sha256: sha256Hex(text) });

const article = [
  'The harbour council met on Tuesday to discuss the new ferry line between the islands.',
  'Councillor Ada Brook said the line would not open before 14 May, whatever the company claims.',
  'A spokesperson for the operator, Northern Ferries, declined to comment on the schedule.',
  'Residents of the outer islands have waited for a connection since the bridge closed in 2019.',
  'The council will vote again in two weeks, after the harbour master has been heard.',
].join('\n');

function targetOf(text: string, quote: string): Target {
  const found = findQuote(text, quote);
  if (!found.ok) throw new Error(found.problem.message);
  return describeTarget(version(text), found.value);
}

const after = (quote: string, changed: string) =>
  resolveTarget(targetOf(article, quote), version(changed));

describe('resolveTarget', () => {
  it('trusts the position in the text that was annotated', () => {
    const target = targetOf(article, 'declined to comment');
    const found = resolveTarget(target, version(article));
    expect(found).toMatchObject({ state: 'exact', range: target.position });
  });

  it('follows a passage that moved', () => {
    const changed = `A correction was made to this article.\n${article}`;
    const found = after('declined to comment on the schedule', changed);
    expect(found.state).toBe('moved');
    expect(found.range?.start).toBe(changed.indexOf('declined'));
  });

  it('takes other quotation marks and white space for the same words', () => {
    const quoted = article.replace('the new ferry line', '“the new ferry line”');
    const found = resolveTarget(
      targetOf(quoted, 'discuss “the new ferry line” between'),
      version(
        quoted
          .replace('“the', '"the')
          .replace('line”', 'line"')
          .replace('to discuss', 'to  discuss'),
      ),
    );
    expect(found.state).toBe('moved');
    expect(found.touches).toEqual([]);
  });

  it.each([
    ['14 May', '19 May', 'number'],
    ['would not open', 'would open', 'negation'],
    ['Ada Brook', 'Ida Brook', 'name'],
  ])('asks where "%s" became "%s" and says that it touches a %s', (from, to, touch) => {
    const changed = article.replace(from, to);
    const found = after('Ada Brook said the line would not open before 14 May', changed);
    expect(found.state).toBe('changed');
    expect(found.touches).toContain(touch);
    expect(found.range && changed.slice(found.range.start, found.range.end)).toContain(to);
  });

  it('asks where a negation entered the sentence just outside the quote', () => {
    const found = after(
      'a connection since the bridge closed',
      article.replace('have waited', 'have not waited'),
    );
    expect(found).toMatchObject({ state: 'changed', touches: ['negation'] });
  });

  it('leaves a deleted quote an orphan although a look-alike stands elsewhere', () => {
    const sentence = 'Councillor Ada Brook said the line would not open before 14 May';
    const changed = `${article.replace(`${sentence}, whatever the company claims.\n`, '')}\n${'More on other things follows here. '.repeat(8)}\nCouncillor Ida Crook said the line would open before 19 May.`;
    const found = after(sentence, changed);
    expect(found.state).toBe('orphan');
    expect(found.range).toBeNull();
  });

  it('does not attach a short quote to the same word elsewhere', () => {
    const found = after(
      'Northern Ferries',
      `${article.replace('Northern Ferries, ', '')}\nElsewhere, Northern Ferries runs six other lines.`,
    );
    expect(found.state).toBe('orphan');
    expect(found.candidates.length).toBeGreaterThan(0);
  });

  it('asks where two passages fit equally well', () => {
    const block = `${article}\n`;
    const found = resolveTarget(
      targetOf(article, 'declined to comment on the schedule'),
      version(`Preface.\n${block.repeat(2)}`),
    );
    expect(found.state).toBe('ambiguous');
    expect(found.candidates).toHaveLength(2);
  });

  it('does not let an exact look-alike hide the edited original', () => {
    const changed = `${article.replace('would not open before 14 May', 'would open before 14 May')}\n${'Something else entirely stands in these lines. '.repeat(6)}\nAn old report said the line would not open before 14 May, as usual.`;
    const found = after('the line would not open before 14 May', changed);
    expect(['ambiguous', 'changed']).toContain(found.state);
    expect(found.state === 'changed' ? found.touches : ['negation']).toContain('negation');
  });

  it('works on Chinese text', () => {
    const chinese =
      '外交部发言人表示，中国的出口管制措施符合国际通行做法，不针对任何特定国家。商务部随后公布了新的许可程序，并说明审批将依法进行。企业可以自六月一日起提交申请。';
    const target = targetOf(chinese, '不针对任何特定国家');
    const moved = resolveTarget(target, version(`更新：本文已修改。${chinese}`));
    expect(moved.state).toBe('moved');
    const turned = resolveTarget(target, version(chinese.replace('不针对', '针对')));
    expect(turned).toMatchObject({ state: 'changed', touches: ['negation'] });
  });
});

describe('applyResolution and placeTarget', () => {
  it('keeps old place and words of whatever was not settled', () => {
    const target = targetOf(article, 'before 14 May, whatever the company claims');
    const next = version(article.replace('14 May', '19 May'));
    const stored = applyResolution(target, next, resolveTarget(target, next));
    expect(stored).toEqual({ ...target, state: 'changed' });
  });

  it('binds a person’s choice to the new version and keeps foreign selectors', () => {
    const target = { ...targetOf(article, 'harbour council'), otherSelectors: [{ type: 'X' }] };
    const next = version(`New. ${article}`);
    const placed = placeTarget(target, next, { start: 0, end: 3 });
    expect(placed).toMatchObject({
      version: next.sha256,
      quote: { exact: 'New' },
      state: 'exact',
      otherSelectors: [{ type: 'X' }],
    });
  });
});

describe('shiftTarget', () => {
  const insert = 'Advertisement follows here.\n';
  const at = article.indexOf('A spokesperson');
  const next = version(article.slice(0, at) + insert + article.slice(at));
  const splice = { at, removed: 0, inserted: insert.length };

  it('moves what lies behind an insertion and leaves what lies before it', () => {
    const behind = shiftTarget(targetOf(article, 'declined to comment'), next, splice);
    expect(behind.position.start).toBe(next.text.indexOf('declined to comment'));
    expect(behind.state).toBe('exact');
    const before = shiftTarget(targetOf(article, 'Ada Brook'), next, [splice]);
    expect(before.position).toEqual(targetOf(article, 'Ada Brook').position);
    expect(before.version).toBe(next.sha256);
  });

  it('takes a function from old to new offsets as well', () => {
    const moved = shiftTarget(targetOf(article, 'declined to comment'), next, (offset) =>
      offset >= at ? offset + insert.length : offset,
    );
    expect(next.text.slice(moved.position.start, moved.position.end)).toBe('declined to comment');
  });

  it('resolves a target whose words were hit by the replacement', () => {
    const from = article.indexOf('14 May');
    const edited = version(article.replace('14 May', '19 June'));
    const moved = shiftTarget(targetOf(article, 'open before 14 May, whatever the'), edited, {
      at: from,
      removed: 6,
      inserted: 7,
    });
    expect(moved.state).toBe('changed');
    expect(moved.quote.exact).toContain('14 May');
  });
});
