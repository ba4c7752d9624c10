import { cleanUrl } from '../article/clean-url.ts';
import { newId } from '../base/ids.ts';
import { ok, type Result } from '../base/result.ts';
import type { Anchorer } from './anchor-again.ts';
import { addressesOf } from './capture-again.ts';
import { type Action, changeGroup, type LeftOut } from './change-many.ts';
import { type KeepOriginal, planSave, type StoredOriginal } from './save-article.ts';
import type { SaveOutcome } from './save-outcome.ts';
import { catching, createGroupWriter, type Edit, groupSize, type Session } from './session.ts';

type Waiting = {
  readonly original: StoredOriginal;
  resolve(outcome: Result<SaveOutcome>): void;
  reject(error: unknown): void;
};

type Planned = {
  readonly waiting: Waiting;
  readonly edits: readonly Edit[];
  readonly value: SaveOutcome;
};

/**
 * Keeps originals in groups, all of them as one undoable action: whatever comes while a group is
 * being written makes the next one. A disk takes twenty articles together in hardly more time than one.
 */
export function keepInGroups(session: Session, label: string, anchor?: Anchorer): KeepOriginal {
  const keeper: Keeper = {
    session,
    action: { id: newId(), label, writer: createGroupWriter(session, label) },
    anchor,
  };
  let waiting: Waiting[] = [];
  let isBusy = false;
  const work = async () => {
    isBusy = true;
    while (waiting.length > 0) {
      const group = waiting.slice(0, groupSize);
      const rest = waiting.slice(groupSize);
      waiting = [];
      try {
        const put = await session.exclusively(() => keepGroup(keeper, group));
        waiting = [...put, ...rest, ...waiting];
      } catch (error) {
        for (const one of group) one.reject(error);
        waiting = [...rest, ...waiting];
      }
    }
    isBusy = false;
  };
  return (original) =>
    new Promise((resolve, reject) => {
      waiting.push({ original, resolve, reject });
      if (!isBusy) void work();
    });
}

type Keeper = {
  readonly session: Session;
  readonly action: Action;
  readonly anchor: Anchorer | undefined;
};

/** Keeps a group; answers those that wait for the next one: they stand where another of this one stands. */
async function keepGroup(
  { session, action, anchor }: Keeper,
  group: readonly Waiting[],
): Promise<readonly Waiting[]> {
  const taken = new Set<string>();
  const planned: Planned[] = [];
  const later: Waiting[] = [];
  for (const one of group) {
    const places = placesOf(one.original);
    if (places.some((place) => taken.has(place))) {
      later.push(one);
      continue;
    }
    const plan = await catching(async () => ok(await planSave(session, one.original, anchor)));
    if (!plan.ok) one.resolve(plan);
    else if (idsOf(plan.value.edits).some((id) => taken.has(id))) later.push(one);
    else {
      planned.push({ waiting: one, ...plan.value });
      for (const place of [...places, ...idsOf(plan.value.edits)]) taken.add(place);
    }
  }
  const parts = await writeAllOrEach(session, action, planned);
  // Who waits, and the next group, ask the index what is here.
  await action.writer.followed();
  for (const { part, written } of parts) settle(part, written);
  return later;
}

type Written = Result<readonly LeftOut[]>;

/** One that cannot be written must not keep the others from being saved: each is written alone then. */
async function writeAllOrEach(session: Session, action: Action, planned: readonly Planned[]) {
  const written = await write(session, action, planned);
  if (written.ok || planned.length < 2) return [{ part: planned, written }];
  const parts: { part: readonly Planned[]; written: Written }[] = [];
  for (const one of planned)
    parts.push({ part: [one], written: await write(session, action, [one]) });
  return parts;
}

/** By what two originals may be the same article. */
const placesOf = ({ sha256, read, input }: StoredOriginal): string[] => [
  sha256,
  ...[...addressesOf(read, input.url)].map(cleanUrl),
];

const idsOf = (edits: readonly Edit[]): string[] =>
  edits.map((one) => ('create' in one ? one.create.id : one.id));

async function write(
  session: Session,
  action: Action,
  planned: readonly Planned[],
): Promise<Written> {
  const failed: LeftOut[] = [];
  const edits = planned.flatMap((one) => one.edits);
  const done = await catching(() => changeGroup(session, action, edits, failed));
  return done.ok ? ok(failed) : done;
}

function settle(planned: readonly Planned[], written: Written): void {
  for (const { waiting, edits, value } of planned) {
    const ids = idsOf(edits);
    const fault = written.ok ? written.value.find(({ ref }) => ids.includes(ref.id)) : written;
    waiting.resolve(fault ? { ok: false, problem: fault.problem } : ok(value));
  }
}
