import { ok, type Result } from '../../shared/base/result.ts';
import type { Handlers } from '../../shared/bridge/contract.ts';
import type { LibraryCounts, libraryAsks } from '../../shared/bridge/library-channels.ts';
import {
  changeArticles,
  deleteForGood,
  idsInTrash,
  restoreArticles,
  trashArticles,
} from '../../shared/notebook/change-articles.ts';
import {
  addCollection,
  listCollections,
  moveCollection,
  removeCollection,
  renameCollection,
  withSubCollections,
} from '../../shared/notebook/edit-collections.ts';
import {
  addToQueue,
  finishReading,
  moveInQueue,
  removeFromQueue,
} from '../../shared/notebook/edit-queue.ts';
import { colorTag, listTags, removeTag, renameTag } from '../../shared/notebook/edit-tags.ts';
import type { Session } from '../../shared/notebook/session.ts';
import type { OpenSession } from '../session/open-session.ts';
import { nothing, withoutUndefined } from './answers.ts';
import type { RunningTasks } from './running-tasks.ts';

/** Answers about the list of articles and about everything that puts articles in order. */
export const libraryHandlers = (
  { session }: OpenSession,
  tasks: RunningTasks,
): Pick<Handlers, keyof typeof libraryAsks> => ({
  ...listHandlers(session),
  ...changeHandlers(session, tasks),
  ...tagHandlers(session, tasks),
  'collection:list': async () => ok(await listCollections(session)),
  'collection:add': ({ name, parent }) => addCollection(session, name, parent),
  'collection:rename': ({ id, name, description }) =>
    nothing(renameCollection(session, id, name, description)),
  'collection:move': ({ id, parent }) => nothing(moveCollection(session, id, parent)),
  'collection:remove': ({ id }) => nothing(removeCollection(session, id)),
  'queue:add': ({ ids, place }) =>
    tasks.run('change', (task) => addToQueue(session, ids, place, task)),
  'queue:remove': ({ ids }) => tasks.run('change', (task) => removeFromQueue(session, ids, task)),
  'queue:finish': ({ ids }) => tasks.run('change', (task) => finishReading(session, ids, task)),
  'queue:move': ({ id, before }) => nothing(moveInQueue(session, id, before)),
});

type Answered<C extends keyof typeof libraryAsks> = Pick<Handlers, C>;

const listHandlers = (
  session: Session,
): Answered<'library:rows' | 'library:ids' | 'library:facets' | 'library:counts'> => ({
  'library:rows': async (query) =>
    ok(await session.index.rows(await withSubCollections(session, query))),
  'library:ids': async (query) =>
    ok(await session.index.ids(await withSubCollections(session, query))),
  'library:facets': async (query) =>
    ok(await session.index.facets(query ? await withSubCollections(session, query) : undefined)),
  'library:counts': async () => ok(await countPlaces(session)),
});

async function countPlaces({ index }: Session): Promise<LibraryCounts> {
  const none = { sort: 'saved', descending: false, offset: 0, limit: 0 } as const;
  const [all, queued, trash] = await Promise.all([
    index.rows(none),
    index.rows({ ...none, queued: true }),
    index.rows({ ...none, deleted: true }),
  ]);
  return { all: all.total, queued: queued.total, trash: trash.total };
}

const changeHandlers = (
  session: Session,
  tasks: RunningTasks,
): Answered<
  'article:change' | 'article:trash' | 'article:restore' | 'article:delete' | 'task:stop'
> => ({
  'article:change': ({ ids, ...changes }) =>
    tasks.run('change', (task) => changeArticles(session, ids, withoutUndefined(changes), task)),
  'article:trash': ({ ids }) => tasks.run('change', (task) => trashArticles(session, ids, task)),
  'article:restore': ({ ids }) =>
    tasks.run('change', (task) => restoreArticles(session, ids, task)),
  'article:delete': async ({ ids }) => {
    const all = ids ?? (await idsInTrash(session));
    return tasks.run('delete', (task) => deleteForGood(session, all, task));
  },
  'task:stop': async ({ task }): Promise<Result<null>> => {
    tasks.stop(task);
    return ok(null);
  },
});

const tagHandlers = (
  session: Session,
  tasks: RunningTasks,
): Answered<'tag:list' | 'tag:rename' | 'tag:color' | 'tag:remove'> => ({
  'tag:list': async () => ok(await listTags(session)),
  'tag:rename': ({ tag, to }) => tasks.run('change', (task) => renameTag(session, tag, to, task)),
  'tag:color': ({ tag, color }) => nothing(colorTag(session, tag, color)),
  'tag:remove': ({ tag }) => tasks.run('change', (task) => removeTag(session, tag, task)),
});
