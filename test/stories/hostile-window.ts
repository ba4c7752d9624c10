/** Parts of the hostile run that happen inside the window: each is sent there as text. */

type Bridge = {
  /** Large answers come as text. */
  ask(channel: string, ask: unknown): Promise<Answer | string>;
};

type Answer = { ok: boolean; value: never; problem?: object };

/** Counts the functions that attack strings call, and blocked tries to run or load something. */
export function watchWindow(): void {
  const ran: string[] = [];
  Object.assign(window, { ran });
  for (const name of ['alert', 'confirm', 'prompt', 'print'])
    Object.assign(window, { [name]: (words: unknown) => void ran.push(`${name}(${words})`) });
  document.addEventListener('securitypolicyviolation', (event) =>
    ran.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`),
  );
}

/** Saves a batch of strings, each in every field, and reads them back. */
export async function feed(strings: readonly string[]): Promise<{
  ids: string[];
  changed: string[];
  refused: string[];
}> {
  const { parley } = window as unknown as { parley: Bridge };
  const ids: string[] = [];
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
  const feedOne = async (text: string, at: number) => {
    const words = `<p>Words of page ${at}, enough of them to be an article of its own for ${Math.random()}.</p>`;
    const page = `<!doctype html><html><head><title>${text}</title></head><body><article>${words.repeat(6)}<p>${text}</p>${words.repeat(4)}</article></body></html>`;
    const bytes = new TextEncoder().encode(page);
    const name = `${text.slice(0, 180)}.html`;
    const saved = await ask('article:drop', { files: [{ name, bytes }] });
    const [outcome] = (saved?.['outcomes'] ?? []) as { id: string }[];
    if (!outcome) {
      refused.push(`article:drop: ${JSON.stringify(saved?.['failed'])}`);
      return;
    }
    const { id } = outcome;
    ids.push(id);
    const short = text.slice(0, 3_000);
    const fields = { title: short, bylines: [short], outlet: short };
    await ask('article:change-metadata', { id, ...fields });
    await ask('article:change', { ids: [id], addTags: [short] });
    const read = (await ask('article:read', { id }))?.['article'] as unknown as {
      version: { text: string };
    };
    // A page can be cut short by what it holds, as in a browser.
    const passage = { start: 0, end: Math.min(4, read.version.text.length) };
    if (passage.end === 0) return;
    await ask('annotation:add', {
      articleId: id,
      passage,
      kind: 'claim',
      note: text,
      tags: [short],
    });
    await ask('event:add', {
      timeline: 'Hostile',
      title: short,
      when: '2025-06',
      passage: { articleId: id, passage },
    });
    const view = await ask('article:read', { id });
    const article = view?.['article'] as unknown as {
      tags: string[];
      metadata: Record<string, { value: unknown }>;
      annotations: Record<string, { body?: string; note?: string }>;
    };
    const notes = JSON.stringify(article.annotations);
    const exact = JSON.stringify(text).slice(1, -1);
    if (article.metadata['title']?.value !== short) changed.push(`title: ${short}`);
    if (article.metadata['outlet']?.value !== short) changed.push(`outlet: ${short}`);
    if (!article.tags.includes(tidy(short))) changed.push(`tag: ${short}`);
    if (!notes.includes(exact)) changed.push(`note: ${text}`);
  };
  await Promise.all(strings.map(feedOne));
  return { ids, changed, refused };
}

/** Clicks every row of the list; answers how many articles were drawn under the title of their row. */
export async function drawAll(count: number): Promise<number> {
  const list = document.querySelector<HTMLElement>('.list-scroll');
  if (!list) return 0;
  const until = async (isSo: () => boolean) => {
    for (let tries = 0; tries < 200 && !isSo(); tries++)
      await new Promise((resolve) => setTimeout(resolve, 10));
    return isSo();
  };
  const text = (selector: string) => document.querySelector(selector)?.textContent ?? null;
  let drawn = 0;
  for (let at = 0; at < count; at++) {
    const row = `[data-row="${at}"]`;
    const height = document.querySelector<HTMLElement>('.list-row')?.offsetHeight ?? 78;
    list.scrollTop = at * height;
    await until(() => text(`${row} .row-title`) !== null);
    document.querySelector<HTMLElement>(row)?.click();
    if (await until(() => text('.article-title') === text(`${row} .row-title`))) drawn += 1;
  }
  return drawn;
}

/** Types every string into the search box; answers how often something was found. */
export async function searchAll(strings: readonly string[]): Promise<number> {
  const box = document.querySelector<HTMLInputElement>('.search-box input');
  if (!box) return 0;
  box.focus();
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  let found = 0;
  for (const text of strings) {
    write?.call(box, text.slice(0, 2_000));
    box.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 25));
    if (document.querySelector('.hit, .search-problem, .search-box [role]')) found += 1;
  }
  write?.call(box, '');
  box.dispatchEvent(new Event('input', { bubbles: true }));
  return found;
}
