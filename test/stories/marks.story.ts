import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import {
  answerOpenDialog,
  makePlace,
  picture,
  placeOfWords,
  type Started,
  selectPassage,
  start,
} from './launch.ts';

const place = makePlace();
let started: Started;

const repeat = (paragraph: string) => Array.from({ length: 14 }, () => paragraph).join('\n\n');
const articles = {
  'Magnets and licences': `The ministry said that licences would be granted within days. Traders doubted it, for no ship had come.\n\n${repeat('More is said here about ships and harbours.')}`,
  'قيود على تصدير المعادن': `قالت الوزارة إن التراخيص ستُمنح خلال أيام. وشكك التجار في ذلك لأن أي سفينة لم تصل منذ أسابيع.\n\n${repeat('وأضافت الوزارة أن القواعد لا تستهدف أي دولة بعينها.')}`,
  'A long report': Array.from(
    { length: 160 },
    (_, at) =>
      `Part ${at} tells of ships. ${'More words fill its lines. '.repeat(1 + (at % 9) * 3)}`,
  ).join('\n\n'),
  希土類の輸出に許可制: `経済産業省は許可制を導入すると発表した。専門家は影響は避けられないと指摘している。\n\n${repeat('自動車メーカーは在庫の積み増しを進めているが、価格は前年の二倍に達したと関係者は話している。')}`,
};
const linked =
  '<!doctype html><html lang="en"><head><title>A page with links</title></head><body><article><h1>A page with links</h1><p>Officials said more in <a href="https://example.org/report?x=1">their report</a> on Monday.</p><p>The <a href="#end">end of it</a> was left open.</p><div style="height:4000px"></div><p id="end">Here it ends, with some more words.</p></article></body></html>';
const page1 =
  '<!doctype html><html lang="en"><head><title>Harbour stays closed</title></head><body><article><h1>Harbour stays closed</h1><p>Officials said on Monday that 40 ships waited outside the harbour of Rotterdam.</p><p>Reuters, citing two aides, reported a brutal crackdown.</p></article></body></html>';

test.beforeAll(async () => {
  started = await start(place.folder);
  for (const [title, text] of Object.entries(articles))
    await open(title, `${title}.md`, `# ${title}\n\n${text}\n`);
  await open('A page with links', 'linked.html', linked);
  await open('Harbour stays closed', 'harbour.html', page1);
});
test.afterAll(async () => {
  await started.program.close();
  place.remove();
});

async function open(title: string, name: string, text: string): Promise<void> {
  writeFileSync(join(place.folder, name), text);
  await answerOpenDialog(started.program, [join(place.folder, name)]);
  await started.page.keyboard.press('ControlOrMeta+o');
  await expect(started.page.locator('.article-title')).toHaveText(title);
}

async function read(page: Page, title: string): Promise<void> {
  await page.locator('.article-list').getByText(title).first().click();
  await expect(page.locator('.article-title')).toHaveText(title);
}

const current = (page: Page) => page.locator('.card[data-current="true"] .card-quote');
const handle = (page: Page, side: 'start' | 'end') =>
  page.locator(`.mark-handle[data-side="${side}"]`);

/** Where a handle stands: the middle of it. */
async function middleOf(page: Page, side: 'start' | 'end') {
  const box = await handle(page, side).boundingBox();
  if (!box) throw new Error(`the ${side} of the mark is not drawn`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('the ends of a mark are dragged from word to word, with Alt to a letter, and back by undo', async () => {
  const { page } = started;
  await read(page, 'Magnets and licences');
  await selectPassage(page, 'Traders doubted');
  await page.keyboard.press('1');
  await expect(current(page)).toHaveText('Traders doubted');
  const drag = async (side: 'start' | 'end', to: { x: number; y: number }) => {
    const from = await middleOf(page, side);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 5 });
    await page.mouse.up();
  };
  await drag('end', await placeOfWords(page, 'ship had'));
  await expect(current(page)).toHaveText(/^Traders doubted it, for no ship/);
  await drag('start', await placeOfWords(page, 'licences'));
  await expect(current(page)).toHaveText(/^licences would be granted within days. Traders/);
  await picture(page, 'mark-handles');
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(current(page)).toHaveText('Traders doubted');
  const letters = await placeOfWords(page, 'Traders doub');
  await page.keyboard.down('Alt');
  await drag('end', { x: letters.right, y: letters.y });
  await page.keyboard.up('Alt');
  await expect(current(page)).toHaveText('Traders doub');
});

test('an article that runs from right to left has its marks, tools and cards on the right sides', async () => {
  const { page } = started;
  await read(page, 'قيود على تصدير المعادن');
  await selectPassage(page, 'وشكك التجار في ذلك');
  const bar = await page.locator('.selection-bar').boundingBox();
  expect(bar && bar.x >= 0 && bar.x + bar.width <= 1280).toBe(true);
  await page.keyboard.press('3');
  await expect(current(page)).toHaveText('وشكك التجار في ذلك');
  await expect(current(page)).toHaveCSS('direction', 'rtl');
  const [first, last] = [await middleOf(page, 'start'), await middleOf(page, 'end')];
  const [begin, finish] = [await placeOfWords(page, 'وشكك'), await placeOfWords(page, 'ذلك')];
  expect(Math.abs(first.x - begin.right)).toBeLessThan(4);
  expect(Math.abs(last.x - finish.left)).toBeLessThan(4);
  // Alt and the arrow to the right is the next word of the text, whichever way it runs.
  await page.keyboard.press('Alt+ArrowRight');
  await expect(current(page)).toHaveText('وشكك التجار في ذلك لأن');
  await picture(page, 'right-to-left');
});

