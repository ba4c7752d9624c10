import { ok } from '../../shared/base/result.ts';
import type { annotationAsks } from '../../shared/bridge/annotation-channels.ts';
import type { Handlers } from '../../shared/bridge/contract.ts';
import {
  addKind,
  changeAnnotations,
  removeKind,
  settleAnnotation,
  verifyAnnotation,
} from '../../shared/notebook/change-annotations.ts';
import { correctArticle, reviewArticle } from '../../shared/notebook/correct-article.ts';
import {
  annotationFormatOf,
  annotationsFileName,
  countLosses,
  importAnnotations,
  writeAnnotations,
} from '../../shared/notebook/exchange-annotations.ts';
import { readMaps } from '../../shared/notebook/link-annotations.ts';
import { readLiving } from '../../shared/notebook/session.ts';
import { showOriginal } from '../../shared/notebook/show-original.ts';
import { showPages } from '../../shared/notebook/show-pages.ts';
import { showPictures } from '../../shared/notebook/show-pictures.ts';
import { articleStatistics } from '../../shared/suggest/article-statistics.ts';
import { suggestPassages } from '../../shared/suggest/suggest-passages.ts';
import { readRuleFiles } from '../disk/rule-files.ts';
import { anchorOffThread, anchorWorkerFile } from '../session/anchor-off-thread.ts';
import type { OpenSession } from '../session/open-session.ts';
import { nothing, withoutUndefined } from './answers.ts';
import type { ShellPort } from './shell-port.ts';

type Channel = keyof typeof annotationAsks;

const anchor = anchorOffThread(anchorWorkerFile);

/** Answers about annotations, the text they stand on, and what they are exchanged as. */
export const annotationHandlers = (
  { session, folder }: OpenSession,
  shell: ShellPort,
): Pick<Handlers, Channel> => ({
  ...exchangeHandlers({ session }, shell),
  'annotation:change-many': ({ articleId, annotationIds, ...changes }) =>
    nothing(changeAnnotations(session, articleId, annotationIds, withoutUndefined(changes))),
  'annotation:verify': ({ articleId, annotationId, ...verdict }) =>
    nothing(verifyAnnotation(session, articleId, annotationId, verdict)),
  'annotation:settle': ({ articleId, annotationId, place }) =>
    nothing(settleAnnotation(session, articleId, annotationId, place)),
  'annotation:review': ({ articleId }) => reviewArticle(session, articleId, anchor),
  'annotation:suggest': async ({ articleId }) => {
    const { version, metadata } = await readLiving(session, 'article', articleId);
    const language = metadata.language?.value ?? 'en';
    const { sets, problems } = await readRuleFiles(folder.dir);
    const found = suggestPassages(version.text, { language, rules: sets });
    const suggestions = found.map((one) => ({
      ...one,
      text: version.text.slice(one.start, one.end),
    }));
    return ok({ suggestions, problems });
  },
  'article:correct': ({ id, text }) => correctArticle(session, id, text, anchor),
  'article:statistics': async ({ id }) =>
    ok(articleStatistics(await readLiving(session, 'article', id), await readMaps(session))),
  'article:pages': ({ id }) => showPages(session, id),
  'article:pictures': ({ id }) => showPictures(session, id),
  'article:original': ({ id, captureId }) => showOriginal(session, id, captureId),
  'kind:add': (kind) => addKind(session, kind),
  'kind:remove': ({ id }) => nothing(removeKind(session, id)),
});

type ExchangeChannel = 'annotation:losses' | 'annotation:export' | 'annotation:import';

const exchangeHandlers = (
  { session }: Pick<OpenSession, 'session'>,
  shell: ShellPort,
): Pick<Handlers, ExchangeChannel> => ({
  'annotation:losses': async ({ articleId, format }) => {
    const written = await writeAnnotations(session, articleId, format);
    return written.ok ? ok(countLosses(written.value)) : written;
  },
  'annotation:export': async ({ articleId, format }) => {
    const article = await readLiving(session, 'article', articleId);
    const saved = await shell.saveFile(annotationsFileName(article, format), async () => {
      const written = await writeAnnotations(session, articleId, format);
      return written.ok ? ok(new TextEncoder().encode(written.value.text)) : written;
    });
    return saved.ok ? ok({ saved: saved.value !== null, name: saved.value }) : saved;
  },
  'annotation:import': async ({ articleId }) => {
    const files = await shell.chooseFiles('annotations');
    if (files.length === 0) return ok(null);
    const problems: string[] = [];
    let added = 0;
    for (const { name, bytes } of files) {
      const text = new TextDecoder().decode(bytes);
      const format = annotationFormatOf(text, name);
      if (format === null) {
        problems.push(`${name}: holds no annotations in a known format.`);
        continue;
      }
      const done = await importAnnotations(session, { text, format, articleId });
      if (!done.ok) return done;
      added += done.value.added;
      problems.push(...done.value.problems);
    }
    return ok({ added, problems });
  },
});
