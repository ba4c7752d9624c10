import { unwrap } from '../../shared/base/result.ts';
import { type Command, withNotebook } from './command.ts';

export const listCommand: Command = {
  usage: 'list [--text]',
  summary: 'Lists all articles.',
  options: { '--text': 'flag' },
  async run(words, surroundings) {
    const rows = await withNotebook(words, surroundings, async ({ session }) => {
      const found = await session.index.rows({
        sort: 'saved',
        descending: false,
        offset: 0,
        limit: 1_000_000,
      });
      if (!words.flag('--text')) return found.rows.map(listed);
      const withText = [];
      for (const row of found.rows) {
        const article = unwrap(await session.files.read('article', row.id));
        withText.push({ ...listed(row), text: article?.version.text ?? '' });
      }
      return withText;
    });
    return { answer: rows, text: rows.map(({ id, title }) => `${id}  ${title}`).join('\n') };
  },
};

type Row = import('../../shared/notebook/ports.ts').ArticleRow;

const listed = ({ collections: _collections, status: _status, ...row }: Row) => row;
