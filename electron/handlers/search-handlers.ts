import { ok } from '../../shared/base/result.ts';
import type { Handlers } from '../../shared/bridge/contract.ts';
import type { searchAsks } from '../../shared/bridge/search-channels.ts';
import type { OpenSession } from '../session/open-session.ts';
import { withoutUndefined } from './article-handlers.ts';

/** Answers searches from the derived index. */
export const searchHandlers = ({
  session,
}: OpenSession): Pick<Handlers, keyof typeof searchAsks> => ({
  'search:ask': async (request) => ok(await session.index.search(withoutUndefined(request))),
});
