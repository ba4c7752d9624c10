import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runAsScript } from './run-as-script.ts';

const seed = '../shared/seed/us-must-embrace-mutual-respect.txt';
let place: string;
let notebook: string;

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'parley-cli-'));
  notebook = join(place, 'notebook');
});

afterEach(() => rmSync(place, { recursive: true, force: true }));

const run = (...words: string[]) => runAsScript(place, notebook, ...words);

describe('the command line', () => {
  it.skipIf(!existsSync(seed))('carries the seed article through the main job', async () => {
    const { answer } = await run('import', seed, '--tag', 'rare earths');
    const [{ id, title }] = answer.imported;
    expect(title).toBe('U.S. Must Embrace Mutual Respect to Solve Rare-Earth Crisis');
    expect((await run('import', seed)).answer.skipped).toMatchObject([{ id }]);
    const [row] = (await run('list', '--text')).answer;
    expect(row).toMatchObject({ id, tags: ['rare earths'], published: null, annotations: 0 });
    expect(row.text).toMatch(/^In recent days/);
    expect(row.text).not.toContain('Read These Next');
    const claim = await run(
      'annotate',
      id,
      '--quote',
      'substantial evidence has not been provided',
      '--kind',
      'claim',
    );
    const evidence = await run(
      'annotate',
      id,
      '--quote',
      'China',
      '--nth',
      '3',
      '--kind',
      'evidence',
    );
    const linked = await run('link', evidence.answer.id, claim.answer.id, '--relation', 'supports');
    expect(linked.answer).toMatchObject({ relation: 'supports', to: claim.answer.id });
    const found = await run('search', 'ethane', '--limit', '3');
    expect(found.answer.hits[0]).toMatchObject({ articleId: id, field: 'text' });
    const { start, end } = found.answer.hits[0];
    expect(row.text.slice(start, end)).toBe('ethane');
    for (const [name, when] of [
      ['London', '2025-06-09/2025-06-10'],
      ['Order', '2025-04-09'],
    ] as const)
      await run(
        'event',
        'add',
        '--timeline',
        'Talks',
        '--title',
        name,
        '--when',
        when,
        '--article',
        id,
        '--quote',
        'trade talks in London',
      );
    const events = (await run('timeline', 'talks')).answer as { title: string }[];
    expect(events.map((event) => event.title)).toEqual(['Order', 'London']);
    const shown = (await run('show', id)).answer;
    expect(shown.annotations).toHaveLength(4);
    expect(shown.events).toHaveLength(2);
    expect((await run('check')).exit).toBe(0);
  });

  it('says what is wrong, exits with 2 for wrong usage, and changes nothing', async () => {
    writeFileSync(join(place, 'a.txt'), 'A title\n\nThe same words, and the same words again.\n');
    const { answer } = await run('import', join(place, 'a.txt'), join(place, 'missing.txt'));
    expect(answer.failed).toHaveLength(1);
    const { id } = answer.imported[0];
    const before = JSON.stringify((await run('show', id)).answer);
    const refusals: [string[], number, RegExp][] = [
      [['show', 'nosuchid1'], 1, /no article with the id "nosuchid1"/],
      [['annotate', id, '--quote', 'not there', '--kind', 'claim'], 1, /not there/],
      [['annotate', id, '--quote', 'the same words', '--nth', '9', '--kind', 'claim'], 1, /\d/],
      [['annotate', id, '--quote', 'again'], 2, /--kind is needed/],
      [['event', 'add', '--timeline', 'T', '--title', 'X', '--when', '2025-13'], 1, /2025-13/],
      [['link', 'aaaaaaaa1', 'bbbbbbbb1', '--relation', 'supports'], 1, /no annotation/],
      [['search'], 2, /query/],
      [['compare', id], 1, /only one capture/],
      [['list', '--nonsense'], 2, /--nonsense/],
    ];
    for (const [words, exit, message] of refusals) {
      const refused = await run(...words);
      expect([words, refused.exit]).toEqual([words, exit]);
      expect(refused.err).toMatch(message);
    }
    expect(JSON.stringify((await run('show', id)).answer)).toBe(before);
  });

  it('compares two captures of an article, the weightiest change first', async () => {
    const url = 'https://example.org/ferry';
    const pageOf = (passengers: number, last: string) =>
      `<p>The ferry left at seven.</p><p>On board were ${passengers} passengers, the port said.</p><p>${last}</p>`;
    const list = (content: string) => JSON.stringify([{ id: 1, title: 'Ferry', url, content }]);
    writeFileSync(join(place, 'early.json'), list(pageOf(40, 'The crew was tired.')));
    writeFileSync(
      join(place, 'late.json'),
      list(pageOf(400, 'The crew was very tired.')).replace('"id":1', '"id":2'),
    );
    const { answer } = await run('import', join(place, 'early.json'));
    await run('import', join(place, 'late.json'));
    const compared = (await run('compare', answer.imported[0].id)).answer;
    expect(compared.changes[0]).toMatchObject({ kind: 'changed', touches: ['number'] });
    expect(compared.changes[0].after.text).toContain('400 passengers');
    expect(compared.changes).toHaveLength(2);
  });

  it('keeps a further capture of an address and lets one choose the text', async () => {
    const words = 'The ferry left the harbour at seven in the morning after the storm.';
    writeFileSync(join(place, 'a.html'), `<title>Ferry</title><p>${words} ${words}</p>`);
    writeFileSync(join(place, 'b.html'), '<title>404</title><p>Page not found.</p>');
    const at = ['--url', 'https://example.org/ferry'];
    const [{ id }] = (await run('import', join(place, 'a.html'), ...at)).answer.imported;
    await run('annotate', id, '--quote', 'The ferry left', '--nth', '1', '--kind', 'claim');
    const [again] = (await run('import', join(place, 'b.html'), ...at)).answer.captured;
    expect(again).toMatchObject({ id, isCurrent: false, setAside: 'error-page' });
    const listed = (await run('captures', id)).answer;
    expect(listed.captures.map((one: { isCurrent: boolean }) => one.isCurrent)).toEqual([
      true,
      false,
    ]);
    const chosen = (await run('captures', id, '--choose', again.captureId)).answer;
    expect(chosen.annotations).toMatchObject([{ state: 'orphan', quote: 'The ferry left' }]);
  });

  it('compares the text with the sound capture before it, not with error pages that came later', async () => {
    const pageOf = (count: number) =>
      `<title>Ferry</title>${`<p>The ferry left the harbour at seven with ${count} passengers, said its crew.</p>`.repeat(4)}`;
    const save = async (name: string, html: string) => {
      writeFileSync(join(place, name), html);
      return (await run('import', join(place, name), '--url', 'https://example.org/ferry')).answer;
    };
    const [{ id }] = (await save('a.html', pageOf(40))).imported;
    await save('b.html', pageOf(41));
    for (const code of [404, 500])
      await save(`${code}.html`, `<title>${code}</title><p>Page not found.</p>`);
    const { changes } = (await run('compare', id)).answer;
    expect(changes[0]).toMatchObject({ kind: 'changed', touches: ['number'] });
    expect(changes[0].after.text).toContain('41 passengers');
  });

  it('shows details with their evidence, sets and accepts them, and refuses what is none', async () => {
    writeFileSync(
      join(place, 'a.html'),
      '<title>Ferry</title><meta name="author" content="Ida Møller"><link rel="canonical" href="https://example.org/f"><p>The ferry left at seven.</p>',
    );
    const [{ id }] = (await run('import', join(place, 'a.html'))).answer.imported;
    const before = (await run('details', id)).answer;
    expect(before.bylines).toMatchObject({ value: ['Ida Møller'], from: 'meta: author' });
    expect(before).toMatchObject({ published: null, canonicalUrl: { from: 'link: canonical' } });
    const sets = ['--set', 'published=2024-03', '--set', 'bylines=Ida Møller; Ove Holm'];
    const after = (await run('details', id, ...sets, '--accept', 'canonicalUrl')).answer;
    expect(after.published).toMatchObject({ value: '2024-03', from: 'person', accepted: true });
    expect(after.bylines.value).toEqual(['Ida Møller', 'Ove Holm']);
    expect(after.canonicalUrl).toMatchObject({ from: 'link: canonical', accepted: true });
    expect((await run('details', id, '--set', 'published=2024-13')).err).toMatch(/2024-13/);
    expect((await run('details', id, '--set', 'colour=red')).err).toMatch(/colour/);
    expect((await run('details', id, '--accept', 'section')).exit).toBe(2);
  });

  it('lists copies of one story, compares, parts and merges them', async () => {
    const lines = Array.from(
      { length: 12 },
      (_, i) => `The lock number ${i} opened in ${1900 + i}.`,
    );
    const page = (title: string, body: readonly string[]) =>
      `<title>${title}</title><p>${body.join(' ')}</p>`;
    writeFileSync(join(place, 'a.html'), page('Locks', lines));
    writeFileSync(join(place, 'b.html'), page('More locks', lines.slice(0, 9)));
    const { imported } = (await run('import', join(place, 'a.html'), join(place, 'b.html'))).answer;
    const [a, b] = imported.map((one: { id: string }) => one.id);
    const [family] = (await run('families')).answer;
    expect(family.pairs[0]).toMatchObject({ why: 'same-text', shared: 1 });
    const [told] = (await run('families', '--compare', a, b)).answer;
    expect(told).toMatchObject({ id: b, kept: 9, cut: 3, added: 0 });
    await run('families', '--part', a, b);
    expect((await run('families')).answer).toEqual([]);
    expect((await run('families', '--merge', a, b)).answer).toMatchObject({ id: a, captures: 2 });
    expect((await run('families', '--merge', a)).exit).toBe(2);
  });

  it('exits with 1 when some inputs failed and the rest was done', async () => {
    writeFileSync(join(place, 'good.md'), '# Fine\n\nA paragraph.\n');
    const done = await run('import', join(place, 'good.md'), join(place, 'gone.md'));
    expect(done.exit).toBe(1);
    expect(done.answer.imported).toHaveLength(1);
    expect(done.answer.failed[0].reason).toMatch(/no such file/i);
  });

  it('finds a damaged document and says which', async () => {
    writeFileSync(join(place, 'a.txt'), 'A title\n\nSome text.\n');
    const { id } = (await run('import', join(place, 'a.txt'))).answer.imported[0];
    const { file } = { file: findDocument(notebook, id) };
    writeFileSync(file, readFileSync(file, 'utf8').replace('Some text.', 'Other text'));
    const checked = await run('check');
    expect(checked.exit).toBe(1);
    expect(JSON.stringify(checked.answer)).toContain(id);
  });
});

function findDocument(folder: string, id: string): string {
  for (let at = 0; at < 256; at++) {
    const file = join(folder, 'articles', at.toString(16).padStart(2, '0'), `${id}.json`);
    if (existsSync(file)) return file;
  }
  throw new Error(`no document ${id}`);
}
