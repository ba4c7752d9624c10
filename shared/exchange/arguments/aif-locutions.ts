import type { Speaker } from '../../model/annotation.ts';
import type { Occurrence } from '../../model/argument.ts';

/** Illocutionary forces by words in the name of a YA node, first match decides. */
const forces: readonly (readonly [RegExp, Occurrence['force']])[] = [
  [/question|asking/i, 'asks'],
  [/challeng/i, 'challenges'],
  [/disagree|denying|denies|reject/i, 'denies'],
  [/agree|conced/i, 'concedes'],
  [/report|quot/i, 'reports'],
];

/** The force that the text of a YA node names; an unknown one asserts. */
export const forceOf = (text: string): Occurrence['force'] =>
  forces.find(([pattern]) => pattern.test(text))?.[1] ?? 'asserts';

/** The name of a force as AIF writes it. */
export const forceNames: Readonly<Record<Occurrence['force'], string>> = {
  asserts: 'Asserting',
  denies: 'Disagreeing',
  reports: 'Reporting',
  asks: 'Questioning',
  challenges: 'Challenging',
  concedes: 'Agreeing',
};

/**
 * Who speaks in a locution: the person that `locutions` and `participants` name, else the words
 * before " : " or " says '" in its text.
 */
export function speakersOf(
  nodeId: string,
  text: string,
  graph: Readonly<Record<string, unknown>>,
): Speaker[] {
  const locution = records(graph.locutions).find((l) => String(l.nodeID) === nodeId);
  const personId = locution?.personID;
  const person = records(graph.participants).find(
    (p) => personId !== undefined && String(p.participantID) === String(personId),
  );
  const full = [person?.firstname, person?.surname].filter((part) => typeof part === 'string');
  const name = full.join(' ').trim() || (/^(.{1,80}?)(?: : | says ['"])/su.exec(text)?.[1] ?? '');
  return name.trim() === '' ? [] : [{ name: name.trim(), named: true }];
}

/** The records of a value that should be a list of them; anything else is passed over. */
export function records(value: unknown): Readonly<Record<string, unknown>>[] {
  if (!Array.isArray(value)) return [];
  return value.filter((item) => typeof item === 'object' && item !== null);
}
