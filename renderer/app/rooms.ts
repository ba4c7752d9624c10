import { later } from '../ui/later.tsx';

const timelines = later(async () => (await import('../timeline/TimelinesRoom.tsx')).TimelinesRoom);
const claims = later(async () => (await import('../arguments/ArgumentsRoom.tsx')).ArgumentsRoom);
const families = later(async () => (await import('../families/FamiliesRoom.tsx')).FamiliesRoom);
const dialogs = later(async () => (await import('./FrameDialogs.tsx')).FrameDialogs);

// A start shows the list of articles; what else there is comes when it is wanted, or a moment later.
export const TimelinesRoom = timelines.Later;
export const ArgumentsRoom = claims.Later;
export const FamiliesRoom = families.Later;
export const FrameDialogs = dialogs.Later;

/** A window that waits for its first answers looks idle and is not. */
const firstAnswersMs = 1_500;

/** Loads the other rooms as soon as the window has nothing better to do. */
export function loadRoomsWhenIdle(): void {
  const load = () => {
    for (const room of [dialogs, timelines, claims, families]) void room.load();
  };
  window.setTimeout(() => requestIdleCallback(load), firstAnswersMs);
}
