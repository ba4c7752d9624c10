import { sha256Hex } from '../../shared/base/sha256.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { builtInKinds } from '../../shared/model/annotation.ts';
import type { Article } from '../../shared/model/article.ts';
import type { Block, Mark } from '../../shared/model/text-version.ts';
import { seededRandom } from './seeded-random.ts';

const moment = '2025-07-01T08:00:00.000Z';

/** A bench id that is a valid entity id. */
export const benchId = (name: string, number: number): string =>
  `${name}${String(number).padStart(12, '0')}`;

/** An article of plain paragraphs, or of blocks that are given with the text. */
export function makeArticle(input: {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly blocks?: readonly Block[];
  readonly marks?: readonly Mark[];
  readonly language?: string;
  readonly direction?: 'ltr' | 'rtl';
}): Article {
  const known = <T>(value: T) => ({ value, from: 'bench', rivals: [] });
  return {
    id: input.id,
    created: moment,
    modified: moment,
    metadata: {
      title: known(input.title),
      bylines: known(['A. Writer']),
      outlet: known('The Example'),
      published: known('2025-06-30'),
      url: known('https://example.org/article'),
      ...(input.language ? { language: known(input.language) } : {}),
      ...(input.direction ? { direction: known(input.direction) } : {}),
    },
    captures: {},
    version: {
      sha256: sha256Hex(input.text),
      text: input.text,
      blocks: [...(input.blocks ?? paragraphsOf(input.text))],
      marks: [...(input.marks ?? [])],
      omitted: [],
      madeBy: 'import',
      createdAt: moment,
    },
    annotations: {},
    tags: [],
    collections: [],
    status: 'unread',
    warnings: [],
  };
}

function paragraphsOf(text: string): Block[] {
  let at = 0;
  return text.split('\n').map((line) => {
    const block: Block = { kind: 'paragraph', start: at, end: at + line.length };
    at += line.length + 1;
    return block;
  });
}

const remarks = [
  'Check against the original.',
  '需要核实这一点。',
  'ملاحظة قصيرة',
  'यह दावा जाँचना है',
  'Really? 🤔',
  'Brackets ) ( and a \\ backslash',
  'Two lines\nof note',
  '',
  'הערה בעברית',
  '**Bold** and *slanted* with `code`',
];

/** The article with so many random highlights on word borders; same seed, same highlights. */
export function annotate(article: Article, count: number, seed: number): Article {
  const random = seededRandom(seed);
  const { text } = article.version;
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
  const annotations: Record<string, Annotation> = {};
  for (let number = 0; number < count && words.length > 0; number++) {
    const first = Math.floor(random() * words.length);
    const last = Math.min(words.length - 1, first + Math.floor(random() ** 2 * 30));
    const start = words[first]?.index ?? 0;
    const end = (words[last]?.index ?? 0) + (words[last]?.[0].length ?? 1);
    const id = benchId('annotation', number);
    annotations[id] = {
      id,
      created: moment,
      modified: moment,
      kind: builtInKinds[Math.floor(random() * builtInKinds.length)] ?? 'note',
      target: {
        version: article.version.sha256,
        position: { start, end },
        quote: {
          exact: text.slice(start, end),
          prefix: text.slice(Math.max(0, start - 32), start),
          suffix: text.slice(end, end + 32),
        },
        state: 'exact',
      },
      note: remarks[Math.floor(random() * remarks.length)] ?? '',
      tags: random() < 0.2 ? ['trade/rare-earths'] : [],
      speakers: random() < 0.2 ? [{ name: 'Reuters', named: true }] : [],
      hedges: [],
      verification: [],
      creator: 'A Reader',
    };
  }
  return { ...article, annotations };
}
