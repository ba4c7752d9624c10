import { ok } from '../../shared/base/result.ts';
import type { articleAsks, ImportAnswer } from '../../shared/bridge/article-channels.ts';
import type { Ask, Handlers } from '../../shared/bridge/contract.ts';
import type { CaptureRoute } from '../../shared/model/article.ts';
import {
  addAnnotation,
  changeAnnotation,
  removeAnnotations,
} from '../../shared/notebook/annotate.ts';
import { chooseCapture } from '../../shared/notebook/capture-again.ts';
import { compareTwoCaptures } from '../../shared/notebook/compare-captures.ts';
import {
  bringBackOmitted,
  changeMetadata,
  leaveOutPassage,
} from '../../shared/notebook/edit-article.ts';
import { linkTwoAnnotations, removeRelation } from '../../shared/notebook/link-annotations.ts';
import { type KeepOriginal, saveArticle } from '../../shared/notebook/save-article.ts';
import { keepInGroups } from '../../shared/notebook/save-in-groups.ts';
import { type GivenFile, originalsPerThread, saveMany } from '../../shared/notebook/save-many.ts';
import type { Session } from '../../shared/notebook/session.ts';
import { createViewer } from '../../shared/notebook/view-changes.ts';
import { anchorOffThread, anchorWorkerFile } from '../session/anchor-off-thread.ts';
import { leavesBin } from '../session/bin.ts';
import type { OpenSession } from '../session/open-session.ts';
import { readingThreads } from '../session/reading-pool.ts';
import { nothing, withoutUndefined } from './answers.ts';
import type { RunningTasks } from './running-tasks.ts';
import type { ShellPort } from './shell-port.ts';

const anchor = anchorOffThread(anchorWorkerFile);

/** Answers about articles, their annotations and the arrows between annotations. */
export const articleHandlers = (
  open: OpenSession,
  shell: ShellPort,
  tasks: RunningTasks,
): Pick<Handlers, keyof typeof articleAsks> => ({
  ...viewHandlers(open),
  ...savingHandlers(open, shell, tasks),
  ...markHandlers(open),
});

type ViewChannel = 'article:read' | 'article:changes' | 'article:gone';

function viewHandlers({ session, folder }: OpenSession): Pick<Handlers, ViewChannel> {
  const viewer = createViewer(session);
  return {
    'article:read': ({ id }) => viewer.read(id),
    'article:changes': ({ id, known }) => viewer.changesSince(id, known),
    'article:gone': async ({ id }) => {
      const read = await folder.read('article', id);
      if (!read.ok) return read;
      const article = read.value;
      if (article?.deleted !== undefined)
        return ok({ state: 'trash', article, until: leavesBin(article.deleted) });
      return ok({ state: folder.losses().some((ref) => ref.id === id) ? 'held-back' : 'gone' });
    },
  };
}

type SavingChannel = Exclude<
  Extract<keyof typeof articleAsks, `article:${string}` | `capture:${string}`>,
  ViewChannel
>;

