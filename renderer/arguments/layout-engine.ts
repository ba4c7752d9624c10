import ElkApi from 'elkjs/lib/elk-api.js';
import elkWorker from 'elkjs/lib/elk-worker.min.js?url';
import { type Elk, type LayoutEngine, layoutWithElk } from '../../shared/argument/layout.ts';

type ElkInWorker = Elk & { terminateWorker(): void };

let elk: ElkInWorker | null = null;

const start = (): ElkInWorker =>
  new ElkApi({ workerFactory: () => new Worker(elkWorker) }) as unknown as ElkInWorker;

/** elkjs on a thread of its own. It starts with the first layout, and again after it was stopped. */
export const layoutEngine: LayoutEngine = {
  layout(drawing) {
    elk ??= start();
    return layoutWithElk(elk, drawing);
  },
  stop() {
    elk?.terminateWorker();
    elk = null;
  },
};

/** Starts the thread ahead of its first use: reading the library takes longer than a small layout. */
export function warmLayoutEngine(): void {
  elk ??= start();
}
