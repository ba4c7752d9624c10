import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { type OutlineNode, outlineOf } from '../../shared/argument/outline.ts';
import { type MapView, viewMap } from '../../shared/argument/read-map.ts';
import { shownMap } from '../../shared/argument/shown-map.ts';
import type { DrawnMap } from '../../shared/bridge/argument-channels.ts';
import { useLater } from '../app/use-later.ts';
import { t } from '../app/words.ts';
import { openClaim } from './argument-state.ts';

type Props = {
  readonly drawn: DrawnMap;
  readonly view: MapView;
  readonly shown: ReadonlySet<string>;
};

/** A line of the tree as it is drawn: its depth, and its place among its siblings. */
type Line = {
  readonly node: OutlineNode;
  readonly depth: number;
  readonly parent: string | null;
  readonly place: number;
  readonly siblings: number;
};

/** The map as a tree for keyboard and screen reader: the same statements and arrows as the drawing. */
export function OutlineTree({ drawn, view, shown }: Props) {
  const outline = useLater(() => outlineOf(limited(view, shown)), [view, shown]) ?? nothing;
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState<string | null>(null);
  const tree = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => linesOf(outline, closed), [outline, closed]);
  const list = useVirtualizer({
    count: lines.length,
    getScrollElement: () => tree.current,
    estimateSize: () => 30,
    getItemKey: (at) => lines[at]?.node.key ?? at,
    overscan: 6,
  });
  const at = Math.max(
    0,
    lines.findIndex(({ node }) => node.key === current),
  );
  const go = (key: string | null | undefined) => {
    if (!key) return;
    setCurrent(key);
    const next = lines.findIndex(({ node }) => node.key === key);
    if (next >= 0) list.scrollToIndex(next, { align: 'auto' });
  };
  const toggle = (key: string, isClosed: boolean) => {
    const next = new Set(closed);
    if (isClosed) next.add(key);
    else next.delete(key);
    setClosed(next);
  };
  const keys = (event: KeyboardEvent) => {
    if (!lines[at] || !walk(event.key, lines, at, closed, go, toggle)) return;
    event.preventDefault();
  };
  return (
    <div className="outline-view">
      <p className="hint">{t('outline.keys')}</p>
      <div
        className="outline"
        role="tree"
        tabIndex={0}
        aria-label={t('outline.label')}
        aria-activedescendant={lines.length > 0 ? `outline-${at}` : undefined}
        ref={tree}
        onKeyDown={keys}
      >
        <div className="virtual-list" style={{ height: list.getTotalSize() }}>
          {list.getVirtualItems().map(({ key, index, start }) => {
            const line = lines[index] as Line;
            return (
              <div
                key={key}
                ref={list.measureElement}
                data-index={index}
                className="virtual-item"
                style={{ transform: `translateY(${start}px)` }}
              >
                <OutlineLine
                  id={`outline-${index}`}
                  line={line}
                  drawn={drawn}
                  isOpen={!closed.has(line.node.key)}
                  isCurrent={index === at}
                  onChoose={() => setCurrent(line.node.key)}
                  onToggle={() => toggle(line.node.key, !closed.has(line.node.key))}
                />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

const nothing: readonly OutlineNode[] = [];

function limited(view: MapView, shown: ReadonlySet<string>): MapView {
  const isWhole = shown.size === view.statements.length + view.relations.length;
  return isWhole ? view : viewMap(shownMap(view.map, shown));
}

function linesOf(
  nodes: readonly OutlineNode[],
  closed: ReadonlySet<string>,
  depth = 0,
  parent: string | null = null,
): Line[] {
  return nodes.flatMap((node, at) => [
    { node, depth, parent, place: at + 1, siblings: nodes.length },
    ...(closed.has(node.key) ? [] : linesOf(node.children, closed, depth + 1, node.key)),
  ]);
}

/** The keys of the ARIA tree pattern. Answers false for a key that means nothing here. */
function walk(
  key: string,
  lines: readonly Line[],
  at: number,
  closed: ReadonlySet<string>,
  go: (key: string | null | undefined) => void,
  toggle: (key: string, isClosed: boolean) => void,
): boolean {
  const line = lines[at] as Line;
  const { node } = line;
  const isOpen = node.children.length > 0 && !closed.has(node.key);
  if (key === 'ArrowDown') go(lines[at + 1]?.node.key);
  else if (key === 'ArrowUp') go(lines[at - 1]?.node.key);
  else if (key === 'Home') go(lines[0]?.node.key);
  else if (key === 'End') go(lines.at(-1)?.node.key);
  else if (key === 'ArrowRight' && isOpen) go(lines[at + 1]?.node.key);
  else if (key === 'ArrowRight') toggle(node.key, false);
  else if (key === 'ArrowLeft' && isOpen) toggle(node.key, true);
  else if (key === 'ArrowLeft') go(line.parent);
  else if (key === 'Enter' && node.kind === 'statement') openClaim(node.id);
  else return false;
  return true;
}

type LineProps = {
  readonly id: string;
  readonly line: Line;
  readonly drawn: DrawnMap;
  readonly isOpen: boolean;
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
  readonly onToggle: () => void;
};

function OutlineLine(props: LineProps) {
  const { id, line, drawn, isOpen, isCurrent, onChoose, onToggle } = props;
  const { node, depth } = line;
  const hasChildren = node.children.length > 0;
  const standing = drawn.standing[node.id];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it hears the keys.
    <div
      role="treeitem"
      id={id}
      className="outline-line"
      data-key={node.key}
      data-kind={node.kind}
      aria-level={depth + 1}
      aria-posinset={line.place}
      aria-setsize={line.siblings}
      aria-selected={isCurrent}
      {...(hasChildren ? { 'aria-expanded': isOpen } : {})}
      tabIndex={-1}
      style={{ paddingInlineStart: 8 + depth * 20 }}
      onClick={onChoose}
      onDoubleClick={() => node.kind === 'statement' && openClaim(node.id)}
    >
      <span className="twist" aria-hidden="true" onClick={onToggle}>
        {hasChildren ? (isOpen ? '▾' : '▸') : ''}
      </span>
      <span className="outline-word">{node.word}</span>
      <span className="outline-text" dir="auto">
        {node.text}
      </span>
      {node.seeAbove && <span className="count">({t('outline.above')})</span>}
      {!node.seeAbove && standing && (
        <span className="standing" data-standing={standing} title={t('standing.label')}>
          {t(`standing.${standing}`)}
        </span>
      )}
      {node.occurrences.length > 0 && (
        <span className="count">{t('map.occurrences', { count: node.occurrences.length })}</span>
      )}
    </div>
  );
}
