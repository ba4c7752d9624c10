import { ProblemError } from '../../shared/base/result.ts';

/** The options that a command takes: name -> whether a value follows, and whether it may repeat. */
export type OptionKinds = Readonly<Record<string, 'flag' | 'value' | 'list'>>;

/** A command line taken apart. */
export type Words = {
  readonly plain: readonly string[];
  flag(name: string): boolean;
  value(name: string): string | undefined;
  list(name: string): readonly string[];
  /** The value of an option that cannot be left out. */
  needed(name: string): string;
};

/** Wrong usage of the command line: exit code 2. */
export class UsageError extends ProblemError {
  constructor(message: string) {
    super({ code: 'invalid-input', message });
    this.name = 'UsageError';
  }
}

/** Options that every command takes. */
const common: OptionKinds = { '--notebook': 'value', '--json': 'flag' };

/** Takes words apart; options may stand anywhere, "--" ends them. Throws a UsageError. */
export function readWords(words: readonly string[], kinds: OptionKinds): Words {
  const known = { ...common, ...kinds };
  const plain: string[] = [];
  const values = new Map<string, string[]>();
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    if (word === '--') {
      plain.push(...words.slice(at + 1));
      break;
    }
    if (!word.startsWith('--')) {
      plain.push(word);
      continue;
    }
    const [name, joined] = splitOption(word);
    const kind = known[name];
    if (!kind) throw new UsageError(`There is no option ${name}. See "parley help".`);
    const value = kind === 'flag' ? '' : (joined ?? words[++at]);
    if (value === undefined) throw new UsageError(`${name} needs a value.`);
    if (kind === 'value' && values.has(name)) throw new UsageError(`${name} was given twice.`);
    values.set(name, [...(values.get(name) ?? []), value]);
  }
  return {
    plain,
    flag: (name) => values.has(name),
    value: (name) => values.get(name)?.[0],
    list: (name) => values.get(name) ?? [],
    needed(name) {
      const value = values.get(name)?.[0];
      if (value === undefined || value === '') throw new UsageError(`${name} is needed.`);
      return value;
    },
  };
}

function splitOption(word: string): [string, string | undefined] {
  const at = word.indexOf('=');
  return at < 0 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)];
}
