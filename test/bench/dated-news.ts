import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEdtf } from '../../shared/timeline/edtf.ts';
import { type DateSuggestion, suggestDates } from '../../shared/timeline/suggest-dates.ts';

/** The MEANTIME stories lie beside the checkout, not in it: their text belongs to its publishers. */
export const datedNewsFolder = join(process.cwd(), '../shared/corpus/dated-news');

export type GoldDate = {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value: string;
};

export type Story = {
  readonly name: string;
  readonly text: string;
  /** Only the first sentences are marked up; offsets beyond are not judged. */
  readonly judgedTo: number;
  readonly published: string;
  readonly gold: readonly GoldDate[];
};

export type Score = {
  readonly gold: number;
  readonly found: number;
  readonly hits: number;
  readonly right: number;
};

/** Reads the stories of a folder, or null where it is absent. */
export function readStories(folder: string): Story[] | null {
  if (!existsSync(folder)) return null;
  return readdirSync(folder)
    .filter((name) => name.endsWith('.xml'))
    .sort()
    .map((name) => readStory(name, readFileSync(join(folder, name), 'utf8')));
}

/** Precision, recall and value F1 over stories: relaxed match, DATE and TIME, creation time aside. */
export const scoreStories = (stories: readonly Story[], verbose = false): Score =>
  addScores(stories.map((story) => scoreStory(story, verbose)));

/** The scores of several stories as one. */
export const addScores = (scores: readonly Score[]): Score =>
  scores.reduce(
    (sum, { gold, found, hits, right }) => ({
      gold: sum.gold + gold,
      found: sum.found + found,
      hits: sum.hits + hits,
      right: sum.right + right,
    }),
    { gold: 0, found: 0, hits: 0, right: 0 },
  );

/** The three figures of the bar. */
export function figures({ gold, found, hits, right }: Score) {
  const f1 = (n: number) => (2 * n) / (gold + found);
  return { precision: hits / found, recall: hits / gold, f1: f1(hits), valueF1: f1(right) };
}

function readStory(name: string, xml: string): Story {
  const tokens = new Map<string, { start: number; end: number; sentence: number }>();
  let text = '';
  let sentence = 0;
  for (const [, at, id, word] of xml.matchAll(
    /<token [^>]*?sentence="(\d+)"[^>]*?t_id="(\d+)"[^>]*>([^<]*)<\/token>/g,
  )) {
    const gap = text === '' ? '' : Number(at) === sentence ? ' ' : '\n';
    sentence = Number(at);
    text += gap;
    const start = text.length;
    text += decode(word ?? '');
    tokens.set(id ?? '', { start, end: text.length, sentence });
  }
  const marks = /<Markables>([\s\S]*)<\/Markables>/.exec(xml)?.[1] ?? '';
  const marked = [...marks.matchAll(/<token_anchor t_id="(\d+)"/g)].map(([, id]) =>
    tokens.get(id ?? ''),
  );
  const last = Math.max(...marked.map((token) => token?.sentence ?? 0));
  const judged = [...tokens.values()].filter((token) => token.sentence <= last);
  const times = [...marks.matchAll(/<TIMEX3 ([^>]*)>([\s\S]*?)<\/TIMEX3>/g)].flatMap(
    ([, attributes = '', body = '']) => {
      const anchors = [...body.matchAll(/t_id="(\d+)"/g)].flatMap(
        ([, id]) => tokens.get(id ?? '') ?? [],
      );
      const field = (key: string) => new RegExp(`\\b${key}="([^"]*)"`).exec(attributes)?.[1] ?? '';
      if (anchors.length === 0) return [];
      const start = Math.min(...anchors.map((token) => token.start));
      const end = Math.max(...anchors.map((token) => token.end));
      return [
        {
          start,
          end,
          type: field('type'),
          value: field('value'),
          role: field('functionInDocument'),
        },
      ];
    },
  );
  const creation =
    times.find(({ role }) => role === 'CREATION_TIME') ??
    times.find(({ type, start }) => type === 'DATE' && start < 200);
  return {
    name,
    text,
    judgedTo: Math.max(...judged.map((token) => token.end)),
    published: creation?.value ?? '',
    gold: times,
  };
}

