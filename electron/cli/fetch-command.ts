import { unwrap } from '../../shared/base/result.ts';
import { fetchByNode } from '../intake/fetch-by-node.ts';
import { type Command, neededWord, notebookFolderOf, runsOthers } from './command.ts';

export const fetchCommand: Command = {
  usage: 'fetch URL',
  summary:
    'Fetches one page from the net, without cookies or login, and saves it. This is the only command that asks the net for anything.',
  options: { '--tag': 'list' },
  async run(words, surroundings) {
    const runOther = runsOthers(surroundings);
    const notebook = notebookFolderOf(words);
    const page = unwrap(await fetchByNode(neededWord(words, 0, 'The address of a page')));
    const tags = words.list('--tag').map((tag) => `--tag=${tag}`);
    const known = [`--url=${page.url}`, `--type=${page.mediaType}`, '--route=fetch'];
    return runOther('import', ['-', ...known, ...tags, '--notebook', notebook], page.bytes);
  },
};
