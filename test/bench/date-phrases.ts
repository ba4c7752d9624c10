import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayText } from '../../shared/timeline/calendar.ts';
import { parseEdtf } from '../../shared/timeline/edtf.ts';
import { suggestDates } from '../../shared/timeline/suggest-dates.ts';

/** The phrase sets of microsoft/Recognizers-Text (MIT), beside the checkout. */
export const datePhrasesFolder = join(process.cwd(), '../shared/corpus/date-phrases');

export const phraseFiles = [
  'English-DateParser',
  'English-DatePeriodParser',
  'Chinese-DateParser',
  'Chinese-DatePeriodParser',
] as const;

type Resolution = {
  readonly date?: string;
  readonly startDate?: string;
  readonly endDate?: string;
};
type Case = {
  readonly Input: string;
  readonly Context?: { readonly ReferenceDateTime?: string };
  readonly NotSupported?: string;
  readonly Results: readonly {
    readonly Start: number;
    readonly Length: number;
    readonly Value?: {
      readonly Timex: string;
      readonly FutureResolution?: Resolution;
      readonly PastResolution?: Resolution;
    };
  }[];
};

export type PhraseScore = {
  readonly file: string;
  readonly cases: number;
  readonly expected: number;
  readonly found: number;
  readonly right: number;
};

/** Found spans and right values of one phrase file, or null where it is absent. */
export function scorePhrases(file: string, verbose = false): PhraseScore | null {
  const path = join(datePhrasesFolder, `${file}.json`);
  if (!existsSync(path)) return null;
  const cases = JSON.parse(readFileSync(path, 'utf8')) as readonly Case[];
  const score = { file, cases: 0, expected: 0, found: 0, right: 0 };
  for (const one of cases) {
    if (one.NotSupported?.toLowerCase().includes('javascript')) continue;
    score.cases += 1;
    const published = one.Context?.ReferenceDateTime?.slice(0, 10);
    const language = file.startsWith('Chinese') ? 'zh' : 'en';
    const suggestions = suggestDates(one.Input, { published, language });
    for (const result of one.Results) {
      score.expected += 1;
      const start = result.Start;
      const end = start + result.Length;
      const hit = suggestions.find((each) => each.start < end && start < each.end);
      if (hit) score.found += 1;
      const texts = hit ? [hit.edtf, ...hit.alternatives] : [];
      const isRight = texts.some((text) => text !== null && resolves(text, result.Value));
      if (isRight) score.right += 1;
      else if (verbose)
        console.log(
          `${one.Input} -> ${JSON.stringify(result.Value?.Timex)} got ${hit?.text} ${texts.join('|')} ${hit?.rule}`,
        );
    }
  }
  return score;
}

/** True where the bounds are those of the past or of the future resolution (its end is exclusive). */
function resolves(edtf: string, value: Case['Results'][number]['Value']): boolean {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok || !Number.isFinite(parsed.value.earliest)) return false;
  const from = dayText(parsed.value.earliest);
  const after = dayText(parsed.value.latest);
  const last = dayText(parsed.value.latest - 1);
  return [value?.PastResolution, value?.FutureResolution].some((resolution) => {
    if (resolution?.date !== undefined) return resolution.date === from && last === from;
    return resolution?.startDate === from && [after, last].includes(resolution.endDate ?? '');
  });
}
