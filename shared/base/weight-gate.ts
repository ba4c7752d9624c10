/** What a gate let in; `leave` gives its place back. */
export type LetIn<T> = { readonly value: T; leave(): void };

/** Lets in what weighs something, one after the other, and only while less than a limit is inside. */
export type WeightGate = {
  enter<T>(load: () => Promise<T>, weigh: (value: T) => number): Promise<LetIn<T>>;
};

/**
 * Makes a gate. What it lets in may weigh more than is left, even more than the limit: its weight is known
 * only when it is there. Then nothing else comes in until enough has left.
 */
export function createWeightGate(limit: number): WeightGate {
  let inside = 0;
  let wake: () => void = () => undefined;
  let turn: Promise<unknown> = Promise.resolve();
  return {
    enter(load, weigh) {
      const entered = turn.then(async () => {
        while (inside >= limit) await new Promise<void>((resolve) => (wake = resolve));
        const value = await load();
        const weight = weigh(value);
        inside += weight;
        const leave = () => {
          inside -= weight;
          wake();
        };
        return { value, leave };
      });
      turn = entered.catch(() => undefined);
      return entered;
    },
  };
}
