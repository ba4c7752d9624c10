import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createIntake, type Intake } from '../../../electron/intake/intake.ts';
import { type IntakeMemory, noIntake } from '../../../electron/intake/intake-memory.ts';
import type { OpenSession } from '../../../electron/session/open-session.ts';
import { inEnglish } from '../../../shared/i18n/translator.ts';
import { trashArticles } from '../../../shared/notebook/change-articles.ts';
import { makeTemporaryNotebook, type TemporaryNotebook } from '../../fakes/open-session.ts';

let notebook: TemporaryNotebook;
let open: OpenSession;
let place: string;
let memory: IntakeMemory;
let intake: Intake;

const make = () =>
  createIntake({
    memory: {
      value: () => memory,
      change: async (next) => {
        memory = next;
      },
    },
    speaker: () => inEnglish,
    isWanted: (name) => /\.(?:txt|html|pdf)$/.test(name),
    onChange: () => undefined,
  });

beforeEach(async () => {
  notebook = await makeTemporaryNotebook();
  open = await notebook.open();
  place = mkdtempSync(join(tmpdir(), 'parley-watched-'));
  memory = noIntake();
  intake = make();
  await intake.follow(open);
});
afterEach(async () => {
  await intake.follow(null);
  await open.close();
  notebook.remove();
  rmSync(place, { recursive: true, force: true });
});

/** Writes a file that looks as if it had been whole for a while. */
function put(name: string, text: string): void {
  writeFileSync(join(place, name), text);
  const before = Date.now() / 1000 - 60;
  utimesSync(join(place, name), before, before);
}

const titles = async () =>
  (
    await open.session.index.rows({ sort: 'title', descending: false, offset: 0, limit: 50 })
  ).rows.map(({ title }) => title);
const untilTitles = (wanted: readonly string[]) =>
  vi.waitFor(async () => expect(await titles()).toEqual(wanted), { timeout: 10_000 });

describe('the watched folder', () => {
  it('is off at first, and what lies in a newly chosen folder is left alone', async () => {
    expect(intake.describe()).toMatchObject({ watched: null, endpoint: { isOn: false } });
    put('old.txt', 'An old text\n\nIt was here before.');
    await intake.watch(place);
    put('new.txt', 'A new text\n\nIt came later.');
    await untilTitles(['A new text']);
    await vi.waitFor(() =>
      expect(intake.describe().watched).toMatchObject({ saved: 1, faults: [] }),
    );
  });

  it('saves each file once: not again after a restart, moved, renamed or thrown away', async () => {
    await intake.watch(place);
    mkdirSync(join(place, 'below'));
    put('below/a.txt', 'A text below\n\nWith words.');
    await untilTitles(['A text below']);
    renameSync(join(place, 'below', 'a.txt'), join(place, 'b.txt'));
    put('c.txt', 'Another text\n\nWith words.');
    await untilTitles(['A text below', 'Another text']);
    const rows = await open.session.index.rows({
      sort: 'title',
      descending: false,
      offset: 0,
      limit: 9,
    });
    await trashArticles(open.session, [rows.rows[0]?.id ?? '']);
    await intake.follow(null);
    renameSync(join(place, 'b.txt'), join(place, 'below', 'd.txt'));
    put('e.txt', 'While it was closed\n\nWith words.');
    intake = make();
    await intake.follow(open);
    await untilTitles(['Another text', 'While it was closed']);
  });

  it('lists what cannot be saved, and says so when the folder is gone', async () => {
    await intake.watch(place);
    put('bad.pdf', 'This is no PDF.'.replace('This', '%PDF-1.7'));
    put('ignored.xyz', 'Not wanted.');
    await vi.waitFor(
      () => expect(intake.describe().watched?.faults.map(({ name }) => name)).toEqual(['bad.pdf']),
      { timeout: 10_000 },
    );
    await intake.watch(join(place, 'nowhere'));
    await vi.waitFor(() =>
      expect(intake.describe().watched?.faults[0]?.reason).toContain('cannot be read'),
    );
    await intake.watch(null);
    expect(intake.describe().watched).toBeNull();
  });
});

describe('the browser’s way in', () => {
  it('saves a page with its address, and a new token makes the old one worthless', async () => {
    await intake.switchEndpoint(true);
    const { port, token } = intake.describe().endpoint;
    const post = (given: string) =>
      fetch(`http://127.0.0.1:${port}/save`, {
        method: 'POST',
        headers: { authorization: `Bearer ${given}` },
        body: JSON.stringify({
          html: '<html><head><title>Ferry</title></head><body><p>The ferry left at seven in the morning.</p></body></html>',
          url: 'https://example.org/ferry',
        }),
      });
    expect(await (await post(token)).json()).toMatchObject({ message: 'Saved “Ferry”.' });
    const [id = ''] = await open.session.index.find({ url: 'https://example.org/ferry' });
    const read = await open.session.files.read('article', id);
    const [capture] = Object.values((read.ok && read.value?.captures) || {});
    expect(capture).toMatchObject({ route: 'extension', url: 'https://example.org/ferry' });
    await intake.renewToken();
    expect(intake.describe().endpoint.port).toBe(port);
    expect((await post(token)).status).toBe(401);
    await intake.switchEndpoint(false);
    await expect(post(token)).rejects.toThrow();
  });
});
