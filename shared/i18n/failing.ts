import type { Problem, ProblemCode, Result, Told } from '../base/result.ts';
import { failures } from './en/failures.ts';
import { receiveWords } from './en/receive.ts';
import { remarks } from './en/remarks.ts';
import { fillMessage } from './translate.ts';

const sentences = { ...failures, ...remarks, ...receiveWords };

/** The key of a sentence that comes from where no language is known: a failure, a remark, an answer. */
export type FailureKey = keyof typeof sentences;

/** What fills the places of a message: words, numbers, or a message of its own. */
export type ToldValues = NonNullable<Told['values']>;

/** A sentence that every language can say. */
export const told = (key: FailureKey, values?: ToldValues): Told =>
  values === undefined ? { key } : { key, values };

/** True for what is a sentence to be said, among other values. */
export const isTold = (value: unknown): value is Told =>
  typeof value === 'object' && value !== null && 'key' in value;

/** Says a told sentence by whatever speaks a language; told values are said first. */
export function sayTold(
  { key, values = {} }: Told,
  say: (key: string, values: Readonly<Record<string, string | number>>) => string,
): string {
  const said = Object.entries(values).map(([name, value]) => [
    name,
    isTold(value) ? sayTold(value, say) : value,
  ]);
  return say(key, Object.fromEntries(said));
}

/** A sentence in English, and as `told` for whoever speaks another language. */
export type Remark = { readonly message: string; readonly told?: Told | undefined };

/** What is told, with its English sentence. */
export const inWords = (why: Told): { readonly message: string; readonly told: Told } => ({
  message: sayTold(why, inEnglish),
  told: why,
});

/** What a person should know about something that did not fail. */
export const remark = (key: FailureKey, values?: ToldValues): { message: string; told: Told } =>
  inWords(told(key, values));

/** An expected failure by the key of its message; its English sentence comes along. */
export function refusal(
  code: ProblemCode,
  key: FailureKey,
  values?: ToldValues,
  where?: string,
): Problem {
  return tellWhy(code, told(key, values), where);
}

/** The same, of a sentence that was put together before. */
export const tellWhy = (code: ProblemCode, why: Told, where?: string): Problem => ({
  code,
  ...inWords(why),
  ...(where === undefined ? {} : { where }),
});

/** An expected failure as the outcome of something. */
export const refuse = (
  code: ProblemCode,
  key: FailureKey,
  values?: ToldValues,
  where?: string,
): Result<never> => ({ ok: false, problem: refusal(code, key, values, where) });

// Threads and scripts say it in English: of the catalogue they need this part only.
const inEnglish = (key: string, values: Readonly<Record<string, string | number>>): string =>
  fillMessage(sentences[key as FailureKey], values, 'en');
