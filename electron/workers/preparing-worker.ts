import { parentPort } from 'node:worker_threads';
import { type PreparingTask, prepareDocuments } from '../session/prepare-documents.ts';

const port = parentPort;
if (port === null) throw new Error('This file is to be started as a worker.');
let last: Promise<void> = Promise.resolve();
// Answers come in the order of the tasks.
port.on('message', (task: PreparingTask) => {
  last = last.then(async () => port.postMessage(await prepareDocuments(task)));
});
