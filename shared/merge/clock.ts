/** A version vector: device id -> number of that device's last edit that is known. */
export type Clock = Readonly<Record<string, number>>;

/** True when everything that `b` knows is known to `a`. */
export const covers = (a: Clock, b: Clock): boolean =>
  Object.entries(b).every(([device, count]) => countOf(a, device) >= count);

/** The vector that knows what either knows. */
export function joinClocks(a: Clock, b: Clock): Clock {
  const devices = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  return Object.fromEntries(
    devices.map((device) => [device, Math.max(countOf(a, device), countOf(b, device))]),
  );
}

/** How many edits of a device a vector knows; safe for devices named like built-in properties. */
export const countOf = (clock: Clock, device: string): number =>
  Object.hasOwn(clock, device) ? (clock[device] ?? 0) : 0;

/** Writes an edit's name. Names sort by time, then device: the later one is shown first. */
export const nameEdit = (at: string, device: string, count: number): string =>
  `${new Date(at).toISOString()} ${device} ${count}`;

/** True when a vector knows an edit. An edit without a name is older than all knowledge. */
export function knows(clock: Clock, edit: string): boolean {
  const [, device, count] = edit.split(' ');
  if (device === undefined || count === undefined) return true;
  return countOf(clock, device) >= Number(count);
}

/** A vector that also knows an edit. */
export function learn(clock: Clock, edit: string): Clock {
  const [, device, count] = edit.split(' ');
  if (device === undefined || count === undefined) return clock;
  return joinClocks(clock, { [device]: Number(count) });
}

/** True for a device id that can stand in the name of an edit. */
export const isDeviceId = (text: string): boolean => /^[A-Za-z0-9_-]{1,64}$/.test(text);
