import type { FreshProblem, StoreProblem } from './store-problem.ts';

/** What was found and done since a notebook was opened, and those who want to hear of it. */
export class ProblemLog {
  readonly list: StoreProblem[] = [];
  readonly #listeners = new Set<() => void>();

  /** Notes something that a person should know; `at` is now. A file that cannot be read is told of once. */
  readonly add = (problem: FreshProblem): void => {
    const isFile = problem.kind === 'damaged' || problem.kind === 'conflict';
    if (isFile && this.list.some(({ message }) => message === problem.message)) return;
    this.list.push({ ...problem, at: new Date().toISOString() });
    this.tell();
  };

  /** Tells those who listen that there is something new to be shown. */
  tell(): void {
    for (const listener of this.#listeners) listener();
  }

  /** Listens for news; answers the remover. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
