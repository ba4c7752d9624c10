import { newId } from '../../shared/base/ids.ts';
import type { LongTask } from '../../shared/notebook/long-task.ts';
import type { ShellPort } from './shell-port.ts';

/** What long tasks do, by which the window names them. */
export type TaskKind =
  | 'change'
  | 'delete'
  | 'save'
  | 'export'
  | 'search'
  | 'unpack'
  | 'undo'
  | 'redo';

/** The tasks of a notebook that take their time: the window sees how far they are and may stop them. */
export type RunningTasks = {
  run<T>(kind: TaskKind, work: (task: LongTask) => Promise<T>): Promise<T>;
  stop(id: string): void;
};

/** Who watches gets a number so often at most. */
const TOLD_EVERY_MS = 100;

/** Tells the window about tasks as they go on. */
export function createTasks(shell: ShellPort): RunningTasks {
  const stopped = new Set<string>();
  return {
    async run(kind, work) {
      const task = newId();
      let toldAt = 0;
      const tell = (done: number, total: number, finished: boolean) =>
        shell.tell('task:progress', { task, label: kind, done, total, finished, canStop: true });
      try {
        return await work({
          progress(done, total) {
            if (Date.now() - toldAt < TOLD_EVERY_MS) return;
            toldAt = Date.now();
            tell(done, total, false);
          },
          isStopped: () => stopped.has(task),
        });
      } finally {
        if (toldAt > 0) tell(1, 1, true);
        stopped.delete(task);
      }
    },
    stop: (id) => void stopped.add(id),
  };
}
