import { doOrTell } from '../app/do.ts';
import { tellNotice } from '../app/notices.ts';
import { t } from '../app/words.ts';

/** Asks all queries of a table that a person chooses, and saves their hits as another. */
export async function askBatch(): Promise<void> {
  const done = await doOrTell('search:batch', {});
  if (done) tellNotice(t('search.batchDone', { count: done.queries, name: done.name }));
}
