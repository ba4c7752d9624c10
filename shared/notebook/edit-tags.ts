import { newId } from '../base/ids.ts';
import { ok, ProblemError, type Result } from '../base/result.ts';
import { refusal } from '../i18n/failing.ts';
import type { ArgumentMap } from '../model/argument.ts';
import { living } from '../model/entity.ts';
import type { TagStyle } from '../model/notebook.ts';
import type { Timeline } from '../model/timeline.ts';
import { changeMany, type ManyChanged } from './change-many.ts';
import type { LongTask } from './long-task.ts';
import { change, type Edit, edit, readLiving, type Session } from './session.ts';
import { isWithinTag, moveTag, tidyTag } from './tag-path.ts';

/**
 * A tag of the library: how many articles have it or one below it, themselves or on an annotation, and
 * its colour.
 */
export type TagView = {
  readonly path: string;
  readonly count: number;
  readonly color: string | null;
};

/** All tags by path, with those above them although no article has just them. */
export async function listTags(session: Session): Promise<readonly TagView[]> {
  const notebook = await readLiving(session, 'notebook', session.notebookId);
  const colors = new Map(living(notebook.tagStyles).map(({ path, color }) => [path, color]));
  const facets = await session.index.facets();
  const own = facets.find(({ facet }) => facet === 'tag')?.values ?? [];
  const paths = [...new Set(own.flatMap(({ value }) => pathAndAbove(value)))].sort(byPath);
  const known = new Map(own.map(({ value, count }) => [value, count]));
  // Counting anew is only needed where a tag stands above others: an article may have several.
  const holders = new Set(paths.flatMap((path) => pathAndAbove(path).slice(0, -1)));
  const above = paths.filter((path) => holders.has(path));
  const counts = await session.index.countAny(
    'tag',
    above.map((path) => [path]),
  );
  for (const [at, path] of above.entries()) known.set(path, counts[at] ?? 0);
  return paths.map((path) => ({
    path,
    count: known.get(path) ?? 0,
    color: colors.get(path) ?? null,
  }));
}

// Each `localeCompare` looks for the rules of the language anew.
const alphabetic = new Intl.Collator();

// Parts are compared one by one, so that "trade/a" stands under "trade" and before "trade union".
function byPath(a: string, b: string): number {
  const [left, right] = [a.split('/'), b.split('/')];
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const order = alphabetic.compare(left[at] as string, right[at] as string);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

const pathAndAbove = (path: string): string[] => {
  const parts = path.split('/');
  // A tag that another program wrote may have empty parts; nothing stands there above it.
  const above = parts.flatMap((part, at) =>
    part === '' ? [] : [parts.slice(0, at + 1).join('/')],
  );
  return [...new Set([...above, path])];
};

/**
 * Renames a tag and all below it wherever they stand: on articles, annotations, events and
 * statements. Where the new name is taken the two become one. One undoable action.
 */
export async function renameTag(
  session: Session,
  from: string,
  to: string,
  task?: LongTask,
): Promise<Result<ManyChanged>> {
  const path = tidyTag(to);
  if (path === '') throw new ProblemError(refusal('invalid-input', 'fail.tagName'));
  if (path !== from && isWithinTag(path, from))
    throw new ProblemError(refusal('invalid-input', 'fail.tagBelowItself', { name: from }));
  if (path === from) return ok({ changed: 0, failed: [], stopped: false });
  const edits = await editsOfTag(session, from, (tag) => moveTag(tag, from, path));
  return changeMany(session, 'Rename tag', [...edits, moveStyles(session, from, path)], task);
}

/** Takes a tag and all below it off everything that has them. One undoable action. */
export async function removeTag(
  session: Session,
  path: string,
  task?: LongTask,
): Promise<Result<ManyChanged>> {
  const edits = await editsOfTag(session, path, (tag) => (isWithinTag(tag, path) ? null : tag));
  const styles = edit('notebook', session.notebookId, (draft) => {
    for (const style of Object.values(draft.tagStyles))
      if (isWithinTag(style.path, path)) style.deleted = session.now();
  });
  return changeMany(session, 'Remove tag', [...edits, styles], task);
}

/** Gives a tag a colour; null takes it away. */
export function colorTag(
  session: Session,
  path: string,
  color: string | null,
): Promise<Result<void>> {
  const now = session.now();
  return change(session, 'Colour tag', [
    edit('notebook', session.notebookId, (draft) => {
      const known = living(draft.tagStyles).find((style) => style.path === path);
      if (color === null) {
        if (known) known.deleted = now;
        return;
      }
      const style: TagStyle = known ?? { id: newId(), created: now, modified: now, path, color };
      draft.tagStyles[style.id] = { ...style, color, modified: now };
    }),
  ]);
}

function moveStyles(session: Session, from: string, to: string): Edit {
  return edit('notebook', session.notebookId, (draft) => {
    const styles = living(draft.tagStyles);
    const taken = new Set(styles.map(({ path }) => path));
    for (const style of styles) {
      if (!isWithinTag(style.path, from)) continue;
      const path = moveTag(style.path, from, to);
      // What is merged takes the look of what it is merged into.
      if (taken.has(path)) style.deleted = session.now();
      else style.path = path;
      style.modified = session.now();
    }
  });
}

/** How one tag is written from now on; null = not at all. */
type Rewrite = (tag: string) => string | null;

async function editsOfTag(session: Session, path: string, rewrite: Rewrite): Promise<Edit[]> {
  const edits: Edit[] = (await articlesWith(session, path)).map((id) =>
    edit('article', id, (draft) => {
      rewriteTags(draft, rewrite);
      rewriteAll(draft.annotations, rewrite);
    }),
  );
  for (const type of ['timeline', 'argument'] as const) {
    const ids = await session.files.ids(type);
    if (!ids.ok) throw new ProblemError(ids.problem);
    for (const id of ids.value)
      edits.push(...(await editOfParts(session, type, id, path, rewrite)));
  }
  return edits;
}

/** On the article itself, or on one of its annotations. */
const articlesWith = (session: Session, path: string): Promise<readonly string[]> =>
  session.index.ids({
    ...{ sort: 'saved', descending: false, offset: 0, limit: 10_000_000 },
    within: { tag: [path] },
  });

async function editOfParts(
  session: Session,
  type: 'timeline' | 'argument',
  id: string,
  path: string,
  rewrite: Rewrite,
): Promise<Edit[]> {
  const has = (parts: Readonly<Record<string, { readonly tags: readonly string[] }>>) =>
    Object.values(parts).some(({ tags }) => tags.some((tag) => isWithinTag(tag, path)));
  const read = await session.files.read(type, id);
  if (!read.ok || read.value === null || read.value.deleted !== undefined) return [];
  if (type === 'timeline')
    return has((read.value as Timeline).events)
      ? [edit('timeline', id, ({ events }) => rewriteAll(events, rewrite))]
      : [];
  return has((read.value as ArgumentMap).statements)
    ? [edit('argument', id, ({ statements }) => rewriteAll(statements, rewrite))]
    : [];
}

function rewriteAll(parts: Readonly<Record<string, { tags: string[] }>>, rewrite: Rewrite): void {
  for (const part of Object.values(parts)) rewriteTags(part, rewrite);
}

/** Equal lists are left alone: what has not the tag is not written. */
function rewriteTags(owner: { tags: string[] }, rewrite: Rewrite): void {
  const tags = owner.tags.map(rewrite).filter((tag) => tag !== null);
  if (JSON.stringify(tags) !== JSON.stringify(owner.tags)) owner.tags = [...new Set(tags)];
}
