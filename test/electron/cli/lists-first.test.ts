import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Command } from '../../../electron/cli/command.ts';
import { listCommand } from '../../../electron/cli/list-command.ts';
import { searchCommand } from '../../../electron/cli/search-command.ts';
import { tagCommand } from '../../../electron/cli/tag-command.ts';
import { readWords } from '../../../electron/cli/words.ts';
import type { OpenSession } from '../../../electron/session/open-session.ts';
import { unwrap } from '../../../shared/base/result.ts';
import { saveArticle } from '../../../shared/notebook/save-article.ts';
import { makeTemporaryNotebook, type TemporaryNotebook } from '../../fakes/open-session.ts';

let place: TemporaryNotebook;
let open: OpenSession;

beforeEach(async () => {
  place = await makeTemporaryNotebook();
  open = await place.open();
  const bytes = new TextEncoder().encode('The harbour report speaks of tariffs.');
  unwrap(await saveArticle(open.session, { bytes, mediaType: 'text/plain', route: 'paste' }));
});
afterEach(async () => {
  await open.close();
  place.remove();
});

it('answers what lists know while the full text is still read, and searches after it', async () => {
  const order: string[] = [];
  let finish: () => void = () => undefined;
  const upToDate = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const run = async (name: string, command: Command, ...plain: string[]) => {
    const words = readWords([...plain, '--notebook', place.folder], command.options);
    await command.run(words, {
      program: null,
      dataFolder: place.dataFolder,
      open: { ...open, listed: Promise.resolve(), upToDate },
    });
    order.push(name);
  };
  const search = run('search', searchCommand, 'harbour');
  const query = run('list of a query', listCommand, '--query', 'harbour');
  await run('list', listCommand);
  await run('tags', tagCommand);
  order.push('full text');
  finish();
  await Promise.all([search, query]);
  expect(order.slice(0, 3)).toEqual(['list', 'tags', 'full text']);
  expect(order.slice(3).sort()).toEqual(['list of a query', 'search']);
});
