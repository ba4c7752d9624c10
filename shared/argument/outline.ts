import type { Occurrence, Relation, Statement } from '../model/argument.ts';
import type { Id } from '../model/entity.ts';
import type { MapView } from './read-map.ts';

/** A line of the outline. `word` says how it stands to the line above it. */
export type OutlineNode = {
  /** Unique in the outline, stable while the map is: the way from the root. */
  readonly key: string;
  readonly kind: 'statement' | 'relation';
  readonly id: Id;
  readonly word: string;
  readonly text: string;
  readonly occurrences: readonly Occurrence[];
  /** True where this entity stands in full elsewhere: here it is only named. */
  readonly seeAbove: boolean;
  readonly children: readonly OutlineNode[];
};

const words: Readonly<Record<Relation['type'], string>> = {
  inference: 'supported by',
  conflict: 'attacked by',
  rephrase: 'said otherwise as',
  preference: 'ranked below',
  transition: 'follows from',
};

/** The words of a relation as seen from its target. */
export function relationWord(relation: Relation): string {
  if (relation.type === 'conflict' && relation.basis === 'undercut') return 'undercut by';
  if (relation.type === 'conflict' && relation.basis === 'contradiction') return 'contradicted by';
  return words[relation.type];
}

/**
 * The map as a tree for keyboard and screen reader: conclusions first, below each what supports and
 * attacks it, below each arrow what it starts from and what attacks the arrow. Every statement and
 * every relation stands exactly once in full (`seeAbove` false), so it is equal in content to the
 * drawing; further places name it.
 */
export function outlineOf(view: MapView): OutlineNode[] {
  const done = new Set<Id>();
  const tellStatement = (statement: Statement, word: string, path: string): OutlineNode => {
    const key = `${path}/${statement.id}`;
    const seeAbove = done.has(statement.id);
    done.add(statement.id);
    return {
      key,
      kind: 'statement',
      id: statement.id,
      word,
      text: statement.text,
      occurrences: seeAbove ? [] : view.occurrencesOf(statement.id),
      seeAbove,
      children: seeAbove ? [] : tellIncoming(statement.id, key),
    };
  };
  const tellRelation = (relation: Relation, word: string, path: string): OutlineNode => {
    const key = `${path}/${relation.id}`;
    const seeAbove = done.has(relation.id);
    done.add(relation.id);
    const children = seeAbove
      ? []
      : [
          ...relation.from.flatMap((end) => tellEnd(end.ref, end.role ?? 'from', key)),
          ...tellIncoming(relation.id, key),
          ...relation.to.slice(1).flatMap((end) => tellEnd(end.ref, 'also for', key)),
        ];
    const text = relation.note ?? relation.label ?? '';
    return {
      key,
      kind: 'relation',
      id: relation.id,
      word,
      text,
      occurrences: [],
      seeAbove,
      children,
    };
  };
  const tellEnd = (id: Id, word: string, path: string): OutlineNode[] => {
    const statement = view.statementById.get(id);
    if (statement) return [tellStatement(statement, word, path)];
    const relation = view.relationById.get(id);
    return relation ? [tellRelation(relation, word, path)] : [];
  };
  const tellIncoming = (id: Id, path: string): OutlineNode[] =>
    view.incoming(id).map((relation) => tellRelation(relation, relationWord(relation), path));

  const roots = view.statements.filter((s) => view.outgoing(s.id).length === 0);
  const outline = roots.map((statement) => tellStatement(statement, 'claim', ''));
  // Rings have no conclusion: their oldest statement opens them.
  for (const statement of view.statements) {
    if (!done.has(statement.id)) outline.push(tellStatement(statement, 'claim', ''));
  }
  for (const relation of view.relations) {
    if (!done.has(relation.id)) outline.push(tellRelation(relation, relationWord(relation), ''));
  }
  return outline;
}
