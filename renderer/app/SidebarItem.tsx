import type { DragEvent } from 'react';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { formatNumber } from './words.ts';

type Props = {
  readonly icon: IconName;
  readonly text: string;
  readonly count?: number;
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
  readonly onDragOver?: (event: DragEvent) => void;
  readonly onDrop?: (event: DragEvent) => void;
};

/** A place in the navigation, with how much there is. */
export function SidebarItem({ icon, text, count, isCurrent, onChoose, ...drop }: Props) {
  return (
    <button
      type="button"
      className="sidebar-item"
      aria-current={isCurrent ? 'page' : undefined}
      onClick={onChoose}
      {...drop}
    >
      <Icon name={icon} />
      <span className="sidebar-text">{text}</span>
      {count !== undefined && <span className="count">{formatNumber(count, 0)}</span>}
    </button>
  );
}
