import type { Translator } from '../../i18n/translator.ts';

/** What could not be read of one event of a file, and where it stands there. */
export type ImportFault = {
  readonly where:
    | { readonly part: 'row' | 'line' | 'event'; readonly number: number }
    | { readonly part: 'title'; readonly title: string };
  readonly what: 'badDate' | 'noDate' | 'repeats' | 'leftOut';
  /** The words of the file that are at fault. */
  readonly text?: string | undefined;
};

/** A fault as a sentence that begins with its place. */
export const faultWords = (
  { where, what, text = '' }: ImportFault,
  { say }: Translator,
): string => {
  const fault = say(`timeline.fault.${what}`, { text });
  return where.part === 'title'
    ? say('timeline.fault.title', { title: where.title, fault })
    : say(`timeline.fault.${where.part}`, { number: where.number, fault });
};
