import { addScores, figures, type Score } from './dated-news.ts';
import { seededRandom } from './seeded-random.ts';

const shown = 5;
const drawn = 1_000;

/**
 * Prints the figures of halves of the stories: every other one, then random ones, always the same. How
 * far random halves lie apart says how much of a difference is only the choice of the stories.
 */
export function printHalves(stories: readonly Score[]): void {
  const even = halves(stories, (at) => at % 2 === 0);
  console.log(`  even | odd: ${words(even)}`);
  const random = seededRandom(7);
  const apart = Array.from({ length: drawn }, (_none, turn) => {
    const order = stories.map((_story, at) => ({ at, key: random() }));
    order.sort((a, b) => a.key - b.key);
    const first = new Set(order.slice(0, Math.floor(stories.length / 2)).map(({ at }) => at));
    const pair = halves(stories, (at) => first.has(at));
    if (turn < shown) console.log(`  random halves ${turn + 1}: ${words(pair)}`);
    return difference(pair);
  }).sort((a, b) => a - b);
  const at = (share: number) => (apart[Math.floor((drawn - 1) * share)] ?? 0).toFixed(3);
  const wider = apart.filter((one) => one >= difference(even)).length;
  console.log(
    `  recall of ${drawn} random halves lies apart by ${at(0.5)} in the middle, ${at(0.95)} at the 95th percentile; ${((100 * wider) / drawn).toFixed(0)} % lie as far apart as even and odd (${difference(even).toFixed(3)})`,
  );
}

type Pair = readonly [Score, Score];

const halves = (stories: readonly Score[], isFirst: (at: number) => boolean): Pair => [
  addScores(stories.filter((_story, at) => isFirst(at))),
  addScores(stories.filter((_story, at) => !isFirst(at))),
];

const difference = ([a, b]: Pair): number => Math.abs(figures(a).recall - figures(b).recall);

const words = ([a, b]: Pair): string =>
  (['precision', 'recall', 'valueF1'] as const)
    .map((name) => `${name} ${figures(a)[name].toFixed(3)} | ${figures(b)[name].toFixed(3)}`)
    .join(', ');