const savingHandlers = (
  { session, listed }: OpenSession,
  shell: ShellPort,
  tasks: RunningTasks,
): Pick<Handlers, SavingChannel> => ({
  ...dropHandler(session, tasks),
  'article:paste': async ({ text, html, title, url }) => {
    const source = html ?? text ?? '';
    const pasted = {
      bytes: new TextEncoder().encode(source),
      mediaType: html === undefined ? 'text/plain' : 'text/html',
      route: 'paste' as const,
      ...(title ? { title } : {}),
      ...(url ? { url } : {}),
    };
    const saved = await saveArticle(session, pasted, { anchor });
    return saved.ok ? ok({ outcomes: [saved.value], failed: [], left: 0 }) : saved;
  },
  'article:open-files': async () => {
    const files = await shell.chooseArticles();
    const answer = await saveAll(session, tasks, files, 'file');
    await shell.forgetChosen();
    return ok(answer);
  },
  'article:unfinished': async () => ok({ files: shell.unfinished().length }),
  'article:resume': async ({ goOn }) => {
    // What was saved last before the program ended would be saved twice while the index does not know it.
    if (goOn) await listed.catch(() => undefined);
    const answer = await saveAll(session, tasks, goOn ? shell.unfinished() : [], 'file');
    await shell.forgetChosen();
    return ok(answer);
  },
  'capture:compare': ({ articleId, beforeId, afterId }) =>
    compareTwoCaptures(session, articleId, beforeId, afterId),
  'capture:choose': ({ articleId, captureId }) =>
    chooseCapture(session, articleId, captureId, anchor),
  'article:open-given': async () => {
    const { files, articleId } = await shell.takeGiven();
    return ok({ ...(await saveAll(session, tasks, files, 'file')), articleId });
  },
  'article:bring-back': ({ id, partId }) => nothing(bringBackOmitted(session, id, partId)),
  'article:leave-out': ({ id, passage }) => nothing(leaveOutPassage(session, id, passage)),
  'article:change-metadata': ({ id, ...changes }) =>
    nothing(changeMetadata(session, id, withoutUndefined(changes))),
});

/** The portions of one drop are one action: they are kept by the same keeper. */
function dropHandler(session: Session, tasks: RunningTasks): Pick<Handlers, 'article:drop'> {
  let last: { readonly drop: string; readonly keep: KeepOriginal } | null = null;
  return {
    'article:drop': async ({ files, portion }) => {
      const given = files.map(atHand);
      if (!portion) return ok(await saveAll(session, tasks, given, 'drop'));
      if (last?.drop !== portion.drop)
        last = { drop: portion.drop, keep: keepInGroups(session, 'Save articles', anchor) };
      return ok(await saveAll(session, tasks, given, 'drop', { ...portion, keep: last.keep }));
    },
  };
}

type MarkChannel = Exclude<keyof typeof articleAsks, SavingChannel | ViewChannel>;

const markHandlers = ({ session }: OpenSession): Pick<Handlers, MarkChannel> => ({
  'annotation:add': async (input) => {
    const added = await addAnnotation(session, withoutUndefined(input));
    return added.ok ? ok({ id: added.value.id }) : added;
  },
  'annotation:change': ({ articleId, annotationId, ...changes }) =>
    nothing(changeAnnotation(session, articleId, annotationId, withoutUndefined(changes))),
  'annotation:remove': ({ articleId, annotationIds }) =>
    nothing(removeAnnotations(session, articleId, annotationIds)),
  'annotation:link': (input) => linkTwoAnnotations(session, withoutUndefined(input)),
  'relation:remove': ({ mapId, relationId }) => nothing(removeRelation(session, mapId, relationId)),
});

/** Chosen, dropped or given files: saved on several threads, with progress, until it is stopped. */
const saveAll = (
  session: Session,
  tasks: RunningTasks,
  files: readonly GivenFile[],
  route: CaptureRoute,
  portion?: { readonly keep: KeepOriginal; readonly before: number; readonly total: number },
): Promise<ImportAnswer> =>
  tasks.run('save', async ({ progress, isStopped }) => {
    const { before, total } = portion ?? { before: 0, total: files.length };
    const { outcomes, failed, left } = await saveMany(session, files, {
      route,
      anchor,
      atOnce: readingThreads * originalsPerThread,
      // An archive counts as the originals in it.
      onOriginal: (done, all) => progress(before + done, total + all - files.length),
      isStopped,
      ...(portion ? { keep: portion.keep } : {}),
    });
    return { outcomes: outcomes.map(({ outcome }) => outcome), failed, left };
  });

/** A dropped file, with those of its pictures that were dropped with it. */
const atHand = ({ name, bytes, beside = [] }: Ask<'article:drop'>['files'][number]): GivenFile => {
  const pictures = new Map(beside.map((one) => [one.name, one.bytes]));
  return { name, load: async () => ok(bytes), beside: (path) => pictures.get(path) };
};
