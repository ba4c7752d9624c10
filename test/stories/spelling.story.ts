import { expect as expectAtOnce, test } from '@playwright/test';
import { makePlace, picture, start } from './launch.ts';

// Threads that are started anew wait for a processor where other programs have them all.
const expect = expectAtOnce.configure({ timeout: 20_000 });

test('unknown words of a note are offered others, without anything being fetched', async () => {
  const place = makePlace();
  const { program, page } = await start(place.folder);
  await program.evaluate(({ Menu }) => {
    const shown = globalThis as unknown as { menus: Electron.Menu[] };
    shown.menus = [];
    Menu.prototype.popup = function popup() {
      shown.menus.push(this);
    };
  });
  const labels = () =>
    program.evaluate(() => {
      const { menus } = globalThis as unknown as { menus: Electron.Menu[] };
      return menus.at(-1)?.items.map((item) => item.label) ?? [];
    });
  const choose = (label: string) =>
    program.evaluate((_electron, wanted) => {
      const { menus } = globalThis as unknown as { menus: Electron.Menu[] };
      menus
        .at(-1)
        ?.items.find((item) => item.label === wanted)
        ?.click();
    }, label);

  await page.getByRole('button', { name: 'Open it' }).click();
  await page.locator('.card').first().click();
  const card = page.locator('.card').first();
  await card.locator('.note-shown, .note-field').first().click();
  const note = card.locator('.note-field');
  await note.fill('ministr ');
  await note.press('End');
  await page.keyboard.type('said. ');
  await expect
    .poll(async () => {
      await note.click({ button: 'right', position: { x: 20, y: 12 } });
      return labels();
    })
    .toContain('minister');
  await picture(page, 'spelling');
  expect(await labels()).toEqual(
    expect.arrayContaining(['Add “ministr” to the Dictionary', 'Copy']),
  );
  await choose('minister');
  await expect(note).toHaveValue('minister said. ');

  await test.step('a word of one’s own is known from then on', async () => {
    await note.fill('Qeshmi ');
    await page.keyboard.type('said. ');
    const right = async () => {
      await note.click({ button: 'right', position: { x: 20, y: 12 } });
      return labels();
    };
    await expect.poll(right).toContain('Add “Qeshmi” to the Dictionary');
    await choose('Add “Qeshmi” to the Dictionary');
    await expect.poll(right).not.toContain('Add “Qeshmi” to the Dictionary');
  });
  await program.close();
  place.remove();
});
