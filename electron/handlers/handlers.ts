import { annotationAsks } from '../../shared/bridge/annotation-channels.ts';
import { argumentAsks } from '../../shared/bridge/argument-channels.ts';
import { articleAsks } from '../../shared/bridge/article-channels.ts';
import type { Handlers } from '../../shared/bridge/contract.ts';
import { exportAsks } from '../../shared/bridge/export-channels.ts';
import { familyAsks } from '../../shared/bridge/family-channels.ts';
import { importAsks } from '../../shared/bridge/import-channels.ts';
import { intakeAsks } from '../../shared/bridge/intake-channels.ts';
import { safetyAsks } from '../../shared/bridge/safety-channels.ts';
import { searchAsks } from '../../shared/bridge/search-channels.ts';
import { timelineAsks } from '../../shared/bridge/timeline-channels.ts';
import type { OpenSession } from '../session/open-session.ts';
import { languageHandlers } from './language-handlers.ts';
import { lazily } from './lazily.ts';
import { libraryHandlers } from './library-handlers.ts';
import { notebookHandlers } from './notebook-handlers.ts';
import { preferenceHandlers } from './preference-handlers.ts';
import { createTasks } from './running-tasks.ts';
import type { ShellPort } from './shell-port.ts';
import { spellingHandlers } from './spelling-handlers.ts';

/**
 * All handlers of an open notebook, one file per noun. Those that a window needs for its first list
 * are there from the beginning, the others come with the first question to them.
 */
export const makeHandlers = (
  open: OpenSession,
  shell: ShellPort,
  tasks = createTasks(shell),
): Handlers => ({
  ...notebookHandlers(open, shell, tasks),
  ...libraryHandlers(open, tasks),
  ...languageHandlers(shell),
  ...preferenceHandlers(shell),
  ...spellingHandlers(shell),
  ...lazily(articleAsks, async () =>
    (await import('./article-handlers.ts')).articleHandlers(open, shell, tasks),
  ),
  ...lazily(annotationAsks, async () =>
    (await import('./annotation-handlers.ts')).annotationHandlers(open, shell),
  ),
  ...lazily(argumentAsks, async () =>
    (await import('./argument-handlers.ts')).argumentHandlers(open, shell),
  ),
  ...lazily(timelineAsks, async () =>
    (await import('./timeline-handlers.ts')).timelineHandlers(open, shell),
  ),
  ...lazily(searchAsks, async () =>
    (await import('./search-handlers.ts')).searchHandlers(open, shell, tasks),
  ),
  ...lazily(exportAsks, async () =>
    (await import('./export-handlers.ts')).exportHandlers(open, shell, tasks),
  ),
  ...lazily(importAsks, async () =>
    (await import('./import-handlers.ts')).importHandlers(open, shell),
  ),
  ...lazily(intakeAsks, async () =>
    (await import('./intake-handlers.ts')).intakeHandlers(open, shell),
  ),
  ...lazily(familyAsks, async () => (await import('./family-handlers.ts')).familyHandlers(open)),
  ...lazily(safetyAsks, async () =>
    (await import('./safety-handlers.ts')).safetyHandlers(open, shell),
  ),
});
