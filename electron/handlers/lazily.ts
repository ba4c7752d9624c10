import type { Channel, Handlers } from '../../shared/bridge/contract.ts';

/**
 * Handlers whose code is loaded with the first question to one of them: what reads PDFs and writes
 * Word files need not be there before a window can show its list.
 */
export function lazily<C extends Channel>(
  asks: Readonly<Record<C, unknown>>,
  load: () => Promise<Pick<Handlers, C>>,
): Pick<Handlers, C> {
  let loading: Promise<Pick<Handlers, C>> | undefined;
  const answerOn = (channel: C) => async (ask: never) => {
    loading ??= load();
    const handlers = await loading;
    return handlers[channel](ask);
  };
  const channels = Object.keys(asks) as C[];
  return Object.fromEntries(
    channels.map((channel) => [channel, answerOn(channel)]),
  ) as unknown as Pick<Handlers, C>;
}
