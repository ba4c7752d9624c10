/** Parts of the hostile run that happen inside the window: each is sent there as text. */

type Bridge = {
  /** Large answers come as text. */
  ask(channel: string, ask: unknown): Promise<Answer | string>;
};

type Answer = { ok: boolean; value: never; problem?: { code: string; message: string } };

/** Counts the functions that attack strings call, and blocked tries to run or load something. */
export function watchWindow(): void {
  const ran: string[] = [];
  Object.assign(window, { ran });
  for (const name of ['alert', 'confirm', 'prompt', 'print'])
    Object.assign(window, { [name]: (words: unknown) => void ran.push(`${name}(${words})`) });
  document.addEventListener('securitypolicyviolation', (event) => {
    // A base address of a page is refused while the page is parsed, outside of any window.
    if (event.violatedDirective === 'base-uri') return;
    ran.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
  });
}

/** Asks main from inside the window; large answers come as text. */
export async function askInside([channel, payload]: readonly [string, unknown]): Promise<Answer> {
  const { parley } = window as unknown as { parley: Bridge };
  const told = await parley.ask(channel, payload);
  return typeof told === 'string' ? (JSON.parse(told) as Answer) : told;
}

/** Saves a batch of strings, each in every field, and reads them back. */
export async function feed(strings: readonly string[]): Promise<{
  ids: string[];
  changed: string[];
  refused: string[];
}> {
  const { parley } = window as unknown as { parley: Bridge };
  const changed: string[] = [];
  const refused: string[] = [];
  const ask = async (channel: string, payload: unknown) => {
    const told = await parley.ask(channel, payload);
    const answer = typeof told === 'string' ? (JSON.parse(told) as Answer) : told;
    if (!answer.ok) refused.push(`${channel}: ${JSON.stringify(answer.problem)}`);
    return answer.ok ? (answer.value as Record<string, never>) : null;
  };
  // A tag is a path of at most 200 characters: its parts are tidied on the way in.
  const tidy = (typed: string): string =>
    typed
      .split('/')
      .map((part) => part.trim().replace(/\s+/g, ' '))
      .filter((part) => part !== '')
      .join('/')
      .slice(0, 200);
  const files = strings.map((text, at) => {
    const words = `<p>Words of page ${at}, enough of them to be an article of its own for ${Math.random()}.</p>`;
    // Raw, in every place of a page that an importer reads.
    const page = `<!doctype html><html><head><title>${text}</title><meta name="author" content="${text}"><link rel="canonical" href="${text}"></head><body><article>${words.repeat(6)}<p>${text}</p>${words.repeat(4)}</article></body></html>`;
    return { name: `${text.slice(0, 180)}.html`, bytes: new TextEncoder().encode(page) };
  });
  const saved = await ask('article:drop', { files });
  const outcomes = (saved?.['outcomes'] ?? []) as { id: string }[];
  const failed = (saved?.['failed'] ?? []) as object[];
  for (const one of failed) refused.push(`article:drop: ${JSON.stringify(one)}`);
  if (outcomes.length !== strings.length) return { ids: [], changed, refused };
  const ids = outcomes.map(({ id }) => id);
  const feedOne = async (text: string, at: number) => {
    const id = ids[at] as string;
    const short = text.slice(0, 3_000);
    const facts = { title: short, bylines: [short], outlet: short, url: short, section: short };
    await ask('article:change-metadata', { id, ...facts });
    await ask('article:change', { ids: [id], addTags: [short] });
    const read = (await ask('article:read', { id }))?.['article'] as unknown as {
      version: { text: string };
    };
    // A page can be cut short by what it holds, as in a browser.
    const passage = { start: 0, end: Math.min(4, read.version.text.length) };
    const speakers = [{ name: short, named: true }];
    const mark = { articleId: id, passage, kind: 'claim', note: text, tags: [short], speakers };
    const added = passage.end > 0 ? await ask('annotation:add', mark) : null;
    if (added && at === 0)
      await ask('occurrence:add', { articleId: id, annotationId: added['id'] });
    const view = await ask('article:read', { id });
    const article = view?.['article'] as unknown as {
      tags: string[];
      metadata: Record<string, { value: unknown }>;
      annotations: Record<string, { body?: string; note?: string }>;
    };
    const notes = JSON.stringify(article.annotations);
    const exact = JSON.stringify(text).slice(1, -1);
    if (short && article.metadata['title']?.value !== short) changed.push(`title: ${short}`);
    if (short && article.metadata['outlet']?.value !== short) changed.push(`outlet: ${short}`);
    if (tidy(short) && !article.tags.includes(tidy(short))) changed.push(`tag: ${short}`);
    if (passage.end > 0 && !notes.includes(exact)) changed.push(`note: ${text}`);
  };
  await Promise.all(strings.map(feedOne));
  return { ids, changed, refused };
}

/** What came of drawing a stretch of the list. */
export type Drawn = { texts: number; originals: number; missed: string[] };

