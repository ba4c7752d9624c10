import { isReadableName } from '../../shared/article/readable-endings.ts';
import { createIntake, type Intake } from '../intake/intake.ts';
import { noIntake } from '../intake/intake-memory.ts';
import type { Program } from './program-parts.ts';
import { tellAll } from './windows.ts';
import { speaker } from './words.ts';

/** The ways in of the running program: remembered in its memory, told to its windows. */
export function makeIntake(program: Program): Intake {
  const { memory } = program;
  // One token for as long as nothing is remembered: it is shown before anything is turned on.
  const off = noIntake();
  return createIntake({
    memory: {
      value: () => memory.value().intake ?? off,
      change: (intake) => memory.change({ intake }),
    },
    isWanted: isReadableName,
    speaker,
    onChange: (news) => tellAll(program, 'intake:came', news),
  });
}
