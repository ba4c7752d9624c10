import * as z from 'zod';
import type { Problem } from '../base/result.ts';
import type { ImportAnswer } from './article-channels.ts';

/** Questions about ways into the notebook besides opening files: all are off until a person asks. */
export const intakeAsks = {
  'intake:describe': z.null(),
  /** Opens the system's dialog for a folder; new files in it are saved from then on. */
  'intake:watch': z.null(),
  'intake:stop-watching': z.null(),
  'intake:endpoint': z.strictObject({ isOn: z.boolean() }),
  'intake:renew-token': z.null(),
  /** Shows the whole address in main, and fetches it where the person agrees. */
  'intake:fetch': z.strictObject({ url: z.string().min(1).max(8_000) }),
} as const;

/** A file of the watched folder that could not be saved. */
export type WatchFault = { readonly name: string; readonly reason: string };

/** What is on, and what it has brought. */
export type IntakeState = {
  readonly watched: {
    /** The folder's name, not its place. */
    readonly folder: string;
    readonly saved: number;
    readonly faults: readonly WatchFault[];
  } | null;
  readonly endpoint: {
    readonly isOn: boolean;
    readonly port: number;
    readonly token: string;
    readonly bookmarklet: string;
    /** Why it does not listen although it is on. */
    readonly problem: Problem | null;
  };
};

export type IntakeAnswers = {
  'intake:describe': IntakeState;
  'intake:watch': IntakeState;
  'intake:stop-watching': IntakeState;
  'intake:endpoint': IntakeState;
  'intake:renew-token': IntakeState;
  /** Null where the person did not agree. */
  'intake:fetch': ImportAnswer | null;
};
