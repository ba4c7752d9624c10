import { randomBytes } from 'node:crypto';
import * as z from 'zod/mini';

/** What is remembered of the ways in on this machine; everything is off until a person asks. */
export const IntakeMemory = z.object({
  /** The watched folder of each notebook, by the notebook's id. */
  watched: z.record(z.string(), z.string()),
  endpoint: z.object({ isOn: z.boolean(), port: z.int(), token: z.string() }),
});
export type IntakeMemory = z.infer<typeof IntakeMemory>;

/** Nothing is on; the token is a fresh one. */
export const noIntake = (): IntakeMemory => ({
  watched: {},
  endpoint: { isOn: false, port: 0, token: newToken() },
});

/** A token that nobody guesses. */
export const newToken = (): string => randomBytes(24).toString('base64url');
