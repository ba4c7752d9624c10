import { parentPort } from 'node:worker_threads';
import { type PreparingTask, prepareDocuments } from '../session/prepare-documents.ts';

const port = parentPort;
if (port === null) throw new Error('This file is to be started as a worker.');
port.on('message', (task: PreparingTask) => port.postMessage(prepareDocuments(task)));
