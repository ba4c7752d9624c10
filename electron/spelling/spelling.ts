import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SpellingAsk, SpellingReply, SpellingWorkerStart } from './spelling-messages.ts';

/** Checks spelling on a thread of its own, with the dictionary that is inside the program. */
export type Spelling = {
  unknown(words: readonly string[]): Promise<readonly string[]>;
  suggest(word: string): Promise<readonly string[]>;
};

/**
 * The dictionary is read with the first question. Chromium's own checker would fetch dictionaries
 * from the network, which nothing here may do.
 */
export function createSpelling(codeFolder: string, own: () => readonly string[]): Spelling {
  const waiting = new Map<number, (words: readonly string[]) => void>();
  let worker: Worker | null = null;
  let last = 0;
  const start = () => {
    const folder = join(codeFolder, '..', 'dictionaries');
    const places: SpellingWorkerStart = {
      aff: join(folder, 'en.aff'),
      dic: join(folder, 'en.dic'),
    };
    const started = new Worker(join(codeFolder, 'spelling-worker.js'), { workerData: places });
    started.unref();
    started.on('message', ({ id, words }: SpellingReply) => {
      waiting.get(id)?.(words);
      waiting.delete(id);
    });
    // Without a dictionary no word is wrong: notes are written all the same.
    started.on('error', () => {
      for (const answer of waiting.values()) answer([]);
      waiting.clear();
      worker = null;
    });
    return started;
  };
  const ask = (question: { unknown: readonly string[] } | { suggest: string }) => {
    worker ??= start();
    const id = ++last;
    const answer = new Promise<readonly string[]>((resolve) => waiting.set(id, resolve));
    worker.postMessage({ id, own: own(), ...question } satisfies SpellingAsk);
    return answer;
  };
  return {
    unknown: (words) => ask({ unknown: words }),
    suggest: (word) => ask({ suggest: word }),
  };
}
