import { advanceDocument } from '../../../shared/merge/advance.ts';
import { mergeDocuments } from '../../../shared/merge/merge-documents.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import type { Article } from '../../../shared/model/article.ts';
import { seededRandom } from '../../bench/seeded-random.ts';

/** A seeded generator of whole numbers, so that a failing history can be run again. */
export function makeRandom(seed: number): (below: number) => number {
  const random = seededRandom(seed);
  return (below) => Math.floor(random() * below);
}

/** One text that a person typed: where, and which texts it was typed over. */
export type Typed = { readonly text: string; readonly over: readonly string[]; alive: boolean };

export type World = {
  /** Each device's copy. */
  readonly copies: Article[];
  /** Copies that were kept somewhere and may come back late. */
  readonly late: Article[];
  readonly typed: Map<string, Typed>;
  steps: number;
};

const at = (step: number, skew: number): string =>
  new Date(Date.UTC(2026, 0, 1) + step * 1000 + skew).toISOString();

const id = (prefix: string, n: number): string => `${prefix}${String(n).padStart(8, '0')}`;

export function startWorld(devices: number): World {
  const created = at(0, 0);
  const article: Article = {
    id: id('article', 1),
    created,
    modified: created,
    metadata: { title: { value: 'Start', from: 'person', rivals: [] } },
    captures: {},
    version: {
      sha256: 'a'.repeat(64),
      text: 'text',
      blocks: [],
      marks: [],
      omitted: [],
      madeBy: 'extraction',
      createdAt: created,
    },
    annotations: {},
    tags: ['old'],
    collections: [],
    status: 'unread',
    warnings: [],
  };
  const first = advanceDocument('article', { previous: null, next: article, device: 'd0' });
  return {
    copies: Array.from({ length: devices }, () => first),
    late: [first],
    typed: new Map(),
    steps: 0,
  };
}

/** One random thing that happens on one device. */
export function step(world: World, random: (below: number) => number): void {
  world.steps++;
  const device = random(world.copies.length);
  const before = world.copies[device] as Article;
  const now = at(world.steps, random(10_001) - 5000);
  const choice = random(12);
  let next: Article;
  if (choice < 3) next = receive(world, before, random);
  else {
    const edited = { ...edit(world, before, choice, now, random), modified: now };
    next = advanceDocument('article', { previous: before, next: edited, device: `d${device}` });
  }
  world.copies[device] = next;
  if (random(4) === 0) world.late.push(next);
}

function receive(world: World, own: Article, random: (below: number) => number): Article {
  const source = random(3) === 0 ? world.late : world.copies;
  return mergeDocuments('article', own, source[random(source.length)] as Article);
}

function edit(
  world: World,
  article: Article,
  choice: number,
  now: string,
  random: (below: number) => number,
): Article {
  const living = Object.values(article.annotations);
  const chosen = living[random(Math.max(1, living.length))];
  if (choice === 3 || (choice < 8 && chosen === undefined)) return annotate(world, article, now);
  if (choice < 7 && chosen !== undefined) return retype(world, article, chosen, now, random);
  if (choice === 7 && chosen !== undefined) {
    return withAnnotation(article, { ...chosen, deleted: now, modified: now });
  }
  if (choice === 8) return { ...article, tags: [...article.tags, `t${random(6)}`] };
  if (choice === 9) return { ...article, tags: article.tags.slice(1) };
  if (choice === 10) {
    const title = { value: `Title ${world.steps}`, from: 'person', rivals: [] };
    return { ...article, metadata: { ...article.metadata, title } };
  }
  const { deleted, ...rest } = article;
  return deleted === undefined ? { ...rest, deleted: now } : rest;
}

const withAnnotation = (article: Article, annotation: Annotation): Article => ({
  ...article,
  annotations: { ...article.annotations, [annotation.id]: annotation },
});

function annotate(world: World, article: Article, now: string): Article {
  const note = `note ${world.steps}`;
  world.typed.set(note, { text: note, over: [], alive: true });
  return withAnnotation(article, {
    id: id('annotation', world.steps),
    created: now,
    modified: now,
    kind: 'note',
    target: {
      version: 'a'.repeat(64),
      position: { start: 0, end: 4 },
      quote: { exact: 'text', prefix: '', suffix: '' },
      state: 'exact',
    },
    note,
    tags: [],
    speakers: [],
    hedges: [],
    verification: [],
  });
}

/** Types over what is shown; sometimes also decides the rivals by taking them out. */
function retype(
  world: World,
  article: Article,
  annotation: Annotation,
  now: string,
  random: (below: number) => number,
): Article {
  const note = `note ${world.steps}`;
  const rivals = annotation.rivals?.note ?? [];
  const decides = rivals.length > 0 && random(2) === 0;
  const over = decides ? rivals.map((rival) => String(rival.value)) : [];
  world.typed.set(note, { text: note, over: [annotation.note, ...over], alive: true });
  for (const text of [annotation.note, ...over]) {
    const replaced = world.typed.get(text);
    if (replaced !== undefined) replaced.alive = false;
  }
  const { rivals: all, ...bare } = annotation;
  const left = decides ? Object.entries(all ?? {}).filter(([path]) => path !== 'note') : [];
  const kept = decides ? { rivals: Object.fromEntries(left) } : all && { rivals: all };
  return withAnnotation(article, { ...bare, ...kept, note, modified: now });
}

/** Every text that is shown or kept as a rival anywhere in an article. */
export function textsIn(article: Article): Set<string> {
  const texts = new Set<string>();
  for (const annotation of Object.values(article.annotations)) {
    texts.add(annotation.note);
    for (const rival of annotation.rivals?.note ?? []) texts.add(String(rival.value));
  }
  return texts;
}
