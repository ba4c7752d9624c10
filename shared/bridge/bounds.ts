import * as z from 'zod';
import { Id } from '../model/entity.ts';

/** A list of ids as the window may send it: bounded, so that one message cannot swamp main. */
export const Ids = z.array(Id).min(1).max(200_000);

/** A version vector: edits counted by device. */
export const Clock = z.record(z.string().max(200), z.number().int().nonnegative());

/** A span of an article's plain text. */
export const AnchorRange = z.strictObject({
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
});
