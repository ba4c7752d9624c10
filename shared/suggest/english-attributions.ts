import type { TextRange } from '../base/text-range.ts';
import type { Speaker } from '../model/annotation.ts';
import { speakerAfter, speakerBefore } from './english-speakers.ts';
import { phrasePattern, type RuleSet } from './rules/rule-set.ts';
import { splitSentences } from './sentences.ts';
import type { PassageSuggestion } from './suggestion.ts';

const QUOTATION =
  /“[^“”]{12,600}”|"[^"\n]{12,600}"|(?<![\p{L}\p{N}])'[^'\n]{12,600}'(?![\p{L}\p{N}])/gu;

/**
 * Sentences in which somebody says something: "X said", "according to X", “…,” said X. Only where a
 * source can be read from the sentence; a quotation without one is suggested as such.
 */
export function findAttributions(text: string, rules: RuleSet): PassageSuggestion[] {
  let before: { readonly end: number; readonly speakers: readonly Speaker[] } | null = null;
  return quotedSentences(text).flatMap((span) => {
    const sentence = text.slice(span.start, span.end);
    const quotes = [...sentence.matchAll(QUOTATION)];
    const bare = blank(sentence, quotes);
    const found = findSpeaker(bare, rules) ?? findSourced(bare, rules);
    const goesOn = before && /^[^\S\n]*$/u.test(text.slice(before.end, span.start)) ? before : null;
    before = found && quotes.length > 0 ? { end: span.end, speakers: found.speakers } : null;
    if (!found && goesOn && quotes[0]?.[0] === sentence.trim())
      return [{ ...span, ...continued, speakers: goesOn.speakers }];
    if (!found) return quotes.flatMap((quote) => unattributed(quote, span.start));
    const voice = found.denies ? 'denial' : quotes.length > 0 ? 'quote' : 'paraphrase';
    const names = found.speakers.map((speaker) => speaker.name).join(', citing ');
    return [
      {
        ...span,
        rule: 'attribution',
        kind: 'attribution',
        speakers: found.speakers,
        voice,
        why: `“${found.cue}” gives these words to ${names}.`,
      } as const,
    ];
  });
}

/** “…,” X said. “…”: what is quoted right behind goes on with what X says. */
const continued = {
  rule: 'attribution',
  kind: 'attribution',
  voice: 'quote',
  why: 'The quotation goes on from the sentence before.',
} as const;

type Found = {
  readonly speakers: readonly Speaker[];
  readonly cue: string;
  readonly denies: boolean;
};

