import { join } from 'node:path';
import { z } from 'zod';
import { type Preferences, papers } from '../../shared/bridge/preference-channels.ts';
import { openSmallFile } from '../disk/small-file.ts';
import { IntakeMemory } from '../intake/intake-memory.ts';

const Place = z.object({
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  maximized: z.boolean(),
});

/** A notebook that was opened here, and its title at that time. */
const Recent = z.object({ id: z.string(), path: z.string(), title: z.string() });
export type Recent = z.infer<typeof Recent>;

/** What the program remembers on this machine: the last notebook, the windows, each one's views. */
const Memory = z.looseObject({
  lastNotebook: z.string().nullable(),
  /** The windows that are open, or were at the end of the last run. */
  windows: z
    .array(z.object({ slot: z.int().positive(), place: Place }))
    .max(50)
    .optional(),
  /** The notebooks opened last, the latest first. */
  recent: z.array(Recent).optional(),
  /** The chosen language of the interface; missing = the system's. */
  language: z.string().optional(),
  /** The name on new annotations and the paper of exports; missing = none, A4. */
  author: z.string().optional(),
  paper: z.enum(papers).optional(),
  /** Spelling is checked unless this is false; words that a person added to the dictionary. */
  spelling: z.boolean().optional(),
  notifications: z.boolean().optional(),
  log: z.boolean().optional(),
  updates: z.boolean().optional(),
  ownWords: z.array(z.string()).optional(),
  /** The watched folders and the browser's endpoint; missing = all off. */
  intake: IntakeMemory.optional(),
  /** The files of an import that has not come to its end. */
  unfinished: z.object({ notebook: z.string(), paths: z.array(z.string()) }).optional(),
  views: z.record(z.string(), z.record(z.string(), z.unknown())),
});
export type Memory = z.infer<typeof Memory>;

const empty: Memory = { lastNotebook: null, views: {} };

/** What a person prefers, as far as it was ever said. */
export const preferencesOf = (memory: Memory): Preferences => ({
  author: memory.author ?? '',
  paper: memory.paper ?? 'A4',
  spelling: memory.spelling ?? true,
  notifications: memory.notifications ?? true,
  log: memory.log ?? false,
  updates: memory.updates ?? false,
});

/** Opens the program's memory; an unreadable one is forgotten, for it holds nothing that matters. */
export const openProgramMemory = (dataFolder: string) =>
  openSmallFile(join(dataFolder, 'program.json'), Memory, empty);

export type ProgramMemory = Awaited<ReturnType<typeof openProgramMemory>>;
