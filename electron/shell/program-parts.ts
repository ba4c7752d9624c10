import type { BrowserWindow } from 'electron';
import type { Problem } from '../../shared/base/result.ts';
import type { Intake } from '../intake/intake.ts';
import type { OpenSession } from '../session/open-session.ts';
import type { Spelling } from '../spelling/spelling.ts';
import type { AnswerAsk } from './answer-asks.ts';
import type { Given } from './given.ts';
import type { ProgramLog } from './program-log.ts';
import type { ProgramMemory } from './program-memory.ts';

/** A window and the number under which its place and its view are remembered. */
export type ProgramWindow = { readonly slot: number; readonly window: BrowserWindow };

/** Everything that a running program with windows consists of. */
export type Program = {
  readonly memory: ProgramMemory;
  readonly dataFolder: string;
  /** The folder of the bundled code. */
  readonly codeFolder: string;
  /** The open windows, the one used last at the end. They all show the open notebook. */
  windows: readonly ProgramWindow[];
  readonly spelling: Spelling;
  readonly log: ProgramLog;
  /** Resolves when the first notebook is open: windows stand before that, and ask. */
  opening: Promise<void>;
  /** The notebook that the program is started for; null = the sample. */
  readonly wanted: string | null;
  /** Why that notebook could not be opened, while the sample stands in for it. */
  unopened: Problem | null;
  /** The notebook that the windows showed before it was open, by its id. */
  lookedAt: string | null;
  open: OpenSession | null;
  /** Resolves when the open notebook is in the menu and takes commands, and the one before is closed. */
  settled: Promise<void>;
  answerAsk: AnswerAsk | null;
  /** The watched folder and the browser's endpoint, as soon as a notebook is open. */
  intake: Promise<Intake> | null;
  /** What the desktop asked to open and no window has taken yet. */
  given: Given;
  /** The program is ending: windows that close now are to come back with the next start. */
  isEnding: boolean;
};
