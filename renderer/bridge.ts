import { type Problem, ProblemError, type Result } from '../shared/base/result.ts';
import type {
  Answer,
  Ask,
  BridgeEvent,
  BridgeEvents,
  Channel,
  ExposedBridge,
} from '../shared/bridge/contract.ts';
import type { FirstLook } from '../shared/bridge/first-look.ts';
import { firstPaint } from './app/first-paint.ts';
import { problemInWords } from './app/words.ts';

declare global {
  interface Window {
    readonly parley: ExposedBridge;
  }
}

/** Asks main; an expected failure comes back as a value. The only file that names the bridge. */
export async function ask<C extends Channel>(
  channel: C,
  payload: Ask<C>,
): Promise<Result<Answer<C>>> {
  const answer = await window.parley.ask(channel, payload);
  const result = (typeof answer === 'string' ? JSON.parse(answer) : answer) as Result<Answer<C>>;
  return result.ok ? result : { ok: false, problem: problemInWords(result.problem) };
}

/** Asks main where a failure ends the task; throws a ProblemError. */
export async function askOrThrow<C extends Channel>(
  channel: C,
  payload: Ask<C>,
): Promise<Answer<C>> {
  const result = await ask(channel, payload);
  if (result.ok) return result.value;
  throw new ProblemError(result.problem);
}

/** What came with the window before it asked for anything; null = nothing. */
export async function firstLook(): Promise<FirstLook | null> {
  const came = await window.parley.first;
  return came === null ? null : (JSON.parse(came) as FirstLook);
}

/** Tells main of the window's first paint, as soon as it is on the screen. */
export function tellFirstPaint(): void {
  void firstPaint.then(() => window.parley.painted());
}

type Listener = (payload: unknown) => void;

const listeners = new Map<string, Set<Listener>>();
let isListening = false;

/** Listens to one kind of event from main; answers the remover. */
export function listen<E extends BridgeEvent>(
  event: E,
  listener: (payload: BridgeEvents[E]) => void,
): () => void {
  hear();
  const heard = listeners.get(event) ?? new Set();
  listeners.set(event, heard);
  const mine: Listener = (payload) => listener(payload as BridgeEvents[E]);
  heard.add(mine);
  return () => heard.delete(mine);
}

/** The window listens to main once, however many of its parts want to know. */
function hear(): void {
  if (isListening) return;
  isListening = true;
  window.parley.listen((name, payload) => {
    for (const listener of [...(listeners.get(name) ?? [])]) listener(payload);
  });
}

/** The Problem inside an error, or a general one for what nobody expected. */
export const problemOf = (error: unknown): Problem =>
  error instanceof ProblemError
    ? error.problem
    : { code: 'internal', message: error instanceof Error ? error.message : String(error) };