const decode = (word: string): string =>
  word
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** The score of one story; `verbose` lists what it misses. */
export function scoreStory(story: Story, verbose = false): Score {
  const dateline = story.text.indexOf('\n');
  const secondLine = story.text.indexOf('\n', dateline + 1);
  const isDateline = ({ start, end, edtf }: { start: number; end: number; edtf?: string | null }) =>
    start > dateline && end <= secondLine && (edtf === undefined || edtf === story.published);
  const gold = story.gold.filter(
    (mark) =>
      (mark.type === 'DATE' || mark.type === 'TIME') &&
      !(isDateline(mark) && mark.value === story.published),
  );
  const others = story.gold.filter((mark) => mark.type !== 'DATE' && mark.type !== 'TIME');
  const found = suggestDates(story.text, { published: story.published, language: 'en' }).filter(
    (one) => one.end <= story.judgedTo && !isDateline(one),
  );
  const taken = new Set<DateSuggestion>();
  let right = 0;
  for (const mark of gold) {
    const hit = found.find((one) => !taken.has(one) && meets(one, mark));
    if (!hit) {
      if (verbose) console.log(`MISS  ${mark.value.padEnd(14)} ${quote(story, mark)}`);
      continue;
    }
    taken.add(hit);
    if (sameValue(hit, mark.value)) right += 1;
    else if (verbose)
      console.log(
        `VALUE ${mark.value.padEnd(14)} ${hit.edtf} ${hit.rule} ${quote(story, mark)} [${story.published}]`,
      );
  }
  if (verbose)
    for (const one of found)
      if (!taken.has(one))
        console.log(
          `EXTRA ${one.rule.padEnd(14)} ${one.edtf} ${quote(story, one)} ${others.some((o) => meets(o, one)) ? '(not DATE)' : ''}`,
        );
  return { gold: gold.length, found: found.length, hits: taken.size, right };
}

const quote = ({ text }: Story, { start, end }: { start: number; end: number }): string =>
  `${text.slice(Math.max(0, start - 40), start)}[[${text.slice(start, end)}]]${text.slice(end, end + 30)}`.replaceAll(
    '\n',
    '|',
  );

const meets = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

/** True where a suggestion says the same as a TIMEX3 value. */
export function sameValue(suggestion: DateSuggestion, value: string): boolean {
  if (/_REF$/.test(value)) return suggestion.edtf === null && suggestion.rule.startsWith('vague');
  if (suggestion.edtf === null) return false;
  const plain = suggestion.edtf.replace(/[~?%]$/, '');
  const wanted = timexToEdtf(value);
  if (plain === wanted) return true;
  const a = parseEdtf(plain);
  const b = parseEdtf(wanted);
  return a.ok && b.ok && a.value.earliest === b.value.earliest && a.value.latest === b.value.latest;
}

const seasons: Readonly<Record<string, number>> = { SP: 21, SU: 22, FA: 23, WI: 24 };

function timexToEdtf(value: string): string {
  const week = /^(\d{4})-W(\d{2})$/.exec(value);
  if (week) return isoWeek(Number(week[1]), Number(week[2]));
  return value
    .replace(/^(\d{3})$/, '$1X')
    .replace(/^(\d{2})$/, '$1XX')
    .replace(/-Q([1-4])$/, (_all, n: string) => `-${32 + Number(n)}`)
    .replace(/-H([12])$/, (_all, n: string) => `-${39 + Number(n)}`)
    .replace(/-(SP|SU|FA|WI)$/, (_all, code: string) => `-${seasons[code]}`)
    .replace(/T(?:MO|AF|EV|NI|DT)$/, '');
}

function isoWeek(year: number, week: number): string {
  const jan4 = Date.UTC(year, 0, 4);
  const monday =
    jan4 - ((new Date(jan4).getUTCDay() + 6) % 7) * 86_400_000 + (week - 1) * 604_800_000;
  const day = (time: number) => new Date(time).toISOString().slice(0, 10);
  return `${day(monday)}/${day(monday + 6 * 86_400_000)}`;
}
