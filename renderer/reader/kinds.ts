import { builtInKinds, eventKind } from '../../shared/model/annotation.ts';
import { hasMessage, t } from '../app/words.ts';

/** The built-in kinds in the order of their keys. */
export const kindNames = builtInKinds;

/** All kinds that are painted, the event's included. */
export const paintedKinds = [...builtInKinds, eventKind] as const;

/** The word for a kind; own kinds are called what their maker called them. */
export function kindWord(kind: string): string {
  const key = `kind.${kind}`;
  return hasMessage(key) ? t(key) : kind;
}

/** The kind for a digit key, or null. */
export const kindOfKey = (key: string): string | null =>
  /^[1-8]$/.test(key) ? (builtInKinds[Number(key) - 1] ?? null) : null;