// A quotation may hold full stops: its sentences and the one that names the speaker belong together.
function quotedSentences(text: string): TextRange[] {
  const quotes = [...text.matchAll(QUOTATION)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const spans: TextRange[] = [];
  for (const span of splitSentences(text)) {
    const last = spans.at(-1);
    const joined =
      last &&
      (quotes.some((quote) => quote.start < last.end && span.start < quote.end) ||
        isSaidBehind(text, last, span));
    if (last && joined) spans[spans.length - 1] = { start: last.start, end: span.end };
    else spans.push(span);
  }
  return spans;
}

// “Is it safe?” Falk asked. The question mark ends no sentence there.
const isSaidBehind = (text: string, last: TextRange, span: TextRange): boolean =>
  /[!?…][”"]$/u.test(text.slice(last.start, last.end).trimEnd()) &&
  !text.slice(last.end, span.start).includes('\n') &&
  text.slice(span.start, span.end).split(/\s+/u).length <= 8;

// Names within a quotation do not speak in this sentence; its length stays, so offsets do too.
function blank(sentence: string, quotes: readonly RegExpExecArray[]): string {
  let bare = sentence;
  for (const { index, 0: words } of quotes)
    bare = `${bare.slice(0, index)}"${'_'.repeat(words.length - 2)}"${bare.slice(index + words.length)}`;
  return bare;
}

function findSpeaker(sentence: string, rules: RuleSet): Found | null {
  const verbs = phrasePattern([...rules.speaking, ...rules.showing, ...rules.denying], true);
  if (!verbs) return null;
  for (const match of sentence.matchAll(verbs)) {
    const cue = match[0];
    const before = sentence.slice(0, match.index);
    if (
      /(?<!\p{L})(?:to|is|are|was|were|be|been|being|as|the|a|an|its|their|of)\s+$/iu.test(before)
    )
      continue;
    const after = sentence.slice(match.index + cue.length);
    const shows = rules.showing.includes(cue) && !rules.speaking.includes(cue);
    const quoted = /["”]\s*$/u.test(before) || /^_*"/u.test(before);
    const speaker =
      speakerBefore(before, rules, !shows && isNoun(cue, after)) ??
      (quoted && !shows && !/^(?:told|tells)$/u.test(cue) ? speakerAfter(after, rules) : null);
    if (!speaker || (shows && isNoSource(speaker, rules))) continue;
    const speakers = chain(speaker, cue, { before, after }, rules);
    return { speakers, cue, denies: rules.denying.includes(cue) };
  }
  return null;
}

// "reports", "claims" and "notes" are nouns as often as verbs: they need a name before them and
// words after them.
const isNoun = (cue: string, after: string): boolean =>
  /^(?:reports|claims|notes|estimates|states|comments)$/u.test(cue) || after.trim() === '';

// "Exports indicate …": with verbs that need no mouth, only a known kind of source speaks.
const isNoSource = (speaker: Speaker, rules: RuleSet): boolean =>
  !speaker.name
    .toLowerCase()
    .split(/\s+/u)
    .some((word) => rules.unnamed.includes(word) || rules.voices.includes(word));

function findSourced(sentence: string, rules: RuleSet): Found | null {
  const cues = phrasePattern(rules.sourcing);
  for (const match of cues ? sentence.matchAll(cues) : []) {
    const after = sentence.slice(match.index + match[0].length);
    const speaker = speakerAfter(after, rules);
    if (speaker)
      return {
        speakers: chain(speaker, '', { before: '', after }, rules),
        cue: match[0],
        denies: false,
      };
  }
  return null;
}

// "Reuters reported, citing two aides" and "an aide told Reuters": nearest to the article first.
function chain(
  speaker: Speaker,
  cue: string,
  { before, after }: { readonly before: string; readonly after: string },
  rules: RuleSet,
): Speaker[] {
  // "Reuters, citing two aides, reported": the insertion between speaker and verb.
  const inserted = /,\s+citing\s+([^,;:]+),\s*$/u.exec(before)?.[1];
  const cited = inserted ?? /(?<!\p{L})citing\s+([^,;:]+)/u.exec(after)?.[1];
  const source = cited === undefined ? null : speakerAfter(cited, rules);
  if (source) return [speaker, source];
  const listener =
    cue === 'told' || cue === 'tells'
      ? /^\s+((?:the\s+)?\p{Lu}[\p{L}&.]*(?:\s\p{Lu}[\p{L}&.]*)*)/u.exec(after)?.[1]
      : undefined;
  const outlet = listener?.replace(/(?<=\p{L})\.$/u, '');
  // Who is told something else than news is no link of the chain: a parliament, a meeting.
  return outlet !== undefined && rules.outlets.some((word) => outlet.split(/\s+/u).includes(word))
    ? [{ name: outlet, named: true }, speaker]
    : [speaker];
}

function unattributed(quote: RegExpExecArray, offset: number): PassageSuggestion[] {
  if (quote[0].split(/\s+/u).length < 5) return [];
  const start = offset + quote.index;
  return [
    {
      start,
      end: start + quote[0].length,
      rule: 'quotation',
      kind: 'attribution',
      voice: 'quote',
      why: 'A quotation whose speaker this sentence does not name.',
    },
  ];
}
