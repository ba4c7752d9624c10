import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { splitNames } from '../../shared/article/metadata/split-names.ts';
import { type ReadArticle, readArticle } from '../../shared/article/read-article.ts';
import { unwrap } from '../../shared/base/result.ts';
import { harmonic, scorePage, scoreShingles } from './extraction-scores.ts';
import { bodyText, textOfHtml, wholeText } from './whole-text.ts';

const received = '2026-01-02T03:04:05Z';

/**
 * Prints how well articles, metadata and dates are read from the public test sets. Arguments: the
 * folder of the sets (default ../shared/corpus), --misses to list the pages that fall short.
 */
export async function main(args: string[]): Promise<void> {
  const misses = args.includes('--misses');
  const corpus = args.find((arg) => !arg.startsWith('--')) ?? join('..', 'shared', 'corpus');
  for (const [name, run] of [
    ['article-extraction', benchBodies],
    ['web-pages', benchPages],
    ['publication-dates', benchDates],
  ] as const) {
    const folder = join(corpus, name);
    if (existsSync(folder)) await run(folder, misses);
    else console.log(`${name}: skipped, the folder ${folder} is not there`);
  }
}

async function readPage(path: string, url?: string): Promise<ReadArticle> {
  const raw = readFileSync(path);
  const bytes = path.endsWith('.gz') ? gunzipSync(raw) : raw;
  return unwrap(
    await readArticle({ bytes, fileName: 'page.html', received, ...(url ? { url } : {}) }),
  );
}

async function benchBodies(folder: string, misses: boolean): Promise<void> {
  type Truth = Record<string, { articleBody: string; url?: string }>;
  const truth = JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')) as Truth;
  const pairs: { found: string; expected: string; id: string }[] = [];
  const wide: { found: string; expected: string }[] = [];
  for (const [id, { articleBody, url }] of Object.entries(truth)) {
    const path = join(folder, 'html', `${id}.html.gz`);
    if (!existsSync(path)) continue;
    const read = await readPage(path, url);
    pairs.push({ found: bodyText(read), expected: articleBody, id });
    wide.push({ found: wholeText(read), expected: articleBody });
  }
  const { f1, precision, recall, exact } = scoreShingles(pairs);
  console.log(
    `article-extraction: F1 ${show(f1)} (precision ${show(precision)}, recall ${show(recall)}, exact ${show(exact)}; ${pairs.length} pages); with every left-out part put back F1 ${show(scoreShingles(wide).f1)}`,
  );
  // Rules that were made for some pages would show as a gap between the two.
  const halves = [0, 1].map((half) => scoreShingles(pairs.filter((_, at) => at % 2 === half)).f1);
  console.log(`article-extraction: F1 of every second page ${halves.map(show).join(' and ')}`);
  if (!misses) return;
  for (const pair of pairs) {
    const page = scorePage(pair.found, pair.expected);
    if (page.f1 < 0.97)
      console.log(`  ${pair.id.slice(0, 12)} P ${show(page.precision)} R ${show(page.recall)}`);
  }
}

const show = (value: number): string => value.toFixed(3);
const squeeze = (text: string): string =>
  text.normalize('NFC').replace(/[\s\u200b\u00ad\ufeff\u2060]+/g, '');

async function benchPages(folder: string, misses: boolean): Promise<void> {
  type Expected = Record<
    'title' | 'byline' | 'lang' | 'dir' | 'publishedTime',
    string | null | undefined
  >;
  const right = { text: 0, whole: 0, title: 0, byline: 0, both: 0, lang: 0, dir: 0, date: 0 };
  const names = readdirSync(folder);
  for (const name of names) {
    const expected = JSON.parse(
      readFileSync(join(folder, name, 'expected-metadata.json'), 'utf8'),
    ) as Expected;
    const read = await readPage(
      join(folder, name, 'source.html'),
      'http://fakehost/test/page.html',
    );
    const text = squeeze(textOfHtml(readFileSync(join(folder, name, 'expected.html'), 'utf8')));
    const { metadata } = read;
    const same = {
      text: squeeze(read.fragment.text) === text,
      whole: squeeze(wholeText(read)) === text,
      title: squeeze(titleOf(read)) === squeeze(expected.title ?? ''),
      byline: sameNames(metadata.bylines?.value ?? [], expected.byline ?? ''),
      lang: !expected.lang || metadata.language?.value === expected.lang.replace(/_/g, '-'),
      dir: !expected.dir || metadata.direction?.value === expected.dir,
      date:
        !expected.publishedTime ||
        metadata.published?.value === expected.publishedTime.slice(0, 10),
    };
    for (const key of ['text', 'whole', 'title', 'byline', 'lang', 'dir', 'date'] as const)
      if (same[key]) right[key]++;
    if (same.title && same.byline) right.both++;
    if (misses && !(same.whole && same.title && same.byline))
      console.log(
        `  ${name}: text ${same.whole} title ${same.title} byline ${same.byline} | ${metadata.title.value} <> ${expected.title} | ${metadata.bylines?.value.join('; ')} <> ${expected.byline}`,
      );
  }
  console.log(
    `web-pages: of ${names.length} text ${right.whole} (as shown at first, without what the rules left out: ${right.text}), title ${right.title}, byline ${right.byline}, both ${right.both}, language ${right.lang}, direction ${right.dir}, date ${right.date}`,
  );
}

/** The title that the page itself gives; a file name is no title. */
const titleOf = (read: ReadArticle): string =>
  read.metadata.title.from === 'file name' ? '' : read.metadata.title.value;

/** Same names in the same order, however they are joined ("By A and B" names A and B). */
const sameNames = (found: readonly string[], expected: string): boolean =>
  squeeze(found.join('|')) === squeeze(splitNames(expected).join('|'));

async function benchDates(folder: string, misses: boolean): Promise<void> {
  type Dates = Record<string, { file: string; date: string | null }>;
  const dates = JSON.parse(readFileSync(join(folder, 'dates.json'), 'utf8')) as Dates;
  let right = 0;
  let wrong = 0;
  let none = 0;
  for (const [url, { file, date }] of Object.entries(dates)) {
    const path = join(folder, 'html', file);
    if (!existsSync(path)) continue;
    const { published } = (await readPage(path, url)).metadata;
    // A few pages have no day at all: there an answer is wrong, and none is not missed.
    if (!published) none += date === null ? 0 : 1;
    else if (published.value === date) right++;
    else wrong++;
    if (misses && (published?.value ?? null) !== date)
      console.log(
        `  ${url} wants ${date}, found ${published?.value} (${published?.from}); ${file}`,
      );
  }
  const precision = right / Math.max(1, right + wrong);
  const recall = right / (right + wrong + none);
  console.log(
    `publication-dates: F ${show(harmonic(precision, recall))} (precision ${show(precision)}, recall ${show(recall)}; right ${right}, wrong ${wrong}, none ${none})`,
  );
}
