import type { Catalogue } from '../en/catalogue.ts';
import { app } from './app.ts';
import { argumentWords } from './arguments.ts';
import { desktop } from './desktop.ts';
import { exportWords } from './export.ts';
import { library } from './library.ts';
import { reader } from './reader.ts';
import { search } from './search.ts';
import { steps } from './steps.ts';
import { timeline } from './timeline.ts';

/** Every message in French. */
export const french: Partial<Catalogue> = {
  ...app,
  ...argumentWords,
  ...desktop,
  ...library,
  ...reader,
  ...search,
  ...steps,
  ...timeline,
  ...exportWords,
};
