import { useSyncExternalStore } from 'react';

/** A small piece of view state that components can watch. */
export type Store<T> = {
  get(): T;
  set(changes: Partial<T>): void;
  subscribe(listener: () => void): () => void;
};

/** Makes a store; setting equal values tells nobody. */
export function createStore<T extends object>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(changes) {
      const keys = Object.keys(changes) as (keyof T)[];
      if (keys.every((key) => Object.is(value[key], changes[key]))) return;
      value = { ...value, ...changes };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Watches one part of a store; `pick` must give the same reference for the same state. */
export const useStore = <T extends object, P>(store: Store<T>, pick: (value: T) => P): P =>
  useSyncExternalStore(store.subscribe, () => pick(store.get()));
