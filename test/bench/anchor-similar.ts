import { splitSentences } from '../../shared/suggest/sentences.ts';
import { buildSentenceIndex, findSimilar } from '../../shared/suggest/similar-sentences.ts';
import { others, paraphrases } from '../shared/suggest/paraphrases.ts';
import { pageTexts } from './anchor.ts';
import { seededRandom } from './seeded-random.ts';

const COUNT = 100_000;

/**
 * Looks for each claim of the paraphrase fixture among 100,000 sentences: those of the page texts,
 * repeated with words exchanged, and the fixture's own. Prints times, recall and wrong offers.
 */
export function main(): number {
  const random = seededRandom(2);
  const base = pageTexts()
    .flatMap((text) => splitSentences(text).map(({ start, end }) => text.slice(start, end)))
    .filter((sentence) => sentence.length > 40 && sentence.length < 400);
  if (base.length === 0) {
    console.log('Skipped: there is no corpus of web pages.');
    return 0;
  }
  const words = base.flatMap((sentence) => sentence.split(' '));
  const worn = (sentence: string): string =>
    sentence
      .split(' ')
      .map((word) => (random() < 0.4 ? (words[Math.floor(random() * words.length)] ?? word) : word))
      .join(' ');
  const sentences = [...paraphrases.map(([, same]) => same), ...others.map(([, other]) => other)];
  while (sentences.length < COUNT)
    sentences.push(worn(base[Math.floor(random() * base.length)] as string));
  const started = performance.now();
  const index = buildSentenceIndex(sentences.map((text, i) => ({ id: String(i), text })));
  const built = performance.now() - started;
  const times: number[] = [];
  let found = 0;
  let wrong = 0;
  let offered = 0;
  for (const [claim, same] of paraphrases) {
    const from = performance.now();
    const hits = findSimilar(index, claim);
    times.push(performance.now() - from);
    if (hits.some((hit) => hit.text === same)) found++;
    offered += hits.length;
    for (const hit of hits)
      if (hit.text !== same) console.log(`  wrong ${hit.score.toFixed(2)} ${claim} → ${hit.text}`);
    wrong += hits.filter((hit) => hit.text !== same).length;
  }
  times.sort((a, b) => a - b);
  const slowest = times.at(-1) ?? 0;
  const recall = found / paraphrases.length;
  const falseShare = wrong / Math.max(1, offered);
  console.log(`${COUNT} sentences indexed in ${built.toFixed(0)} ms`);
  console.log(
    `one claim: median ${times[times.length >> 1]?.toFixed(1)} ms, slowest ${slowest.toFixed(1)} ms (at most 2,000)`,
  );
  console.log(
    `recall ${recall.toFixed(3)} (at least 0.9), wrong offers ${falseShare.toFixed(3)} of ${offered} (at most 0.1)`,
  );
  const good = recall >= 0.9 && falseShare <= 0.1 && slowest <= 2_000;
  if (!good) process.exitCode = 1;
  return good ? 0 : 1;
}
