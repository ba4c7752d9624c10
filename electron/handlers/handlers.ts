import type { Handlers } from '../../shared/bridge/contract.ts';
import type { OpenSession } from '../session/open-session.ts';
import { annotationHandlers } from './annotation-handlers.ts';
import { argumentHandlers } from './argument-handlers.ts';
import { articleHandlers } from './article-handlers.ts';
import { exportHandlers } from './export-handlers.ts';
import { familyHandlers } from './family-handlers.ts';
import { importHandlers } from './import-handlers.ts';
import { languageHandlers } from './language-handlers.ts';
import { libraryHandlers } from './library-handlers.ts';
import { notebookHandlers } from './notebook-handlers.ts';
import { preferenceHandlers } from './preference-handlers.ts';
import { createTasks } from './running-tasks.ts';
import { safetyHandlers } from './safety-handlers.ts';
import { searchHandlers } from './search-handlers.ts';
import type { ShellPort } from './shell-port.ts';
import { timelineHandlers } from './timeline-handlers.ts';

/** All handlers of an open notebook, one file per noun. */
export const makeHandlers = (
  open: OpenSession,
  shell: ShellPort,
  tasks = createTasks(shell),
): Handlers => ({
  ...notebookHandlers(open, shell, tasks),
  ...libraryHandlers(open, tasks),
  ...articleHandlers(open, shell),
  ...annotationHandlers(open, shell),
  ...argumentHandlers(open, shell),
  ...timelineHandlers(open, shell),
  ...searchHandlers(open),
  ...exportHandlers(open, shell),
  ...importHandlers(open, shell),
  ...familyHandlers(open),
  ...languageHandlers(shell),
  ...preferenceHandlers(shell),
  ...safetyHandlers(open, shell),
});