test('Japanese is read in upright lines: the column goes on sideways, marks and keys with it', async () => {
  const { page } = started;
  await read(page, '希土類の輸出に許可制');
  await page.getByRole('button', { name: 'Type and theme' }).click();
  await page.getByLabel('Upright lines').check();
  await page.keyboard.press('Escape');
  const box = page.locator('.reader-scroll');
  await expect(box).toHaveCSS('writing-mode', 'vertical-rl');
  await selectPassage(page, '専門家は影響は避けられない');
  await page.keyboard.press('1');
  await expect(current(page)).toHaveText('専門家は影響は避けられない');
  const [first, last] = [await middleOf(page, 'start'), await middleOf(page, 'end')];
  expect(first.y).not.toBe(last.y);
  await picture(page, 'upright');
  const scrolled = () => box.evaluate((element) => -element.scrollLeft);
  await page.keyboard.press('End');
  await expect.poll(scrolled).toBeGreaterThan(100);
  const far = await scrolled();
  await page.keyboard.press('Escape');
  await page.keyboard.press('p');
  await expect.poll(scrolled).toBeLessThan(far);
  await box.hover();
  await page.mouse.wheel(0, 300);
  await expect.poll(scrolled).toBeGreaterThan(100);
  await page.getByRole('button', { name: 'Type and theme' }).click();
  await page.getByLabel('Upright lines').uncheck();
  await page.keyboard.press('Escape');
  await expect(box).toHaveCSS('writing-mode', 'horizontal-tb');
});

test('a long article is found again at the line where it was left', async () => {
  const { page } = started;
  await read(page, 'A long report');
  const box = page.locator('.reader-scroll');
  const firstLine = () =>
    box.evaluate((element) => {
      const { left, top, width } = element.getBoundingClientRect();
      const caret = document.caretPositionFromPoint(left + width / 2, top + 40);
      const run = caret?.offsetNode.parentElement?.closest<HTMLElement>('[data-at]');
      return Number(run?.dataset['at']) + (caret?.offset ?? 0);
    });
  await box.evaluate((element) => element.scrollTo(0, element.scrollHeight / 2));
  await expect.poll(firstLine).toBeGreaterThan(10_000);
  await page.waitForTimeout(600);
  const left = await firstLine();
  await read(page, 'Magnets and licences');
  await read(page, 'A long report');
  // A line holds about sixty letters.
  await expect.poll(async () => Math.abs((await firstLine()) - left)).toBeLessThan(60);
  await page.waitForTimeout(600);
  expect(Math.abs((await firstLine()) - left)).toBeLessThan(60);
});

test('a mark in the captured page tells of itself under the pointer and is chosen by a click', async () => {
  const { page } = started;
  await read(page, 'Harbour stays closed');
  await selectPassage(page, 'citing two aides');
  await page.keyboard.press('5');
  await selectPassage(page, '40 ships waited');
  await page.keyboard.press('1');
  await expect(current(page)).toHaveText('40 ships waited');
  await page.getByRole('button', { name: 'Original page' }).click();
  await expect(page.locator('.original-head')).toContainText('2 of 2');
  const inFrame = await page.locator('.original-frame').evaluate((frame: HTMLIFrameElement) => {
    const inside = frame.contentDocument as Document;
    const node = inside.querySelectorAll('p')[1]?.firstChild as Text;
    const range = inside.createRange();
    range.setStart(node, node.data.indexOf('two aides'));
    range.setEnd(node, node.data.indexOf('two aides') + 9);
    const [corner, words] = [frame.getBoundingClientRect(), range.getBoundingClientRect()];
    return {
      x: corner.left + words.left + words.width / 2,
      y: corner.top + words.top + words.height / 2,
    };
  });
  await page.mouse.move(inFrame.x, inFrame.y);
  await expect(page.locator('.hover-preview')).toContainText('Attribution');
  await page.mouse.click(inFrame.x, inFrame.y);
  await expect(current(page)).toHaveText('citing two aides');
});

test('a link in the captured page is asked about and opened outside; the page stays', async () => {
  const { page, program } = started;
  await program.evaluate(({ dialog, shell }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    shell.openExternal = async (url) => void asked.push(`opened ${url}`);
    dialog.showMessageBox = async (...words: unknown[]) => {
      asked.push((words.at(-1) as { detail: string }).detail);
      return { response: 1, checkboxChecked: false };
    };
  });
  await read(page, 'A page with links');
  await page.getByRole('button', { name: 'Original page' }).click();
  const inside = page.frameLocator('.original-frame');
  await inside.getByText('their report').click();
  const asked = () => program.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
  await expect.poll(asked).toEqual(['https://example.org/report?x=1']);
  await inside.getByText('end of it').click();
  await expect(inside.getByText('Here it ends')).toBeInViewport();
  await expect(inside.getByText('Here it ends')).toBeVisible();
  expect(await asked()).toHaveLength(1);
});
