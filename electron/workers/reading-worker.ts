import { parentPort } from 'node:worker_threads';
import { readArticle } from '../../shared/article/read-article.ts';
import type { ReadingTask } from '../session/reading-pool.ts';

const port = parentPort;
if (port === null) throw new Error('This file is to be started as a worker.');
port.on('message', ({ id, input }: ReadingTask) => {
  void readArticle(input).then((result) => port.postMessage({ id, result }));
});
