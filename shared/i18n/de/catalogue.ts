import type { Catalogue } from '../en/catalogue.ts';
import { app } from './app.ts';
import { argumentWords } from './arguments.ts';
import { captureWords } from './captures.ts';
import { commands } from './commands.ts';
import { desktop } from './desktop.ts';
import { exportWords } from './export.ts';
import { importWords } from './imports.ts';
import { library } from './library.ts';
import { reader } from './reader.ts';
import { safety } from './safety.ts';
import { search } from './search.ts';
import { steps } from './steps.ts';
import { timeline } from './timeline.ts';
import { versions } from './versions.ts';

/** Every message in German. */
export const german: Partial<Catalogue> = {
  ...app,
  ...argumentWords,
  ...captureWords,
  ...commands,
  ...desktop,
  ...exportWords,
  ...importWords,
  ...library,
  ...reader,
  ...safety,
  ...search,
  ...steps,
  ...timeline,
  ...versions,
};
