import {
  type DragEvent,
  type KeyboardEvent,
  type ReactNode,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { Icon } from './Icon.tsx';
import { type DrawnBranch, useTreeWindow } from './tree-window.ts';

/** One branch of a tree, in the order of drawing; folded ones are left out by the caller. */
export type TreeNode = {
  readonly id: string;
  readonly text: string;
  readonly depth: number;
  /** How many it holds, in words. */
  readonly count?: string;
  /** Whether what is inside is shown; absent = nothing is inside. */
  readonly isOpen?: boolean;
  readonly isCurrent: boolean;
  readonly hint?: string;
  readonly mark: ReactNode;
  /** Stands before the count, for example what is new. */
  readonly news?: ReactNode;
};

type Props = {
  readonly label: string;
  readonly nodes: readonly TreeNode[];
  readonly onChoose: (id: string) => void;
  readonly onFold: (id: string, isOpen: boolean) => void;
  /** Keys on a branch beyond walking: F2 and Delete. */
  readonly onKey?: (key: 'F2' | 'Delete', id: string) => void;
  /** What can be done with a branch: a button with its menu. */
  readonly menu?: (node: TreeNode) => ReactNode;
  readonly drag?: TreeDrag;
};

/** What can be dragged onto branches, and what becomes of it. */
export type TreeDrag = {
  carry?(id: string, carried: DataTransfer): void;
  accepts(carried: DataTransfer): boolean;
  drop(id: string, carried: DataTransfer): void;
};

/** A tree for the navigation: one stop for the Tab key, arrows walk and fold, Enter chooses. */
export function Tree({ label, nodes, onChoose, onFold, onKey, menu, drag }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const stop =
    nodes.find(({ id }) => id === active) ?? nodes.find(({ isCurrent }) => isCurrent) ?? nodes[0];
  const { drawn, below } = useTreeWindow(box, nodes, stop);
  const wanted = useRef<string | null>(null);
  const focus = (node: TreeNode | undefined) => {
    if (!node) return;
    setActive(node.id);
    wanted.current = focusBranch(box.current, node.id) ? null : node.id;
  };
  // A branch that was out of sight is drawn with the key that leads to it.
  useLayoutEffect(() => {
    if (wanted.current !== null && focusBranch(box.current, wanted.current)) wanted.current = null;
  });
  const press = (event: KeyboardEvent, node: TreeNode) => {
    if (event.target !== event.currentTarget) return;
    const at = nodes.indexOf(node);
    const parent = nodes.slice(0, at).findLast(({ depth }) => depth < node.depth);
    const walks: Record<string, () => void> = {
      ArrowDown: () => focus(nodes[at + 1]),
      ArrowUp: () => focus(nodes[at - 1]),
      Home: () => focus(nodes[0]),
      End: () => focus(nodes.at(-1)),
      ArrowRight: () => (node.isOpen === false ? onFold(node.id, true) : focus(nodes[at + 1])),
      ArrowLeft: () => (node.isOpen ? onFold(node.id, false) : focus(parent)),
      Enter: () => onChoose(node.id),
      ' ': () => onChoose(node.id),
      F2: () => onKey?.('F2', node.id),
      Delete: () => onKey?.('Delete', node.id),
      ContextMenu: () => openMenu(event.currentTarget),
    };
    const walk = event.shiftKey && event.key === 'F10' ? walks['ContextMenu'] : walks[event.key];
    if (!walk || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    walk();
  };
  return (
    <div
      ref={box}
      className="tree"
      role="tree"
      aria-label={label}
      style={below > 0 ? { paddingBlockEnd: below } : undefined}
    >
      {drawn.map((branch) => (
        <Branch
          key={branch.node.id}
          branch={branch}
          isStop={branch.node === stop}
          isOver={branch.node.id === over}
          onPress={press}
          onChoose={onChoose}
          onFold={onFold}
          menu={menu}
          drag={drag}
          setOver={setOver}
        />
      ))}
    </div>
  );
}

function focusBranch(box: HTMLElement | null, id: string): boolean {
  const found = box?.querySelector<HTMLElement>(`[data-node="${CSS.escape(id)}"]`);
  found?.focus();
  return found != null;
}

const openMenu = (branch: EventTarget): void =>
  (branch as HTMLElement).querySelector<HTMLElement>('.tree-menu button')?.click();

type BranchProps = {
  readonly branch: DrawnBranch;
  readonly isStop: boolean;
  readonly isOver: boolean;
  readonly onPress: (event: KeyboardEvent, node: TreeNode) => void;
  readonly onChoose: Props['onChoose'];
  readonly onFold: Props['onFold'];
  readonly menu: Props['menu'];
  readonly drag: Props['drag'];
  readonly setOver: (id: string | null) => void;
};

function Branch(props: BranchProps) {
  const { branch, isStop, isOver, onPress, onChoose, onFold, menu, drag, setOver } = props;
  const { node, above, place } = branch;
  const look = { '--depth': node.depth, ...(above > 0 ? { marginBlockStart: above } : {}) };
  return (
    <div
      role="treeitem"
      className="sidebar-item tree-item"
      data-node={node.id}
      data-over={isOver}
      title={node.hint}
      tabIndex={isStop ? 0 : -1}
      aria-level={node.depth + 1}
      aria-posinset={place?.at}
      aria-setsize={place?.of}
      aria-expanded={node.isOpen}
      aria-selected={node.isCurrent}
      aria-current={node.isCurrent ? 'page' : undefined}
      style={look as React.CSSProperties}
      onClick={() => onChoose(node.id)}
      onKeyDown={(event) => onPress(event, node)}
      {...dragHandlers(node.id, drag, setOver)}
    >
      <FoldMark node={node} onFold={onFold} />
      {node.mark}
      <span className="sidebar-text" dir="auto">
        {node.text}
      </span>
      {node.news}
      {node.count !== undefined && <span className="count">{node.count}</span>}
      {menu && (
        // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps the menu's clicks to itself.
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys open the menu on the branch.
        <span className="tree-menu" onClick={(event) => event.stopPropagation()}>
          {menu(node)}
        </span>
      )}
    </div>
  );
}

function FoldMark({ node, onFold }: { readonly node: TreeNode } & Pick<BranchProps, 'onFold'>) {
  if (node.isOpen === undefined) return <span className="tree-fold" />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys fold on the branch.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the arrow keys fold on the branch.
    <span
      className="tree-fold"
      data-open={node.isOpen}
      onClick={(event) => {
        event.stopPropagation();
        onFold(node.id, !node.isOpen);
      }}
    >
      <Icon name="fold" />
    </span>
  );
}

function dragHandlers(
  id: string,
  drag: TreeDrag | undefined,
  setOver: (id: string | null) => void,
) {
  if (!drag) return {};
  return {
    draggable: drag.carry !== undefined,
    onDragStart: (event: DragEvent) => drag.carry?.(id, event.dataTransfer),
    onDragOver: (event: DragEvent) => {
      if (!drag.accepts(event.dataTransfer)) return;
      event.preventDefault();
      setOver(id);
    },
    onDragLeave: () => setOver(null),
    onDrop: (event: DragEvent) => {
      setOver(null);
      if (!drag.accepts(event.dataTransfer)) return;
      event.preventDefault();
      drag.drop(id, event.dataTransfer);
    },
  };
}