/**
 * Chooses rows of the list one after the other and looks at each article as text and as the page that
 * was saved, where every link and button is pressed.
 */
export async function drawRows([from, to]: readonly [number, number]): Promise<Drawn> {
  const drawn: Drawn = { texts: 0, originals: 0, missed: [] };
  const until = async (isSo: () => boolean, ms = 3_000) => {
    const end = performance.now() + ms;
    while (!isSo() && performance.now() < end)
      await new Promise((resolve) => setTimeout(resolve, 4));
    return isSo();
  };
  const find = <E extends Element = HTMLElement>(selector: string) =>
    document.querySelector<E>(selector);
  const list = find('.list-scroll');
  if (!list) return { ...drawn, missed: ['the list'] };
  // In a page, an image may be called "querySelectorAll", and a field of a form "click".
  const all = (page: Document, what: string, most: number) =>
    [...Document.prototype.querySelectorAll.call(page, what)].slice(0, most) as HTMLElement[];
  const send = (one: Element, event: Event) => EventTarget.prototype.dispatchEvent.call(one, event);
  const press = (page: Document) => {
    for (const one of all(page, 'a, area, button, input, form, math, [href], [onclick]', 40))
      send(one, new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }));
    for (const one of all(page, 'form', 10))
      HTMLFormElement.prototype.requestSubmit.call(one as HTMLFormElement);
    for (const one of all(page, 'body *', 40))
      for (const kind of ['mouseover', 'focus', 'pointerenter', 'animationend', 'wheel'])
        send(one, new Event(kind, { bubbles: true }));
  };
  for (let at = from; at < to; at++) {
    const row = `[data-row="${at}"]`;
    list.scrollTop = at * (find('.list-row')?.offsetHeight ?? 90);
    if (!(await until(() => find(`${row} .row-title`) !== null))) {
      drawn.missed.push(`row ${at}`);
      continue;
    }
    let title: string | null | undefined;
    const isShown = () =>
      find(row)?.getAttribute('aria-current') === 'true' &&
      find('.article-title')?.textContent?.replaceAll('\u0000', '\ufffd') === title &&
      find('.column') !== null;
    // What was just saved moves the list: another article may stand in the row by now.
    for (let tries = 0; tries < 3 && !isShown(); tries++) {
      title = find(`${row} .row-title`)?.textContent;
      find(row)?.click();
      await until(isShown);
    }
    if (!isShown()) {
      drawn.missed.push(`text of row ${at}: ${title?.slice(0, 60)}`);
      continue;
    }
    drawn.texts += 1;
    const open = find<HTMLButtonElement>('.reading-bar [aria-label="Original page"]');
    // What came as a row of a table has no page.
    if (!open || open.disabled) continue;
    const isLoaded = () => {
      const frame = find<HTMLIFrameElement>('.original-frame');
      // What is no page is shown as text, or told to have no picture.
      if (!frame) return find('.original > .hint, .original-text') !== null;
      const page = frame.contentDocument;
      // Until it is filled, a frame shows the page that holds its policy.
      if (!page) return false;
      const address = Reflect.get(Document.prototype, 'URL', page);
      return address === 'about:srcdoc' && all(page, 'meta[http-equiv]', 1).length === 0;
    };
    open.click();
    if (!(await until(isLoaded))) {
      drawn.missed.push(`original of row ${at}: ${title?.slice(0, 60)}`);
      continue;
    }
    drawn.originals += 1;
    const page = find<HTMLIFrameElement>('.original-frame')?.contentDocument;
    if (!page) continue;
    press(page);
    await new Promise((resolve) => setTimeout(resolve, 8));
    if (find<HTMLIFrameElement>('.original-frame')?.contentDocument !== page)
      drawn.missed.push(`the page of row ${at} was led away: ${title?.slice(0, 60)}`);
  }
  return drawn;
}

/** Drops files on the window; answers the ids of their articles and why others were refused. */
export async function dropFiles(
  files: readonly { readonly name: string; readonly base64: string }[],
): Promise<{ ids: string[]; problems: string[] }> {
  const { parley } = window as unknown as { parley: Bridge };
  const given = files.map(({ name, base64 }) => ({
    name,
    bytes: Uint8Array.from(atob(base64), (one) => one.charCodeAt(0)),
  }));
  const told = await parley.ask('article:drop', { files: given });
  const answer = typeof told === 'string' ? (JSON.parse(told) as Answer) : told;
  if (!answer.ok) return { ids: [], problems: [answer.problem?.message ?? ''] };
  const { outcomes, failed } = answer.value as {
    outcomes: { id: string }[];
    failed: { problem: { message: string } }[];
  };
  return {
    ids: outcomes.map(({ id }) => id),
    problems: failed.map(({ problem }) => problem.message),
  };
}

