import { unwrap } from '../../shared/base/result.ts';
import type { Capture } from '../../shared/model/article.ts';
import { living } from '../../shared/model/entity.ts';
import { chooseCapture } from '../../shared/notebook/capture-again.ts';
import { readLiving, type Session } from '../../shared/notebook/session.ts';
import { type Command, neededWord, withLists } from './command.ts';

export const capturesCommand: Command = {
  usage: 'captures ID [--choose CAPTURE]',
  summary:
    'Lists the captures of an article and where its annotations stand; --choose makes one its text.',
  options: { '--choose': 'value' },
  async run(words, surroundings) {
    const id = neededWord(words, 0, 'The id of an article');
    const chosen = words.value('--choose');
    const answer = await withLists(words, surroundings, async ({ session }) => {
      if (chosen !== undefined) unwrap(await chooseCapture(session, id, chosen));
      return describe(session, id);
    });
    const { captures, annotations } = answer;
    return {
      answer,
      text: [...captures.map(lineOf), ...annotations.map(stateLine)].join('\n'),
    };
  },
};

async function describe(session: Session, id: string) {
  const article = await readLiving(session, 'article', id);
  const captures = Object.values(article.captures)
    .sort((a, b) => (a.capturedAt < b.capturedAt ? -1 : 1))
    .map((capture) => ({ ...capture, isCurrent: capture.id === article.version.captureId }));
  const annotations = living(article.annotations).map(({ id: annotation, target }) => ({
    id: annotation,
    state: target.state,
    quote: target.quote.exact,
  }));
  return { id, captures, annotations };
}

const lineOf = (one: Capture & { isCurrent: boolean }): string =>
  [
    one.isCurrent ? '*' : ' ',
    one.id,
    one.capturedAt,
    one.route,
    `${one.size} bytes`,
    one.url ?? one.fileName ?? '',
    one.setAside ? `(${one.setAside})` : '',
  ]
    .filter(Boolean)
    .join('  ');

const stateLine = ({ state, quote }: { state: string; quote: string }): string =>
  `${state}: "${quote}"`;
