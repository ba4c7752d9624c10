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
  /** What took the place of a damaged file. */
  readonly from?: string;
  readonly at: string;
};
