import { describe, expect, it } from 'vitest';
import { createLongWork } from '../../../electron/shell/long-work.ts';

/** A clock and a person for whom notifications are written down. */
function watch(mayNotify: boolean) {
  const said: string[] = [];
  let time = 0;
  const follow = createLongWork({
    now: () => time,
    mayNotify: () => mayNotify,
    notify: (label) => said.push(label),
  });
  const tell = (task: string, at: number, finished = false) => {
    time = at;
    follow({ task, label: task, done: 0, total: 1, finished });
  };
  return { said, tell };
}

describe('the end of long work', () => {
  it('is told once to somebody who looks elsewhere', () => {
    const { said, tell } = watch(true);
    tell('import', 0);
    tell('import', 9_000);
    tell('import', 20_000, true);
    tell('import', 20_500);
    tell('import', 21_000, true);
    expect(said).toEqual(['import']);
  });

  it('is not told when it was short, or to somebody who looks at it', () => {
    const short = watch(true);
    short.tell('import', 0);
    short.tell('import', 3_000, true);
    const looking = watch(false);
    looking.tell('import', 0);
    looking.tell('import', 20_000, true);
    expect([...short.said, ...looking.said]).toEqual([]);
  });
});
