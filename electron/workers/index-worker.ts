import { parentPort, workerData } from 'node:worker_threads';
import type { IndexAsk, IndexWorkerStart } from '../index/index-messages.ts';
import { serveIndex } from '../index/serve-index.ts';
import { openFollowingIndex } from '../session/following-index.ts';

// The worker's heap holds no documents for long; the limit keeps a fault from eating the machine.
const port = parentPort;
if (port === null) throw new Error('This file is to be started as a worker.');
const { file, latest } = workerData as IndexWorkerStart;
const index = openFollowingIndex(file);
const handle = serveIndex(index, latest, (reply) => port.postMessage(reply));
port.on('message', (ask: IndexAsk) => {
  handle(ask);
  if (ask.call === 'close') port.unref();
});
