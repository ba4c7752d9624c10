import { expect, it } from 'vitest';
import { openEngine } from '../../../electron/index/engine.ts';
import { openTerms } from '../../../electron/index/terms.ts';

const words = ['hope', 'hoped', 'hoping', 'hopes', 'hop', 'relational', 'relate', 'relating'];

it('is done in steps that make the indexes of lists', () => {
  const { database, upkeep } = openEngine(':memory:');
  const indexes = () =>
    database.all<{ name: string }>("SELECT name FROM sqlite_schema WHERE name LIKE 'doc%'").length;
  const before = indexes();
  let steps = 0;
  while (!upkeep.doSome()) steps++;
  expect(indexes()).toBe(before + 10);
  expect(steps).toBeGreaterThanOrEqual(10);
  expect(upkeep.doSome()).toBe(true);
});

it('merges the segments of many small changes', () => {
  const { database, upkeep } = openEngine(':memory:');
  for (let id = 1; id <= 7; id++) {
    database.run('INSERT INTO fts (rowid, text) VALUES (?, ?)', id, `tariff number${id}`);
  }
  const segments = () => database.all('SELECT DISTINCT segid FROM fts_idx').length;
  expect(segments()).toBe(7);
  while (!upkeep.doSome());
  expect(segments()).toBeLessThan(4);
  expect(database.all('SELECT rowid FROM fts WHERE fts MATCH ?', 'tariff')).toHaveLength(7);
});

it.each([
  ['hoping', ['hope', 'hoped', 'hopes']],
  ['relational', ['relate', 'relating']],
])('knows the other forms of %s', (word, others) => {
  const { database } = openEngine(':memory:');
  const terms = openTerms(database);
  terms.learn([words.join(' ')]);
  expect([...terms.otherForms(word)].sort()).toEqual(others);
});
