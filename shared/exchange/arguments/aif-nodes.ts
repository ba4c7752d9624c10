import type { Relation } from '../../model/argument.ts';

/** A node or edge of AIF JSON as it came (http://www.arg.dundee.ac.uk/aif); ids may be numbers. */
export type AifNode = Readonly<Record<string, unknown>> & {
  readonly nodeID: string | number;
  readonly type: string;
  readonly text?: unknown;
};
export type AifEdge = Readonly<Record<string, unknown>> & {
  readonly fromID: string | number;
  readonly toID: string | number;
};

/** An imported record with its place in the file, so that an export keeps the order. */
export type Placed<T> = { readonly raw: T; readonly at: number };

/** What an import leaves in `ext.aif` of the entities that it made. */
export type MapExt = {
  readonly nodes: readonly Placed<AifNode>[];
  readonly edges: readonly Placed<AifEdge>[];
  /** Everything of the file but nodes and edges. */
  readonly graph: Readonly<Record<string, unknown>>;
  /** For xAIF: everything around the graph. */
  readonly envelope?: Readonly<Record<string, unknown>>;
};
export type StatementExt = { readonly node: Placed<AifNode> };
export type OccurrenceExt = {
  readonly locution: Placed<AifNode>;
  readonly act: Placed<AifNode>;
  readonly edges: readonly Placed<AifEdge>[];
};
export type EndExt = { readonly edge: Placed<AifEdge> };

/** The type of relation that a scheme node stands for; absent for other nodes. */
export const relationTypes: Readonly<Record<string, Relation['type']>> = {
  RA: 'inference',
  CA: 'conflict',
  MA: 'rephrase',
  PA: 'preference',
  TA: 'transition',
};

/** The node type that stands for a relation. */
export const nodeTypes: Readonly<Record<Relation['type'], string>> = {
  inference: 'RA',
  conflict: 'CA',
  rephrase: 'MA',
  preference: 'PA',
  transition: 'TA',
};

/** The name of the scheme that a node follows; null where it only repeats its type. */
export function schemeName(node: AifNode): string | null {
  if (typeof node.scheme === 'string' && node.scheme !== '') return node.scheme;
  if (typeof node.text !== 'string' || node.text.trim() === '') return null;
  return node.text === node.type || /^default /i.test(node.text) ? null : node.text;
}

/** The part of `ext` that AIF left; null where an entity did not come from there. */
export function aifExt<T>(entity: {
  readonly ext?: Record<string, unknown> | undefined;
}): T | null {
  const aif = entity.ext?.aif;
  return typeof aif === 'object' && aif !== null ? (aif as T) : null;
}

/** The text of a node; a missing one is empty. */
export const textOf = (node: AifNode): string => (typeof node.text === 'string' ? node.text : '');
