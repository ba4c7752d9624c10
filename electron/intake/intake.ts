import { basename, join } from 'node:path';
import * as z from 'zod';
import type { Problem } from '../../shared/base/result.ts';
import { sha256OfBytes } from '../../shared/base/sha256.ts';
import type { IntakeState, WatchFault } from '../../shared/bridge/intake-channels.ts';
import type { MessageKey } from '../../shared/i18n/en/catalogue.ts';
import { sayTold } from '../../shared/i18n/failing.ts';
import type { Translator } from '../../shared/i18n/translator.ts';
import { saveArticle } from '../../shared/notebook/save-article.ts';
import { saveFile } from '../../shared/notebook/save-file.ts';
import type { Session } from '../../shared/notebook/session.ts';
import { openSmallFile } from '../disk/small-file.ts';
import { type FoundFile, watchFolder } from '../disk/watch-folder.ts';
import type { OpenSession } from '../session/open-session.ts';
import { type Endpoint, type HandedAnswer, type HandedPage, openEndpoint } from './endpoint.ts';
import { type IntakeMemory, newToken } from './intake-memory.ts';
import { bookmarkletFor } from './receive-page.ts';

export type IntakeOptions = {
  readonly memory: { value(): IntakeMemory; change(next: IntakeMemory): Promise<void> };
  isWanted(name: string): boolean;
  /** The language of the program as it is now. */
  speaker(): Translator;
  /** Told whenever something came in from the watched folder or could not. */
  onChange(news: { readonly saved: number; readonly faults: number }): void;
};

/** The watched folder and the browser's endpoint of the notebook that is open. */
export type Intake = {
  describe(): IntakeState;
  /** Turns to another notebook; null closes everything. */
  follow(open: OpenSession | null): Promise<void>;
  watch(folder: string | null): Promise<void>;
  switchEndpoint(isOn: boolean): Promise<void>;
  renewToken(): Promise<void>;
};

/** Makes the ways in; nothing watches or listens before `follow` is called. */
export function createIntake(options: IntakeOptions): Intake {
  const { memory, speaker } = options;
  let open: OpenSession | null = null;
  const folder = createWatched(options);
  const browser = createBrowserWay(memory, speaker, () => open?.session ?? null);
  const watchedFolder = () => memory.value().watched[open?.folder.id ?? ''];
  return {
    describe() {
      const path = watchedFolder();
      const watched = path === undefined ? null : { folder: basename(path), ...folder.state() };
      return { watched, endpoint: browser.describe() };
    },
    async follow(next) {
      if (next === open) return;
      open = next;
      await folder.start(open, watchedFolder(), false);
      await browser.start();
    },
    async watch(path) {
      if (!open) return;
      const { watched, ...others } = memory.value();
      const { [open.folder.id]: _, ...rest } = watched;
      const next = path === null ? rest : { ...rest, [open.folder.id]: path };
      await memory.change({ ...others, watched: next });
      await folder.start(open, watchedFolder(), true);
    },
    async switchEndpoint(isOn) {
      await browser.change({ isOn });
      await browser.start();
    },
    async renewToken() {
      await browser.change({ token: newToken() });
      await browser.start();
    },
  };
}

const LISTED_FAULTS = 100;
const Seen = z.object({ folder: z.string(), seen: z.array(z.string()) });
const isSeen = (read: unknown) => Seen.safeParse(read).success;