/** Chooses rows of the list and looks at each article on the pages of its PDF. */
export async function drawPdfs([from, to]: readonly [number, number]): Promise<{
  pages: number;
  pageless: number;
  missed: string[];
}> {
  const drawn = { pages: 0, pageless: 0, missed: [] as string[] };
  const until = async (isSo: () => boolean, ms: number) => {
    const end = performance.now() + ms;
    while (!isSo() && performance.now() < end)
      await new Promise((resolve) => setTimeout(resolve, 10));
    return isSo();
  };
  const find = (selector: string) => document.querySelector<HTMLElement>(selector);
  for (let at = from; at < to; at++) {
    const row = `[data-row="${at}"]`;
    const list = find('.list-scroll');
    if (list) list.scrollTop = at * (find('.list-row')?.offsetHeight ?? 90);
    await until(() => find(`${row} .row-title`) !== null, 3_000);
    find(row)?.click();
    const isShown = () => find(row)?.getAttribute('aria-current') === 'true' && !!find('.column');
    if (!(await until(isShown, 5_000))) {
      drawn.missed.push(`row ${at}`);
      continue;
    }
    const button = find('.reading-bar [aria-label="Pages of the PDF"]');
    if (button?.getAttribute('aria-pressed') === 'false') button.click();
    const settled = () => find('.pages[aria-busy="false"]') !== null;
    if (!button || !(await until(settled, 20_000))) {
      drawn.missed.push(button ? `the pages of row ${at}` : `row ${at} has no pages to show`);
      continue;
    }
    const isDrawn = () => find('.pdf-page[data-block="1"] canvas') !== null;
    const isTold = () => find('.pages > .hint, .pdf-page[data-block="1"] > .hint') !== null;
    if (!(await until(() => isDrawn() || isTold(), 15_000))) {
      drawn.missed.push(`the first page of row ${at}`);
      continue;
    }
    if (isDrawn()) drawn.pages += 1;
    else drawn.pageless += 1;
  }
  return drawn;
}

/** Chooses the first rows of the list and looks at what changed between their captures. */
export async function compareRows(count: number): Promise<{ compared: number; missed: string[] }> {
  const seen = { compared: 0, missed: [] as string[] };
  const find = (selector: string) => document.querySelector<HTMLElement>(selector);
  const until = async (isSo: () => unknown) => {
    const end = performance.now() + 5_000;
    while (!isSo() && performance.now() < end)
      await new Promise((resolve) => setTimeout(resolve, 10));
    return isSo();
  };
  for (let at = 0; at < count; at++) {
    const row = `[data-row="${at}"]`;
    find('.list-scroll')?.scrollTo(0, at * (find('.list-row')?.offsetHeight ?? 90));
    await until(() => find(`${row} .row-title`) !== null);
    find(row)?.click();
    const isShown = () => find(row)?.getAttribute('aria-current') === 'true' && !!find('.column');
    if (!(await until(isShown))) {
      seen.missed.push(`row ${at} that was saved twice`);
      continue;
    }
    const button = find('.reading-bar [aria-label="Captures"]');
    if (button?.getAttribute('aria-pressed') === 'false') button.click();
    // Where a string made another page of the second one, there is nothing to compare.
    const isAlone = () =>
      find('.captures') && document.querySelectorAll('.capture-list li').length < 2;
    const isSettled = () => isAlone() || find('.capture-comparison [role="status"]') !== null;
    if (!(await until(isSettled))) seen.missed.push(`the captures of row ${at}`);
    if (find('.capture-comparison li')) seen.compared += 1;
  }
  return seen;
}

/** What came of searching: how often the box held the words, and how many passages were shown. */
export type Searched = { typed: number; passages: number };

/** Words that many attacks hold: their passages are drawn with the strings around them. */
export const commonWords = ['alert', 'script', 'javascript', 'onerror', 'svg', 'http', 'words'];

/** Types every string into the search box, and looks at the passages that common words find. */
export async function searchAll([strings, words]: readonly [
  readonly string[],
  readonly string[],
]): Promise<Searched> {
  const box = document.querySelector<HTMLInputElement>('.search-box input');
  const searched = { typed: 0, passages: 0 };
  if (!box) return searched;
  box.focus();
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  const type = (text: string) => {
    write?.call(box, text);
    box.dispatchEvent(new Event('input', { bubbles: true }));
  };
  for (const text of strings) {
    type(text.slice(0, 2_000));
    await new Promise((resolve) => setTimeout(resolve, 12));
    // A search box has one line.
    if (box.value === text.slice(0, 2_000).replace(/[\r\n]/g, '')) searched.typed += 1;
  }
  for (const word of words) {
    type('');
    await new Promise((resolve) => setTimeout(resolve, 300));
    type(word);
    const end = performance.now() + 2_000;
    while (!document.querySelector('.hit-snippet') && performance.now() < end)
      await new Promise((resolve) => setTimeout(resolve, 10));
    searched.passages += document.querySelectorAll('.hit-snippet').length;
  }
  type('');
  return searched;
}
