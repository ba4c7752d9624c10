import type { BrowserWindow } from 'electron';
import type { Handlers } from '../../shared/bridge/contract.ts';
import type { OpenSession } from '../session/open-session.ts';
import type { Given } from './given.ts';
import type { ProgramMemory } from './program-memory.ts';

/** Everything that a running program with a window consists of. */
export type Program = {
  readonly memory: ProgramMemory;
  readonly dataFolder: string;
  /** The folder of the bundled code. */
  readonly codeFolder: string;
  window: BrowserWindow | null;
  open: OpenSession | null;
  handlers: Handlers | null;
  /** What the desktop asked to open and the window has not taken yet. */
  given: Given;
};
