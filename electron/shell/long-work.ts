import type { BridgeEvents } from '../../shared/bridge/contract.ts';

type Told = BridgeEvents['task:progress'];

/** What is needed to say that long work is done to somebody who looks elsewhere. */
export type LongWorkPort = {
  now(): number;
  /** False while a window of the program has the focus, and where a person wants no notifications. */
  mayNotify(): boolean;
  notify(label: string): void;
};

/** Whoever waits less has not gone elsewhere. */
const longMs = 8_000;

/** Follows the progress of tasks; notifies when a long one ends while nobody looks. */
export function createLongWork({ now, mayNotify, notify }: LongWorkPort): (told: Told) => void {
  const began = new Map<string, number>();
  return ({ task, label, finished }) => {
    const start = began.get(task) ?? now();
    began.set(task, start);
    if (!finished) return;
    began.delete(task);
    if (now() - start >= longMs && mayNotify()) notify(label);
  };
}
