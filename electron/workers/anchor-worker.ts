import { parentPort } from 'node:worker_threads';
import { reanchor } from '../../shared/anchor/reanchor.ts';
import type { AnchorTask } from '../session/anchor-off-thread.ts';

const port = parentPort;
if (port === null) throw new Error('This file is to be started as a worker.');
port.on('message', ({ annotations, version }: AnchorTask) =>
  port.postMessage(reanchor(annotations, version)),
);
