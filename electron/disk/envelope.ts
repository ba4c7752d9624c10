import { hash } from 'node:crypto';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { type FailureKey, refuse, type ToldValues, told } from '../../shared/i18n/failing.ts';
import {
  type DocumentOf,
  type DocumentType,
  documentSchemas,
  formatVersion,
} from '../../shared/model/document.ts';
import { MAX_BYTES } from './file-text.ts';
import { migrate } from './migrations.ts';

/** A document as it was read, with what its file says about it. */
export type Decoded<T extends DocumentType = DocumentType> = {
  readonly data: DocumentOf<T>;
  readonly schema: number;
  /** False where a person took the checksum out to edit the file by hand. */
  readonly summed: boolean;
  /** Written by a newer version of Parley: may be read, must not be written. */
  readonly newer: boolean;
};

const MAX_DEPTH = 64;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** SHA-256 of the JSON of the data, so that white space does not count. */
export const sumOf = (data: unknown): string => hash('sha256', JSON.stringify(data));

/**
 * The bytes of a document's file: one envelope with format, version, checksum and data, indented
 * so that a person can read it. Fails with a sentence where the data does not fit its schema.
 */
export function encodeDocument<T extends DocumentType>(
  type: T,
  data: DocumentOf<T>,
): Result<Uint8Array> {
  const depthFault = tooDeep(data);
  if (depthFault) return refuse('invalid-input', 'fail.tooDeep');
  const fault = schemaFault(type, data);
  if (fault !== null) return fail('invalid-input', `The ${type} cannot be saved: ${fault}`);
  const envelope = { format: `parley/${type}`, schema: formatVersion, sum: sumOf(data), data };
  const bytes = Buffer.from(`${JSON.stringify(envelope, null, 1)}\n`, 'utf8');
  if (bytes.length > MAX_BYTES)
    return refuse('too-large', 'fail.tooLargeDocument', { name: told(`fail.this.${type}`) });
  return ok(bytes);
}

/**
 * Reads a document's file: size, UTF-8, JSON, depth, format, checksum and schema are checked and
 * older versions are migrated. Every fault is a Problem of code "damaged" or "unsupported".
 */
export function decodeDocument<T extends DocumentType>(
  type: T,
  bytes: Uint8Array,
  { checkSum = true }: { readonly checkSum?: boolean } = {},
): Result<Decoded<T>> {
  return decodeEnvelope(type, readEnvelope(bytes), checkSum);
}

/** As `decodeDocument`, of a file's text that is known to be sound UTF-8. */
export const decodeText = <T extends DocumentType>(type: T, text: string): Result<Decoded<T>> =>
  decodeEnvelope(type, parseEnvelope(text), true);

function decodeEnvelope<T extends DocumentType>(
  type: T,
  envelope: Result<Envelope>,
  checkSum: boolean,
): Result<Decoded<T>> {
  if (!envelope.ok) return envelope;
  const { format, schema, sum, data } = envelope.value;
  if (format !== `parley/${type}`)
    return damaged('damage.otherFormat', { found: format, wanted: `parley/${type}` });
  if (checkSum && sum !== undefined && sum !== sumOf(data)) {
    return damaged('damage.sum');
  }
  const newer = schema > formatVersion;
  const lifted = newer ? data : migrate(type, schema, data);
  if (lifted === null) return refuse('unsupported', 'fail.oldFormat', { schema });
  const fault = schemaFault(type, lifted);
  if (fault !== null && newer) {
    return refuse('unsupported', 'fail.newerDocument', { schema });
  }
  if (fault !== null) return damaged('damage.schema', { fault });
  return ok({ data: lifted as DocumentOf<T>, schema, summed: sum !== undefined, newer });
}

type Envelope = {
  readonly format: string;
  readonly schema: number;
  readonly sum: string | undefined;
  readonly data: Record<string, unknown>;
};

/** The envelope alone, with its data unchecked but neither too large, too deep nor broken. */
export function readEnvelope(bytes: Uint8Array): Result<Envelope> {
  if (bytes.length === 0) return damaged('damage.empty');
  if (bytes.length > MAX_BYTES) return damaged('damage.large');
  try {
    return parseEnvelope(utf8.decode(bytes));
  } catch {
    return damaged('damage.notText');
  }
}

/** As `readEnvelope`, of a text. */
function parseEnvelope(text: string): Result<Envelope> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return damaged('damage.notJson');
  }
  if (!isRecord(parsed)) return damaged('damage.noDocument');
  const { format, schema, sum, data } = parsed;
  if (typeof format !== 'string' || !Number.isInteger(schema) || Number(schema) < 1) {
    return damaged('damage.noFormat');
  }
  if (!isRecord(data) || (sum !== undefined && typeof sum !== 'string')) {
    return damaged('damage.noData');
  }
  if (tooDeep(data)) return damaged('damage.deep');
  return ok({ format, schema: Number(schema), sum, data });
}

/** Half a sentence: whoever tells it says which file is meant. */
const damaged = (why: FailureKey, values?: ToldValues): Result<never> =>
  refuse('damaged', why, values);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function schemaFault(type: DocumentType, data: unknown): string | null {
  const parsed = documentSchemas[type].safeParse(data);
  if (parsed.success) return null;
  const issue = parsed.error.issues[0];
  return `${issue?.path.join('.') || 'document'}: ${issue?.message ?? 'does not fit'}`;
}

function tooDeep(value: unknown, left = MAX_DEPTH): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (left === 0) return true;
  for (const key in value) {
    if (tooDeep((value as Record<string, unknown>)[key], left - 1)) return true;
  }
  return false;
}
