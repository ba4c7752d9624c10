/** Precision, recall and F1 of one set, each between 0 and 1. */
export type Scores = { readonly precision: number; readonly recall: number; readonly f1: number };

/**
 * How the article-extraction-benchmark scores a body: multisets of 4-word shingles, true positives
 * over shingles found and expected; precision and recall are means over pages, F1 is made of the two.
 * https://github.com/scrapinghub/article-extraction-benchmark (evaluate.py)
 */
export function scoreShingles(
  pairs: readonly { found: string; expected: string }[],
): Scores & { exact: number } {
  const counts = pairs.map(({ found, expected }) =>
    compareShingles(shingles(expected), shingles(found)),
  );
  const precisions = counts.map(([tp, fp, fn]) =>
    fp === 0 && fn === 0 ? 1 : tp === 0 && fp === 0 ? 0 : tp / (tp + fp),
  );
  const recalls = counts.map(([tp, fp, fn]) =>
    fp === 0 && fn === 0 ? 1 : tp === 0 && fn === 0 ? 0 : tp / (tp + fn),
  );
  const precision = mean(precisions);
  const recall = mean(recalls);
  const exact = mean(counts.map(([, fp, fn]) => (fp === 0 && fn === 0 ? 1 : 0)));
  return { precision, recall, f1: harmonic(precision, recall), exact };
}

/** F1 of a single page by the same count. */
export function scorePage(found: string, expected: string): Scores {
  const { precision, recall, f1 } = scoreShingles([{ found, expected }]);
  return { precision, recall, f1 };
}

export const harmonic = (p: number, r: number): number => (p + r === 0 ? 0 : (2 * p * r) / (p + r));
const mean = (values: readonly number[]): number =>
  values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);

/** The words as evaluate.py cuts them (`\w+`, Unicode), as shingles of four with their counts. */
function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}\p{Pc}\p{M}]+/gu) ?? [];
  const counts = new Map<string, number>();
  const last = words.length > 0 && words.length < 4 ? 1 : Math.max(0, words.length - 3);
  for (let i = 0; i < last; i++) {
    const key = words.slice(i, i + 4).join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** evaluate.py normalises the counts by the number of true shingles, which leaves ratios unchanged. */
function compareShingles(
  truth: Map<string, number>,
  found: Map<string, number>,
): [number, number, number] {
  let tp = 0;
  let fp = 0;
  let fn = 0;
  for (const key of new Set([...truth.keys(), ...found.keys()])) {
    const want = truth.get(key) ?? 0;
    const have = found.get(key) ?? 0;
    tp += Math.min(want, have);
    fp += Math.max(0, have - want);
    fn += Math.max(0, want - have);
  }
  return [tp, fp, fn];
}
