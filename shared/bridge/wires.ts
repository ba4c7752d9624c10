import type { Channel } from './contract.ts';

/** The names of the wires under which everything between window and main travels. */
export const wires = {
  first: 'parley:first',
  painted: 'parley:painted',
  ask: 'parley:ask',
  event: 'parley:event',
} as const;

/**
 * Channels whose answers may be megabytes and hold nothing but JSON. They travel as text: handed into
 * the window value by value, four megabytes hold it up for 200 ms, as text for 20.
 */
export const asText: ReadonlySet<unknown> = new Set<Channel>([
  'argument:checks',
  'argument:ledger',
  'argument:map',
  'argument:matrix',
  'article:changes',
  'article:read',
  'timeline:passages',
  'timeline:read',
  'timeline:sketch',
]);
