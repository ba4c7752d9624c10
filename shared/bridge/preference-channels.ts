import * as z from 'zod';
import { type Paper, papers } from '../model/papers.ts';

/** What a person prefers on this machine, in every notebook. */
export type Preferences = {
  /** The name that new annotations carry; empty = none. */
  readonly author: string;
  readonly paper: Paper;
  /** Unknown words are underlined in notes. */
  readonly spelling: boolean;
  /** The system tells when long work ends while the window is not looked at. */
  readonly notifications: boolean;
  /** A log without article text is kept on this machine. */
  readonly log: boolean;
  /** Newer versions are looked for; nothing is ever contacted otherwise. */
  readonly updates: boolean;
};

/** Questions about what a person prefers. */
export const preferenceAsks = {
  'preferences:read': z.null(),
  /** Shows the log in the system's file manager. */
  'log:show': z.null(),
  'preferences:change': z.strictObject({
    author: z.string().max(200).optional(),
    paper: z.enum(papers).optional(),
    spelling: z.boolean().optional(),
    notifications: z.boolean().optional(),
    log: z.boolean().optional(),
    updates: z.boolean().optional(),
  }),
} as const;

export type PreferenceAnswers = {
  'preferences:read': Preferences;
  'preferences:change': Preferences;
  /** False when no log is kept. */
  'log:show': { readonly shown: boolean };
};
