import { suggestDates } from '../../shared/timeline/suggest-dates.ts';
import { dateTraps } from '../shared/timeline/date-traps.ts';
import { phraseFiles, scorePhrases } from './date-phrases.ts';
import { printHalves } from './dated-halves.ts';
import { datedNewsFolder, figures, readStories, scoreStories, scoreStory } from './dated-news.ts';

/** Prints how well dates are found and read. `--verbose` lists every miss; a path names stories. */
export async function main(args: string[]): Promise<void> {
  const verbose = args.includes('--verbose');
  const folder = args.find((arg) => !arg.startsWith('--')) ?? datedNewsFolder;
  printNews(folder, verbose);
  const hits = dateTraps.filter(
    (text) => suggestDates(text, { published: '2025-06-11' }).length > 0,
  );
  console.log(`traps: ${hits.length} hits in ${dateTraps.length} names and verbs`);
  if (verbose) for (const text of hits) console.log(`  ${text}`);
  for (const file of phraseFiles) {
    const score = scorePhrases(file, verbose);
    if (!score) console.log(`${file}: skipped, the corpus does not lie beside the checkout`);
    else
      console.log(
        `${file}: ${score.found}/${score.expected} spans found, ${score.right} values right`,
      );
  }
  printSpeed();
}

function printNews(folder: string, verbose: boolean): void {
  const stories = readStories(folder);
  if (!stories) {
    console.log('dated news: skipped, the corpus does not lie beside the checkout');
    return;
  }
  const score = scoreStories(stories, verbose);
  const { precision, recall, f1, valueF1 } = figures(score);
  const told = { precision, recall, f1, valueF1 };
  const line = Object.entries(told).map(([name, value]) => `${name} ${value.toFixed(3)}`);
  console.log(`dated news: ${stories.length} stories, ${score.gold} dates, ${line.join(', ')}`);
  printHalves(stories.map((story) => scoreStory(story)));
}

function printSpeed(): void {
  const sentence =
    'On Friday, June 6, 2025, officials said the talks held in Geneva last month may resume in the third quarter. ';
  const text = sentence.repeat(Math.ceil(5_000 / sentence.length)).slice(0, 5_000);
  const cold = timed(text);
  const runs = Array.from({ length: 20 }, () => timed(text)).sort((a, b) => a - b);
  console.log(
    `5 kB article: first ${cold.toFixed(1)} ms, median ${(runs[10] ?? 0).toFixed(1)} ms, p95 ${(runs[18] ?? 0).toFixed(1)} ms`,
  );
}

function timed(text: string): number {
  const start = performance.now();
  suggestDates(text, { published: '2025-06-11' });
  return performance.now() - start;
}
