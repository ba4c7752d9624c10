import type { Catalogue } from '../en/catalogue.ts';
import { app } from './app.ts';
import { argumentWords } from './arguments.ts';
import { captureWords } from './captures.ts';
import { commands } from './commands.ts';
import { deeds } from './deeds.ts';
import { desktop } from './desktop.ts';
import { exportWords } from './export.ts';
import { failures } from './failures.ts';
import { familyWords } from './families.ts';
import { guideWords } from './guide.ts';
import { importWords } from './imports.ts';
import { intakeWords } from './intake.ts';
import { library } from './library.ts';
import { ordering } from './ordering.ts';
import { preferences } from './preferences.ts';
import { reader } from './reader.ts';
import { receiveWords } from './receive.ts';
import { remarks } from './remarks.ts';
import { rivals } from './rivals.ts';
import { safety } from './safety.ts';
import { search } from './search.ts';
import { steps } from './steps.ts';
import { timeline } from './timeline.ts';
import { versions } from './versions.ts';

/** Every message in Simplified Chinese. */
export const chinese: Catalogue = {
  ...app,
  ...desktop,
  ...library,
  ...ordering,
  ...importWords,
  ...captureWords,
  ...intakeWords,
  ...deeds,
  ...failures,
  ...remarks,
  ...receiveWords,
  ...familyWords,
  ...reader,
  ...timeline,
  ...search,
  ...argumentWords,
  ...steps,
  ...exportWords,
  ...commands,
  ...preferences,
  ...safety,
  ...rivals,
  ...versions,
  ...guideWords,
};
