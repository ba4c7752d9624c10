import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { makePlace, picture, resize, selectPassage, start } from './launch.ts';

test('the palette runs commands by keyboard alone, also on a selected passage', async () => {
  const place = makePlace();
  const { program, page } = await start(place.folder);
  const field = page.getByPlaceholder('What do you want to do?');
  const choose = async (words: string) => {
    await page.keyboard.press('ControlOrMeta+Shift+P');
    await expect(field).toBeFocused();
    await field.pressSequentially(words);
    await expect(page.locator('.palette-item[data-focused]')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(field).toHaveCount(0);
  };

  await test.step('what needs an article is not offered without one', async () => {
    await page.keyboard.press('ControlOrMeta+Shift+P');
    await field.pressSequentially('mark as');
    await expect(page.getByText('No command fits these words.')).toBeVisible();
    await page.keyboard.press('Escape');
    if (await field.isVisible()) await page.keyboard.press('Escape');
    await expect(field).toHaveCount(0);
  });

  await test.step('words in any order find a command and Enter runs it', async () => {
    await choose('timelines go');
    await expect(page.getByRole('heading', { name: /Find your way/ })).toHaveCount(0);
    await picture(page, 'palette-timelines');
    await choose('library');
    await expect(page.getByRole('heading', { name: /Find your way/ })).toBeVisible();
    await choose('keyboard');
    await expect(page.getByRole('heading', { name: 'Keyboard shortcuts' })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('a command that marks takes the passage that was selected', async () => {
    await page.getByRole('button', { name: 'Open it' }).click();
    await expect(page.locator('.card')).not.toHaveCount(0);
    const words = await page.locator('.column > p').last().textContent();
    const passage = (words ?? '').slice(0, 24);
    await selectPassage(page, passage);
    const questions = page.locator('.card[data-kind="question"]');
    const before = await questions.count();
    await choose('question');
    await expect(questions).toHaveCount(before + 1);
    await expect(questions.filter({ hasText: passage })).toHaveCount(1);
  });

  await test.step('it looks right and is accessible', async () => {
    await page.keyboard.press('ControlOrMeta+Shift+P');
    await expect(page.locator('.palette-item')).not.toHaveCount(0);
    await picture(page, 'palette-light');
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    const serious = violations.filter(
      ({ impact }) => impact === 'serious' || impact === 'critical',
    );
    expect(serious.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    await resize(program, { width: 900, height: 600 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await picture(page, 'palette-dark-small');
  });
  await program.close();
  place.remove();
});
