/** The closed list of reasons for which something expected can fail. */
export type ProblemCode =
  | 'not-found'
  | 'invalid-input'
  | 'unreadable'
  | 'unsupported'
  | 'too-large'
  | 'damaged'
  | 'conflict'
  | 'read-only'
  | 'disk-full'
  | 'in-use'
  | 'cancelled'
  | 'unavailable'
  | 'internal';

/** A sentence that can be said in any language: the key of its message and what fills it. */
export type Told = {
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number | Told>>;
};

/**
 * An expected failure, told as a value. `message` is one plain sentence for a person: what, where,
 * what to do; in English, and as `told` for whoever speaks another language. `where` names the place
 * (a field path, a row, a file name), never an absolute path.
 */
export type Problem = {
  readonly code: ProblemCode;
  readonly message: string;
  readonly told?: Told;
  readonly where?: string;
};

/** The outcome of anything that can fail in an expected way. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

/** Wraps a value as a success. */
export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

/** Wraps a reason as a failure. */
export const fail = (code: ProblemCode, message: string, where?: string): Result<never> => ({
  ok: false,
  problem: where === undefined ? { code, message } : { code, message, where },
});

/** Carries a Problem through code that can only throw; caught once at each border. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.message);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** Returns the value of a success and throws a ProblemError for a failure. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new ProblemError(result.problem);
}

/** Fails to compile where a union is not handled completely; throws where data lies about its type. */
export function assertNever(value: never): never {
  throw new Error(`A case is not handled: ${JSON.stringify(value)}`);
}

/** Throws when a promise that the program makes to itself is broken. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Broken promise: ${message}`);
}
