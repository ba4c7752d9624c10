import { ok } from '../../shared/base/result.ts';
import type {
  articleAsks,
  FailedFile,
  ImportAnswer,
} from '../../shared/bridge/article-channels.ts';
import type { Handlers } from '../../shared/bridge/contract.ts';
import type { CaptureRoute } from '../../shared/model/article.ts';
import {
  addAnnotation,
  changeAnnotation,
  removeAnnotations,
} from '../../shared/notebook/annotate.ts';
import { chooseCapture } from '../../shared/notebook/capture-again.ts';
import { compareTwoCaptures } from '../../shared/notebook/compare-captures.ts';
import { bringBackOmitted, changeMetadata } from '../../shared/notebook/edit-article.ts';
import { linkTwoAnnotations, removeRelation } from '../../shared/notebook/link-annotations.ts';
import { type SaveOutcome, saveArticle } from '../../shared/notebook/save-article.ts';
import { saveFile } from '../../shared/notebook/save-file.ts';
import type { Session } from '../../shared/notebook/session.ts';
import { viewArticle } from '../../shared/notebook/view-article.ts';
import { anchorOffThread, anchorWorkerFile } from '../session/anchor-off-thread.ts';
import type { OpenSession } from '../session/open-session.ts';
import { nothing, withoutUndefined } from './answers.ts';
import type { ChosenFile, ShellPort } from './shell-port.ts';

const anchor = anchorOffThread(anchorWorkerFile);

/** Answers about articles, their annotations and the arrows between annotations. */
export const articleHandlers = (
  open: OpenSession,
  shell: ShellPort,
): Pick<Handlers, keyof typeof articleAsks> => ({
  ...savingHandlers(open, shell),
  ...markHandlers(open),
});

type SavingChannel = Extract<keyof typeof articleAsks, `article:${string}` | `capture:${string}`>;

const savingHandlers = (
  { session }: OpenSession,
  shell: ShellPort,
): Pick<Handlers, SavingChannel> => ({
  'article:read': ({ id }) => viewArticle(session, id),
  'article:paste': async ({ text, html, title, url }) => {
    const source = html ?? text ?? '';
    const pasted = {
      bytes: new TextEncoder().encode(source),
      mediaType: html === undefined ? 'text/plain' : 'text/html',
      route: 'paste' as const,
      ...(title ? { title } : {}),
      ...(url ? { url } : {}),
    };
    const saved = await saveArticle(session, pasted, anchor);
    return saved.ok ? ok({ outcomes: [saved.value], failed: [] }) : saved;
  },
  'article:drop': async ({ files }) => ok(await importFiles(session, shell, files, 'drop')),
  'article:open-files': async () =>
    ok(await importFiles(session, shell, await shell.chooseFiles(), 'file')),
  'capture:compare': ({ articleId, beforeId, afterId }) =>
    compareTwoCaptures(session, articleId, beforeId, afterId),
  'capture:choose': ({ articleId, captureId }) =>
    chooseCapture(session, articleId, captureId, anchor),
  'article:open-given': async () => {
    const { files, missing, articleId } = await shell.takeGiven();
    const { outcomes, failed } = await importFiles(session, shell, files, 'file');
    return ok({ outcomes, failed: [...failed, ...missing.map(unreadable)], articleId });
  },
  'article:bring-back': ({ id, partId }) => nothing(bringBackOmitted(session, id, partId)),
  'article:change-metadata': ({ id, ...changes }) =>
    nothing(changeMetadata(session, id, withoutUndefined(changes))),
});

type MarkChannel = Exclude<keyof typeof articleAsks, SavingChannel>;

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

const unreadable = (name: string): FailedFile => ({
  name,
  problem: { code: 'unreadable', message: 'There is no such file, or it may not be read.' },
});

async function importFiles(
  session: Session,
  shell: ShellPort,
  files: readonly ChosenFile[],
  route: CaptureRoute,
): Promise<ImportAnswer> {
  const outcomes: SaveOutcome[] = [];
  const failed: FailedFile[] = [];
  for (const [done, { name, bytes }] of files.entries()) {
    if (files.length > 1) progress(shell, done, files.length);
    const all = await saveFile(session, { bytes, fileName: name, route }, (open, input) =>
      saveArticle(open, input, anchor),
    );
    for (const { name: inner, saved } of all)
      if (saved.ok) outcomes.push(saved.value);
      else failed.push({ name: inner, problem: saved.problem });
  }
  if (files.length > 1) progress(shell, files.length, files.length);
  return { outcomes, failed };
}

const progress = (shell: ShellPort, done: number, total: number) =>
  shell.tell('task:progress', {
    task: 'import',
    label: 'save',
    done,
    total,
    finished: done === total,
  });
