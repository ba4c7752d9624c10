import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { createSpeller } from '../spelling/speller.ts';
import type {
  SpellingAsk,
  SpellingReply,
  SpellingWorkerStart,
} from '../spelling/spelling-messages.ts';

const port = parentPort;
if (port === null) throw new Error('This file is to be started as a worker.');
const { aff, dic } = workerData as SpellingWorkerStart;
let own: ReadonlySet<string> = new Set();
const speller = createSpeller(
  { aff: readFileSync(aff, 'utf8'), dic: readFileSync(dic, 'utf8') },
  () => own,
);
port.on('message', (ask: SpellingAsk) => {
  own = new Set(ask.own);
  const words = 'suggest' in ask ? speller.suggest(ask.suggest) : speller.unknown(ask.unknown);
  port.postMessage({ id: ask.id, words } satisfies SpellingReply);
});
