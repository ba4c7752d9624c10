import { type DocumentType, formatVersion } from '../../shared/model/document.ts';

type Json = Readonly<Record<string, unknown>>;

/** Lifts the data of one document from format version `from` to `from + 1`. Pure. */
export type Migration = {
  readonly from: number;
  readonly lift: (type: DocumentType, data: Json) => Json;
};

/**
 * All migrations in order. A sample of every released version stays in test/fixtures/formats and
 * must open for ever. Version 1 is the first, so there is nothing to lift yet.
 */
export const migrations: readonly Migration[] = [];

/**
 * Lifts data to the current format version, step by step; `chain` and `to` are open for tests.
 * Returns null where a step is missing. A document is written back only when it is next saved.
 */
export function migrate(
  type: DocumentType,
  schema: number,
  data: Json,
  chain: readonly Migration[] = migrations,
  to: number = formatVersion,
): Json | null {
  let lifted = data;
  for (let version = schema; version < to; version++) {
    const step = chain.find((candidate) => candidate.from === version);
    if (step === undefined) return null;
    lifted = step.lift(type, lifted);
  }
  return lifted;
}
