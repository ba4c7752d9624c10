import type { Speaker } from '../model/annotation.ts';
import { phrasePattern, type RuleSet } from './rules/rule-set.ts';
import { splitSentences } from './sentences.ts';
import type { PassageSuggestion } from './suggestion.ts';

const LONGEST = 18;
const OPENING =
  /^(?:对此|對此|此外|同时|同時|日前|近日|随后|隨後|但是?|而|另外|昨天|今天|周[一二三四五六日]|星期[一二三四五六日])+/u;
const TRAILING =
  /(?:也|还|還|则|則|曾|又|再次|再|并|並|进一步|明确|明確|公开|公開|在(?:记者会|例行记者会|声明)上?|\d+日|日前|近日|随后|当天|周[一二三四五六日]|星期[一二三四五六日]|对记者|對記者|向媒体)$/u;

/** Chinese sentences in which somebody says something: X表示, X称, 据X报道, X援引Y. */
export function findChineseAttributions(text: string, rules: RuleSet): PassageSuggestion[] {
  return splitSentences(text).flatMap((span) => {
    const sentence = text.slice(span.start, span.end);
    const found = findSourced(sentence, rules) ?? findSpeaker(sentence, rules);
    if (!found) return [];
    const quoted = /[“「『][^”」』]{6,}[”」』]/u.test(sentence);
    const names = found.speakers.map((speaker) => speaker.name).join('，');
    return [
      {
        ...span,
        rule: 'attribution',
        kind: 'attribution',
        speakers: found.speakers,
        voice: found.denies ? 'denial' : quoted ? 'quote' : 'paraphrase',
        why: `“${found.cue}”：${names}`,
      } as const,
    ];
  });
}

type Found = {
  readonly speakers: readonly Speaker[];
  readonly cue: string;
  readonly denies: boolean;
};

function findSourced(sentence: string, rules: RuleSet): Found | null {
  const match =
    /(?:据|據|根据|根據)([^，。；：“”]{2,24}?)(?:报道|報道|报导|消息|称|稱|统计|統計)/u.exec(
      sentence,
    );
  if (!match) return null;
  const [outlet = '', cited] = (match[1] ?? '').split(/援引|引述/u);
  const first = readSource(outlet, rules);
  const second = cited === undefined ? null : readSource(cited.replace(/的话$|的話$/u, ''), rules);
  if (!first) return null;
  return { speakers: second ? [first, second] : [first], cue: match[0].slice(0, 1), denies: false };
}

function findSpeaker(sentence: string, rules: RuleSet): Found | null {
  const verbs = phrasePattern([...rules.speaking, ...rules.denying, ...rules.showing]);
  for (const match of verbs ? sentence.matchAll(verbs) : []) {
    const clause =
      sentence
        .slice(0, match.index)
        .split(/[，。；：、“”「」]/u)
        .at(-1) ?? '';
    const speaker = readSource(clause, rules);
    if (!speaker) continue;
    // 称 and 说 begin other words as well (称号, 说明): a source must stand right before them.
    if (
      /^[称稱说說]$/u.test(match[0]) &&
      /^(?:号|號|为|為|明|法|服)/u.test(sentence.slice(match.index + 1))
    )
      continue;
    return { speakers: [speaker], cue: match[0], denies: rules.denying.includes(match[0]) };
  }
  return null;
}

function readSource(phrase: string, rules: RuleSet): Speaker | null {
  let name = phrase.trim().replace(OPENING, '');
  while (TRAILING.test(name)) name = name.replace(TRAILING, '');
  if (name.length < 2 || name.length > LONGEST) return null;
  if (/^(?:他|她|它|我|你|这|這|那)/u.test(name)) return null;
  const unnamed = rules.unnamed.some((word) => name.includes(word));
  const voice = rules.voices.some((word) => name.includes(word));
  const latin = /\p{sc=Latin}{3,}/u.test(name) || name.includes('·');
  if (!unnamed && !voice && !latin) return null;
  return { name, named: !unnamed };
}
