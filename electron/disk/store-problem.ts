import type { Problem, Told } from '../../shared/base/result.ts';
import { type FailureKey, remark, type ToldValues } from '../../shared/i18n/failing.ts';
import type { DocumentRef } from '../../shared/model/document.ts';

/** Something about one file that a person should know. `path` is relative to the notebook. */
export type StoreProblem = {
  readonly kind:
    | 'recovered'
    | 'damaged'
    | 'newer'
    | 'conflict'
    | 'vanished'
    | 'backup'
    | 'sync'
    | 'history';
  readonly ref: DocumentRef | null;
  readonly path: string;
  readonly message: string;
  readonly told?: Told;
  /** What the document was called, where it cannot be read any more. */
  readonly title?: string;
  /** What took the place of a damaged file. */
  readonly from?: Told;
  readonly at: string;
};

/** A problem that begins now, said in words. */
export type FreshProblem = Omit<StoreProblem, 'at'>;

/** Something to be told of a file. */
export const noticed = (
  { kind, ref, path }: Pick<StoreProblem, 'kind' | 'ref' | 'path'>,
  key: FailureKey,
  values: ToldValues = {},
): FreshProblem => ({ kind, ref, path, ...remark(key, { path, ...values }) });

/** A failure of something that nobody waits for. */
export const unwaited = (
  kind: StoreProblem['kind'],
  { message, told: why }: Problem,
  path = '',
): FreshProblem => ({ kind, ref: null, path, message, ...(why ? { told: why } : {}) });

/** What a Problem says, to be part of another sentence. */
export const reasonOf = ({ told: why, message }: Problem): Told | string => why ?? message;
