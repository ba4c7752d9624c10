import { type Page, test } from '@playwright/test';
import { makePlace } from './launch.ts';
import { expect, openTalks } from './timeline-room.ts';

/** Holds back everything in the window that waits for its next picture, until it is let go. */
const holdDrawing = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { requestAnimationFrame } = window;
    const held: FrameRequestCallback[] = [];
    window.requestAnimationFrame = (callback) => held.push(callback);
    const letGo = () => {
      window.requestAnimationFrame = requestAnimationFrame;
      for (const callback of held) requestAnimationFrame(callback);
    };
    Object.assign(window, { letGo });
  });

const letGo = (page: Page): Promise<void> =>
  page.evaluate(() => (window as unknown as { letGo(): void }).letGo());

test('F6 leads to the same part of a room, however late it is drawn', async () => {
  const place = makePlace();
  const { program, page } = await openTalks(place.folder);
  const press = (key: string) => page.keyboard.press(key);
  const event = page.locator('.event-rows .event-title').first();
  const axis = page.locator('.axis-box .mark').first();
  /** From the list to the timeline, whose axis alone is drawn for now. */
  const askForTimeline = async () => {
    await press('ControlOrMeta+1');
    await expect(page.locator('.list-row').first()).toBeVisible();
    await holdDrawing(page);
    await press('ControlOrMeta+2');
    await expect(axis).toBeAttached();
  };
  await expect(page.locator('.list-row').first()).toBeVisible();

  await test.step('pressed after the room was asked for and before it has the focus', async () => {
    await holdDrawing(page);
    await press('ControlOrMeta+2');
    await expect(axis).toBeAttached();
    await press('F6');
    await letGo(page);
    await expect(event).toBeFocused();
  });

  await test.step('pressed on the axis while the list below it is not there yet', async () => {
    await askForTimeline();
    await axis.focus();
    await press('F6');
    await expect(event).toBeHidden();
    await letGo(page);
    await expect(event).toBeFocused();
  });

  await test.step('pressed twice on the way it goes on from there', async () => {
    await askForTimeline();
    await press('F6');
    await press('F6');
    await letGo(page);
    await expect(page.locator('.sidebar :focus')).toBeVisible();
  });

  await program.close();
  place.remove();
});