function createWatched({ isWanted, onChange }: IntakeOptions) {
  let watcher: { close(): Promise<void> } | null = null;
  let saved = 0;
  let faults: readonly WatchFault[] = [];
  return {
    state: () => ({ saved, faults }),
    async start(open: OpenSession | null, folder: string | undefined, isNew: boolean) {
      await watcher?.close();
      watcher = null;
      saved = 0;
      faults = [];
      if (!open || folder === undefined) return;
      const { session, derivedFolder } = open;
      const empty = { folder, seen: [] };
      const ledger = openSmallFile<z.infer<typeof Seen>>(
        join(derivedFolder, 'watched.json'),
        isSeen,
        empty,
      );
      if (ledger.value().folder !== folder) await ledger.change(empty);
      const options = {
        isWanted,
        take: (file: FoundFile) => takeFound(session, file),
        seen: new Set(ledger.value().seen),
        remember: (entries: readonly string[]) =>
          ledger.change({ seen: [...ledger.value().seen, ...entries] }),
        onLook(count: number, found: readonly WatchFault[]) {
          const names = new Set(found.map(({ name }) => name));
          const fresh = found.filter(({ name }) => !faults.some((one) => one.name === name));
          saved += count;
          faults = [...faults.filter(({ name }) => !names.has(name)), ...found].slice(
            -LISTED_FAULTS,
          );
          if (count + fresh.length > 0) onChange({ saved: count, faults: fresh.length });
        },
      };
      const started = watchFolder(folder, options, !isNew);
      watcher = started;
      // What comes from here on is new; what was there counts as seen.
      if (isNew) await started.ready;
    },
  };
}

/** Saves a file of the watched folder; answers why it could not be saved, or null. */
async function takeFound(
  session: Session,
  { name, bytes, beside }: FoundFile,
): Promise<string | null> {
  const known = await session.index.find({
    original: await sha256OfBytes(bytes),
    inTrashToo: true,
  });
  // What a person threw away does not come back because its file was moved.
  if (known.length > 0) return null;
  const fileName = name.replace(/^.*[\\/]/, '');
  const input = { bytes, fileName, route: 'watched-folder' } as const;
  for (const { saved } of await saveFile(session, input, { beside }))
    if (!saved.ok) return saved.problem.message;
  return null;
}

function createBrowserWay(
  memory: IntakeOptions['memory'],
  speaker: IntakeOptions['speaker'],
  session: () => Session | null,
) {
  let endpoint: Endpoint | null = null;
  let problem: Problem | null = null;
  const change = (changes: Partial<IntakeMemory['endpoint']>) => {
    const { endpoint: before, ...others } = memory.value();
    return memory.change({ ...others, endpoint: { ...before, ...changes } });
  };
  return {
    // A port that another program took is given up for a free one with the next switch.
    change: (changes: Partial<IntakeMemory['endpoint']>) =>
      change({ ...changes, ...(problem ? { port: 0 } : {}) }),
    describe() {
      const { isOn, port, token } = memory.value().endpoint;
      return { isOn, port, token, bookmarklet: bookmarkletFor(port, token), problem };
    },
    async start() {
      await endpoint?.close();
      endpoint = null;
      problem = null;
      const { isOn, port, token } = memory.value().endpoint;
      if (!isOn || !session()) return;
      const save = (page: HandedPage) => saveHanded(session(), page, speaker());
      const opened = await openEndpoint({ port, token, save, speaker });
      if (!opened.ok) problem = opened.problem;
      else {
        endpoint = opened.value;
        await change({ port: opened.value.port });
      }
    },
  };
}

async function saveHanded(
  session: Session | null,
  page: HandedPage,
  { say }: Translator,
): Promise<HandedAnswer> {
  if (!session) return { message: say('receive.closed') };
  const { html, url } = page;
  const bytes = new TextEncoder().encode(html);
  const input = { bytes, mediaType: 'text/html; charset=utf-8', url, route: 'extension' } as const;
  const saved = await saveArticle(session, input);
  if (!saved.ok) return { message: sayProblem(saved.problem, say) };
  const { id, status } = saved.value;
  if (status === 'skipped') return { id, message: say('receive.known') };
  const { title } = saved.value;
  return { id, message: say(status === 'captured' ? 'receive.again' : 'receive.saved', { title }) };
}

const sayProblem = ({ told, message }: Problem, say: Translator['say']): string =>
  told ? sayTold(told, (key, values) => say(key as MessageKey, values)) : message;
