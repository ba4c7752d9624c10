import type { LedgerInput } from '../argument/ledger.ts';
import { type ArgumentSource, sourceOf } from '../argument/sources.ts';
import { findFamilies, type Sketch, sketchOf } from '../argument/text-families.ts';
import type { ArgumentMap } from '../model/argument.ts';
import type { DocumentRef } from '../model/document.ts';
import { type Id, living } from '../model/entity.ts';
import { orderEvents, type PlacedEvent } from '../timeline/order-events.ts';
import { readMaps } from './link-annotations.ts';
import type { Session } from './session.ts';

/** Reads what the argument rooms need, and keeps it until told that documents changed. */
export type CaseReader = {
  /** All living maps with the articles that they name, and which of these carry one text. */
  read(): Promise<LedgerInput>;
  /** The same, with every other article of the notebook by its outlet and date alone. */
  readWithSilent(): Promise<LedgerInput>;
  /** Forgets what was read from these documents. */
  forget(refs: readonly DocumentRef[]): void;
};

type Kept = { readonly source: ArgumentSource; readonly sketch: Sketch };

/** Makes a reader for one open notebook; an article is read once until it changes. */
export function createCaseReader(session: Pick<Session, 'files' | 'index'>): CaseReader {
  const kept = new Map<Id, Kept | null>();
  let current: Promise<LedgerInput> | null = null;
  const load = async (): Promise<LedgerInput> => {
    const maps = await readMaps(session);
    const named = articlesOf(maps);
    for (const id of named) {
      if (kept.has(id)) continue;
      const read = await session.files.read('article', id);
      const article = read.ok && read.value?.deleted === undefined ? read.value : null;
      kept.set(
        id,
        article && { source: sourceOf(article), sketch: sketchOf(article.version.text) },
      );
    }
    const found = named.flatMap((id) => {
      const one = kept.get(id);
      return one ? [[id, one] as const] : [];
    });
    return {
      maps,
      sources: new Map(found.map(([id, { source }]) => [id, source])),
      families: findFamilies(new Map(found.map(([id, { sketch }]) => [id, sketch]))),
      events: await readEvents(session, maps),
    };
  };
  const read = (): Promise<LedgerInput> => {
    current ??= load();
    return current;
  };
  return {
    read,
    readWithSilent: async () => withSilent(session, await read()),
    forget(refs) {
      for (const { type, id } of refs) {
        if (type === 'article') kept.delete(id);
        current = null;
      }
    },
  };
}

/** The timelines whose events stand on maps, with all their events placed in time. */
async function readEvents(
  session: Pick<Session, 'files'>,
  maps: readonly ArgumentMap[],
): Promise<ReadonlyMap<Id, PlacedEvent>> {
  const ids = new Set(
    maps.flatMap((map) => living(map.statements).flatMap(({ event }) => event?.timelineId ?? [])),
  );
  const placed = new Map<Id, PlacedEvent>();
  for (const id of ids) {
    const read = await session.files.read('timeline', id);
    if (!read.ok || !read.value || read.value.deleted !== undefined) continue;
    for (const one of orderEvents(living(read.value.events))) placed.set(one.event.id, one);
  }
  return placed;
}

/** The articles that maps name: with an occurrence, or with a passage that draws an arrow. */
export function articlesOf(maps: readonly ArgumentMap[]): Id[] {
  const ids = maps.flatMap((map) => [
    ...living(map.occurrences).flatMap((occurrence) => occurrence.articleId ?? []),
    ...living(map.relations).flatMap((relation) => relation.statedIn.map((one) => one.articleId)),
  ]);
  return [...new Set(ids)].sort();
}

async function withSilent(
  session: Pick<Session, 'index'>,
  input: LedgerInput,
): Promise<LedgerInput> {
  const sources = new Map(input.sources);
  const step = 1000;
  for (let offset = 0; ; offset += step) {
    const { rows, total } = await session.index.rows({
      sort: 'saved',
      descending: false,
      offset,
      limit: step,
    });
    for (const { id, title, url, outlet, published } of rows) {
      if (sources.has(id)) continue;
      sources.set(id, { id, title, url, outlet, published, sha256: '', quotes: new Map() });
    }
    if (rows.length === 0 || offset + step >= total) break;
  }
  return { ...input, sources };
}
