import * as z from 'zod';
import { isId } from '../base/ids.ts';

export { living } from './living.ts';

/** Ids are lower-case letters and digits: safe in a path, never made from a title. */
export const Id = z.string().refine(isId, 'is not an id');
export type Id = string;

/** A moment of the program's own bookkeeping: ISO 8601 in UTC. Dates of events are EDTF instead. */
export const Instant = z.iso.datetime({ offset: true });
export type Instant = string;

/** SHA-256 as 64 lower-case hex digits. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'is not a SHA-256');

/** A value that was written elsewhere at the same time as the one shown; absent = taken away. */
export const Rival = z.looseObject({ value: z.unknown().optional(), edit: z.string() });
export type Rival = z.infer<typeof Rival>;

/**
 * What every entity carries so that two copies can be merged. `clock` is a version vector
 * (device id -> counter) that the store maintains; `deleted` is a tombstone. Objects are loose:
 * fields of a newer version survive a round trip.
 */
export const entityFields = {
  id: Id,
  created: Instant,
  modified: Instant,
  deleted: Instant.optional(),
  clock: z.record(z.string(), z.number().int().nonnegative()).optional(),
  /** Per field, the edit that gave it its value: "<instant> <device> <count>"; "*" for all others. */
  edits: z.record(z.string(), z.string()).optional(),
  /** Per field, what another device wrote at the same time; a person decides by removing entries. */
  rivals: z.record(z.string(), z.array(Rival)).optional(),
};

/** Entities of one document, keyed by id: patches and merges then never depend on an index. */
export const keyed = <T extends z.ZodType>(entity: T) => z.record(z.string(), entity);
