import { createNotebook } from '../../electron/disk/open-notebook.ts';
import { unwrap } from '../../shared/base/result.ts';
import type { Article } from '../../shared/model/article.ts';
import type { Timeline } from '../../shared/model/timeline.ts';

/** Writes a notebook with these articles and timelines into an empty folder. */
export async function writeTimelineNotebook(
  folder: string,
  articles: readonly Article[],
  timelines: readonly Timeline[],
): Promise<void> {
  const notebook = unwrap(await createNotebook(folder, 'Timeline story', { deviceId: 'story' }));
  const documents = [
    ...articles.map((data) => ({ type: 'article' as const, data })),
    ...timelines.map((data) => ({ type: 'timeline' as const, data })),
  ];
  unwrap(await notebook.write(documents, 'Documents of the story'));
  await notebook.close();
}
