import { createNotebook } from '../../electron/disk/open-notebook.ts';
import { unwrap } from '../../shared/base/result.ts';
import type { ArgumentMap } from '../../shared/model/argument.ts';
import type { Article } from '../../shared/model/article.ts';

/** Writes a notebook with these articles and one argument map into an empty folder. */
export async function writeArgumentNotebook(
  folder: string,
  articles: readonly Article[],
  map: ArgumentMap,
): Promise<void> {
  const notebook = unwrap(await createNotebook(folder, 'Argument story', { deviceId: 'story' }));
  for (let at = 0; at < articles.length; at += 50)
    unwrap(
      await notebook.write(
        articles.slice(at, at + 50).map((data) => ({ type: 'article' as const, data })),
        'Articles of the story',
      ),
    );
  unwrap(await notebook.write([{ type: 'argument', data: map }], 'Map of the story'));
  await notebook.close();
}
