import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { decodeDocument, encodeDocument } from '../../electron/disk/envelope.ts';
import { documentPath } from '../../electron/disk/paths.ts';
import { unwrap } from '../../shared/base/result.ts';
import { advanceDocument } from '../../shared/merge/advance.ts';
import type { ArgumentMap } from '../../shared/model/argument.ts';
import type { DocumentOf } from '../../shared/model/document.ts';
import { makeEvent } from '../shared/timeline/make-event.ts';
import { makePlace, picture, type Started, start } from './launch.ts';
import { createStormNotebook, map, timeline } from './storm-notebook.ts';

const place = makePlace();
const notebook = join(place.folder, 'notebook');
let started: Started;

test.beforeAll(async () => {
  await (await createStormNotebook(notebook)).close();
  started = await start(place.folder, { notebook });
});
test.afterAll(async () => {
  await started.program.close();
  place.remove();
});

/** Puts beside a document what two machines made of it without knowing of each other. */
function writeOnTwoMachines<T extends 'timeline' | 'argument'>(
  type: T,
  id: string,
  edit: (document: DocumentOf<T>, device: string, modified: string) => DocumentOf<T>,
): void {
  const file = join(notebook, documentPath({ type, id }));
  const previous = unwrap(decodeDocument(type, readFileSync(file))).data;
  for (const [device, minutes] of [
    ['desk', 1],
    ['laptop', 2],
  ] as const) {
    const modified = new Date(Date.now() + minutes * 60_000).toISOString();
    const next = edit(previous, device, modified);
    const data = advanceDocument(type, { previous, next, device });
    const copy = file.replace('.json', ` (conflicted copy of ${device}).json`);
    writeFileSync(copy, unwrap(encodeDocument(type, data)));
  }
}

async function takeOther(page: Page, shown: string, other: string, name: string): Promise<void> {
  const notice = page.locator('.both-texts');
  await notice.getByRole('button', { name: 'Compare and choose…' }).click();
  const box = page.getByRole('dialog');
  await expect(box).toContainText(shown);
  await expect(box).toContainText(other);
  await picture(page, name);
  await box.getByRole('button', { name: 'Take the other one' }).click();
  await expect(box).toHaveCount(0);
}

test('an event that two machines told differently is shown with both texts', async () => {
  const { page } = started;
  await page.locator('.sidebar').getByText('The storm').click();
  writeOnTwoMachines('timeline', timeline.id, (data, device, modified) => ({
    ...data,
    modified,
    events: {
      landfall: {
        ...(data.events['landfall'] ?? makeEvent({ title: '' })),
        description: `As the ${device} had it.`,
        modified,
      },
    },
  }));
  await takeOther(page, 'As the laptop had it.', 'As the desk had it.', 'both-texts-timeline');
  const file = join(notebook, documentPath({ type: 'timeline', id: timeline.id }));
  await expect.poll(() => readFileSync(file, 'utf8')).toContain('As the desk had it.');
});

test('a claim that two machines worded differently is shown with both texts', async () => {
  const { page } = started;
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('.sidebar').getByRole('button', { name: 'All claims' }).click();
  const [claim] = Object.values(map.statements);
  writeOnTwoMachines('argument', map.id, (data: ArgumentMap, device, modified) => ({
    ...data,
    modified,
    statements: Object.fromEntries(
      Object.entries(data.statements).map(([id, one]) =>
        id === claim?.id
          ? [id, { ...one, text: `The ${device} says: closed.`, modified }]
          : [id, one],
      ),
    ),
  }));
  await takeOther(page, 'The laptop says: closed.', 'The desk says: closed.', 'both-texts-map');
  await expect(page.locator('.arguments-room')).toContainText('The desk says: closed.');
});
