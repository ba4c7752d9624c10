import * as z from 'zod/mini';
import { papers } from '../../shared/model/papers.ts';
import type { SmallFile } from '../disk/small-file.ts';
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
  lastNotebook: z.nullable(z.string()),
  /** The windows that are open, or were at the end of the last run. */
  windows: z.optional(
    z.array(z.object({ slot: z.int().check(z.positive()), place: Place })).check(z.maxLength(50)),
  ),
  /** The notebooks opened last, the latest first. */
  recent: z.optional(z.array(Recent)),
  /** The chosen language of the interface; missing = the system's. */
  language: z.optional(z.string()),
  /** The name on new annotations and the paper of exports; missing = none, A4. */
  author: z.optional(z.string()),
  paper: z.optional(z.enum(papers)),
  /** Spelling is checked unless this is false; words that a person added to the dictionary. */
  spelling: z.optional(z.boolean()),
  notifications: z.optional(z.boolean()),
  log: z.optional(z.boolean()),
  updates: z.optional(z.boolean()),
  ownWords: z.optional(z.array(z.string())),
  /** The watched folders and the browser's endpoint; missing = all off. */
  intake: z.optional(IntakeMemory),
  /** The files of an import that has not come to its end. */
  unfinished: z.optional(z.object({ notebook: z.string(), paths: z.array(z.string()) })),
  views: z.record(z.string(), z.record(z.string(), z.unknown())),
});
export type Memory = z.infer<typeof Memory>;

/** Forgets a memory that is not what this version writes: it holds nothing that matters. */
export const checkMemory = (memory: SmallFile<Memory>): void => {
  if (!Memory.safeParse(memory.value()).success) memory.forget();
};
