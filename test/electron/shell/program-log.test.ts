import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openProgramLog } from '../../../electron/shell/program-log.ts';

describe('the log', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'parley-log-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('writes nothing, not even a file, while it is not wanted', async () => {
    const log = openProgramLog(folder, () => false);
    log.note('started');
    await log.settled();
    expect(existsSync(log.file)).toBe(false);
  });

  it('names the kind and place of an error, and nothing of what was read', async () => {
    const log = openProgramLog(folder, () => true);
    log.error(
      'article:read failed',
      new SyntaxError('Unexpected token in "The minister secretly"'),
    );
    await log.settled();
    const text = readFileSync(log.file, 'utf8');
    expect(text).toMatch(/^\d{4}-\S+ article:read failed: SyntaxError\n {2}at /);
    expect(text).toContain('program-log.test.ts:');
    expect(text).not.toContain('minister');
    expect(text, 'no folders').not.toContain('/test/');
  });

  it('begins a new file when it has grown large', async () => {
    const log = openProgramLog(folder, () => true);
    for (let at = 0; at < 7; at++) log.note('x'.repeat(100_000));
    await log.settled();
    expect(existsSync(`${log.file}.old`)).toBe(true);
    expect(readFileSync(log.file, 'utf8').length).toBeLessThan(300_000);
  });
});
