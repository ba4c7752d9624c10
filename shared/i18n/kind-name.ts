import { builtInKinds, eventKind } from '../model/annotation.ts';
import type { Translator } from './translator.ts';

type BuiltIn = (typeof builtInKinds)[number] | typeof eventKind;

/** The name of a kind as it is printed and shown in reports. */
export const kindName = (kind: string, { say }: Translator): string =>
  isBuiltInKind(kind) ? say(`kind.${kind}`) : kind;

/** True for a kind that every notebook has. */
const isBuiltInKind = (kind: string): kind is BuiltIn =>
  kind === eventKind || (builtInKinds as readonly string[]).includes(kind);
