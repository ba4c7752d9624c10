import { parentPort, workerData } from 'node:worker_threads';
import { doSafetyTask, type SafetyNews, type SafetyTask } from '../session/safety-tasks.ts';

const port = parentPort;
if (port === null) throw new Error('This file is to be started as a worker.');
const tell = (news: SafetyNews): void => port.postMessage(news);
const stopping = new AbortController();
// The only thing that this worker is ever told.
port.on('message', () => stopping.abort());
const result = await doSafetyTask(workerData as SafetyTask, {
  onProgress: (done, total) => tell({ done, total }),
  signal: stopping.signal,
});
tell({ result });
