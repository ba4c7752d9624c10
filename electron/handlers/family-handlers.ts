import type { Handlers } from '../../shared/bridge/contract.ts';
import type { familyAsks } from '../../shared/bridge/family-channels.ts';
import { compareFamily, listFamilies, partFromFamily } from '../../shared/notebook/families.ts';
import { mergeArticles } from '../../shared/notebook/merge-articles.ts';
import { anchorOffThread, anchorWorkerFile } from '../session/anchor-off-thread.ts';
import type { OpenSession } from '../session/open-session.ts';
import { nothing } from './answers.ts';

/** Answers about copies of one story. */
export const familyHandlers = ({
  session,
}: OpenSession): Pick<Handlers, keyof typeof familyAsks> => ({
  'family:list': () => listFamilies(session),
  'family:compare': ({ sourceId, otherIds }) => compareFamily(session, sourceId, otherIds),
  'family:merge': ({ keptId, otherIds }) =>
    mergeArticles(session, keptId, otherIds, anchorOffThread(anchorWorkerFile)),
  'family:part': ({ articleId, fromIds }) => nothing(partFromFamily(session, articleId, fromIds)),
});
